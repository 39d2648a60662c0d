import type { FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import basemap from './basemap.json' with { type: 'json' };
import { fromSteps, type SteppedCollection } from './steps.ts';

/** A region as drawn: its outline clipped to the land, with a point inside its main part for a label. */
export interface RegionProperties {
  readonly adm: string;
  readonly kind: 'kota' | 'kabupaten';
  /** Name without its kind: "Malang". */
  readonly name: string;
  readonly labelAt: readonly [lon: number, lat: number];
}
/** A stretch of border on land. */
export interface BorderProperties {
  /** True along the outer edge of the corridor, false between two of its regions. */
  readonly outer: boolean;
}
export interface RiverProperties {
  readonly name: string;
}
export interface PlaceProperties {
  readonly name: string;
  /** 1 city, 2 seat of a regency or large town, 3 small town. */
  readonly rank: 1 | 2 | 3;
  readonly adm: string;
}
export interface PeakProperties {
  readonly name: string;
  readonly heightM: number;
}

/** What the default basemap holds. Coordinates are [longitude, latitude], WGS 84, four decimals; see PROVENANCE.md. */
export interface Basemap {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly land: FeatureCollection<Polygon, Record<string, never>>;
  readonly regions: FeatureCollection<MultiPolygon, RegionProperties>;
  readonly borders: FeatureCollection<LineString, BorderProperties>;
  readonly rivers: FeatureCollection<LineString, RiverProperties>;
  readonly places: FeatureCollection<Point, PlaceProperties>;
  readonly peaks: FeatureCollection<Point, PeakProperties>;
}

/** The basemap as its file holds it. */
type Stored = {
  readonly [K in keyof Basemap]: Basemap[K] extends FeatureCollection ? SteppedCollection<Basemap[K]['features'][number]> : Basemap[K];
};
const stored = basemap as unknown as Stored;

/** The box the basemap covers, degrees. */
export const bounds = stored.bbox;
export const land: Basemap['land'] = fromSteps(stored.land);
/** Generalised region areas on land. Not a legal boundary. */
export const regions: Basemap['regions'] = fromSteps(stored.regions);
/** The same borders as lines, each once and without the coast. */
export const borders: Basemap['borders'] = fromSteps(stored.borders);
export const rivers: Basemap['rivers'] = fromSteps(stored.rivers);
export const places: Basemap['places'] = fromSteps(stored.places);
export const peaks: Basemap['peaks'] = fromSteps(stored.peaks);

/** Credits that every drawing of the basemap must carry. */
export const credits = [
  { what: 'coast', name: 'GSHHG 2.3', licence: 'LGPL-3.0-or-later', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
  { what: 'places', name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
] as const;
