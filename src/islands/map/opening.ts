import type { MapFeature, MapPlace } from '../../geo/feature.ts';
import { type KindGroup, kindGroup, kindGroups } from '../../geo/kinds.ts';
import { namesFrom } from '../../geo/style-features.ts';
import { type Filters, filtered } from './filter.ts';
import type { MapSettings } from './settings.ts';
import { type MapState, readState } from './state.ts';

/** What a map begins with: what its address says, or what its page starts with. */
export interface Opening extends Pick<MapState, 'camera' | 'filters' | 'chosen'> {
  /** Whether the address of the page is this map's: that of the first map is. */
  readonly inAddress: boolean;
  /** Families the address asks for, where they are not those the page starts with. */
  readonly layers?: ReadonlySet<KindGroup>;
}

/** What the map of a host begins with. */
export function openingOf(host: HTMLElement): Opening {
  const inAddress = host === document.querySelector('lt-map');
  const { layers, ...state } = (inAddress && readState(location.hash)) || { filters: {} };
  return { inAddress, ...state, ...(layers && { layers: new Set(layers) }) };
}

/** Families that have features, in their order, each with a kind for its icon. */
export function groupsOf(features: readonly MapPlace[]): ReadonlyMap<KindGroup, string> {
  const kinds = new Map<KindGroup, string>();
  for (const { kind } of features) {
    const group = kindGroup(kind);
    if (!kinds.has(group)) kinds.set(group, kind);
  }
  return new Map(kindGroups.flatMap((group) => (kinds.has(group) ? [[group, kinds.get(group) as string]] : [])));
}

/** Families a page starts with: those it names, else all it has features of. */
export const familiesAtStart = (settings: MapSettings, groups: ReadonlyMap<KindGroup, string>): ReadonlySet<KindGroup> =>
  new Set(settings.layers ?? groups.keys());

/** Whether the first frame of a map at some zoom shows more than its places: what filters let through, a choice, names. */
export const needsFacts = ({ filters, chosen }: Opening, zoom: number, inQuarter: boolean): boolean =>
  Object.keys(filters).length > 0 || chosen !== undefined || zoom >= namesFrom(inQuarter);

/** Features of the families shown. */
export const ofFamilies = <T extends MapPlace>(features: readonly T[], shown: ReadonlySet<KindGroup>): T[] =>
  features.filter(({ kind }) => shown.has(kindGroup(kind)));

/** Features that pass the filters at this moment and belong to a family shown. */
export const passing = (features: readonly MapFeature[], filters: Filters, shown: ReadonlySet<KindGroup>): MapFeature[] =>
  ofFamilies(filtered(features, filters, new Date()), shown);
