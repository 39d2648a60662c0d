import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { afterAll, describe, expect, test } from 'vitest';
import { ArchiveWriter, inArchiveOrder } from '../../../scripts/basemap/archive.ts';
import { FileSource } from '../../../scripts/basemap/file-source.ts';
import { rootLimit } from '../../../src/geo/tiles/directory.ts';
import { openArchive } from '../../support/basemap/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settings = { type: 'png', bounds: [112.6, -8, 113, -7.8], metadata: { name: 'Uji' } } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Every tile of some columns and rows of a zoom. */
function square(zoom: number, side: number) {
  const tiles = [];
  for (let x = 0; x < side; x += 1) for (let y = 0; y < side; y += 1) tiles.push({ zoom, x, y });
  return inArchiveOrder(tiles);
}

describe('an archive too large for one directory', () => {
  const path = join(folder, 'large.pmtiles');
  const side = 160;
  const lengthOf = (x: number, y: number) => 20 + ((x * 7919 + y * 104_729) % 3001);
  const contentOf = (x: number, y: number) => `${x},${y};`.padEnd(lengthOf(x, y), 'x');

  test('has leaf directories, and every tile is read back', { timeout: 60_000 }, async () => {
    const writer = await ArchiveWriter.create(path, settings);
    for (const tile of square(9, side)) await writer.add(tile, bytes(contentOf(tile.x, tile.y)));
    await writer.finish();

    const archive = await openArchive(path);
    const header = await archive.getHeader();
    expect(header.numTileEntries).toBe(side * side);
    expect(header.numTileEntries).toBeGreaterThan(rootLimit);
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (let x = 0; x < side; x += 1) {
      for (let y = 0; y < side; y += 1) {
        const tile = await archive.getZxy(9, x, y);
        expect(new TextDecoder().decode(tile?.data)).toBe(contentOf(x, y));
      }
    }
    expect(await archive.getZxy(9, side, 0)).toBeUndefined();
  });

  test('is fetched with two requests for a tile far inside: first bytes and leaf, then the tile', async () => {
    const source = await FileSource.open(path);
    const requests: number[] = [];
    const archive = new PMTiles({
      getKey: () => source.getKey(),
      getBytes: (offset, length) => {
        requests.push(length);
        return source.getBytes(offset, length);
      },
    });
    await archive.getZxy(9, 100, 100);
    expect(requests).toHaveLength(3);
    expect(Math.max(...requests)).toBeLessThanOrEqual(65_536);
    await source.close();
  });
});

test('equal tiles are kept once, neighbours of them as one entry', async () => {
  const path = join(folder, 'sea.pmtiles');
  const writer = await ArchiveWriter.create(path, settings);
  for (const tile of square(5, 8)) await writer.add(tile, bytes(tile.x === 3 && tile.y === 4 ? 'land' : 'sea'));
  const size = await writer.finish();
  const archive = await openArchive(path);
  expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 64, numTileEntries: 3, numTileContents: 2, minZoom: 5, maxZoom: 5 });
  expect(new TextDecoder().decode((await archive.getZxy(5, 3, 4))?.data)).toBe('land');
  expect(new TextDecoder().decode((await archive.getZxy(5, 7, 7))?.data)).toBe('sea');
  expect(size).toBe(readFileSync(path).length);
  expect(await archive.getMetadata()).toEqual({ name: 'Uji' });
});

test('vector tiles are gzipped once, whether or not they came so', async () => {
  const path = join(folder, 'vector.pmtiles');
  const writer = await ArchiveWriter.create(path, { ...settings, type: 'mvt' });
  await writer.add({ zoom: 0, x: 0, y: 0 }, bytes('plain'));
  await writer.finish();
  const archive = await openArchive(path);
  expect((await archive.getHeader()).tileCompression).toBe(2);
  expect(new TextDecoder().decode((await archive.getZxy(0, 0, 0))?.data)).toBe('plain');
});

test('nothing stands at the place of an archive before it is whole', async () => {
  const path = join(folder, 'unfinished.pmtiles');
  const writer = await ArchiveWriter.create(path, settings);
  await writer.add({ zoom: 1, x: 0, y: 0 }, bytes('tile'));
  expect(existsSync(path)).toBe(false);
  await writer.discard();
  expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toEqual([]);
});

test('a tile out of order is refused', async () => {
  const writer = await ArchiveWriter.create(join(folder, 'order.pmtiles'), settings);
  await writer.add({ zoom: 2, x: 3, y: 3 }, bytes('b'));
  await expect(writer.add({ zoom: 2, x: 0, y: 0 }, bytes('a'))).rejects.toThrow('2/0/0 is out of order');
  await writer.discard();
});

test('the order of an archive is that of its tile numbers', () => {
  const numbers = square(4, 16).map(({ zoom, x, y }) => zxyToTileId(zoom, x, y));
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
});
