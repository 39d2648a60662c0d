import nearestOnLine from '@turf/nearest-point-on-line';
import type { LineString } from 'geojson';
import type { LonLat } from './measure.ts';

/** What lies this near to a route is on the way, km. */
export const alongKm = 5;

/** Something at a place. */
interface Placed {
  readonly point: { readonly lon: number; readonly lat: number };
}

export interface Along<T> {
  readonly item: T;
  /** From the start of the line to its point nearest to the item, measured on the line, km. */
  readonly fromStartKm: number;
  /** From there to the item as the crow flies, km. */
  readonly offKm: number;
}

/** The items within some km of a line, in the order in which a traveller along it passes them. */
export function alongLine<T extends Placed>(line: readonly LonLat[], items: readonly T[], withinKm: number): Along<T>[] {
  const shape: LineString = { type: 'LineString', coordinates: line.map((at) => [...at]) };
  const isNear = nearBounds(line, withinKm);
  return items
    .filter(isNear)
    .map((item) => {
      const { totalDistance, pointDistance } = nearestOnLine(shape, [item.point.lon, item.point.lat], { units: 'kilometers' }).properties;
      return { item, fromStartKm: totalDistance, offKm: pointDistance };
    })
    .filter(({ offKm }) => offKm <= withinKm)
    .sort((a, b) => a.fromStartKm - b.fromStartKm || a.offKm - b.offKm);
}

/** Whether a point can lie within some km of a line at all: the exact measure is dear, and there may be thousands of points. */
function nearBounds(line: readonly LonLat[], km: number): (item: Placed) => boolean {
  // A degree of latitude is 111 km, one of longitude nearly so this near to the equator; a twentieth more covers the difference.
  const degrees = (km / 111) * 1.05;
  const lons = line.map(([lon]) => lon);
  const lats = line.map(([, lat]) => lat);
  const [west, east, south, north] = [
    Math.min(...lons) - degrees,
    Math.max(...lons) + degrees,
    Math.min(...lats) - degrees,
    Math.max(...lats) + degrees,
  ];
  return ({ point: { lon, lat } }) => lon >= west && lon <= east && lat >= south && lat <= north;
}
