import { describe, expect, test } from 'vitest';
import { isOpenAt } from '../../../src/domain/opening.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { answerable, filtered, inView, nextInDirection } from '../../../src/islands/map/filter.ts';

const now = new Date('2026-11-21T03:00:00Z'); // Saturday, 10:00 WIB
const feature = (id: string, more: Partial<MapFeature> = {}): MapFeature => {
  const common = { type: 'destination', kind: 'lake', confidence: 'high', lon: 112.9, lat: -8 } as const;
  return { ...common, id, name: id, href: `/${id}/`, ...more };
};
const ids = (features: readonly MapFeature[]) => features.map(({ id }) => id);

describe('filters', () => {
  const features = [
    feature('ranu', { categories: ['lake', 'camping'], regions: ['lumajang'], pillars: ['smart-branding'] }),
    feature('coban', { name: 'Cóban Trisula', categories: ['waterfall'], regions: ['kab-malang'] }),
    feature('alun', {
      name: 'Alun-Alun',
      visitor: { children: true, wheelchair: false, costIdr: 0, openingHours: [{ days: ['sa'], from: '08:00', to: '16:00' }] },
    }),
    feature('keripik', {
      categories: ['food'],
      sentra: ['sanan'],
      halal: ['verified'],
      offer: { asks: 'mulai Rp15.000', bands: ['10000-25000', '25000-50000'] },
    }),
    feature('batik', { categories: ['batik'], halal: ['stated'], offer: { asks: 'Tanya harga', bands: [] } }),
    feature('museum', { visitor: { wheelchair: true, costIdr: 30_000, openingHours: [{ days: ['su'], from: '08:00', to: '16:00' }] } }),
  ];
  test.each([
    [{}, ['ranu', 'coban', 'alun', 'keripik', 'batik', 'museum']],
    [{ category: 'camping' }, ['ranu']],
    [{ region: 'kab-malang' }, ['coban']],
    [{ pillar: 'smart-branding' }, ['ranu']],
    [{ search: 'coban' }, ['coban']],
    [{ search: 'TRISULA cób' }, ['coban']],
    [{ search: '  ' }, ['ranu', 'coban', 'alun', 'keripik', 'batik', 'museum']],
    [{ search: 'coban', region: 'lumajang' }, []],
    [{ category: 'food' }, ['keripik']],
    [{ sentra: 'sanan' }, ['keripik']],
    [{ price: '10000-25000' }, ['keripik']],
    [{ price: '25000-50000' }, ['keripik']],
    [{ price: '0-10000' }, []],
    [{ halal: 'verified' }, ['keripik']],
    [{ halal: 'stated' }, ['batik']],
    [{ halal: 'stated', price: '10000-25000' }, []],
    [{ open: true }, ['alun']],
    [{ children: true }, ['alun']],
    [{ wheelchair: true }, ['museum']],
    [{ cost: 0 }, ['alun']],
    [{ cost: 50_000 }, ['alun', 'museum']],
  ] as const)('%j', (filters, expected) => {
    expect(ids(filtered(features, filters, now))).toEqual(expected);
  });

  test('what no place has on record is not offered', () => {
    const offered = (...list: MapFeature[]) => Object.entries(answerable(list)).flatMap(([field, can]) => (can ? [field] : []));
    expect(offered(...features.slice(0, 2))).toEqual([]);
    expect(offered(...features.slice(0, 3))).toEqual(['open', 'children', 'wheelchair', 'cost']);
    expect(offered(feature('only-cost', { visitor: { costIdr: 0 } }))).toEqual(['cost']);
    expect(offered(feature('way', { type: 'route', line: [[112, -8]] }))).toEqual(['route']);
    expect(offered(...features.slice(3, 4))).toEqual(['sentra', 'price', 'halal']);
    expect(offered(...features.slice(4, 5))).toEqual(['halal']);
  });
});

describe('open now, by the clock of WIB', () => {
  const hours = [{ days: ['sa' as const], from: '08:00', to: '16:00' }];
  const night = [{ days: ['sa' as const], from: '18:00', to: '02:00' }];
  test.each([
    ['2026-11-21T00:59:00Z', hours, false],
    ['2026-11-21T01:00:00Z', hours, true],
    ['2026-11-21T08:59:00Z', hours, true],
    ['2026-11-21T09:00:00Z', hours, false],
    ['2026-11-22T03:00:00Z', hours, false],
    ['2026-11-20T18:30:00Z', hours, false], // Saturday 01:30 WIB
    ['2026-11-21T11:00:00Z', night, true],
    ['2026-11-21T18:59:00Z', night, true], // Sunday 01:59 WIB, from Saturday's span
    ['2026-11-21T19:00:00Z', night, false],
    ['2026-11-20T18:30:00Z', night, false], // Saturday 01:30 WIB would belong to Friday's span
  ])('%s', (moment, spans, expected) => {
    expect(isOpenAt(spans, new Date(moment))).toBe(expected);
  });
});

test('a route is in view with any of its way-points', () => {
  const view = [112, -8.5, 113, -7.5] as const;
  const line = [
    [110, -8],
    [112.5, -8],
  ] as const;
  expect(inView(feature('inside'), view)).toBe(true);
  expect(inView(feature('outside', { lon: 114 }), view)).toBe(false);
  expect(inView(feature('route', { lon: 110, line }), view)).toBe(true);
});

describe('the next marker by arrow key', () => {
  const at = (id: string, lon: number, lat: number) => ({ id, lon, lat });
  const centre = at('centre', 0, 0);
  const others = [centre, at('east', 1, 0.1), at('far east', 3, 0), at('north', 0.2, 1), at('south', 0, -2), at('aside', 0.1, 0.9)];
  test.each([
    ['right', 'east'],
    ['up', 'aside'],
    ['down', 'south'],
    ['left', undefined],
  ] as const)('%s', (direction, expected) => {
    expect(nextInDirection(centre, others, direction)?.id).toBe(expected);
  });
});
