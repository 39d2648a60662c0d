import { MercatorCoordinate } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { regions } from '../../../src/geo/basemap/index.ts';
import { boundsOf, fitBounds, project, pxPerKm, toMercator, unproject } from '../../../src/geo/camera.ts';
import { around, corridorCamera, fitPoints, regionCamera } from '../../../src/geo/cameras.ts';
import { distanceKm } from '../../../src/geo/measure.ts';

const places = [
  [112.953, -7.942],
  [112.05, -8.35],
  [113.6, -7.55],
] as const;

test.each(places)('%d, %d falls where MapLibre puts it', (lon, lat) => {
  const theirs = MercatorCoordinate.fromLngLat([lon, lat]);
  const [x, y] = toMercator([lon, lat]);
  expect(x).toBeCloseTo(theirs.x, 12);
  expect(y).toBeCloseTo(theirs.y, 12);
});

test('zoom counts as MapLibre counts it: the world is 512 px wide at zoom 0', () => {
  const camera = { center: [0, 0], zoom: 1, width: 1024, height: 1024 } as const;
  expect(project(camera, [-180, 0])[0]).toBeCloseTo(0, 9);
  expect(project(camera, [180, 0])[0]).toBeCloseTo(1024, 9);
});

test.each(places)('unproject undoes project at %d, %d', (lon, lat) => {
  const [x, y] = unproject(corridorCamera, project(corridorCamera, [lon, lat]));
  expect(x).toBeCloseTo(lon, 9);
  expect(y).toBeCloseTo(lat, 9);
});

test('fitted bounds touch the padding on two sides and stay inside on the others', () => {
  const camera = fitBounds([112, -8.5, 113.5, -7.5], 960, 640, 36);
  const [left, bottom] = project(camera, [112, -8.5]);
  const [right, top] = project(camera, [113.5, -7.5]);
  expect(left + right).toBeCloseTo(960, 6);
  expect(top + bottom).toBeCloseTo(640, 6);
  expect(Math.min(left, top)).toBeCloseTo(36, 6);
});

test('the corridor camera shows all ten regions', () => {
  for (const [x, y] of regions.features
    .flatMap((region) => region.geometry.coordinates.flat(2))
    .map((at) => project(corridorCamera, at as [number, number]))) {
    expect(x > 35 && x < 925 && y > 35 && y < 605).toBe(true);
  }
});

test('a camera around a point shows so many km each way', () => {
  const camera = around([112.953, -7.942], 12);
  const [west, south, , north] = boundsOf(camera);
  expect(distanceKm([112.953, south], [112.953, north])).toBeCloseTo(24, 1);
  expect(distanceKm([west, -7.942], [112.953, -7.942])).toBeGreaterThan(12);
  expect(pxPerKm(camera)).toBeCloseTo(640 / 24, 1);
});

test('a short line is not shown closer than a place', () => {
  expect(
    fitPoints([
      [112.63, -7.98],
      [112.631, -7.981],
    ]).zoom,
  ).toBeLessThan(around([112.63, -7.98], 5).zoom);
});

test('a region that is not of the corridor has no camera', () => {
  expect(() => regionCamera('35.01')).toThrow('35.01');
});
