import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import type { Point } from '../domain/model/parts.ts';
import { regionAt } from '../geo/locate.ts';
import type { IntakeWord } from '../i18n/intake.ts';

/** A place as its owner gave it, in one of three ways; the first that is there counts. */
export interface PlaceAsked {
  /** Degrees, WGS 84; `accuracy` in metres as the phone says it. */
  readonly point?: { readonly lon: number; readonly lat: number; readonly accuracy?: number };
  /** Id of a sentra. */
  readonly sentra?: string;
  /** "village, district" as typed, and the id of the region. */
  readonly village?: { readonly text: string; readonly region: string };
}

/** A place as an entry keeps it. */
export type Place = Pick<Entry<'umkm'>, 'regions' | 'point' | 'locality' | 'sentra'>;

/** The place of a business, or why it cannot be taken. */
export function resolvePlace({ point, sentra, village }: PlaceAsked, corridor: Corridor): Place | IntakeWord {
  const known = sentra === undefined ? undefined : corridor.find('sentra', sentra);
  if (sentra !== undefined && !known) return 'sentraUnknown';
  if (point) {
    const adm = regionAt([point.lon, point.lat]);
    const region = corridor.all('region').find((each) => each.adm === adm);
    if (!region) return 'placeOutside';
    return { regions: [region.id], point: asKept(point), ...(known && { sentra: known.id }) };
  }
  if (known) {
    return {
      regions: known.regions.slice(0, 1),
      // Somewhere in that village: its point marks the area, never the house.
      point: { ...known.point, confidence: 'low', basis: 'village' },
      ...(known.locality && { locality: known.locality }),
      sentra: known.id,
    };
  }
  if (!village) return 'placeMissing';
  if (!corridor.find('region', village.region)) return 'regionMissing';
  const locality = localityOf(village.text, village.region, corridor);
  return locality ? { regions: [village.region], locality } : 'villageShort';
}

/** A phone that knows its place to 250 m marks it exactly; a place tapped on the map is good to about a kilometre. */
function asKept({ lon, lat, accuracy }: NonNullable<PlaceAsked['point']>): Point {
  const confidence = accuracy === undefined ? 'medium' : accuracy <= 250 ? 'high' : accuracy <= 1_000 ? 'medium' : 'low';
  return { lon: exact(lon), lat: exact(lat), confidence, basis: 'survey' };
}

/** Degrees to six decimals, a decimetre. */
const exact = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Village and district of "Ngadisari, Kec. Sukapura"; the district of a village the corridor knows need not be typed. */
function localityOf(text: string, region: string, corridor: Corridor): Place['locality'] {
  const [first = '', second] = text
    .split(',')
    .map((part) => part.replace(/^\s*(?:desa|ds|kelurahan|kel|kecamatan|kec)\b\.?\s*/i, '').trim())
    .filter((part) => part !== '');
  if (first.length < 2) return undefined;
  if (second !== undefined) return second.length < 2 ? undefined : { village: first, district: second };
  const same = (name: string | undefined) => name?.toLowerCase() === first.toLowerCase();
  const localities = [...corridor.all('sentra'), ...corridor.all('destination')].flatMap((entry) =>
    entry.regions[0] === region && entry.locality ? [entry.locality] : [],
  );
  return (
    localities.find(({ village }) => same(village)) ??
    localities.filter(({ district }) => same(district)).map(({ district }) => ({ district }))[0]
  );
}
