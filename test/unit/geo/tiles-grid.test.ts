import { describe, expect, test } from 'vitest';
import { covers, groundOf, intersection, sizeOf, tilesOver, worldM, zoomFor } from '../../../src/geo/tiles/grid.ts';

describe('tiles over bounds', () => {
  test('the whole world at zoom 0 is one tile', () => {
    expect(tilesOver([-180, -85.05, 180, 85.05], 0)).toEqual({ zoom: 0, west: 0, north: 0, east: 0, south: 0 });
  });

  // Worked out with the formula of the OpenStreetMap wiki ("Slippy map tilenames"): Bromo, 112.953 E 7.942 S, zoom 12.
  test('a point lies in the tile the usual formula gives', () => {
    expect(tilesOver([112.953, -7.9421, 112.9531, -7.942], 12)).toEqual({ zoom: 12, west: 3333, north: 2138, east: 3333, south: 2138 });
  });

  test('an edge on the edge of a tile does not reach into the next one', () => {
    expect(tilesOver([0, -66.51326044311186, 90, 0], 2)).toEqual({ zoom: 2, west: 2, north: 2, east: 2, south: 2 });
  });
});

test('the ground of a rectangle of tiles in metres', () => {
  const quarter = { zoom: 1, west: 1, north: 1, east: 1, south: 1 };
  expect(groundOf(quarter)).toEqual([0, -worldM / 2, worldM / 2, 0]);
  expect(sizeOf({ ...quarter, west: 0 })).toEqual({ columns: 2, rows: 1 });
});

test('what two bounds share', () => {
  expect(intersection([0, 0, 2, 2], [1, 1, 3, 3])).toEqual([1, 1, 2, 2]);
  expect(intersection([0, 0, 1, 1], [1, 0, 2, 1])).toBeUndefined();
  expect(covers([0, 0, 2, 2], [0, 0, 2, 2])).toBe(true);
  expect(covers([0.04, 0, 2, 2], [0, 0, 2, 2])).toBe(false);
  expect(covers([0.04, 0, 2, 2], [0, 0, 2, 2], 0.05)).toBe(true);
});

test.each([
  // SRTM and Copernicus, 1 arc second; DEMNAS, 0.27 arc seconds; 3 arc seconds.
  [30.9, 11],
  [8.3, 13],
  [92.8, 10],
])('pixels of %f m are closest at zoom %i', (metres, zoom) => {
  expect(zoomFor(metres, 512)).toBe(zoom);
});
