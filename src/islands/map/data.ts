import type { FilterNames, MapFeature, MapPlace } from '../../geo/feature.ts';
import { type PackedFacts, type PackedPlaces, unpackFeatures, unpackPlaces } from '../../geo/feature-pack.ts';
import { featuresOnPage } from './features.ts';

/** Files of a map, parsed: its places, which are on their way, and its facts, which are asked for by the call. */
export interface MapFiles {
  readonly places: Promise<unknown>;
  readonly facts: () => Promise<unknown>;
}

/** What the map shows, and the names of what its filters offer. */
export interface MapContent {
  readonly features: readonly MapFeature[];
  readonly names: FilterNames & { readonly route: Readonly<Record<string, string>> };
}

/** What the map draws at first. */
export interface MapPlaces {
  readonly features: readonly MapPlace[];
}

export const isWhole = (content: MapPlaces | MapContent): content is MapContent => 'names' in content;

/** Of a map without filters. */
export const noNames = { category: {}, goods: {}, region: {}, pillar: {}, sentra: {}, price: {}, halal: {}, route: {} };

/** The places alone. Rejects when their file cannot be had or holds something else. */
export async function readPlaces({ places }: MapFiles): Promise<MapPlaces> {
  return { features: unpackPlaces((await places) as PackedPlaces) };
}

/**
 * The features of the page's files, or those on the page where it names none. Rejects when a file cannot be had or holds something else:
 * the static map and its list are complete without it.
 */
export async function readContent(host: HTMLElement, files: MapFiles | undefined): Promise<MapContent> {
  if (!files) return { features: featuresOnPage(host), names: noNames };
  const [places, facts] = await Promise.all([files.places, files.facts()]);
  return contentOf(places, facts);
}

/** What both data files hold, ready for the map. Throws when they are none, or of different builds. */
export function contentOf(places: unknown, told: unknown): MapContent {
  const { facts, names } = told as { facts: PackedFacts; names: FilterNames };
  const features = unpackFeatures({ places: places as PackedPlaces, facts });
  const routes = features.flatMap(({ type, id, name }) => (type === 'route' ? [[id, name] as const] : []));
  return { features, names: { ...names, route: Object.fromEntries(routes) } };
}
