import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import { boundsOf } from '../geo/camera.ts';
import { corridorCamera, type NamedCamera } from '../geo/cameras.ts';
import { type MapFeature, mapFeature } from '../geo/feature.ts';
import { thinOut } from '../geo/thin-out.ts';
import { within } from '../geo/within.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { addressOf } from './address.ts';
import { hueOfRegion } from './hue.ts';

/** A region as a feature: its name leads to its page. */
export function regionFeature(region: Entry<'region'>, corridor: Corridor, lang: Lang): MapFeature {
  return {
    id: region.id,
    type: 'region',
    kind: 'region',
    name: say(region.name, lang),
    href: addressOf(region, corridor)[lang],
    lon: region.centre.lon,
    lat: region.centre.lat,
    confidence: 'high',
    hue: hueOfRegion(corridor, region.id),
    labelled: true,
  };
}

/** Entries as features, those without a point left out. */
export const featuresOf = (entries: readonly Entry[], corridor: Corridor, lang: Lang, labelled = false): MapFeature[] =>
  entries.flatMap((entry) => mapFeature(entry, lang, addressOf(entry, corridor)[lang], labelled) ?? []);

/** Types shown around an entry on its own map. */
const surroundings: Partial<Record<TypeId, readonly TypeId[]>> = {
  'heritage-area': ['heritage-site'],
  'heritage-site': ['heritage-site'],
  'terminal-plan': ['gateway'],
  route: ['destination', 'gateway', 'sentra'],
};
const usual: readonly TypeId[] = ['destination', 'gateway'];

/**
 * The most neighbours on the map of a place, and on one over a region, a route or all of the corridor: more find no room for a name or a
 * finger, and every page pays for each of them. Lists and the interactive map hold them all.
 */
const mostAround = { place: 60, extent: 150 } as const;

/** What an entry's map shows: the entry itself, named, and what lies in the picture around it, first of all what it is linked with. */
export function featuresAround(entry: Entry, { camera }: NamedCamera, corridor: Corridor, lang: Lang): MapFeature[] {
  const types = surroundings[entry.type] ?? usual;
  const linked = new Set(types.flatMap((type) => corridor.linked(entry, type)));
  const others = types.flatMap((type) => within<Entry>(corridor.all(type), boundsOf(camera))).filter((other) => other !== entry);
  const most = 'point' in entry ? mostAround.place : mostAround.extent;
  const around = thinOut(others.flatMap(placed), camera, most, (other) => linked.has(other.entry)).map((other) => other.entry);
  return featuresOf([entry, ...around], corridor, lang, true).map((feature) => numbered(feature, corridor));
}

/** Places on the map of the whole corridor, as many as it can show. */
export function featuresOver(entries: readonly Entry[], corridor: Corridor, lang: Lang): MapFeature[] {
  const shown = thinOut(entries.flatMap(placed), corridorCamera, mostAround.extent, ({ entry }) => entry.type === 'gateway');
  return featuresOf(
    shown.map(({ entry }) => entry),
    corridor,
    lang,
  );
}

const placed = (entry: Entry) => ('point' in entry && entry.point ? [{ entry, lon: entry.point.lon, lat: entry.point.lat }] : []);

/** Stops of a walk carry their number. */
function numbered(feature: MapFeature, corridor: Corridor): MapFeature {
  return feature.type === 'heritage-site' ? { ...feature, no: corridor.get('heritage-site', feature.id).walkOrder } : feature;
}
