import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { type PackedFeatures, packFeatures, unpackFeatures } from '../../../src/geo/feature-pack.ts';
import { iconOf } from '../../../src/geo/icons.ts';
import { type KindGroup, kindGroup } from '../../../src/geo/kinds.ts';
import { featureData } from '../../../src/geo/style-features.ts';
import { addressOf } from '../../../src/site/address.ts';
import { type MapData, mapData } from '../../../src/site/map-data.ts';
import { load } from '../../../src/sources/load.ts';
import { marketFacts } from '../../support/market-facts.ts';
import { sameRandom } from '../../support/random.ts';

let corridor: Corridor;
let data: MapData;
let features: MapFeature[];
beforeAll(async () => {
  corridor = (await load(join(import.meta.dirname, '../../../content'))).corridor;
  data = mapData(corridor, 'id');
  features = unpackFeatures(data.features);
}, 60_000);
const weight = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;

describe('the data of the corridor', () => {
  test('holds every entry that has a place, once', () => {
    for (const type of ['region', 'destination', 'heritage-site', 'gateway', 'terminal-plan', 'sentra', 'route'] as const)
      expect(features.filter((feature) => feature.type === type).map(({ id }) => id)).toEqual(corridor.all(type).map(({ id }) => id));
    expect(new Set(features.map(({ type, id }) => `${type}/${id}`)).size).toBe(features.length);
  });

  test('leads to the pages of both languages', () => {
    for (const lang of ['id', 'en'] as const) {
      for (const { type, id, href } of unpackFeatures(mapData(corridor, lang).features)) {
        expect(href).toBe(addressOf(corridor.get(type, id), corridor)[lang]);
      }
    }
  });

  test('tells what filters ask for, with a name for every value', () => {
    for (const feature of features) {
      for (const region of feature.regions ?? []) expect(data.names.region).toHaveProperty(region);
      for (const pillar of feature.pillars ?? []) expect(data.names.pillar).toHaveProperty(pillar);
      for (const category of feature.categories ?? []) expect(data.names.category).toHaveProperty(category);
    }
  });

  test('a notice says the date it was on record, and one that ended is there for its zone alone', () => {
    const notices = features.filter(({ type }) => type === 'advisory');
    expect(notices.filter(({ zone }) => zone).length).toBeGreaterThanOrEqual(3);
    for (const { note, zone, id } of notices) {
      if (corridor.get('advisory', id).status === 'ended') expect(zone?.ended).toBe(true);
      if (zone) expect(note).toMatch(/radius larangan [\d,]+ km, tercatat pada/);
    }
  });

  test('takes at most 16 kB, gzipped', () => {
    expect(weight(data)).toBeLessThan(16_000);
  });

  test('every kind has an icon', () => {
    for (const { kind } of features) expect(Object.keys(iconOf)).toContain(kind);
  });
});

describe('packing', () => {
  test('gives back what was packed', () => {
    const word = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const degree = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((value) => value / 1e5);
    const any: fc.Arbitrary<MapFeature> = fc.record({
      id: word,
      type: fc.constantFrom('destination', 'umkm', 'sentra'),
      kind: word,
      href: fc.tuple(fc.constantFrom('/', '/en/a/b/'), word).map(([folder, slug]) => `${folder}${slug}/`),
      name: fc.string(),
      lon: degree(95, 141),
      lat: degree(-11, 6),
      confidence: fc.constantFrom('high', 'medium', 'low'),
      categories: fc.uniqueArray(word, { maxLength: 3 }),
      regions: fc.uniqueArray(word, { maxLength: 3 }),
      pillars: fc.uniqueArray(word, { maxLength: 3 }),
    });
    const few = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    const offer = fc.record({ asks: fc.string({ minLength: 1 }), bands: fc.uniqueArray(word, { maxLength: 3 }) });
    const ofBusiness = fc.record({ sentra: few, halal: few, offer }, { requiredKeys: [] });
    const anyOrBusiness = fc
      .tuple(any, ofBusiness)
      .map(([feature, own]): MapFeature => (feature.type === 'umkm' ? { ...feature, ...own } : feature));
    const whole = (pack: PackedFeatures): PackedFeatures => JSON.parse(JSON.stringify(pack));
    fc.assert(
      fc.property(fc.array(anyOrBusiness), (list) => {
        expect(unpackFeatures(whole(packFeatures(list)))).toEqual(list);
      }),
    );
  });

  test('refuses another version and columns that do not fit', () => {
    const pack = packFeatures(features.slice(0, 3));
    expect(() => unpackFeatures({ ...pack, version: 1 } as unknown as PackedFeatures)).toThrow();
    expect(() => unpackFeatures({ ...pack, lat: pack.lat.slice(1) })).toThrow();
    expect(() => unpackFeatures({ ...pack, regions: { ...pack.regions, of: pack.regions.of.slice(1) } })).toThrow();
    const business = { sentra: pack.regions, halal: pack.regions, offer: { lists: [], of: '' } };
    expect(() => unpackFeatures({ ...pack, business })).toThrow();
    expect(() => unpackFeatures({} as PackedFeatures)).toThrow();
  });

  test('10,000 businesses take at most half of what they take as GeoJSON', () => {
    const random = sameRandom();
    const many = Array.from({ length: 10_000 }, (_, index): MapFeature => {
      const at = { lon: 112 + ((index * 7919) % 10_007) / 7000, lat: -8.4 + ((index * 5077) % 10_007) / 13_000 };
      const name = `Usaha ${['Keripik', 'Batik', 'Kopi', 'Madu'][index % 4]} ${(index * 31) % 9973}`;
      const common = { type: 'umkm', kind: 'umkm', confidence: 'medium', regions: ['kab-malang'] } as const;
      return { ...common, ...at, ...marketFacts(random), id: `usaha-${index}`, name, href: `/umkm/usaha/usaha-${index}/` };
    });
    many.sort((a, b) => a.lon - b.lon);
    const geojson = many.map(({ lon, lat, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }));
    expect(weight(packFeatures(many))).toBeLessThan(weight({ type: 'FeatureCollection', features: geojson }) / 2);
  });
});

describe('what is drawn', () => {
  const drawn = (hidden: KindGroup[] = []) => featureData({ flavour: 'light', features, hidden: new Set(hidden) });
  const total = (shown: ReturnType<typeof drawn>) =>
    new Set(Object.values(shown).flatMap(({ features: list }) => list.map(({ properties }) => properties?.key))).size;

  test('every feature but the regions stands in one source', () => {
    expect(total(drawn())).toBe(features.filter(({ type }) => type !== 'region').length);
  });

  test('what is hidden is left out', () => {
    const crafts = features.filter(({ kind }) => kindGroup(kind) === 'craft').length;
    expect(total(drawn()) - total(drawn(['craft']))).toBe(crafts);
    expect(drawn(['route']).routes.features).toEqual([]);
  });

  test('a zone says when it was on record, and whether it ended', () => {
    const zones = drawn().zones.features;
    expect(zones.length).toBeGreaterThanOrEqual(3);
    expect(zones.every(({ properties }) => typeof properties?.ended === 'boolean' && properties.note.includes('tercatat'))).toBe(true);
  });
});
