import type { Point } from '../domain/model/parts.ts';
import { distanceKm } from './measure.ts';

/** The items nearest to a point, nearest first: at most `limit`, none farther than `withinKm` kilometres. */
export function nearestTo<T extends { readonly point: Point }>(
  from: Pick<Point, 'lon' | 'lat'>,
  items: readonly T[],
  { limit, withinKm }: { limit: number; withinKm: number },
): { item: T; km: number }[] {
  return items
    .map((item) => ({ item, km: distanceKm([from.lon, from.lat], [item.point.lon, item.point.lat]) }))
    .filter(({ km }) => km <= withinKm)
    .sort((a, b) => a.km - b.km)
    .slice(0, limit);
}
