import { type Bounds, toMercator } from '../camera.ts';

/** Circumference of the sphere of Web Mercator (EPSG:3857), metres. */
export const worldM = 2 * Math.PI * 6_378_137;

/** A rectangle of tiles of one zoom, all four sides included. Rows count from the north, as in XYZ addresses. */
export interface TileRange {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** The tiles of a zoom that touch some bounds (degrees). An edge that lies on a tile's edge does not reach into the next one. */
export function tilesOver([west, south, east, north]: Bounds, zoom: number): TileRange {
  const size = 2 ** zoom;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const first = (at: number) => Math.min(size - 1, Math.max(0, Math.floor(at * size + 1e-9)));
  const last = (at: number) => Math.min(size - 1, Math.max(0, Math.ceil(at * size - 1e-9) - 1));
  return { zoom, west: first(left), north: first(top), east: last(right), south: last(bottom) };
}

/** The ground a rectangle of tiles covers: west, south, east, north in metres of EPSG:3857. */
export function groundOf({ zoom, west, north, east, south }: TileRange): Bounds {
  const tileM = worldM / 2 ** zoom;
  const origin = worldM / 2;
  return [west * tileM - origin, origin - (south + 1) * tileM, (east + 1) * tileM - origin, origin - north * tileM];
}

/** Columns and rows of a rectangle of tiles. */
export function sizeOf({ west, north, east, south }: TileRange): { columns: number; rows: number } {
  return { columns: east - west + 1, rows: south - north + 1 };
}

/** Every tile of a rectangle of tiles. */
export function tilesIn({ zoom, west, north, east, south }: TileRange): { zoom: number; x: number; y: number }[] {
  const tiles = [];
  for (let x = west; x <= east; x += 1) for (let y = north; y <= south; y += 1) tiles.push({ zoom, x, y });
  return tiles;
}

/** What two bounds share; `undefined` when they do not meet. */
export function intersection(one: Bounds, other: Bounds): Bounds | undefined {
  const [west, south] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const [east, north] = [Math.min(one[2], other[2]), Math.min(one[3], other[3])];
  return west < east && south < north ? [west, south, east, north] : undefined;
}

/** Whether bounds hold others, up to a slack in degrees. */
export function covers(outer: Bounds, inner: Bounds, slack = 0): boolean {
  return outer[0] <= inner[0] + slack && outer[1] <= inner[1] + slack && outer[2] >= inner[2] - slack && outer[3] >= inner[3] - slack;
}

/** The zoom whose pixels come closest to `resolutionM` metres on the ground, in tiles of `tilePx` px. */
export function zoomFor(resolutionM: number, tilePx: number): number {
  return Math.round(Math.log2(worldM / (tilePx * resolutionM)));
}
