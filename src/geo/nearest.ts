import type { Point } from '../domain/model/parts.ts';
import { boundsAround } from './camera.ts';
import { distanceKm } from './measure.ts';
import { within } from './within.ts';

/** The items of some lists nearest to a point, nearest first: at most `limit`, none farther than `withinKm` kilometres. */
export function nearestTo<T extends { readonly point: Point }>(
  from: Pick<Point, 'lon' | 'lat'>,
  lists: readonly (readonly T[])[],
  { limit, withinKm }: { limit: number; withinKm: number },
): { item: T; km: number }[] {
  const bounds = boundsAround([from.lon, from.lat], withinKm);
  return lists
    .flatMap((items) => within(items, bounds))
    .map((item) => ({ item, km: distanceKm([from.lon, from.lat], [item.point.lon, item.point.lat]) }))
    .filter(({ km }) => km <= withinKm)
    .sort((a, b) => a.km - b.km)
    .slice(0, limit);
}
