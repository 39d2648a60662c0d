import type { Bounds } from '../../../src/geo/camera.ts';

interface Grid {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Metres at a point. */
  readonly height: (lon: number, lat: number) => number;
  /** Leaves out where the grid lies: a file no map can use. */
  readonly unplaced?: true;
}

const types = { short: 3, long: 4, double: 12 } as const;
const sizes = { short: 2, long: 4, double: 8 } as const;

/**
 * A GeoTIFF with one band of 32-bit heights in degrees WGS 84, uncompressed, in one strip.
 * TIFF 6.0; GeoTIFF 1.1 (OGC 19-008r4): ModelPixelScale, ModelTiepoint, GeoKeyDirectory.
 */
export function geotiff({ bounds, columns, rows, height, unplaced }: Grid): Uint8Array {
  const [west, south, east, north] = bounds;
  const [width, depth] = [(east - west) / columns, (north - south) / rows];
  const place: [number, keyof typeof types, number[]][] = [
    [33550, 'double', [width, depth, 0]],
    [33922, 'double', [0, 0, 0, west, north, 0]],
    // Geographic coordinates, pixel is area, EPSG:4326.
    [34735, 'short', [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326]],
  ];
  const dataAt = 1024;
  const tags: [number, keyof typeof types, number[]][] = [
    [256, 'long', [columns]],
    [257, 'long', [rows]],
    [258, 'short', [32]],
    [259, 'short', [1]],
    [262, 'short', [1]],
    [273, 'long', [dataAt]],
    [277, 'short', [1]],
    [278, 'long', [rows]],
    [279, 'long', [columns * rows * 4]],
    [339, 'short', [3]],
    ...(unplaced ? [] : place),
  ];
  const view = new DataView(new ArrayBuffer(dataAt + columns * rows * 4));
  view.setUint16(0, 0x4949, false);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, tags.length, true);
  let extraAt = 512;
  for (const [index, [tag, type, values]] of tags.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, types[type], true);
    view.setUint32(at + 4, values.length, true);
    const isInline = values.length * sizes[type] <= 4;
    if (!isInline) view.setUint32(at + 8, extraAt, true);
    for (const [place, value] of values.entries()) {
      const valueAt = (isInline ? at + 8 : extraAt) + place * sizes[type];
      if (type === 'double') view.setFloat64(valueAt, value, true);
      else if (type === 'long') view.setUint32(valueAt, value, true);
      else view.setUint16(valueAt, value, true);
    }
    if (!isInline) extraAt += values.length * sizes[type];
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = height(west + (column + 0.5) * width, north - (row + 0.5) * depth);
      view.setFloat32(dataAt + (row * columns + column) * 4, value, true);
    }
  }
  return new Uint8Array(view.buffer);
}

const metresPerDegree = 111_320;
const summit = { lon: 112.81, lat: -7.91, heightM: 2329, slope: 0.12 } as const;

/** A cone in a plain, so that the right height is known everywhere: 2,329 m at its tip, falling 12 m every 100 m, never below 5 m. */
export const coneBounds: Bounds = [112.7, -8.0, 112.92, -7.8];
export function coneHeight(lon: number, lat: number): number {
  const east = (lon - summit.lon) * metresPerDegree * Math.cos((summit.lat * Math.PI) / 180);
  const north = (lat - summit.lat) * metresPerDegree;
  return Math.max(5, summit.heightM - Math.hypot(east, north) * summit.slope);
}

/** The cone as an elevation model with pixels of about 31 m. */
export function coneTiff(): Uint8Array {
  return geotiff({ bounds: coneBounds, columns: 792, rows: 720, height: coneHeight });
}
