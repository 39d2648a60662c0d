import { beforeAll, describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { alongKm, alongLine } from '../../../src/geo/along.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { unpackFeatures } from '../../../src/geo/feature-pack.ts';
import type { LonLat } from '../../../src/geo/measure.ts';
import { filtered } from '../../../src/islands/map/filter.ts';
import { businessFacets } from '../../../src/site/business-facets.ts';
import { type MapData, mapData } from '../../../src/site/map-data.ts';
import { readFiles } from '../../../src/sources/files/read.ts';
import { rawBusiness } from '../../support/businesses.ts';

/** Businesses of several kinds besides the usual ones, by the number they have. */
const special: Readonly<Record<number, Record<string, unknown>>> = {
  1: { point: undefined },
  2: { offers: [{ name: { id: 'Tanpa harga' } }] },
  3: { offers: [] },
  4: {
    offers: [
      { name: { id: 'Murah' }, price: 9_000, unit: 'bungkus', category: 'food' },
      { name: { id: 'Mahal' }, price: 300_000, unit: 'kotak', category: 'craft' },
    ],
  },
};
let corridor: Corridor;
let data: MapData;
let features: MapFeature[];
beforeAll(async () => {
  const { entries } = await readFiles('content');
  const built = Corridor.build([...entries, ...Array.from({ length: 120 }, (_, index) => rawBusiness(index, special[index]))]);
  expect(built.problems).toEqual([]);
  corridor = built.corridor;
  data = mapData(corridor, 'id');
  features = unpackFeatures(packOf(data)).filter(({ type }) => type === 'umkm');
});
const packOf = ({ places, told }: MapData) => ({ places, facts: told.facts });
const businessNo = (index: number) => features.find(({ id }) => id === rawBusiness(index).id) as MapFeature;

describe('businesses on the map', () => {
  test('carry the values of their lists, each with its name', () => {
    const namesOf = { region: 'region', category: 'goods', sentra: 'sentra', price: 'price', halal: 'halal' } as const;
    const lists = businessFacets(corridor).filter(({ aside }) => !aside);
    expect(lists.map(({ key }) => key).sort()).toEqual(Object.keys(namesOf).sort());
    for (const { key, options } of lists) {
      const names = data.told.names[namesOf[key as keyof typeof namesOf]];
      for (const { id, label, items } of options) {
        const found = filtered(features, { [key]: id }, new Date()).map((feature) => feature.id);
        const placed = items.filter((item) => 'point' in item && item.point).map((item) => item.id);
        expect(found.sort(), `${key} ${id}`).toEqual(placed.sort());
        expect(names[id]).toBe(label.id);
      }
    }
  });

  test('lie along a route as on its page, and the route with them', () => {
    const route = corridor.get('route', 'r3-malang-jemplang-savana');
    const line = route.waypoints.map(({ lon, lat }): LonLat => [lon, lat]);
    const all = unpackFeatures(packOf(data));
    const found = filtered(all, { route: route.id }, new Date()).map(({ type, id }) => `${type}/${id}`);
    for (const type of ['destination', 'sentra', 'umkm'] as const) {
      const placed = corridor.all(type).flatMap((entry) => (entry.point ? [{ id: entry.id, point: entry.point }] : []));
      const near = alongLine(line, placed, alongKm).map(({ item }) => `${type}/${item.id}`);
      expect(near.length).toBeGreaterThan(0);
      expect(found.filter((key) => key.startsWith(`${type}/`)).sort()).toEqual(near.sort());
    }
    expect(found.filter((key) => key.startsWith('route/'))).toEqual([`route/${route.id}`]);
    const halal = filtered(all, { route: route.id, halal: 'verified' }, new Date());
    expect(halal.map(({ id }) => id)).toContain(route.id);
    expect(halal.length).toBeGreaterThan(1);
    expect(halal.filter(({ type, id }) => !['umkm', 'route'].includes(type) || !found.includes(`${type}/${id}`))).toEqual([]);
    expect(filtered(all, { route: 'none' }, new Date())).toEqual([]);
  });

  test('say what they ask as their lists do, in the language of the map', () => {
    expect(businessNo(0).offer).toEqual({ asks: 'Rp5.000 / bungkus', bands: ['0-10000'] });
    expect(businessNo(2).offer).toEqual({ asks: 'Tanya harga', bands: [] });
    expect(businessNo(3).offer).toBeUndefined();
    expect(businessNo(4).offer).toEqual({ asks: 'mulai Rp9.000', bands: ['0-10000', '250000-'] });
    expect(businessNo(9).offer).toEqual({ asks: 'Habis', bands: ['50000-100000'] });
    const english = unpackFeatures(packOf(mapData(corridor, 'en'))).find(({ id }) => id === businessNo(4).id);
    expect(english?.offer?.asks).toBe('from Rp9,000');
  });

  test('take nothing of a map without them', async () => {
    const { entries } = await readFiles('content');
    const without = mapData(Corridor.build(entries).corridor, 'id');
    expect(without.told.facts).not.toHaveProperty('business');
    expect(without.told.names).toMatchObject({ goods: {}, sentra: {}, price: {}, halal: {} });
  });
});
