import type { FilterNames, MapFeature } from '../../geo/feature.ts';
import { type PackedFeatures, unpackFeatures } from '../../geo/feature-pack.ts';
import { featuresOnPage } from './features.ts';

/** What the map shows, and the names of what its filters offer. */
export interface MapContent {
  readonly features: readonly MapFeature[];
  readonly names: FilterNames & { readonly route: Readonly<Record<string, string>> };
}

/** Of a map without filters. */
export const noNames = { category: {}, goods: {}, region: {}, pillar: {}, sentra: {}, price: {}, halal: {}, route: {} };

/**
 * The features of the page's data file, or those on the page where it names none. Throws when the file holds something else: the static
 * map and its list are complete without it.
 */
export function readContent(host: HTMLElement, data: unknown): MapContent {
  return data === undefined ? { features: featuresOnPage(host), names: noNames } : contentOf(data);
}

/** What a data file holds, ready for the map. Throws when it is none. */
export function contentOf(data: unknown): MapContent {
  const { features: packed, names } = data as { features: PackedFeatures; names: FilterNames };
  const features = unpackFeatures(packed);
  const routes = features.flatMap(({ type, id, name }) => (type === 'route' ? [[id, name] as const] : []));
  return { features, names: { ...names, route: Object.fromEntries(routes) } };
}
