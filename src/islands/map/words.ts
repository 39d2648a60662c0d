import { typeNames } from '../../domain/model/type-names.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { compassKey, distanceKm, type LonLat } from '../../geo/measure.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { compassNames } from '../../i18n/map.ts';
import { fill, liveUi } from '../../i18n/map-live.ts';
import type { MapContent } from './data.ts';

/** What a feature is and where: "Danau (ranu) · Kabupaten Lumajang". */
export function aboutFeature({ type, kind, regions }: MapFeature, names: MapContent['names'], lang: Lang): string {
  const what = names.category[kind] ?? typeNames[type].one[lang];
  const where = type === 'region' ? undefined : names.region[regions?.[0] ?? ''];
  return [what, where].filter(Boolean).join(' · ');
}

/** What is nearer has no direction, km. */
const hereKm = 0.05;

/** How far a feature lies from a place, and in which direction: "12 km di timur laut". Straight line. */
export function awayFrom(place: LonLat, { lon, lat }: MapFeature, lang: Lang): string {
  const km = distanceKm(place, [lon, lat]);
  if (km < hereKm) return liveUi.atYou[lang];
  const shown = formatNumber(km, lang, km < 10 ? 1 : 0);
  return fill(liveUi.away[lang], { n: shown, total: compassNames[compassKey(place, [lon, lat])][lang] });
}
