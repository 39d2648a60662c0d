import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl';
import type { FlavourName } from '../../geo/flavour.ts';
import { type Drawn, featureData, featureSources } from '../../geo/style-features.ts';

/** Puts features into the map's sources; the rest of its style stays. */
export function fillFeatures(
  map: LibreMap,
  features: readonly Drawn[],
  { flavour, quarter }: { flavour: FlavourName; quarter: object | undefined },
): void {
  const data = featureData({ flavour, features, ...(quarter && { quarter }) });
  for (const name of featureSources) fill(map, name, data[name]);
}

/** Gives a source its features; its layers show where there are any, as in the style. A source that was empty and stays so costs nothing. */
export function fill(map: LibreMap, name: string, data: FeatureCollection): void {
  const own = map.getLayersOrder().filter((id) => map.getLayer(id)?.source === name);
  const visibility = data.features.length > 0 ? 'visible' : 'none';
  const isShown = own.some((id) => map.getLayoutProperty(id, 'visibility') !== 'none');
  if (visibility === 'none' && !isShown) return;
  map.getSource<GeoJSONSource>(name)?.setData(data);
  for (const id of own) map.setLayoutProperty(id, 'visibility', visibility);
}
