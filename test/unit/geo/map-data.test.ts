import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { type FeaturePack, packFeatures, unpackFeatures, unpackPlaces } from '../../../src/geo/feature-pack.ts';
import { iconOf } from '../../../src/geo/icons.ts';
import { type KindGroup, kindGroup } from '../../../src/geo/kinds.ts';
import { featureData } from '../../../src/geo/style-features.ts';
import { addressOf } from '../../../src/site/address.ts';
import { type MapData, mapData } from '../../../src/site/map-data.ts';
import { load } from '../../../src/sources/load.ts';
import { manyBusinesses } from '../../bench/map-plain.ts';
import { marketFacts } from '../../support/market-facts.ts';
import { sameRandom } from '../../support/random.ts';

let corridor: Corridor;
let data: MapData;
let features: MapFeature[];
beforeAll(async () => {
  corridor = (await load(join(import.meta.dirname, '../../../content'))).corridor;
  data = mapData(corridor, 'id');
  features = unpackFeatures(packOf(data));
}, 60_000);
const packOf = ({ places, told }: MapData): FeaturePack => ({ places, facts: told.facts });
const weight = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;

describe('the data of the corridor', () => {
  test('holds every entry that has a place, once', () => {
    for (const type of ['region', 'destination', 'heritage-site', 'gateway', 'terminal-plan', 'sentra', 'route'] as const)
      expect(features.filter((feature) => feature.type === type).map(({ id }) => id)).toEqual(corridor.all(type).map(({ id }) => id));
    expect(new Set(features.map(({ type, id }) => `${type}/${id}`)).size).toBe(features.length);
  });

  test('leads to the pages of both languages', () => {
    for (const lang of ['id', 'en'] as const) {
      for (const { type, id, href } of unpackFeatures(packOf(mapData(corridor, lang)))) {
        expect(href).toBe(addressOf(corridor.get(type, id), corridor)[lang]);
      }
    }
  });

  test('tells what filters ask for, with a name for every value', () => {
    for (const feature of features) {
      for (const region of feature.regions ?? []) expect(data.told.names.region).toHaveProperty(region);
      for (const pillar of feature.pillars ?? []) expect(data.told.names.pillar).toHaveProperty(pillar);
      for (const category of feature.categories ?? []) expect(data.told.names.category).toHaveProperty(category);
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

  test('takes at most 16 kB, gzipped, and at most 6 kB of it for the first frame', () => {
    expect(weight(data.places) + weight(data.told)).toBeLessThan(16_000);
    expect(weight(data.places)).toBeLessThan(6_000);
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
    const some = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    const offer = fc.record({ asks: fc.string({ minLength: 1 }), bands: fc.uniqueArray(word, { maxLength: 3 }) });
    const ofBusiness = fc.record({ sentra: some, halal: some, offer }, { requiredKeys: [] });
    const anyOrBusiness = fc
      .tuple(any, ofBusiness)
      .map(([feature, own]): MapFeature => (feature.type === 'umkm' ? { ...feature, ...own } : feature));
    const few = fc.record(
      {
        hue: fc.integer({ min: 0, max: 359 }),
        no: fc.integer({ min: 1, max: 60 }),
        note: fc.string(),
        adm: word,
        zone: fc.record({ radiusKm: fc.integer({ min: 1, max: 20 }), ended: fc.boolean() }),
        line: fc.array(fc.tuple(degree(95, 141), degree(-11, 6)), { minLength: 2, maxLength: 4 }),
        visitor: fc.record({ children: fc.string(), costIdr: fc.nat() }),
      },
      { requiredKeys: [] },
    );
    const anyAtAll = fc.tuple(anyOrBusiness, few).map(([feature, own]) => ({ ...feature, ...own }) as MapFeature);
    const sent = (pack: FeaturePack): FeaturePack => JSON.parse(JSON.stringify(pack));
    fc.assert(
      fc.property(fc.array(anyAtAll), (list) => {
        const pack = sent(packFeatures(list));
        expect(unpackFeatures(pack)).toEqual(list.map((feature, index) => ({ ...feature, index })));
        const drawn = ({ type, kind, confidence, lon, lat, hue, no, note, line, zone, adm }: MapFeature) => {
          const place = { type, kind, confidence, lon, lat, hue, no, note, line, zone, adm };
          return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
        };
        expect(unpackPlaces(pack.places)).toEqual(list.map((feature, index) => ({ ...drawn(feature), index })));
      }),
    );
  });

  test('refuses another version, columns that do not fit, and parts of two builds', () => {
    const pack = packFeatures(features.slice(0, 3));
    const { places, facts } = pack;
    const withPlaces = (own: object) => unpackFeatures({ facts, places: { ...places, ...own } });
    const withFacts = (own: object) => unpackFeatures({ places, facts: { ...facts, ...own } });
    expect(unpackFeatures(pack)).toHaveLength(3);

    expect(() => withPlaces({ version: 3 })).toThrow('Not the places');
    expect(() => withFacts({ version: 3 })).toThrow('Not the facts');
    expect(() => unpackPlaces({} as FeaturePack['places'])).toThrow('Not the places');
    expect(() => unpackFeatures({ places, facts: {} as FeaturePack['facts'] })).toThrow('Not the facts');

    const shorter = (steps: readonly string[]) => steps.map((digits) => digits.slice(1));
    expect(() => withPlaces({ lat: { ...places.lat, steps: shorter(places.lat.steps) } })).toThrow('do not fit');
    expect(() => withPlaces({ lon: { ...places.lon, steps: shorter(places.lon.steps) } })).toThrow('do not fit');
    expect(() => withPlaces({ lat: { ...places.lat, steps: [places.lat.steps[0], '#'] } })).toThrow('missing');
    expect(() => withPlaces({ lat: { ...places.lat, steps: ['~~~'] } })).toThrow('Not a digit');
    expect(() => withPlaces({ looks: { ...places.looks, of: places.looks.of.slice(1) } })).toThrow('do not fit');

    expect(() => withFacts({ name: facts.name.slice(1) })).toThrow('do not fit');
    expect(() => withFacts({ regions: { ...facts.regions, of: facts.regions.of.slice(1) } })).toThrow('do not fit');
    expect(() => withFacts({ business: { sentra: facts.regions, halal: facts.regions, offer: { lists: [], of: '' } } })).toThrow(
      'do not fit',
    );

    const [first, ...others] = features.slice(0, 3) as [MapFeature, ...MapFeature[]];
    const moved = packFeatures([{ ...first, lon: first.lon + 1e-5 }, ...others]);
    const renamed = packFeatures([{ ...first, name: `${first.name} baru` }, ...others]);
    for (const other of [moved, renamed]) {
      expect(() => unpackFeatures({ places, facts: other.facts })).toThrow('different builds');
      expect(() => unpackFeatures({ places: other.places, facts })).toThrow('different builds');
    }
  });

  test('where 10,000 businesses are takes at most 28 kB, gzipped', () => {
    expect(weight(packFeatures(manyBusinesses(10_000)).places)).toBeLessThanOrEqual(28_000);
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
    const { places, facts } = packFeatures(many);
    expect(weight(places) + weight(facts)).toBeLessThan(weight({ type: 'FeatureCollection', features: geojson }) / 2);
  });
});

describe('what is drawn', () => {
  const drawn = (hidden: KindGroup[] = []) => featureData({ flavour: 'light', features, hidden: new Set(hidden) });
  const total = (shown: ReturnType<typeof drawn>) =>
    new Set(Object.values(shown).flatMap(({ features: list }) => list.map(({ properties }) => properties?.key))).size;

  test('every feature but the regions stands in one source', () => {
    expect(total(drawn())).toBe(features.filter(({ type }) => type !== 'region').length);
  });

  test('places alone are drawn like the features they belong to, and known by the same keys, without names', () => {
    const shapes = (shown: ReturnType<typeof drawn>) =>
      Object.values(shown).flatMap(({ features: list }) =>
        list.map(({ geometry, properties }) => {
          const { name, ...others } = properties as Record<string, unknown>;
          return { geometry, others, isNamed: name !== undefined };
        }),
      );
    const places = shapes(featureData({ flavour: 'light', features: unpackPlaces(data.places), hidden: new Set() }));
    expect(places.some(({ isNamed }) => isNamed)).toBe(false);
    expect(places.map((it) => ({ ...it, isNamed: true }))).toEqual(shapes(drawn()));
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
