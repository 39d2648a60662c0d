import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { borders, land, places, regions } from '../../../src/geo/basemap/index.ts';
import { fromSteps, toSteps } from '../../../src/geo/basemap/steps.ts';

const onGrid = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((value) => value / 1e4);
const position = fc.tuple(onGrid(95, 141), onGrid(-11, 6));
const line = fc.array(position, { minLength: 1, maxLength: 8 });
const rings = fc.array(line, { minLength: 1, maxLength: 3 });
const geometry = fc.oneof(
  position.map((coordinates): Point => ({ type: 'Point', coordinates })),
  line.map((coordinates): LineString => ({ type: 'LineString', coordinates })),
  rings.map((coordinates): Polygon => ({ type: 'Polygon', coordinates })),
  fc.array(rings, { minLength: 1, maxLength: 3 }).map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates })),
);

test('steps give back the features they were made of', () => {
  fc.assert(
    fc.property(fc.array(geometry), (geometries) => {
      const features = geometries.map(
        (each, index): Feature<typeof each, object> => ({
          type: 'Feature',
          properties: { index },
          geometry: each,
        }),
      );
      const collection = { type: 'FeatureCollection' as const, features };
      expect(fromSteps(JSON.parse(JSON.stringify(toSteps(collection))))).toEqual(collection);
    }),
  );
});

test('a line is its first point and the steps to each next', () => {
  const shape: LineString = {
    type: 'LineString',
    coordinates: [
      [112.5, -8],
      [112.5012, -8.0003],
    ],
  };
  const { features } = toSteps({ type: 'FeatureCollection', features: [{ type: 'Feature' as const, properties: {}, geometry: shape }] });
  expect(features[0]?.geometry.coordinates).toEqual([1_125_000, -80_000, 12, -3]);
});

test('the stored basemap takes at most 15 kB, less than half of what it is as GeoJSON', () => {
  const stored = readFileSync(join(import.meta.dirname, '../../../src/geo/basemap/basemap.json'));
  const weight = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;
  expect(weight(stored)).toBeLessThan(15_000);
  expect(weight(stored)).toBeLessThan(weight(JSON.stringify([land, regions, borders, places])) / 2);
});
