import inside from '@turf/boolean-point-in-polygon';
import lineDistance from '@turf/point-to-line-distance';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import outlineData from './basemap/outlines.json' with { type: 'json' };
import type { LonLat } from './measure.ts';

interface OutlineProperties {
  readonly adm: string;
  readonly name: string;
}

/** The ten outlines, running out over the sea. Generalised (about 1 km), not a legal boundary. */
export const outlines = outlineData as unknown as FeatureCollection<Polygon, OutlineProperties>;

const byAdm = new Map(outlines.features.map((outline) => [outline.properties.adm, outline]));

/** The outline of a region, or `undefined` for a code that is not of the corridor. */
export function outlineOf(adm: string): Feature<Polygon, OutlineProperties> | undefined {
  return byAdm.get(adm);
}

/** Kemendagri code of the region whose outline holds a point, or `undefined` outside the corridor. */
export function regionAt(point: LonLat): string | undefined {
  return outlines.features.find((outline) => inside([...point], outline))?.properties.adm;
}

/** How far a point lies outside a region's outline, km; 0 inside. Throws for a code that is not of the corridor. */
export function distanceToRegionKm(adm: string, point: LonLat): number {
  const outline = outlineOf(adm);
  if (!outline) throw new Error(`Tidak ada garis luar untuk daerah ${adm}.`);
  if (inside([...point], outline)) return 0;
  const distances = outline.geometry.coordinates.map((ring) =>
    lineDistance([...point], { type: 'LineString', coordinates: ring }, { units: 'kilometers' }),
  );
  return Math.min(...distances);
}
