import type { GeoJSONSource, Map as LibreMap, Point } from 'maplibre-gl';
import type { MapFeature } from '../../geo/feature.ts';
import { markOf, touchLayers } from '../../geo/style-features.ts';

/** What a visitor touched, and where its popup stands. */
export interface Touched {
  readonly features: readonly MapFeature[];
  readonly at: readonly [lon: number, lat: number];
}

export const keyOf = ({ type, id }: MapFeature): string => `${type}/${id}`;

/** How far beside a thin line or a small dot a finger may come down, px. */
const reach = 6;

/** The most features one popup names. */
const most = 12;
const points: ReadonlySet<string> = new Set(['features', 'crowd', 'clusters']);

/**
 * What lies under a point of the map: all points there, else the topmost area or line, else a region that has a page.
 * A cluster that is small enough stands for its features; a larger one is zoomed into, and nothing is touched.
 */
export async function touch(
  map: LibreMap,
  { x, y }: Point,
  lngLat: { lng: number; lat: number },
  shown: readonly MapFeature[],
): Promise<Touched | undefined> {
  const rank = (layer: string) => touchLayers.indexOf(layer as (typeof touchLayers)[number]);
  const hits = map
    .queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: touchLayers.filter((layer) => map.getLayer(layer)) },
    )
    .sort((a, b) => rank(a.layer.id) - rank(b.layer.id));
  const [first] = hits;
  if (!first) return undefined;
  const here = [lngLat.lng, lngLat.lat] as const;
  if (first.layer.id === 'clusters') {
    const { cluster_id: id, point_count: count } = first.properties as { cluster_id: number; point_count: number };
    const source = map.getSource('crowd') as GeoJSONSource;
    const at = (first.geometry as GeoJSON.Point).coordinates as [number, number];
    if (count > most) {
      map.easeTo({ center: at, zoom: await source.getClusterExpansionZoom(id) });
      return undefined;
    }
    const leaves = await source.getClusterLeaves(id, most, 0);
    return found(new Set(leaves.map((leaf) => leaf.properties?.key as string)), shown, at);
  }
  if (points.has(first.layer.id)) {
    const keys = hits.filter((hit) => points.has(hit.layer.id)).map((hit) => hit.properties.key as string);
    const result = found(new Set(keys.slice(0, most)), shown, here);
    const [only] = result?.features ?? [];
    return result?.features.length === 1 && only ? { ...result, at: [only.lon, only.lat] } : result;
  }
  if (first.layer.id === 'regions') {
    const region = shown.find((feature) => feature.type === 'region' && feature.adm === first.properties.adm);
    return region && { features: [region], at: here };
  }
  return found(new Set([first.properties.key as string]), shown, here);
}

function found(keys: ReadonlySet<string>, shown: readonly MapFeature[], at: Touched['at']): Touched | undefined {
  const features = shown.filter((feature) => keys.has(markOf(feature)));
  return features.length > 0 ? { features, at } : undefined;
}
