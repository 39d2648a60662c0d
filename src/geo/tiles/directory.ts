/**
 * Headers and directories of PMTiles archives, version 3, as bytes before compression.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import type { Bounds } from '../camera.ts';

/** A run of tiles with the same content, or (`run` 0) a leaf directory. Offsets count from the start of their section. */
export interface DirectoryEntry {
  readonly tileId: number;
  readonly run: number;
  readonly offset: number;
  readonly length: number;
}

export const headerBytes = 127;
/** Header and root directory lie in the first 16 KiB, so that a reader gets both with one request. */
export const rootLimit = 16_384 - headerBytes;

/** Kinds of tile the format knows. */
export const tileTypes = { mvt: 1, png: 2, jpg: 3, webp: 4 } as const;
export type TileType = keyof typeof tileTypes;

export interface ArchiveHeader {
  /** Lengths of the sections in the order they lie in, bytes. */
  readonly sections: { readonly root: number; readonly metadata: number; readonly leaves: number; readonly tiles: number };
  /** Tiles that can be asked for, entries that stand for them, contents that differ. */
  readonly counts: { readonly addressed: number; readonly entries: number; readonly contents: number };
  readonly type: TileType;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
}

const none = 1;
const gzip = 2;

/** The header of an archive whose directories are gzipped and whose tiles lie in the order of their numbers. Vector tiles are gzipped. */
export function header({ sections, counts, type, minZoom, maxZoom, bounds }: ArchiveHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  bytes[7] = 3;
  let offset = headerBytes;
  for (const [index, length] of [sections.root, sections.metadata, sections.leaves, sections.tiles].entries()) {
    view.setBigUint64(8 + index * 16, BigInt(offset), true);
    view.setBigUint64(16 + index * 16, BigInt(length), true);
    offset += length;
  }
  for (const [index, count] of [counts.addressed, counts.entries, counts.contents].entries()) {
    view.setBigUint64(72 + index * 8, BigInt(count), true);
  }
  const isClustered = 1;
  bytes.set([isClustered, gzip, type === 'mvt' ? gzip : none, tileTypes[type], minZoom, maxZoom], 96);
  const [west, south, east, north] = bounds;
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  for (const [index, value] of [west, south, east, north].entries()) degrees(102 + index * 4, value);
  bytes[118] = minZoom;
  degrees(119, (west + east) / 2);
  degrees(123, (south + north) / 2);
  return bytes;
}

/** A directory: entries in the order of their tile numbers, column by column, numbers as differences. */
export function directory(entries: readonly DirectoryEntry[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  let lastId = 0;
  for (const { tileId } of entries) {
    pushVarint(bytes, tileId - lastId);
    lastId = tileId;
  }
  for (const { run } of entries) pushVarint(bytes, run);
  for (const { length } of entries) pushVarint(bytes, length);
  let end: number | undefined;
  for (const { offset, length } of entries) {
    // 0: right after the entry before.
    pushVarint(bytes, offset === end ? 0 : offset + 1);
    end = offset + length;
  }
  return Uint8Array.from(bytes);
}

/** Numbers up to 2^53: bit operations would stop at 2^31. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

export interface Directories {
  /** Compressed. */
  readonly root: Uint8Array;
  readonly leaves: readonly Uint8Array[];
}

/**
 * Root directory and, where the root would not fit into the first 16 KiB, leaf directories of `leafSize` entries or as many more as
 * it takes. `compress` makes gzip of bytes.
 */
export function directories(entries: readonly DirectoryEntry[], compress: (bytes: Uint8Array) => Uint8Array, leafSize = 4096): Directories {
  const whole = compress(directory(entries));
  if (whole.length <= rootLimit) return { root: whole, leaves: [] };
  for (let size = leafSize; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: DirectoryEntry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const part = entries.slice(start, start + size);
      const leaf = compress(directory(part));
      pointers.push({ tileId: part[0]?.tileId ?? 0, run: 0, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = compress(directory(pointers));
    if (root.length <= rootLimit) return { root, leaves };
  }
}
