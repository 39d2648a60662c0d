import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import type { FilterNames, MapFeature } from '../geo/feature.ts';
import type { Lang } from '../i18n/lang.ts';
import { businessFacets } from './business-facets.ts';
import { priceLine } from './offer.ts';

/** Facets of the lists of businesses that only businesses on the map answer; regions narrow everything on it. */
type Shared = 'category' | 'sentra' | 'price' | 'halal';

interface BusinessesOnMap {
  /** What a business on the map has of its own. */
  of(business: Entry<'umkm'>): Pick<MapFeature, 'categories' | 'sentra' | 'halal' | 'offer'>;
  /** Names of the values that businesses with a place carry, in the order of the lists. */
  readonly names: Pick<FilterNames, 'goods' | 'sentra' | 'price' | 'halal'>;
}

/** What buyers narrow businesses by on the map: the facets of their lists, so that both find the same. */
export function businessesOnMap(corridor: Corridor, lang: Lang): BusinessesOnMap {
  const facets = businessFacets(corridor);
  const optionsOf = (key: Shared) => facets.find((facet) => facet.key === key)?.options ?? [];
  const values = (key: Shared) => {
    const carried = new Map<Entry, string[]>();
    for (const { id, items } of optionsOf(key)) {
      for (const item of items) carried.set(item, [...(carried.get(item) ?? []), id]);
    }
    return carried;
  };
  const names = (key: Shared) => {
    const placed = optionsOf(key).filter(({ items }) => items.some((item) => 'point' in item && item.point));
    return Object.fromEntries(placed.map(({ id, label }) => [id, label[lang]]));
  };
  const [category, sentra, price, halal] = [values('category'), values('sentra'), values('price'), values('halal')];
  return {
    names: { goods: names('category'), sentra: names('sentra'), price: names('price'), halal: names('halal') },
    of: (business) => {
      const asks = priceLine(business, lang);
      return {
        categories: category.get(business) ?? [],
        ...(sentra.has(business) && { sentra: sentra.get(business) ?? [] }),
        ...(halal.has(business) && { halal: halal.get(business) ?? [] }),
        ...(asks && { offer: { asks, bands: price.get(business) ?? [] } }),
      };
    },
  };
}
