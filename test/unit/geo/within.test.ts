import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds } from '../../../src/geo/camera.ts';
import { distanceKm } from '../../../src/geo/measure.ts';
import { nearestTo } from '../../../src/geo/nearest.ts';
import { within } from '../../../src/geo/within.ts';

const degrees = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const item = fc.record({ point: fc.record({ lon: degrees(112, 113.5), lat: degrees(-8.5, -7.5) }) });

test('finds what a walk over the whole list finds, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 60 }),
      degrees(112, 113.5),
      degrees(-8.5, -7.5),
      degrees(0, 1),
      degrees(0, 1),
      (items, west, south, wide, high) => {
        const [east, north] = [west + wide, south + high];
        const bounds: Bounds = [west, south, east, north];
        const inside = items.filter(({ point }) => point.lon > west && point.lon < east && point.lat > south && point.lat < north);
        expect(within(items, bounds)).toEqual(inside);
      },
    ),
  );
});

test('the nearest of several lists are those a walk over all of them finds', () => {
  const point = fc.record({
    lon: degrees(112, 113.5),
    lat: degrees(-8.5, -7.5),
    confidence: fc.constant('high' as const),
    basis: fc.constant('dataset' as const),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ point })), fc.array(fc.record({ point })), point, (some, others, from) => {
      const kmOf = (each: { point: { lon: number; lat: number } }) => distanceKm([from.lon, from.lat], [each.point.lon, each.point.lat]);
      const near = [...some, ...others].filter((each) => kmOf(each) <= 20).sort((a, b) => kmOf(a) - kmOf(b));
      const found = nearestTo(from, [some, others], { limit: 6, withinKm: 20 });
      expect(found.map(({ km }) => km)).toEqual(near.slice(0, 6).map(kmOf));
    }),
  );
});
