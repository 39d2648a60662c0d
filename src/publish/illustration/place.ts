import { getPosition } from 'suncalc';
import type { Corridor } from '../../domain/corridor.ts';
import type { Entry } from '../../domain/model/index.ts';
import type { Point } from '../../domain/model/parts.ts';
import type { Light } from './palette.ts';

/** What a scene may know of its place. */
export interface Place {
  readonly id: string;
  /** Id, name and summary in Indonesian, in small letters: what the name and the facts say. */
  readonly words: string;
  readonly lon: number;
  readonly lat: number;
  readonly elevationM: number;
}

/** The corridor's middle: the caldera, for what has no place of its own. */
export const caldera: Pick<Point, 'lon' | 'lat'> = { lon: 112.953, lat: -7.942 };

/** Minutes after midnight (WIB) each light is seen at. */
const clock: Record<Light, number> = { dawn: 5 * 60 + 55, morning: 8 * 60, noon: 10 * 60 + 30, dusk: 17 * 60 + 5, night: 21 * 60 };

/** Height of the sun in degrees over a place at the hour of a light, on the equinox, so that only the place counts. */
export function sunHeight({ lon, lat }: Pick<Place, 'lon' | 'lat'>, light: Light): number {
  return getPosition(new Date(Date.UTC(2026, 2, 20, 0, clock[light] - 420)), lat, lon).altitude;
}

/** The figure in metres a text gives, such as the drop of a waterfall: the first "NN m" of it. */
export function metresIn(words: string): number | undefined {
  const found = /(\d+(?:[.,]\d+)?) m(?:eter)?\b/.exec(words)?.[1];
  return found ? Number(found.replace(/\.(?=\d{3})/, '').replace(',', '.')) : undefined;
}

/** Metres above the sea a place is taken to stand at when nothing tells. */
const usualElevationM = 400;

/** What a scene may know of an entry: its own point, else that of where it is made, held, begins, or of its region. */
export function placeOf(entry: Entry, corridor: Corridor): Place {
  const { lon, lat } = pointOf(entry, corridor) ?? caldera;
  const texts = ['name', 'style', 'place', 'summary'].map((name) => (entry as unknown as Record<string, { id?: string }>)[name]?.id);
  return {
    id: entry.id,
    words: [entry.id, ...texts.filter(Boolean)].join(' ').toLowerCase(),
    lon,
    lat,
    elevationM: entry.type === 'destination' ? (entry.elevationM ?? usualElevationM) : usualElevationM,
  };
}

function pointOf(entry: Entry, corridor: Corridor): Pick<Point, 'lon' | 'lat'> | undefined {
  if ('point' in entry) return entry.point;
  if (entry.type === 'route') return entry.waypoints[0];
  if (entry.type === 'region') return entry.centre;
  if (entry.type === 'product') return corridor.get('sentra', entry.sentra).point;
  if (entry.type === 'heritage-area') return { lon: entry.street[0]?.[0] ?? caldera.lon, lat: entry.street[0]?.[1] ?? caldera.lat };
  const [held] = entry.type === 'event' ? entry.destinations : [];
  if (held) return corridor.get('destination', held).point;
  const [main] = 'regions' in entry ? entry.regions : [];
  return main ? corridor.get('region', main).centre : undefined;
}
