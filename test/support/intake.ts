import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Erased } from '../../src/intake/erased.ts';
import { Listings, type ListingsOptions } from '../../src/intake/listings.ts';
import { Secret } from '../../src/intake/secret.ts';
import { readSubmission, type Submission } from '../../src/intake/submission.ts';
import { Links } from '../../src/intake/tokens.ts';
import { Content } from '../../src/sources/content.ts';
import { MediaStore } from '../../src/sources/files/media.ts';
import { FilesStore } from '../../src/sources/files/store.ts';

const project = join(import.meta.dirname, '../..');

/** What a form sends when everything needed is filled in. The number is of a range no operator gives out. */
export const filled: Readonly<Record<string, string>> = {
  nama: 'Keripik tempe',
  harga: '15rb',
  wa: '0812-0000-0001',
  sentra: 'sanan',
  setuju: 'ya',
  tampil: 'ya',
  bahasa: 'id',
};

/** The intake over a copy of the types it needs, in a folder of its own. */
export async function intakeBench(options: Partial<ListingsOptions> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'lapak-'));
  const folder = join(root, 'content');
  mkdirSync(folder);
  for (const type of ['region', 'sentra', 'product', 'citation', 'pillar', 'destination'])
    cpSync(join(project, 'content', type), join(folder, type), { recursive: true });
  const store = new FilesStore({ folder, journal: join(root, 'riwayat.jsonl'), commit: false });
  const content = new Content(store);
  const links = new Links(new Secret(Buffer.alloc(48, 7)));
  const erased = new Erased(join(root, '.umkm'), new Secret(Buffer.alloc(48, 7)));
  const requests: string[] = [];
  const listings = new Listings({
    store,
    media: new MediaStore(folder),
    state: () => content.state(),
    publisher: { request: (reason) => requests.push(reason) },
    links,
    erased,
    ...options,
  });
  const { corridor } = await content.state();
  return {
    root,
    folder,
    store,
    content,
    links,
    listings,
    erased,
    corridor,
    /** What the publisher was told. */
    requests,
    /** A submission with some fields of the form replaced. Throws when it is refused. */
    submission: (fields: Readonly<Record<string, string>> = {}): Submission => {
      const { submission, faults } = readSubmission({ ...filled, ...fields }, corridor);
      if (!submission) throw new Error(JSON.stringify(faults));
      return submission;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A JPEG with edges and a place in it; the seed tells pictures apart. */
export async function photograph(seed = 1, width = 900, height = 700): Promise<Uint8Array> {
  const tiles = Array.from({ length: 60 }, (_, index) => {
    const turn = (index * 7919 + seed * 104_729) % 360;
    return `<rect x="${(index % 10) * 90}" y="${Math.floor(index / 10) * 120}" width="60" height="80" fill="hsl(${turn} 70% 50%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700">${tiles.join('')}</svg>`;
  return sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .jpeg()
    .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '7/1 57/1 0/1', GPSLatitudeRef: 'S' } })
    .toBuffer();
}
