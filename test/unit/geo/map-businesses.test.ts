import { beforeAll, describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { unpackFeatures } from '../../../src/geo/feature-pack.ts';
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
  features = unpackFeatures(data.features).filter(({ type }) => type === 'umkm');
});
const businessNo = (index: number) => features.find(({ id }) => id === rawBusiness(index).id) as MapFeature;

describe('businesses on the map', () => {
  test('carry the values of their lists, each with its name', () => {
    const carried = {
      category: ['goods', (feature: MapFeature) => feature.categories],
      sentra: ['sentra', (feature: MapFeature) => feature.sentra],
      price: ['price', (feature: MapFeature) => feature.offer?.bands],
      halal: ['halal', (feature: MapFeature) => feature.halal],
    } as const;
    for (const { key, options } of businessFacets(corridor)) {
      if (!(key in carried)) continue;
      const [names, of] = carried[key as keyof typeof carried];
      expect(data.names[names]).toEqual(Object.fromEntries(options.map(({ id, label }) => [id, label.id])));
      for (const { id, items } of options) {
        const found = features.filter((feature) => of(feature)?.includes(id)).map((feature) => feature.id);
        const placed = items.filter((item) => item.type === 'umkm' && item.point).map((item) => item.id);
        expect(found.sort(), `${key} ${id}`).toEqual(placed.sort());
      }
    }
  });

  test('say what they ask as their lists do, in the language of the map', () => {
    expect(businessNo(0).offer).toEqual({ asks: 'Rp5.000 / bungkus', bands: ['0-10000'] });
    expect(businessNo(2).offer).toEqual({ asks: 'Tanya harga', bands: [] });
    expect(businessNo(3).offer).toBeUndefined();
    expect(businessNo(4).offer).toEqual({ asks: 'mulai Rp9.000', bands: ['0-10000', '250000-'] });
    expect(businessNo(9).offer).toEqual({ asks: 'Habis', bands: ['50000-100000'] });
    const english = unpackFeatures(mapData(corridor, 'en').features).find(({ id }) => id === businessNo(4).id);
    expect(english?.offer?.asks).toBe('from Rp9,000');
  });

  test('take nothing of a map without them', async () => {
    const { entries } = await readFiles('content');
    const without = mapData(Corridor.build(entries).corridor, 'id');
    expect(without.features).not.toHaveProperty('business');
    expect(without.names).toMatchObject({ goods: {}, sentra: {}, price: {}, halal: {} });
  });
});
