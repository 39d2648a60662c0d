import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Erased } from '../../../src/intake/erased.ts';
import { Secret } from '../../../src/intake/secret.ts';
import { eraseOrphans, erasePage, erasePicture } from '../../../src/release/erase.ts';
import { formOf, intakeSite } from '../../support/intake-site.ts';

let folder: string;
let site: Awaited<ReturnType<typeof intakeSite>>;
const releases = () => ['satu', 'dua'].map((name) => join(folder, 'rilis', name));
const copies = () => ({ cache: join(folder, 'cache'), releases: async () => releases() });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hapus-'));
  site = await intakeSite({
    published: {
      erasePicture: (file) => erasePicture(copies(), file),
      erasePage: (address, withCards) => erasePage(copies(), address, withCards),
      eraseOrphans: (photographs) => eraseOrphans(copies(), photographs),
    },
  });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, text = 'x'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What builds leave of a listing: sizes of its photograph, its page in both languages, and the card the page names. */
function published({
  photos: [photo],
  slug,
}: {
  photos: readonly { file: string }[];
  slug: { id: string; en?: string | undefined };
}): void {
  const stem = photo?.file.replace('.jpg', '') ?? '';
  const page = (card: string) => `<meta property="og:image" content="https://contoh.invalid/kartu/${card}.jpg">`;
  for (const size of ['480.avif', '480.webp', '480.jpg']) {
    write(`cache/media/${stem}-0a1b2c3d-${size}`);
    for (const name of ['satu', 'dua']) write(`rilis/${name}/media/${stem}-0a1b2c3d-${size}`);
  }
  for (const name of ['satu', 'dua']) {
    write(`rilis/${name}/umkm/usaha/${slug.id}/index.html`, page('aaaa00000001'));
    write(`rilis/${name}/en/umkm/businesses/${slug.en}/index.html`, page('aaaa00000002'));
    for (const card of ['aaaa00000001', 'aaaa00000002', 'bbbb00000001']) write(`rilis/${name}/kartu/${card}.jpg`);
  }
  for (const card of ['aaaa00000001', 'aaaa00000002', 'bbbb00000001']) write(`cache/cards/${card}.jpg`);
}

async function listed(fields: Record<string, string> = {}) {
  const answer = await site.post('/kiriman', await formOf({ kunci: crypto.randomUUID(), ...fields }));
  const { id, link } = (await answer.json()) as { id: string; link: string };
  const entry = await site.listings.find(id);
  if (!entry) throw new Error(`not kept: ${answer.status}`);
  return { entry, link };
}

test('an erased business leaves no size of its photograph, no page and no card, in the cache or in any release', async () => {
  const { entry, link } = await listed({ usaha: 'Dapur Satu' });
  const { entry: other } = await listed({ usaha: 'Dapur Dua', wa: '0812-0000-0002' });
  published(other);
  published(entry);
  await site.post(`${link.replace('/layanan/umkm', '')}/hapus`, new URLSearchParams({ yakin: 'ya' }));
  expect(await site.listings.find(entry.id)).toBeUndefined();
  const left = [folder, site.root].flatMap((root) => readdirSync(root, { recursive: true }).map(String));
  expect(left.filter((path) => path.includes(entry.id) || path.includes(entry.slug.id) || path.includes('aaaa0000'))).toEqual([]);
  const stem = other.photos[0]?.file.replace('.jpg', '') ?? '';
  for (const kept of [
    `cache/media/${stem}-0a1b2c3d-480.avif`,
    'cache/cards/bbbb00000001.jpg',
    `rilis/satu/umkm/usaha/${other.slug.id}/index.html`,
  ])
    expect(existsSync(join(folder, kept)), kept).toBe(true);
});

test('what a build made of a photograph while it was erased goes with the next start', async () => {
  const { entry } = await listed();
  const stem = entry.photos[0]?.file.replace('.jpg', '') ?? '';
  write(`cache/media/${stem}-0a1b2c3d-480.avif`);
  write('cache/media/lapak-000000000000-00000000-0a1b2c3d-480.avif');
  write('cache/media/bromo-00000000-0a1b2c3d-480.avif');
  await eraseOrphans(copies(), [entry.photos[0]?.file ?? '']);
  expect(readdirSync(join(folder, 'cache/media')).sort()).toEqual(['bromo-00000000-0a1b2c3d-480.avif', `${stem}-0a1b2c3d-480.avif`].sort());
});

test('who had it erased is remembered as nothing that can be read, also after a restart; the owner may list anew', async () => {
  const { entry } = await listed({ wa: '0812-0000-0007' });
  await site.listings.erase(entry.id);
  const file = join(site.root, '.umkm', 'terhapus');
  expect(readFileSync(file, 'utf8')).toMatch(/^(?:[\w-]{22}\n){2}$/);
  expect(readFileSync(file, 'utf8')).not.toMatch(/81200000007|lapak/);
  const secret = await Secret.open(join(site.root, '.umkm'), '');
  const known = await new Erased(join(site.root, '.umkm'), secret).known();
  expect([known('+6281200000007'), known(entry.id), known('+6281200000001')]).toEqual([true, true, false]);
  expect((await listed({ wa: '0812-0000-0007' })).entry.publication.state).toBe('review');
});
