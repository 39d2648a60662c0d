import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { distanceKm, type LonLat } from '../../../src/geo/measure.ts';
import { doubtKm, quarterOf, stopsOf } from '../../../src/geo/quarter.ts';
import { lineKm, type WalkStage, walkLine, walkMinutes, walkOrder } from '../../../src/geo/walk.ts';
import { load } from '../../../src/sources/load.ts';

/** A street of 0.01 degree from south to north: 0.01 × 111.195 km = 1.112 km. */
const street: LonLat[] = [
  [112, -8],
  [112, -7.99],
];
const stop = (name: string, stage: WalkStage, lon: number, lat: number) => ({ name, stage, at: [lon, lat] as const });
const scattered = [
  stop('lane south', 'lanes', 111.998, -7.997),
  stop('north', 'street', 112.0002, -7.991),
  stop('far', 'beyond', 112.01, -7.98),
  stop('south', 'street', 111.9998, -7.999),
  stop('lane north', 'lanes', 111.998, -7.993),
  stop('middle', 'street', 112.0001, -7.995),
];

describe('the order of a walk', () => {
  test('goes up the street, comes back through the lanes, and leaves what lies beyond for last', () => {
    const order = walkOrder(scattered, street).map((each) => each.name);
    expect(order).toEqual(['south', 'middle', 'north', 'lane north', 'lane south', 'far']);
  });

  test('does not depend on the order given', () => {
    expect(walkOrder([...scattered].reverse(), street)).toEqual(walkOrder(scattered, street));
  });

  test('is the shortest of all orders: seven stops against every permutation', () => {
    // A fixed scatter; 1009, 2003 and 997 are primes that spread it.
    const stops = Array.from({ length: 7 }, (_, index) =>
      stop(String(index), 'street', 112 + ((index * 1009) % 997) / 100_000, -8 + ((index * 2003) % 997) / 100_000),
    );
    const km = (order: readonly { at: LonLat }[]) => lineKm([street[0] as LonLat, ...order.map(({ at }) => at), street[1] as LonLat]);
    const permutations = (items: typeof stops): (typeof stops)[] =>
      items.length < 2 ? [items] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
    const best = Math.min(...permutations(stops).map(km));
    expect(km(walkOrder(stops, street))).toBeCloseTo(best, 9);
  });

  test('of nothing is nothing, of one stop that stop', () => {
    expect(walkOrder([], street)).toEqual([]);
    expect(walkOrder(scattered.slice(0, 1), street)).toHaveLength(1);
  });

  test('more stops than can be worked out are refused, with the number', () => {
    const many = Array.from({ length: 17 }, (_, index) => stop(String(index), 'lanes', 112, -8 + index / 1000));
    expect(() => walkOrder(many, street)).toThrow('17');
  });
});

describe('the way of a walk', () => {
  test('follows the street, then the lanes, and ends on the street', () => {
    const line = walkLine(walkOrder(scattered, street), street);
    expect(line[0]).toEqual([112, -8]);
    expect(line.at(-1)?.[0]).toBeCloseTo(112, 6);
    expect(line.at(-1)?.[1]).toBeCloseTo(-7.997, 5);
    expect(line).toContainEqual([111.998, -7.993]);
    expect(line.flat()).not.toContain(112.01);
    // Worked out by hand: 0.009° up and 0.002° back on the street at 111.195 km a degree; 0.002° of longitude at 8° south to the lanes
    // and again to the street (111.195 × cos 8° = 110.11 km a degree); 0.004° between the lanes: 1.0008 + 0.2224 + 0.4404 + 0.4448.
    expect(lineKm(line)).toBeCloseTo(2.108, 2);
  });

  test('without lanes it is the street as far as the last stop', () => {
    const line = walkLine([stop('north', 'street', 112.0002, -7.991)], street);
    expect(lineKm(line)).toBeCloseTo(1.001, 2);
    expect(lineKm(walkLine([], street))).toBe(0);
  });

  test('takes 15 minutes a kilometre, to the nearest five', () => {
    expect(walkMinutes(1)).toBe(15);
    expect(walkMinutes(2.1)).toBe(30);
    expect(walkMinutes(2.2)).toBe(35);
  });
});

describe('Kayutangan', () => {
  let corridor: Corridor;
  beforeAll(async () => {
    corridor = (await load(join(import.meta.dirname, '../../../content'))).corridor;
  }, 60_000);
  const quarter = () => {
    const area = corridor.get('heritage-area', 'kayutangan');
    return { area, sites: corridor.all('heritage-site').filter((site) => site.area === area.id) };
  };

  test('its numbers make a walk: each once, and hardly longer than the shortest', () => {
    const { area, sites } = quarter();
    const stops = stopsOf(sites);
    expect(stops.map(({ site }) => site.walkOrder)).toEqual(stops.map((_, index) => index + 1));
    const km = lineKm(walkLine(stops, area.street));
    expect(km).toBeLessThanOrEqual(lineKm(walkLine(walkOrder(stops, area.street), area.street)) * 1.05);
    expect(km).toBeGreaterThan(1.5);
    expect(km).toBeLessThan(2.5);
  });

  test('starts at the square and goes north first', () => {
    const [first, ...rest] = stopsOf(quarter().sites).filter((each) => each.stage === 'street');
    expect(first?.site.id).toBe('gpib-immanuel');
    expect(rest.at(-1)?.at[1]).toBeGreaterThan(-7.976);
  });

  test('stops of low confidence lie on the ground of doubt, 150 m from its edge', () => {
    const { area, sites } = quarter();
    const corners = quarterOf(area, sites).doubt.flat();
    expect(corners.length).toBeGreaterThan(20);
    const low = stopsOf(sites).filter(({ site, stage }) => site.point.confidence === 'low' && stage !== 'beyond');
    for (const { at, site } of low) {
      const nearest = Math.min(...corners.map((corner) => distanceKm(at, corner)));
      expect(nearest, site.id).toBeGreaterThan(doubtKm * 0.98);
    }
  });
});
