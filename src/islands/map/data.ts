import type { MapFeature } from '../../geo/feature.ts';
import { type PackedFeatures, unpackFeatures } from '../../geo/feature-pack.ts';
import { featuresOnPage } from './features.ts';
import type { MapSettings } from './settings.ts';

/** What the map shows, and the names of what its filters offer. */
export interface MapContent {
  readonly features: readonly MapFeature[];
  readonly names: Readonly<Record<'category' | 'region' | 'pillar', Readonly<Record<string, string>>>>;
}

/**
 * The features of the page's data file, or those on the page where it names none. Rejects when the file cannot be had, is cut
 * short or holds something else: the static map and its list are complete without it.
 */
export async function loadContent(host: HTMLElement, { dataHref }: MapSettings, signal: AbortSignal): Promise<MapContent> {
  if (!dataHref) return { features: featuresOnPage(host), names: { category: {}, region: {}, pillar: {} } };
  const response = await fetch(dataHref, { signal });
  if (!response.ok) throw new Error(`${dataHref}: ${response.status}`);
  const { features, names } = (await response.json()) as { features: PackedFeatures; names: MapContent['names'] };
  return { features: unpackFeatures(features), names };
}
