import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import type { Entry } from '../domain/model/index.ts';
import { slugify } from '../domain/slugify.ts';
import type { UiKey } from '../i18n/ui.ts';

/** One way to narrow a list, with every value that occurs in it. */
export interface Facet<E extends Entry = Entry> {
  readonly key: UiKey;
  /** Address part that announces the facet: `/destinasi/daerah/…`. */
  readonly part: Label;
  readonly options: readonly FacetOption<E>[];
  /** Its pages are reached from elsewhere (the page of a product), and not offered beside the list. */
  readonly aside?: true;
}

export interface FacetOption<E extends Entry = Entry> {
  /** What data call the value: the id of an entry, the key of a label. */
  readonly id: string;
  readonly label: Label;
  readonly part: Label;
  readonly items: readonly E[];
}

/** A value entries may carry, and its part of an address. */
interface Value {
  readonly id: string;
  readonly label: Label;
  readonly part: Label;
}

/** Group entries by the values `of` gives for each; values keep the order of `values`. */
export function facet<E extends Entry>(
  key: UiKey,
  part: Label,
  items: readonly E[],
  values: readonly Value[],
  of: (entry: E) => readonly Value[],
): Facet<E> {
  const carrying = new Map<string, E[]>(values.map((value) => [value.part.id, []]));
  for (const entry of items) {
    for (const own of new Set(of(entry).map((value) => value.part.id))) carrying.get(own)?.push(entry);
  }
  const options = values.map((value) => ({ ...value, items: carrying.get(value.part.id) ?? [] }));
  return { key, part, options: options.filter((option) => option.items.length > 0) };
}

export const fromLabel = (label: Label, id = slugify(label.id)): Value => ({
  id,
  label,
  part: { id: slugify(label.id), en: slugify(label.en) },
});
export const fromEntry = (entry: Entry<'region' | 'pillar' | 'gateway' | 'sentra' | 'product'>): Value => ({
  id: entry.id,
  label: { id: entry.name.id, en: entry.name.en ?? entry.name.id },
  part: entry.slug,
});

/** A facet over one table of labels, each entry carrying some of its keys. */
export function byLabel<E extends Entry, K extends string>(
  key: UiKey,
  part: Label,
  items: readonly E[],
  table: Record<K, Label>,
  keysOf: (entry: E) => readonly K[],
): Facet<E> {
  const values = new Map((Object.keys(table) as K[]).map((name) => [name, fromLabel(table[name], name)]));
  return facet(key, part, items, [...values.values()], (entry) => keysOf(entry).flatMap((name) => values.get(name) ?? []));
}

/** The regions an entry belongs to. */
export function byRegion<E extends Entry>(corridor: Corridor, items: readonly E[]): Facet<E> {
  const values = corridor.all('region').map(fromEntry);
  return facet('region', { id: 'daerah', en: 'region' }, items, values, (entry) =>
    'regions' in entry ? entry.regions.map((id) => fromEntry(corridor.get('region', id))) : [],
  );
}
