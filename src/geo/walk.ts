import length from '@turf/length';
import slice from '@turf/line-slice';
import nearestOnLine from '@turf/nearest-point-on-line';
import type { Feature, LineString } from 'geojson';
import { distanceKm, type LonLat } from './measure.ts';

/** Where on a walk a stop belongs: along the main street, in the lanes behind it, or beyond the quarter. */
export type WalkStage = 'street' | 'lanes' | 'beyond';

export interface WalkStop {
  readonly at: LonLat;
  readonly stage: WalkStage;
}

/** Unhurried walking pace, km/h: below the 4.8 km/h at which crossings are timed, for heat, kerbs and children. */
export const walkingKmh = 4;

/** Most stops of one stage for which the shortest order is worked out; beyond it the work would double with every stop. */
const mostStops = 16;

/**
 * The stops of a quarter in walking order: from the first point of the street (its square) the shortest way past all stops of the
 * street to its far end, back along it, the shortest way through the lanes to the street again, and last those beyond the quarter.
 * Ways between stops count as straight lines. Throws above 16 stops a stage.
 */
export function walkOrder<T extends WalkStop>(stops: readonly T[], street: readonly LonLat[]): T[] {
  const of = (stage: WalkStage) => stops.filter((stop) => stop.stage === stage);
  const [square, end] = [street[0] as LonLat, street.at(-1) as LonLat];
  const fromSquare = (at: LonLat) => distanceKm(square, at);
  const offStreet = (at: LonLat) => distanceKm(at, nearestOn(street, at));
  const along = shortest(of('street'), fromSquare, (at) => distanceKm(at, end));
  const turn = along.at(-1)?.at ?? end;
  const lanes = shortest(of('lanes'), (at) => lineKm(part(street, turn, at)) + offStreet(at), offStreet);
  return [...along, ...lanes, ...shortest(of('beyond'), fromSquare, () => 0)];
}

/**
 * The way of a walk whose stops are in order: along the street as far as its last stop, back along it to the first lane, then straight
 * from stop to stop, and again to the nearest point of the street. Stops beyond the quarter are not on it.
 */
export function walkLine(stops: readonly WalkStop[], street: readonly LonLat[]): LonLat[] {
  const square = street[0] as LonLat;
  const turn = stops.findLast((stop) => stop.stage === 'street')?.at ?? square;
  const lanes = stops.filter((stop) => stop.stage === 'lanes').map((stop) => stop.at);
  const [first, last] = [lanes[0], lanes.at(-1)];
  const loop = first && last ? [...part(street, turn, first).slice(1), ...lanes, nearestOn(street, last)] : [];
  return [...part(street, square, turn), ...loop];
}

/** Length over the ground, km. */
export const lineKm = (line: readonly LonLat[]): number => (line.length > 1 ? length(feature(asLine(line)), { units: 'kilometers' }) : 0);

/** Minutes of walking alone, without stops, at {@link walkingKmh}, to the nearest five. */
export const walkMinutes = (km: number): number => Math.round(((km / walkingKmh) * 60) / 5) * 5;

/**
 * The order of least total distance through all stops, with what coming to the first and leaving the last costs (Held and Karp 1962:
 * the best way to each stop through each subset).
 */
function shortest<T extends WalkStop>(stops: readonly T[], entering: (at: LonLat) => number, leaving: (at: LonLat) => number): T[] {
  const count = stops.length;
  if (count === 0) return [];
  if (count > mostStops) throw new Error(`Paling banyak ${mostStops} titik per bagian jalan kaki, ada ${count}.`);
  const between = stops.map((from) => stops.map((to) => distanceKm(from.at, to.at)));
  const all = 2 ** count - 1;
  /** Per subset and last stop: least distance, and the stop before it. */
  const best = Array.from({ length: all + 1 }, () => new Array<{ km: number; before: number }>(count));
  for (const [index, stop] of stops.entries()) {
    (best[1 << index] as { km: number; before: number }[])[index] = { km: entering(stop.at), before: -1 };
  }
  for (let subset = 1; subset <= all; subset += 1) {
    for (let last = 0; last < count; last += 1) {
      const here = best[subset]?.[last];
      if (!here) continue;
      for (let next = 0; next < count; next += 1) {
        if (subset & (1 << next)) continue;
        const ways = best[subset | (1 << next)] as ({ km: number; before: number } | undefined)[];
        const km = here.km + (between[last]?.[next] as number);
        if (km < (ways[next]?.km ?? Number.POSITIVE_INFINITY)) ways[next] = { km, before: last };
      }
    }
  }
  const total = (last: number) => (best[all]?.[last]?.km as number) + leaving((stops[last] as T).at);
  let last = stops.map((_, index) => index).reduce((one, other) => (total(other) < total(one) ? other : one));
  const order: T[] = [];
  for (let subset = all; last >= 0; ) {
    order.unshift(stops[last] as T);
    const { before } = (best[subset] as { before: number }[])[last] as { before: number };
    subset &= ~(1 << last);
    last = before;
  }
  return order;
}

const feature = (geometry: LineString): Feature<LineString> => ({ type: 'Feature', properties: {}, geometry });
const asLine = (line: readonly LonLat[]): LineString => ({ type: 'LineString', coordinates: line.map((at) => [...at]) });

function nearestOn(line: readonly LonLat[], at: LonLat): LonLat {
  return nearestOnLine(asLine(line), [...at]).geometry.coordinates as [number, number];
}

/** The part of a street between the points of it nearest to two places, in the direction of the walk. */
function part(street: readonly LonLat[], from: LonLat, to: LonLat): LonLat[] {
  const cut = slice([...from], [...to], asLine(street)).geometry.coordinates as [number, number][];
  const [first, start] = [cut[0] as LonLat, nearestOn(street, from)];
  return distanceKm(first, start) < 1e-6 ? cut : cut.reverse();
}
