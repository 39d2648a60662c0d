import type { Bounds } from './camera.ts';

/** Anything with a place of its own, or without one. */
interface Placed {
  readonly point?: { readonly lon: number; readonly lat: number } | undefined;
}

/** Side of a cell, degrees: about a third of what the map of a place shows. */
const cellDegrees = 0.1;

/** Places of the items of a list, by cell. */
type Cells = ReadonlyMap<string, readonly number[]>;

const known = new WeakMap<readonly Placed[], Cells>();

/**
 * The items of a list whose points lie within some bounds, in the order of the list. A list is sorted into cells the first time it is
 * asked, so that ten thousand maps of ten thousand places do not look at every place; it must not change afterwards.
 */
export function within<T extends object>(items: readonly T[], [west, south, east, north]: Bounds): T[] {
  const cells = known.get(items) ?? sort(items);
  const found: number[] = [];
  for (let x = cellOf(west); x <= cellOf(east); x += 1) {
    for (let y = cellOf(south); y <= cellOf(north); y += 1) {
      for (const index of cells.get(`${x}/${y}`) ?? []) {
        const { lon, lat } = (items[index] as Placed).point as { lon: number; lat: number };
        if (lon > west && lon < east && lat > south && lat < north) found.push(index);
      }
    }
  }
  return found.sort((a, b) => a - b).map((index) => items[index] as T);
}

function sort(items: readonly Placed[]): Cells {
  const cells = new Map<string, number[]>();
  for (const [index, { point }] of items.entries()) {
    if (!point) continue;
    const key = `${cellOf(point.lon)}/${cellOf(point.lat)}`;
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  }
  known.set(items, cells);
  return cells;
}

const cellOf = (degrees: number) => Math.floor(degrees / cellDegrees);
