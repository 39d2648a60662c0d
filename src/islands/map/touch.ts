import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapFeature } from '../../geo/feature.ts';
import { touchLayers } from '../../geo/style.ts';

/** What a visitor touched, and where its popup stands. */
export interface Touched {
  readonly feature: MapFeature;
  readonly at: [lon: number, lat: number];
}

/** The topmost feature under the pointer: a point, else an area, else a region that has a page. */
export function touched(map: LibreMap, { point, lngLat }: MapMouseEvent, features: readonly MapFeature[]): Touched | undefined {
  const hits = map.queryRenderedFeatures(point, { layers: [...touchLayers] });
  const rank = (layer: string) => touchLayers.indexOf(layer as (typeof touchLayers)[number]);
  for (const hit of hits.sort((a, b) => rank(a.layer.id) - rank(b.layer.id))) {
    const { key, adm } = hit.properties as { key?: string; adm?: string };
    const feature = features.find((it) => (adm ? it.type === 'region' && it.id === adm : `${it.type}/${it.id}` === key));
    if (feature) return { feature, at: hit.layer.id === 'features' ? [feature.lon, feature.lat] : [lngLat.lng, lngLat.lat] };
  }
  return undefined;
}
