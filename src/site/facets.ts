import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import type { Entry } from '../domain/model/index.ts';
import { statusOf } from '../domain/status.ts';
import { labels } from '../i18n/labels.ts';
import { businessFacets } from './business-facets.ts';
import { byLabel, byRegion, type Facet, facet, fromEntry, fromLabel } from './facet.ts';

const kind: Label = { id: 'jenis', en: 'kind' };

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
  businesses: businessFacets,
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
