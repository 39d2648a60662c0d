import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import { project } from '../geo/camera.ts';
import type { NamedCamera } from '../geo/cameras.ts';
import { type MapFeature, mapFeature } from '../geo/feature.ts';
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

/** What an entry's map shows: the entry itself, named, and what lies in the picture around it. */
export function featuresAround(entry: Entry, view: NamedCamera, corridor: Corridor, lang: Lang): MapFeature[] {
  const types = surroundings[entry.type] ?? usual;
  const others = types.flatMap((type) => corridor.all(type)).filter((other) => other.id !== entry.id || other.type !== entry.type);
  const inside = featuresOf(others, corridor, lang, true).filter((feature) => {
    const [x, y] = project(view.camera, [feature.lon, feature.lat]);
    return x > 0 && y > 0 && x < view.camera.width && y < view.camera.height;
  });
  return [...featuresOf([entry], corridor, lang, true), ...inside].map((feature) => numbered(feature, corridor));
}

/** Stops of a walk carry their number. */
function numbered(feature: MapFeature, corridor: Corridor): MapFeature {
  return feature.type === 'heritage-site' ? { ...feature, no: corridor.get('heritage-site', feature.id).walkOrder } : feature;
}
