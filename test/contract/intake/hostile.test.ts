import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { validate } from '../../../src/domain/validate.ts';
import { hasMarkup, isStrange } from '../../../src/intake/text.ts';
import { tags } from '../../../src/release/check/html.ts';
import type { Arms, Attack } from '../../support/hostile/arms.ts';
import { attackOf } from '../../support/hostile/attack.ts';
import { hostileImages, poison } from '../../support/hostile/images.ts';
import { photograph } from '../../support/intake.ts';
import { formOf, intakeSite } from '../../support/intake-site.ts';

/** How many seeds, from 0: `HOSTILE=10000` takes some minutes. One seed alone: `HOSTILE_SEED=123`. */
const attacks = Number(process.env.HOSTILE ?? 1_000);
const only = process.env.HOSTILE_SEED;
/** What the intake may answer to whatever is sent; anything else is a fault of ours. */
const answers = new Set([200, 201, 303, 400, 403, 404, 409, 413, 415, 422, 429]);

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

test(`${attacks} hostile submissions: no crash, no markup kept, no file outside the store`, async () => {
  const it = await intakeSite();
  onTestFinished(() => it.close());
  const good = await photograph(1, 500, 480);
  const proof = await it.proof();
  const first = await it.post('/kiriman', await formOf({ kunci: '00000000-0000-4000-8000-000000000000', altcha: proof }, good));
  const { link } = (await first.json()) as { link: string };
  const arms: Arms = { images: await hostileImages(), good, used: [proof, await unsigned()], link };
  const before = outside(it.root);
  const statuses = new Map<string, number>();
  const links = new Set<string>();
  const wrong: string[] = [];

  const strike = async (attack: Attack) => {
    const ids = await Promise.all(
      Array.from({ length: attack.times }, async () => {
        const response = await it.post(attack.path, attack.body as never, attack.headers).catch((error: Error) => error);
        if (response instanceof Error) {
          // A client that cannot even be written: headers that HTTP does not know.
          wrong.push(`${attack.seed} ${attack.kind}: ${response.message} ${String(response.cause ?? '')}`);
          return undefined;
        }
        const text = await response.text();
        const name = `${attack.kind} ${response.status}`;
        statuses.set(name, (statuses.get(name) ?? 0) + 1);
        if (!answers.has(response.status)) wrong.push(`${attack.seed} ${name}: ${text.slice(0, 200)}`);
        if (!response.headers.get('content-type')?.includes('json') && runs(text))
          wrong.push(`${attack.seed} ${name}: markup in the answer`);
        const made =
          response.headers.get('location') ??
          (response.ok && text.startsWith('{') ? (JSON.parse(text) as { link?: string }).link : undefined);
        if (made?.includes('/kelola/')) links.add(made);
        return made;
      }),
    );
    if (attack.kind === 'twins' && new Set(ids).size !== 1) wrong.push(`${attack.seed} twins: ${ids}`);
  };
  const seeds = only === undefined ? Array.from({ length: attacks }, (_, seed) => seed) : [Number(only)];
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) await strike(attackOf(seed, arms));
    }),
  );

  console.log(Object.fromEntries([...statuses].toSorted()));
  expect(wrong).toEqual([]);
  expect(outside(it.root)).toEqual(before);
  const names = readdirSync(join(it.folder, 'umkm')).filter((name) => !name.startsWith('.'));
  expect(names.filter((name) => !/^lapak-[0-9a-f]{12}\.yaml$/.test(name))).toEqual([]);
  const pictures = readdirSync(join(it.folder, 'media')).filter((name) => !name.startsWith('.'));
  expect(pictures.filter((name) => !/^lapak-[0-9a-f]{12}-[0-9a-f]{8}\.jpg$/.test(name))).toEqual([]);
  const shown = new Set<string>();
  for (const name of names) {
    const { entry, problems } = validate({
      type: 'umkm',
      id: name.replace('.yaml', ''),
      data: parse(readFileSync(join(it.folder, 'umkm', name), 'utf8')),
    });
    if (entry?.type !== 'umkm') throw new Error(`${name}: ${JSON.stringify(problems)}`);
    const foul = textsIn(entry).filter(
      (text) =>
        hasMarkup(text) ||
        isStrange(text) ||
        /[<>\p{Bidi_Control}]|\p{Cc}/u.test(text.replaceAll('\n', '')) ||
        text !== text.normalize('NFC'),
    );
    expect(foul).toEqual([]);
    for (const { file } of entry.photos) shown.add(file);
  }
  expect(pictures.toSorted()).toEqual([...shown].toSorted());
  for (const picture of pictures) {
    const bytes = readFileSync(join(it.folder, 'media', picture));
    expect(poison.filter((mark) => bytes.includes(mark))).toEqual([]);
    const { format, exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([format, exif, xmp, iptc]).toEqual(['jpeg', undefined, undefined, undefined]);
  }
  for (const page of [...links].slice(0, 300)) {
    expect(runs(await (await fetch(it.origin + page)).text())).toBe(false);
  }
  const { problems } = await it.content.state();
  expect(problems.filter(({ type, severity }) => type === 'umkm' && severity === 'error')).toEqual([]);
  expect((await it.post('/kiriman', await formOf({ kunci: '11111111-1111-4111-8111-111111111111' }, good))).status).toBe(201);
  expect(existsSync(join(it.root, 'jahat'))).toBe(false);
}, 1_800_000);

/** Whether a page holds something a browser would run or fetch: the pages of this site hold no script and no picture. */
function runs(html: string): boolean {
  return tags(html).some(
    ({ name, attributes }) =>
      ['script', 'img', 'svg', 'iframe', 'b'].includes(name) ||
      Object.entries(attributes).some(
        ([key, value]) => key.startsWith('on') || (key === 'href' && /^\s*(?:javascript|data):/i.test(value)),
      ),
  );
}

/** Every file that is no listing, no photograph of one, and not the intake's own. */
function outside(root: string): string[] {
  const own = /^(?:content\/umkm|content\/media|\.umkm)(?:\/|$)|^riwayat\.jsonl$/;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !own.test(path.replaceAll('\\', '/')))
    .toSorted();
}

/** A right answer to a challenge nobody here has set. */
async function unsigned(): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    deriveKey,
    hmacSignatureSecret: 'lain',
    expiresAt: new Date(Date.now() + 1e6),
  });
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
