import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createApp } from '../../src/server/app.ts';
import { type OpenIntakeOptions, openIntake } from '../../src/server/intake.ts';
import { listen } from '../../src/server/listen.ts';
import { openWorkplace } from '../../src/sources/workplace.ts';
import { filled, intakeBench, photograph } from './intake.ts';
import { noLimits } from './intake-limits.ts';

const form = (lang: string) => `<!doctype html><html lang="${lang}"><body><form action="/layanan/umkm/kiriman">
<div class="form-errors" id="galat"><!--galat--><!--/galat--></div>
<p class="field-error" id="foto-galat"></p><input type="file" id="foto" name="foto">
<p class="field-error" id="nama-galat"></p><input type="text" id="nama" name="nama" required>
<p class="field-error" id="harga-galat"></p><input type="text" id="harga" name="harga">
<p class="field-error" id="wa-galat"></p><input type="tel" id="wa" name="wa">
<p class="field-error" id="tempat-galat"></p><select id="sentra" name="sentra"><option value="">-</option><option value="sanan" data-at="1 2">Sanan</option></select>
<textarea id="keterangan" name="keterangan" rows="4"></textarea>
<p class="field-error" id="setuju-galat"></p><input type="checkbox" name="setuju" value="ya">
<input type="hidden" name="bahasa" value="${lang}"></form></body></html>`;
const shell = (lang: string) =>
  `<!doctype html><html lang="${lang}"><body><div id="kelola"><!--isi-->belum diisi<!--/isi--></div></body></html>`;

/** A site whose pages have what the intake looks for, and nothing else. */
export function writeShells(root: string): void {
  const pages = {
    'umkm/daftar': form('id'),
    'en/umkm/list-your-product': form('en'),
    'umkm/kelola': shell('id'),
    'en/umkm/manage': shell('en'),
  };
  for (const [path, text] of Object.entries(pages)) {
    const file = join(root, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The intake behind real HTTP, over a copy of the content. */
export async function intakeSite(options: Partial<OpenIntakeOptions> & { readonly root?: string } = {}) {
  const bench = await intakeBench();
  const root = options.root ?? join(bench.root, 'situs');
  if (options.root === undefined) writeShells(root);
  const workplace = await openWorkplace({ content: bench.folder, journal: join(bench.root, 'riwayat.jsonl'), commit: false, env: {} });
  if (!workplace) throw new Error('no place to work');
  const intake = await openIntake({
    workplace,
    folder: join(bench.root, '.umkm'),
    publisher: { request: (reason) => bench.requests.push(reason) },
    site: { current: async () => root },
    env: {},
    limits: noLimits,
    ...options,
  });
  const { origin, close } = await listen(createApp({ root, mounts: [{ path: '/layanan/umkm', app: intake.app }] }), { port: 0 });
  return {
    ...bench,
    intake,
    origin,
    listings: intake.listings,
    async close() {
      await close();
      await intake.close();
      bench.remove();
    },
    /** POST of a form, as the page's script sends it unless headers say otherwise. */
    post: (path: string, body: FormData | URLSearchParams | string, headers: Record<string, string> = {}) =>
      fetch(`${origin}/layanan/umkm${path}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { Origin: origin, Accept: 'application/json', ...headers },
      }),
    /** The answer to a fresh challenge, as the field `altcha` carries it. */
    async proof(): Promise<string> {
      const challenge = await (await fetch(`${origin}/layanan/umkm/tantangan`)).json();
      const solution = await solveChallenge({ challenge, deriveKey });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    },
  };
}

let turn = 0;

/** A filled-in form with a photograph, some fields replaced; `undefined` takes a field out. */
export async function formOf(fields: Readonly<Record<string, string | undefined>> = {}, photo?: Uint8Array | null): Promise<FormData> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...fields })) if (value !== undefined) data.set(name, value);
  turn += 1;
  if (photo !== null) data.set('foto', new Blob([(photo ?? (await photograph(turn))) as BlobPart], { type: 'image/jpeg' }), 'foto.jpg');
  return data;
}
