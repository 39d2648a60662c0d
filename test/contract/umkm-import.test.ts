import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openList } from '../../src/intake/list/open.ts';
import { officeRows, officeWorkbook } from '../support/office-list.ts';

const project = join(import.meta.dirname, '../..');
let folder: string;
let list: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'impor-'));
  list = join(folder, 'daftar.xlsx');
  mkdirSync(join(folder, 'content'));
  for (const type of ['region', 'sentra', 'citation', 'pillar'])
    cpSync(join(project, 'content', type), join(folder, 'content', type), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs an operator's command over the folder; `stopAt` breaks it off as Ctrl+C does once it has said so. */
function run(script: string, args: readonly string[], stopAt?: RegExp): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [join(project, 'scripts', script), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      ENV_FILE: '',
      CONTENT_SOURCE: 'files',
      CONTENT_DIR: join(folder, 'content'),
      DESK_DIR: join(folder, 'desk'),
      UMKM_DIR: join(folder, 'umkm'),
      UMKM_LINK_SECRET: '',
    },
  });
  let out = '';
  let isStopped = false;
  const hear = (chunk: Buffer) => {
    out += chunk.toString();
    if (isStopped || !stopAt?.test(out)) return;
    isStopped = true;
    child.kill('SIGINT');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ code, out })));
}

const bring = (...more: string[]) => run('umkm-import.ts', [list, '--oleh', 'Petugas Contoh', ...more]);
const kept = () => {
  const umkm = join(folder, 'content/umkm');
  return existsSync(umkm) ? readdirSync(umkm).filter((name) => name.endsWith('.yaml')) : [];
};

test('a list is tried without --ya, saved with it, and never twice', { timeout: 60_000 }, async () => {
  writeFileSync(list, await officeWorkbook(officeRows(60, { faults: true })));
  const trial = await bring();
  expect(trial.out).toContain('Usaha baru: 52.');
  expect(trial.out).toMatch(/Baris 10 · Harga \(Rp\): ditemukan "tergantung", seharusnya .+ Cara memperbaiki: /);
  expect(trial.out).toContain('belum ada yang disimpan');
  expect([trial.code, kept()]).toEqual([0, []]);

  const first = await bring('--ya');
  expect([first.code, kept().length]).toEqual([0, 52]);
  const again = await bring('--ya');
  expect(again.out).toContain('0 usaha baru, 0 diperbarui.');
  expect(kept()).toHaveLength(52);

  const mend = join(folder, 'daftar-perlu-diperbaiki.xlsx');
  expect((await openList(readFileSync(mend))).table.rows).toHaveLength(2);
  const [name = ''] = kept();
  const entry = parse(readFileSync(join(folder, 'content/umkm', name), 'utf8'));
  expect([entry.publication.state, entry.intake.decisions[0].by]).toEqual(['review', 'Petugas Contoh']);
  expect(JSON.stringify(entry)).not.toContain('Pemilik Contoh');

  const out = await run('umkm-export.ts', ['--format', 'csv', '--region', 'kota-malang', '--ke', join(folder, 'keluar.csv')]);
  expect(out.code).toBe(0);
  const { table } = await openList(readFileSync(join(folder, 'keluar.csv')));
  expect(new Set(table.rows.map(({ cells }) => cells[table.heads.indexOf('Kabupaten atau kota')]))).toEqual(new Set(['Kota Malang']));
});

test('broken off while saving, it goes on where it stopped', { timeout: 60_000 }, async () => {
  writeFileSync(list, await officeWorkbook(officeRows(1500)));
  const broken = await run('umkm-import.ts', [list, '--oleh', 'Petugas Contoh', '--ya'], /Menyimpan: \d/);
  expect(broken.out).toContain('Diputus. Yang sudah tersimpan tetap ada');
  const before = kept().length;
  expect(broken.code).toBe(1);
  expect(before).toBeLessThan(1350);
  const rest = await bring('--ya');
  expect(rest.out).toContain(`${1350 - before} usaha baru, 0 diperbarui.`);
  expect(kept()).toHaveLength(1350);
  expect(readdirSync(join(folder, 'content/umkm')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what cannot be read is answered in a sentence, without a stack of the program', async () => {
  writeFileSync(list, '%PDF-1.7');
  const pdf = await bring();
  expect([pdf.code, pdf.out]).toEqual([1, expect.stringContaining('Berkas ini PDF')]);
  const missing = await run('umkm-import.ts', [join(folder, 'tidak-ada.xlsx'), '--oleh', 'Petugas Contoh']);
  expect(missing.out).toContain('tidak dapat dibuka');
  const nobody = await run('umkm-import.ts', [list]);
  expect([nobody.code, nobody.out]).toEqual([1, expect.stringContaining('--oleh')]);
  for (const { out } of [pdf, missing, nobody]) expect(out).not.toMatch(/\n\s+at /);
});
