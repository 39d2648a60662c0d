import turfArea from '@turf/area';
import turfBearing from '@turf/bearing';
import turfDistance from '@turf/distance';
import type { MultiPolygon, Polygon } from 'geojson';

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** The eight directions, clockwise from north; the interface strings name them. */
export const compassKeys = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type CompassKey = (typeof compassKeys)[number];

/** Distance over the ground as the crow flies, km (sphere of 6,371 km: off by at most 0.6 %). Never a road distance. */
export function distanceKm(from: LonLat, to: LonLat): number {
  return turfDistance([...from], [...to], { units: 'kilometers' });
}

/** First bearing of the way from one point to another, degrees clockwise from north, 0 to 360. */
export function bearingDeg(from: LonLat, to: LonLat): number {
  return (turfBearing([...from], [...to]) + 360) % 360;
}

/** The direction in which one point lies from another. */
export function compassKey(from: LonLat, to: LonLat): CompassKey {
  return compassKeys[Math.round(bearingDeg(from, to) / 45) % 8] as CompassKey;
}

/** Area of a polygon on the sphere, km². */
export function areaKm2(shape: Polygon | MultiPolygon): number {
  return turfArea(shape) / 1e6;
}
