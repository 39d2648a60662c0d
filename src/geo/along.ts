import nearestOnLine from '@turf/nearest-point-on-line';
import type { LineString } from 'geojson';
import type { Point } from '../domain/model/parts.ts';
import type { LonLat } from './measure.ts';

export interface Along<T> {
  readonly item: T;
  /** From the start of the line to its point nearest to the item, measured on the line, km. */
  readonly fromStartKm: number;
  /** From there to the item as the crow flies, km. */
  readonly offKm: number;
}

/** The items within some km of a line, in the order in which a traveller along it passes them. */
export function alongLine<T extends { readonly point: Point }>(line: readonly LonLat[], items: readonly T[], withinKm: number): Along<T>[] {
  const shape: LineString = { type: 'LineString', coordinates: line.map((at) => [...at]) };
  return items
    .map((item) => {
      const { totalDistance, pointDistance } = nearestOnLine(shape, [item.point.lon, item.point.lat], { units: 'kilometers' }).properties;
      return { item, fromStartKm: totalDistance, offKm: pointDistance };
    })
    .filter(({ offKm }) => offKm <= withinKm)
    .sort((a, b) => a.fromStartKm - b.fromStartKm || a.offKm - b.offKm);
}
