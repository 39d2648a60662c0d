import { VectorTile } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import sharp from 'sharp';
import { FileSource } from '../../../scripts/basemap/file-source.ts';
import { toMercator } from '../../../src/geo/camera.ts';
import type { LonLat } from '../../../src/geo/measure.ts';
import { readHeight } from '../../../src/geo/tiles/height.ts';

/** An archive on this machine, read with the library that browsers use. */
export async function openArchive(path: string): Promise<PMTiles> {
  return new PMTiles(await FileSource.open(path));
}

/** The tile of a zoom that holds a point, and the point's place in it, 0 to 1. */
export function tileAt(at: LonLat, zoom: number): { x: number; y: number; across: number; down: number } {
  const [right, down] = toMercator(at).map((part) => part * 2 ** zoom) as [number, number];
  return { x: Math.floor(right), y: Math.floor(down), across: right % 1, down: down % 1 };
}

/** The features of a layer in the tile that holds a point, in degrees. Empty when there is no tile. */
export async function featuresAt(archive: PMTiles, layer: string, at: LonLat, zoom: number): Promise<Feature[]> {
  const { x, y } = tileAt(at, zoom);
  const tile = await archive.getZxy(zoom, x, y);
  if (!tile) return [];
  const found = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index).toGeoJSON(x, y, zoom) as Feature);
}

/** The height in metres the terrain archive gives a point; `undefined` when there is no tile. */
export async function heightAt(archive: PMTiles, at: LonLat, zoom: number): Promise<number | undefined> {
  const pixel = await pixelAt(archive, at, zoom);
  return pixel && readHeight(pixel[0] as number, pixel[1] as number, pixel[2] as number);
}

/** The channels of the pixel at a point, with alpha where the picture has it. */
export async function pixelAt(archive: PMTiles, at: LonLat, zoom: number): Promise<number[] | undefined> {
  const { x, y, across, down } = tileAt(at, zoom);
  const tile = await archive.getZxy(zoom, x, y);
  if (!tile) return undefined;
  const { data, info } = await sharp(new Uint8Array(tile.data)).raw().toBuffer({ resolveWithObject: true });
  const place = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
  return [...data.subarray(place, place + info.channels)];
}
