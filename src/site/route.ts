import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { distanceKm } from '../geo/measure.ts';
import { type Lang, say } from '../i18n/lang.ts';

/** Closer than this to a stop, a gateway is that stop, km. */
const sameKm = 0.1;

/**
 * Names of the first and the last stop of a route. Stops carry one name, in the country's own words; the gateway that stands at one
 * has a name for each language.
 */
export function endsOf(route: Entry<'route'>, corridor: Corridor, lang: Lang): { readonly start: string; readonly end: string } {
  const nameOf = (stop: Entry<'route'>['waypoints'][number] | undefined, id: string | undefined) => {
    const gateway = id ? corridor.get('gateway', id) : undefined;
    const isSame = stop && gateway && distanceKm([stop.lon, stop.lat], [gateway.point.lon, gateway.point.lat]) < sameKm;
    return isSame ? say(gateway.name, lang) : (stop?.name ?? '');
  };
  return { start: nameOf(route.waypoints[0], route.from), end: nameOf(route.waypoints.at(-1), route.to) };
}
