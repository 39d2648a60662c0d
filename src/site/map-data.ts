import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import { peaks } from '../geo/basemap/index.ts';
import { type FilterNames, type MapFeature, mapFeature } from '../geo/feature.ts';
import { type PackedFacts, type PackedPlaces, packFeatures } from '../geo/feature-pack.ts';
import type { LonLat } from '../geo/measure.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { labels } from '../i18n/labels.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { mapUi } from '../i18n/map.ts';
import { addressOf } from './address.ts';
import { businessesOnMap } from './map-businesses.ts';
import { regionFeature } from './map-features.ts';

/** The two files that the interactive map of the corridor loads, in one language: what it draws at first, and what it says. */
export interface MapData {
  readonly places: PackedPlaces;
  readonly told: { readonly facts: PackedFacts; readonly names: FilterNames };
}

const withPoint: readonly TypeId[] = ['destination', 'heritage-site', 'gateway', 'terminal-plan', 'sentra'];

/** Everything of the corridor that has a place, with what filters ask for. */
export function mapData(corridor: Corridor, lang: Lang): MapData {
  const businesses = businessesOnMap(corridor, lang);
  const features = [
    ...corridor.all('region').map((region) => ({ ...regionFeature(region, corridor, lang), adm: region.adm, regions: [region.id] })),
    ...withPoint.flatMap((type) => corridor.all(type)).flatMap((entry) => pointFeature(entry, corridor, lang)),
    // There may be thousands: from west to east they take least.
    ...corridor
      .all('umkm')
      .flatMap((entry) => pointFeature(entry, corridor, lang).map((feature) => ({ ...feature, ...businesses.of(entry) })))
      .sort((a, b) => a.lon - b.lon),
    ...corridor.all('route').map((route) => routeFeature(route, corridor, lang)),
    ...corridor.all('quick-win').flatMap((win) => programmeFeature(win, corridor, lang)),
    ...corridor.all('advisory').flatMap((advisory) => advisoryFeature(advisory, corridor, lang)),
  ];
  const used = new Set(corridor.all('destination').flatMap((destination) => destination.categories as string[]));
  const categories = Object.entries(labels.destinationCategory).filter(([id]) => used.has(id));
  const { places, facts } = packFeatures(features);
  const names = {
    category: Object.fromEntries(categories.map(([id, label]) => [id, label[lang]])),
    region: Object.fromEntries(corridor.all('region').map((region) => [region.id, say(region.name, lang)])),
    pillar: Object.fromEntries(corridor.all('pillar').map((pillar) => [pillar.id, say(pillar.name, lang)])),
    ...businesses.names,
  };
  return { places, told: { facts, names } };
}

function pointFeature(entry: Entry, corridor: Corridor, lang: Lang): MapFeature[] {
  const feature = mapFeature(entry, lang, addressOf(entry, corridor)[lang]);
  if (!feature) return [];
  if (entry.type === 'heritage-site') return [{ ...feature, ...filed(entry), no: entry.walkOrder }];
  const own = entry.type === 'destination' ? { categories: entry.categories, ...(entry.visitor && { visitor: entry.visitor }) } : {};
  return [{ ...feature, ...filed(entry), ...own }];
}

function routeFeature(route: Entry<'route'>, corridor: Corridor, lang: Lang): MapFeature {
  const line = route.waypoints.map(({ lon, lat }): LonLat => [lon, lat]);
  const middle = line[Math.floor(line.length / 2)] as LonLat;
  return { ...placed(route, middle, corridor, lang), kind: 'route', confidence: 'low', line, ...filed(route) };
}

/** A programme is drawn at the capital of its region: it has no place of its own. */
function programmeFeature(win: Entry<'quick-win'>, corridor: Corridor, lang: Lang): MapFeature[] {
  const [main] = win.regions;
  if (!main) return [];
  const { lon, lat } = corridor.get('region', main).centre;
  return [{ ...placed(win, [lon, lat], corridor, lang), kind: 'quick-win', confidence: 'low', note: mapUi.atRegion[lang], ...filed(win) }];
}

/**
 * A notice at its volcano, or at the first place it names. One that has ended is drawn only for the zone it had,
 * and every one says the date it was on record.
 */
function advisoryFeature(advisory: Entry<'advisory'>, corridor: Corridor, lang: Lang): MapFeature[] {
  const radiusKm = advisory.exclusion?.radiusKm;
  const at = advisoryPlace(advisory, corridor);
  if (!at || (advisory.status === 'ended' && !radiusKm)) return [];
  const on = advisory.issuedAt ?? advisory.validFrom;
  const until = advisory.status === 'ended' && advisory.validUntil;
  const note = [
    radiusKm && `${mapUi.exclusion[lang]} ${formatNumber(radiusKm, lang, 1)} km`,
    on && `${mapUi.onRecord[lang]} ${formatDate(on, lang)}`,
    until ? `${mapUi.endedOn[lang]} ${formatDate(until, lang)}` : labels.advisoryStatus[advisory.status][lang].toLowerCase(),
  ];
  const zone = radiusKm ? { zone: { radiusKm, ended: advisory.status === 'ended' } } : {};
  const text = note.filter(Boolean).join(', ');
  return [{ ...placed(advisory, at, corridor, lang), kind: 'advisory', confidence: 'low', note: text, ...zone, ...filed(advisory) }];
}

function advisoryPlace(advisory: Entry<'advisory'>, corridor: Corridor): LonLat | undefined {
  const peak = peaks.features.find(({ properties }) => properties.name.toLowerCase() === advisory.volcano);
  if (peak) return peak.geometry.coordinates as [number, number];
  const [destination] = advisory.destinations;
  const [gateway] = advisory.gateways;
  const entry = destination ? corridor.get('destination', destination) : gateway ? corridor.get('gateway', gateway) : undefined;
  return entry && [entry.point.lon, entry.point.lat];
}

const placed = (entry: Entry<'route' | 'quick-win' | 'advisory'>, [lon, lat]: LonLat, corridor: Corridor, lang: Lang) => ({
  id: entry.id,
  type: entry.type,
  href: addressOf(entry, corridor)[lang],
  name: say(entry.name, lang),
  lon,
  lat,
});

const filed = (entry: Entry) => ({
  regions: 'regions' in entry ? entry.regions : [],
  pillars: 'pillars' in entry ? entry.pillars : [],
});
