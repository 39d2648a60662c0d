import type { TypeId } from '../domain/model/index.ts';
import type { Confidence } from '../domain/model/parts.ts';
import { slugify } from '../domain/slugify.ts';
import { textHash } from '../domain/text-hash.ts';
import type { MapFeature, MapPlace, VisitorFacts } from './feature.ts';
import { type PackedLists, type PackedNumbers, packLists, packNumbers, readLists, readNumbers, wordTable } from './packed.ts';

/**
 * Features as columns, one list a field, repeated words once in `words`, in two parts that come one after the other: places, which are
 * all that a map draws at first, and facts, which are what its list, its names and its filters say of them. Less than half the bytes
 * of the same features as GeoJSON, and less to parse on a weak phone.
 */
export interface FeaturePack {
  readonly places: PackedPlaces;
  readonly facts: PackedFacts;
}

interface Part {
  readonly version: 4;
  /** The same in both parts of a pack, and in no part of another. */
  readonly tag: string;
  readonly words: readonly string[];
}

/** Where features are and what they look like. Coordinates are whole 1e-5 degrees (1.1 m). */
export interface PackedPlaces extends Part {
  /** From the southernmost. */
  readonly lat: { readonly south: number; readonly steps: PackedNumbers };
  /** Each from the one before, the first from the westernmost, round to it again after `span`: features from west to east take least. */
  readonly lon: { readonly west: number; readonly span: number; readonly steps: PackedNumbers };
  /** Type, kind and confidence. */
  readonly looks: PackedLists;
  /** Fields few features have, by index. */
  readonly few: Readonly<Record<number, Few>>;
}
const fewFields = ['hue', 'no', 'note', 'line', 'zone', 'adm'] as const;
type Few = Pick<MapPlace, (typeof fewFields)[number]>;

/** Who features are, and what filters ask of them. */
export interface PackedFacts extends Part {
  readonly folder: readonly number[];
  /** Last part of the address; empty where it is the id. */
  readonly slug: readonly string[];
  /** Empty where the name says it: "Batik Tulis Ibu Sri" is `batik-tulis-ibu-sri`. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly categories: PackedLists;
  readonly regions: PackedLists;
  readonly pillars: PackedLists;
  /** What businesses alone have: nothing where there are none. An offer is what is asked, and the bands its prices fall into. */
  readonly business?: { readonly sentra: PackedLists; readonly halal: PackedLists; readonly offer: PackedLists };
  /** By index. */
  readonly visitor: Readonly<Record<number, VisitorFacts>>;
}

const version = 4;
const degree = 1e5;
/** The corridor is less than 42 x 42 x 42 steps from south to north: three digits, each about equally frequent. */
const latBase = 42;
/** Steps from one feature to the next are small: one digit says most of them. */
const lonBase = 57;

const whole = (degrees: number) => Math.round(degrees * degree);

/** Pack features. Their addresses must end in a slash. */
export function packFeatures(features: readonly MapFeature[]): FeaturePack {
  const places = placesOf(features);
  const facts = factsOf(features);
  const part = { version, tag: textHash(JSON.stringify([places, facts])).toString(36) } as const;
  return { places: { ...part, ...places }, facts: { ...part, ...facts } };
}

function placesOf(features: readonly MapFeature[]): Omit<PackedPlaces, 'version' | 'tag'> {
  const { words, numberOf } = wordTable();
  const lats = features.map(({ lat }) => whole(lat));
  const lons = features.map(({ lon }) => whole(lon));
  const [south] = range(lats);
  const [west, east] = range(lons);
  const span = east - west + 1;
  const few: Record<number, Few> = {};
  for (const [index, feature] of features.entries()) {
    const own = Object.fromEntries(fewFields.flatMap((field) => (feature[field] === undefined ? [] : [[field, feature[field]]])));
    if (Object.keys(own).length > 0) few[index] = own;
  }
  const latSteps = lats.map((lat) => lat - south);
  const lonSteps = lons.map((lon, index) => (lon - (lons[index - 1] ?? west) + span) % span);
  return {
    lat: { south, steps: packNumbers(latSteps, latBase) },
    lon: { west, span, steps: packNumbers(lonSteps, lonBase) },
    looks: packLists(
      features.map(({ type, kind, confidence }) => [type, kind, confidence]),
      numberOf,
    ),
    few,
    words,
  };
}

function factsOf(features: readonly MapFeature[]): Omit<PackedFacts, 'version' | 'tag'> {
  const { words, numberOf } = wordTable();
  const lists = (of: (feature: MapFeature) => readonly string[] | undefined) =>
    packLists(
      features.map((feature) => of(feature) ?? []),
      numberOf,
    );
  const addresses = features.map(({ href }) => /^(.*\/)?([^/]*)\/$/.exec(href));
  return {
    folder: addresses.map((address) => numberOf(address?.[1] ?? '')),
    slug: features.map(({ id }, index) => (addresses[index]?.[2] === id ? '' : (addresses[index]?.[2] ?? ''))),
    id: features.map(({ id, name }) => (id === slugify(name) ? '' : id)),
    name: features.map(({ name }) => name),
    categories: lists(({ categories }) => categories),
    regions: lists(({ regions }) => regions),
    pillars: lists(({ pillars }) => pillars),
    ...(features.some(({ type }) => type === 'umkm') && {
      business: {
        sentra: lists(({ sentra }) => sentra),
        halal: lists(({ halal }) => halal),
        offer: lists(({ offer }) => offer && [offer.asks, ...offer.bands]),
      },
    }),
    visitor: Object.fromEntries(features.flatMap(({ visitor }, index) => (visitor ? [[index, visitor]] : []))),
    words,
  };
}

/** The least and the greatest of some numbers. */
const range = (numbers: readonly number[]): [number, number] => [
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0),
  numbers.reduce((greatest, number) => Math.max(greatest, number), numbers[0] ?? 0),
];

/** The places of a pack, in its order. Throws for another version and for columns that do not fit each other. */
export function unpackPlaces(pack: PackedPlaces): MapPlace[] {
  if (pack.version !== version) throw new Error('Not the places of a map.');
  const lats = readNumbers(pack.lat.steps, latBase);
  const lonSteps = readNumbers(pack.lon.steps, lonBase);
  const looks = readLists(pack.looks, pack.words);
  if (lats.length !== looks.length || lonSteps.length !== looks.length) throw new Error('Columns of places do not fit each other.');
  const { west, span } = pack.lon;
  let east = 0;
  return looks.map(([type, kind = '', confidence], index) => {
    east = (east + (lonSteps[index] ?? 0)) % span;
    return {
      index,
      type: type as TypeId,
      kind,
      confidence: confidence as Confidence,
      lon: (west + east) / degree,
      lat: (pack.lat.south + (lats[index] ?? 0)) / degree,
      ...pack.few[index],
    };
  });
}

/**
 * The features of a pack, in its order. Throws for another version, for columns that do not fit each other, and for places and facts
 * that do not belong together: a visitor may have one part from before the site was built anew.
 */
export function unpackFeatures({ places: packed, facts }: FeaturePack): MapFeature[] {
  const places = unpackPlaces(packed);
  if (facts.version !== version) throw new Error('Not the facts of a map.');
  if (facts.tag !== packed.tag) throw new Error('Places and facts of a map are of different builds.');
  const column = (lists: PackedLists | undefined) => (lists ? readLists(lists, facts.words) : []);
  const [categories, regions, pillars] = [column(facts.categories), column(facts.regions), column(facts.pillars)];
  const { business } = facts;
  const [sentra, halal, offers] = [column(business?.sentra), column(business?.halal), column(business?.offer)];
  const columns = [facts.folder, facts.slug, facts.id, facts.name, categories, regions, pillars];
  const all = business ? [...columns, sentra, halal, offers] : columns;
  if (all.some(({ length }) => length !== places.length)) throw new Error('Columns of facts do not fit the places.');
  const ofBusiness = (index: number): Pick<MapFeature, 'sentra' | 'halal' | 'offer'> => {
    const [asks, ...bands] = offers[index] ?? [];
    return {
      ...(sentra[index]?.length && { sentra: sentra[index] }),
      ...(halal[index]?.length && { halal: halal[index] }),
      ...(asks && { offer: { asks, bands } }),
    };
  };
  return places.map((place, index) => {
    const name = facts.name[index] ?? '';
    const id = facts.id[index] || slugify(name);
    const visitor = facts.visitor[index];
    return {
      ...place,
      id,
      href: `${facts.words[facts.folder[index] ?? 0] ?? ''}${facts.slug[index] || id}/`,
      name,
      categories: categories[index] ?? [],
      regions: regions[index] ?? [],
      pillars: pillars[index] ?? [],
      ...(business && ofBusiness(index)),
      ...(visitor && { visitor }),
    };
  });
}
