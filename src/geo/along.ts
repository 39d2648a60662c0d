import { distanceKm, type LonLat } from './measure.ts';

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

/** A straight part of a line, with how far its start lies from that of the line, and its length, km. */
interface Leg {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly startKm: number;
  readonly km: number;
}

/** One degree of latitude on the sphere of `distanceKm`, km. */
const degreeKm = 111.195;

/**
 * The items within some km of a line, in the order in which a traveller along it passes them. Around each item the ground counts as
 * flat: off by less than 0.1 % in a corridor of 100 km.
 */
export function alongLine<T extends Placed>(line: readonly LonLat[], items: readonly T[], withinKm: number): Along<T>[] {
  const legs = legsOf(line);
  return items
    .map((item) => ({ item, ...nearestOn(legs, item.point) }))
    .filter(({ offKm }) => offKm <= withinKm)
    .sort((a, b) => a.fromStartKm - b.fromStartKm || a.offKm - b.offKm);
}

function legsOf(line: readonly LonLat[]): Leg[] {
  let startKm = 0;
  return line.slice(1).map((to, index) => {
    const from = line[index] as LonLat;
    const leg = { from, to, startKm, km: distanceKm(from, to) };
    startKm += leg.km;
    return leg;
  });
}

function nearestOn(legs: readonly Leg[], { lon, lat }: Placed['point']): Omit<Along<unknown>, 'item'> {
  const lonKm = degreeKm * Math.cos((lat * Math.PI) / 180);
  let nearest = { fromStartKm: 0, offKm: Number.POSITIVE_INFINITY };
  for (const { from, to, startKm, km } of legs) {
    // Km east and north of the item: where the leg starts, and the way it goes.
    const [x, y] = [(from[0] - lon) * lonKm, (from[1] - lat) * degreeKm];
    const [east, north] = [(to[0] - from[0]) * lonKm, (to[1] - from[1]) * degreeKm];
    const share = Math.min(1, Math.max(0, -(x * east + y * north) / (east ** 2 + north ** 2 || 1)));
    const offKm = Math.hypot(x + share * east, y + share * north);
    if (offKm < nearest.offKm) nearest = { fromStartKm: startKm + share * km, offKm };
  }
  return nearest;
}
