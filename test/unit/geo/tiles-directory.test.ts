import { gunzipSync, gzipSync } from 'node:zlib';
import { bytesToHeader } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, directories, directory, header, headerBytes, rootLimit } from '../../../src/geo/tiles/directory.ts';

const entry = (tileId: number, offset: number, length = 10, run = 1): DirectoryEntry => ({ tileId, run, offset, length });

test('a directory is counts, differences, runs, lengths and offsets, as the specification writes them', () => {
  // The second entry lies right after the first (0); the third does not (its offset and one).
  expect([...directory([entry(5, 0), entry(300, 10, 200), entry(301, 500, 1, 2)])]).toEqual([
    3, 5, 0xa7, 0x02, 1, 1, 1, 2, 10, 0xc8, 0x01, 1, 1, 0, 0xf5, 0x03,
  ]);
});

test('numbers beyond 32 bits are written whole', () => {
  expect([...directory([entry(2 ** 40, 0)])].slice(1, 7)).toEqual([0x80, 0x80, 0x80, 0x80, 0x80, 0x20]);
});

test('the header is read by the library as it was meant', () => {
  const bytes = header({
    sections: { root: 100, metadata: 50, leaves: 7, tiles: 6_000_000_000 },
    counts: { addressed: 9, entries: 8, contents: 6 },
    type: 'webp',
    minZoom: 6,
    maxZoom: 11,
    bounds: [112.6, -8, 113, -7.8],
  });
  expect(bytes.length).toBe(headerBytes);
  expect(bytesToHeader(bytes.buffer, undefined)).toMatchObject({
    specVersion: 3,
    rootDirectoryOffset: 127,
    rootDirectoryLength: 100,
    jsonMetadataOffset: 227,
    jsonMetadataLength: 50,
    leafDirectoryOffset: 277,
    tileDataOffset: 284,
    tileDataLength: 6_000_000_000,
    numAddressedTiles: 9,
    numTileEntries: 8,
    numTileContents: 6,
    clustered: true,
    internalCompression: 2,
    tileCompression: 1,
    tileType: 4,
    minZoom: 6,
    maxZoom: 11,
    minLon: 112.6,
    minLat: -8,
    maxLon: 113,
    maxLat: -7.8,
    centerZoom: 6,
  });
});

describe('leaf directories', () => {
  const compress = (bytes: Uint8Array) => gzipSync(bytes);

  test('there are none while the root fits into the first 16 KiB', () => {
    const { root, leaves } = directories([entry(1, 0), entry(2, 10)], compress);
    expect(leaves).toEqual([]);
    expect(gunzipSync(root)[0]).toBe(2);
  });

  test('leaves grow until the root that lists them fits', () => {
    // Lengths that hardly compress; with leaves of 4 entries the root would be too long.
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    const many = Array.from({ length: 60_000 }, (_, index) =>
      entry(index * 1000 + (random() % 999), index * 9000, 1000 + (random() % 7999)),
    );
    const { root, leaves } = directories(many, compress, 4);
    expect(root.length).toBeLessThanOrEqual(rootLimit);
    expect(leaves.length).toBeGreaterThan(10);
    expect(leaves.length).toBeLessThan(60_000 / 4);
  });
});
