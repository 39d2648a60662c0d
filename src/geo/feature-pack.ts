import type { TypeId } from '../domain/model/index.ts';
import type { Confidence } from '../domain/model/parts.ts';
import { slugify } from '../domain/slugify.ts';
import type { MapFeature } from './feature.ts';

/**
 * Features as columns: one list a field, repeated words once in `words`, coordinates as whole 1e-5 degrees (1.1 m), each longitude
 * as its step from the one before: features in order from west to east take least.
 * Half the bytes of the same features as GeoJSON, and less to parse on a weak phone.
 */
export interface PackedFeatures {
  readonly version: 2;
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
  readonly categories: readonly Words[];
  readonly regions: readonly Words[];
  readonly pillars: readonly Words[];
  /** Fields few features have, by index. */
  readonly rest: Readonly<Record<number, Rest>>;
}
/** No word, one word, or several, by their place in `words`. */
type Words = 0 | number | readonly number[];
const restFields = ['hue', 'no', 'note', 'line', 'zone', 'visitor', 'adm'] as const;
type Rest = Pick<MapFeature, (typeof restFields)[number]>;

const degree = 1e5;
const levels: Readonly<Record<string, Confidence>> = { h: 'high', m: 'medium', l: 'low' };

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
  const list = (texts: readonly string[] = []): Words =>
    texts.length > 1 ? texts.map(word) : texts.length === 1 ? word(texts[0] ?? '') : 0;
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
    categories: features.map(({ categories }) => list(categories)),
    regions: features.map(({ regions }) => list(regions)),
    pillars: features.map(({ pillars }) => list(pillars)),
  };
  return { version: 2, words: [...words.keys()], ...columns, rest };
}

/** The features of a pack. Throws for another version and for columns that do not fit each other. */
export function unpackFeatures(pack: PackedFeatures): MapFeature[] {
  const count = pack.id?.length;
  const columns = [pack.type, pack.kind, pack.folder, pack.slug, pack.name, pack.lon, pack.lat, pack.confidence];
  const lists = [pack.categories, pack.regions, pack.pillars];
  if (pack.version !== 2 || [...columns, ...lists].some((column) => column?.length !== count))
    throw new Error('Not a pack of map features.');
  const word = (index: number | undefined) => pack.words[index ?? 0] ?? '';
  const list = (column: readonly Words[], index: number) => {
    const found = column[index] ?? 0;
    return typeof found === 'number' ? (found === 0 ? [] : [word(found)]) : found.map(word);
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
    categories: list(pack.categories, index),
    regions: list(pack.regions, index),
    pillars: list(pack.pillars, index),
    ...pack.rest[index],
  }));
}
