import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import type { Entry } from '../domain/model/index.ts';
import { slugify } from '../domain/slugify.ts';
import { statusOf } from '../domain/status.ts';
import { labels } from '../i18n/labels.ts';
import type { UiKey } from '../i18n/ui.ts';

/** One way to narrow a list, with every value that occurs in it. */
export interface Facet<E extends Entry = Entry> {
  readonly key: UiKey;
  /** Address part that announces the facet: `/destinasi/daerah/…`. */
  readonly part: Label;
  readonly options: readonly FacetOption<E>[];
}

export interface FacetOption<E extends Entry = Entry> {
  readonly label: Label;
  readonly part: Label;
  readonly items: readonly E[];
}

interface Value {
  readonly label: Label;
  readonly part: Label;
}

/** Group entries by the values `of` gives for each; values keep the order of `values`. */
function facet<E extends Entry>(
  key: UiKey,
  part: Label,
  items: readonly E[],
  values: readonly Value[],
  of: (entry: E) => readonly Value[],
): Facet<E> {
  const options = values.map((value) => ({
    ...value,
    items: items.filter((entry) => of(entry).some((own) => own.part.id === value.part.id)),
  }));
  return { key, part, options: options.filter((option) => option.items.length > 0) };
}

const fromLabel = (label: Label): Value => ({ label, part: { id: slugify(label.id), en: slugify(label.en) } });
const fromEntry = (entry: Entry<'region' | 'pillar' | 'gateway'>): Value => ({
  label: { id: entry.name.id, en: entry.name.en ?? entry.name.id },
  part: entry.slug,
});

/** A facet over one table of labels, each entry carrying some of its keys. */
function byLabel<E extends Entry, K extends string>(
  key: UiKey,
  part: Label,
  items: readonly E[],
  table: Record<K, Label>,
  keysOf: (entry: E) => readonly K[],
): Facet<E> {
  const values = (Object.keys(table) as K[]).map((name) => fromLabel(table[name]));
  return facet(key, part, items, values, (entry) => keysOf(entry).map((name) => fromLabel(table[name])));
}

const kind: Label = { id: 'jenis', en: 'kind' };

function byRegion<E extends Entry>(corridor: Corridor, items: readonly E[]): Facet<E> {
  const values = corridor.all('region').map(fromEntry);
  return facet('region', { id: 'daerah', en: 'region' }, items, values, (entry) =>
    'regions' in entry ? entry.regions.map((id) => fromEntry(corridor.get('region', id))) : [],
  );
}

/** The facets of each list of the site. */
export const facetsOf = {
  destinations(corridor: Corridor): Facet[] {
    const items = corridor.all('destination');
    const gates = corridor.all('gateway').filter((gateway) => items.some((item) => item.gateways.includes(gateway.id)));
    return [
      byRegion(corridor, items),
      byLabel('category', { id: 'kategori', en: 'category' }, items, labels.destinationCategory, (entry) => entry.categories),
      facet('gateway', { id: 'lewat', en: 'via' }, items, gates.map(fromEntry), (entry) =>
        entry.gateways.map((id) => fromEntry(corridor.get('gateway', id))),
      ),
    ];
  },
  products(corridor: Corridor): Facet[] {
    const items = corridor.all('product');
    return [
      byRegion(corridor, items),
      byLabel('category', { id: 'kategori', en: 'category' }, items, labels.productCategory, (entry) => [entry.category]),
    ];
  },
  sentra: (corridor: Corridor): Facet[] => [byRegion(corridor, corridor.all('sentra'))],
  quickWins(corridor: Corridor): Facet[] {
    const items = corridor.all('quick-win');
    const yearOf = (entry: Entry<'quick-win'>) => (entry.year ? [fromLabel({ id: String(entry.year), en: String(entry.year) })] : []);
    const years = [...new Set(items.flatMap((item) => item.year ?? []))].sort((a, b) => b - a);
    return [
      byRegion(corridor, items),
      facet('pillar', { id: 'pilar', en: 'pillar' }, items, corridor.all('pillar').map(fromEntry), (entry) =>
        entry.pillars.map((id) => fromEntry(corridor.get('pillar', id))),
      ),
      facet(
        'year',
        { id: 'tahun', en: 'year' },
        items,
        years.map((year) => fromLabel({ id: String(year), en: String(year) })),
        yearOf,
      ),
      byLabel('status', { id: 'status', en: 'status' }, items, labels.programmeStatus, (entry) => [statusOf(entry)]),
    ];
  },
  events(corridor: Corridor): Facet[] {
    const items = corridor.all('event');
    return [byRegion(corridor, items), byLabel('kind', kind, items, labels.eventKind, (entry) => [entry.kind])];
  },
  advisories(corridor: Corridor): Facet[] {
    const items = corridor.all('advisory');
    return [byLabel('kind', kind, items, labels.advisoryKind, (entry) => [entry.kind])];
  },
  gateways(corridor: Corridor): Facet[] {
    const items = corridor.all('gateway');
    return [byLabel('kind', kind, items, labels.gatewayKind, (entry) => [entry.kind])];
  },
} as const;
