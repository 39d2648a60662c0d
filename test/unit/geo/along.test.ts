import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alongLine } from '../../../src/geo/along.ts';
import type { LonLat } from '../../../src/geo/measure.ts';
import { load } from '../../../src/sources/load.ts';

const at = (name: string, lon: number, lat: number) => ({ name, point: { lon, lat, confidence: 'high', basis: 'dataset' } as const });

describe('along a line', () => {
  /** One degree of the meridian 112: 111.195 km. */
  const north: LonLat[] = [
    [112, -8],
    [112, -7],
  ];

  test('km from the start and off the line, against figures worked out by hand', () => {
    // 0.5 degree of latitude = 55.60 km; 0.02 degree of longitude at 7.5 south = 0.02 × 111.195 × cos 7.5° = 2.205 km.
    const [one] = alongLine(north, [at('halfway', 112.02, -7.5)], 5);
    expect(one?.fromStartKm).toBeCloseTo(55.6, 1);
    expect(one?.offKm).toBeCloseTo(2.205, 2);
  });

  test('before the start and past the end the nearest point is the end of the line', () => {
    // 0.03 degree of latitude beyond either end = 3.336 km.
    const found = alongLine(north, [at('past', 112, -6.97), at('before', 112, -8.03)], 5);
    expect(
      found.map(({ item, fromStartKm, offKm }) => [item.name, Math.round(fromStartKm * 10) / 10, Math.round(offKm * 100) / 100]),
    ).toEqual([
      ['before', 0, 3.34],
      ['past', 111.2, 3.34],
    ]);
  });

  test('a bend: the way counts along both legs', () => {
    // East along 8 south: 0.1 × 111.195 × cos 8° = 11.011 km; then north 0.05 degree = 5.560 km.
    const bend: LonLat[] = [
      [112, -8],
      [112.1, -8],
      [112.1, -7.9],
    ];
    expect(alongLine(bend, [at('second leg', 112.11, -7.95)], 5)[0]?.fromStartKm).toBeCloseTo(16.57, 1);
  });

  test('in order of travel, and nothing farther than asked for', () => {
    const places = [at('third', 112.01, -7.2), at('first', 111.99, -7.9), at('away', 112.2, -7.5), at('second', 112, -7.5)];
    expect(alongLine(north, places, 5).map(({ item }) => item.name)).toEqual(['first', 'second', 'third']);
    const back = [...north].reverse();
    expect(alongLine(back, places, 5).map(({ item }) => item.name)).toEqual(['third', 'second', 'first']);
    // 0.2 degree at 7.5 south = 22.05 km.
    expect(alongLine(north, places, 22)).toHaveLength(3);
    expect(alongLine(north, places, 22.1)).toHaveLength(4);
  });

  test('an empty list stays empty', () => {
    expect(alongLine(north, [], 5)).toEqual([]);
  });
});

test('on the way from Malang to the savanna Candi Jago comes before Gubugklakah, and that before the savanna', async () => {
  const { corridor } = await load(join(import.meta.dirname, '../../../content'));
  const { waypoints } = corridor.get('route', 'r3-malang-jemplang-savana');
  const line = waypoints.map((stop): LonLat => [stop.lon, stop.lat]);
  const order = alongLine(line, corridor.all('destination'), 5).map(({ item }) => item.id);
  const places = ['candi-jago', 'gubugklakah', 'savana-teletubbies'].map((id) => order.indexOf(id));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}, 60_000);
