import type { TypeId } from '../domain/model/index.ts';
import type { Confidence } from '../domain/model/parts.ts';
import { slugify } from '../domain/slugify.ts';
import type { MapFeature } from './feature.ts';

/**
 * Features as columns: one list a field, repeated words once in `words`, coordinates as whole 1e-5 degrees (1.1 m), each longitude
 * as its step from the one before: features in order from west to east take least.
 * Less than half the bytes of the same features as GeoJSON, and less to parse on a weak phone.
 */
export interface PackedFeatures {
  readonly version: 3;
  readonly words: readonly string[];
  readonly type: readonly number[];
  readonly kind: readonly number[];
  readonly folder: readonly number[];
  /** Last part of the address; empty where it is the id. */
  readonly slug: readonly string[];
  /** Empty where the name says it: "Batik Tulis Ibu Sri" is `batik-tulis-ibu-sri`. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** One letter a feature: h, m or l. */
  readonly confidence: string;
  readonly categories: Lists;
  readonly regions: Lists;
  readonly pillars: Lists;
  /** What businesses alone have: nothing where there are none. An offer is what is asked, and the bands its prices fall into. */
  readonly business?: { readonly sentra: Lists; readonly halal: Lists; readonly offer: Lists };
  /** Fields few features have, by index. */
  readonly rest: Readonly<Record<number, Rest>>;
}
/** The lists of words that occur, each word by its place in `words`, the most frequent first; and one character a feature that tells its list. */
interface Lists {
  readonly lists: readonly (readonly number[])[];
  readonly of: string;
}
const restFields = ['hue', 'no', 'note', 'line', 'zone', 'visitor', 'adm'] as const;
type Rest = Pick<MapFeature, (typeof restFields)[number]>;

const degree = 1e5;
const levels: Readonly<Record<string, Confidence>> = { h: 'high', m: 'medium', l: 'low' };
/** Code of the character that tells the first of some lists: the first that JSON never has to escape. */
const firstCode = 35;

const whole = (degrees: number) => Math.round(degrees * degree);

/** Pack features. Their addresses must end in a slash. */
export function packFeatures(features: readonly MapFeature[]): PackedFeatures {
  const words = new Map<string, number>([['', 0]]);
  const word = (text: string) => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  const lists = (of: (feature: MapFeature) => readonly string[] | undefined) =>
    packLists(features.map((feature) => (of(feature) ?? []).map(word)));
  const addresses = features.map(({ href }) => /^(.*\/)?([^/]*)\/$/.exec(href));
  const rest: Record<number, Rest> = {};
  for (const [index, feature] of features.entries()) {
    const own = Object.fromEntries(restFields.flatMap((field) => (feature[field] === undefined ? [] : [[field, feature[field]]])));
    if (Object.keys(own).length > 0) rest[index] = own;
  }
  const columns = {
    type: features.map(({ type }) => word(type)),
    kind: features.map(({ kind }) => word(kind)),
    folder: features.map((_, index) => word(addresses[index]?.[1] ?? '')),
    slug: features.map(({ id }, index) => (addresses[index]?.[2] === id ? '' : (addresses[index]?.[2] ?? ''))),
    id: features.map(({ id, name }) => (id === slugify(name) ? '' : id)),
    name: features.map(({ name }) => name),
    lon: features.map(({ lon }, index) => whole(lon) - (index > 0 ? whole(features[index - 1]?.lon ?? 0) : 0)),
    lat: features.map(({ lat }) => whole(lat)),
    confidence: features.map(({ confidence }) => confidence[0]).join(''),
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
  };
  return { version: 3, words: [...words.keys()], ...columns, rest };
}

function packLists(column: readonly (readonly number[])[]): Lists {
  const texts = column.map((list) => list.join());
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const code = new Map(ordered.map((text, index) => [text, String.fromCodePoint(firstCode + index)]));
  return {
    lists: ordered.map((text) => text.split(',').filter(Boolean).map(Number)),
    of: texts.map((text) => code.get(text)).join(''),
  };
}

/** The features of a pack. Throws for another version and for columns that do not fit each other. */
export function unpackFeatures(pack: PackedFeatures): MapFeature[] {
  if (pack.version !== 3) throw new Error('Not a pack of map features.');
  const word = (index = 0) => pack.words[index] ?? '';
  // Features share the lists: thousands of them have the same.
  const column = ({ lists, of }: Lists = { lists: [], of: '' }) => {
    const read = lists.map((list) => list.map(word));
    return Array.from(of, (character) => read[(character.codePointAt(0) ?? 0) - firstCode] ?? []);
  };
  const [categories, regions, pillars] = [column(pack.categories), column(pack.regions), column(pack.pillars)];
  const { business } = pack;
  const [sentra, halal, offers] = [column(business?.sentra), column(business?.halal), column(business?.offer)];
  const columns = [pack.type, pack.kind, pack.folder, pack.slug, pack.name, pack.lon, pack.lat, pack.confidence];
  const lists = [categories, regions, pillars, ...(business ? [sentra, halal, offers] : [])];
  if ([...columns, ...lists].some(({ length }) => length !== pack.id.length)) throw new Error('Not a pack of map features.');
  const ofBusiness = (index: number): Pick<MapFeature, 'sentra' | 'halal' | 'offer'> => {
    const [asks, ...bands] = offers[index] ?? [];
    return {
      ...(sentra[index]?.length && { sentra: sentra[index] }),
      ...(halal[index]?.length && { halal: halal[index] }),
      ...(asks && { offer: { asks, bands } }),
    };
  };
  let east = 0;
  const lons = pack.lon.map((step) => {
    east += step;
    return east / degree;
  });
  const ids = pack.id.map((id, index) => id || slugify(pack.name[index] ?? ''));
  return ids.map((id, index) => ({
    id,
    type: word(pack.type[index]) as TypeId,
    kind: word(pack.kind[index]),
    href: `${word(pack.folder[index])}${pack.slug[index] || id}/`,
    name: pack.name[index] ?? '',
    lon: lons[index] ?? 0,
    lat: (pack.lat[index] ?? 0) / degree,
    confidence: levels[pack.confidence[index] ?? ''] ?? 'low',
    categories: categories[index] ?? [],
    regions: regions[index] ?? [],
    pillars: pillars[index] ?? [],
    ...(business && ofBusiness(index)),
    ...pack.rest[index],
  }));
}
