import { type FileHandle, open } from 'node:fs/promises';
import type { Bounds } from '../../src/geo/camera.ts';
import { sizeOf, type TileRange, tilesIn } from '../../src/geo/tiles/grid.ts';
import { rasterTilePx } from '../../src/geo/tiles/manifest.ts';
import { ArchiveWriter, inArchiveOrder } from './archive.ts';

/** A raster without header (GDAL's ENVI format, one band), whose pixels fill a rectangle of tiles. */
export interface RawLevel {
  readonly path: string;
  readonly range: TileRange;
}

/** How the pixels of one tile become a picture. */
export interface TileDrawing {
  /** Bytes of a pixel of the raw raster. */
  readonly pixelBytes: 1 | 4;
  /** Makes the WebP of a tile; `undefined` leaves the tile out. */
  draw(pixels: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined>;
}

interface RasterSettings extends TileDrawing {
  readonly bounds: Bounds;
  readonly name: string;
  readonly attribution: string;
  readonly onProgress: (done: number) => void;
}

/** Cuts raw rasters, one a zoom, into tiles and writes them as a PMTiles archive. */
export async function archiveOfRasters(levels: readonly RawLevel[], to: string, settings: RasterSettings): Promise<void> {
  const files = new Map<number, { file: FileHandle; range: TileRange }>();
  const { bounds, name, attribution } = settings;
  const writer = await ArchiveWriter.create(to, { type: 'webp', bounds, metadata: { name, attribution } });
  try {
    for (const { path, range } of levels) files.set(range.zoom, { file: await open(path, 'r'), range });
    const tiles = inArchiveOrder(levels.flatMap(({ range }) => tilesIn(range)));
    for (const [index, tile] of tiles.entries()) {
      const { file, range } = files.get(tile.zoom) as { file: FileHandle; range: TileRange };
      const picture = await settings.draw(await pixelsOf(file, range, tile, settings.pixelBytes));
      if (picture) await writer.add(tile, picture);
      settings.onProgress((index + 1) / tiles.length);
    }
    await writer.finish();
  } finally {
    await Promise.all([...files.values()].map(({ file }) => file.close()));
  }
}

async function pixelsOf(
  file: FileHandle,
  range: TileRange,
  tile: { x: number; y: number },
  pixelBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const lineBytes = sizeOf(range).columns * rasterTilePx * pixelBytes;
  const tileLine = rasterTilePx * pixelBytes;
  const pixels = new Uint8Array(rasterTilePx * tileLine);
  for (let line = 0; line < rasterTilePx; line += 1) {
    const row = (tile.y - range.north) * rasterTilePx + line;
    await file.read(pixels, line * tileLine, tileLine, row * lineBytes + (tile.x - range.west) * tileLine);
  }
  return pixels;
}
