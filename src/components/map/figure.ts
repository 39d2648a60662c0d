import { peaks, places, regions } from '../../geo/basemap/index.ts';
import { boundsOf, type Camera, project, projector, pxPerKm } from '../../geo/camera.ts';
import { clipRing } from '../../geo/clip.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { regionsIn } from '../../geo/ground.ts';
import { groupHue, groupShape, type KindGroup, kindGroup, kindGroups } from '../../geo/kinds.ts';
import { labelPoint } from '../../geo/label-point.ts';
import type { Lettered, Rect, Side } from '../../geo/label-rect.ts';
import { type Band, type Marker, type Placed, placeLabels } from '../../geo/labels.ts';
import { layers, showsAt } from '../../geo/layers.ts';
import { regionAt } from '../../geo/locate.ts';
import { balancedLines } from '../../geo/text-width.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { regionLabel } from '../../i18n/map.ts';
import { type LetteredKind, lettering, rankPriority, scaleBoxPx } from './lettering.ts';

/** A marker as the component writes it. `x` and `y` are hundredths of the picture's width. */
export interface FigureMarker {
  readonly feature: MapFeature;
  readonly x: number;
  readonly y: number;
  readonly hue: number;
  readonly classes: string;
  readonly lines: readonly string[];
  /** The entry this map is about: not a link to itself. */
  readonly own: boolean;
}

/** A name written over the picture; a link when it is a region with a page. */
export interface FigureName {
  readonly x: number;
  readonly y: number;
  readonly classes: string;
  readonly lines: readonly string[];
  readonly href?: string;
  readonly adm?: string;
}

export interface Figure {
  readonly markers: readonly FigureMarker[];
  readonly names: readonly FigureName[];
  /** Families of the markers, for the legend. */
  readonly groups: readonly KindGroup[];
  readonly hasLow: boolean;
  readonly scale: { readonly km: number; readonly width: number };
  /** Bands of width in which some markers have no room for a link of their own. */
  readonly listedIn: readonly Band[];
}

interface Name {
  readonly key: string;
  readonly kind: Exclude<LetteredKind, 'marker'>;
  readonly sides?: readonly Side[];
  readonly at: readonly [x: number, y: number];
  readonly lines: readonly string[];
  readonly priority: number;
  readonly oneOf?: string;
  readonly href?: string;
  readonly adm?: string;
}

const pictureSides: readonly Side[] = ['r', 'l', 'tr', 'br', 'tl', 'bl', 't', 'b'];
const nameSides: Readonly<Record<Name['kind'], readonly Side[]>> = {
  region: ['c', 'b', 't', 'bb', 'tt', 'r', 'l', 'br', 'bl', 'tr', 'tl'],
  peak: ['r', 'l', 'b', 't', 'br', 'tr', 'bl', 'tl'],
  place: ['r', 'l', 't', 'b'],
};

/** What stands over a static map: markers, names, scale, worked out so that nothing collides at any width. */
export function mapFigure({
  name,
  view,
  features,
  lang,
}: {
  name: string;
  view: Camera;
  features: readonly MapFeature[];
  lang: Lang;
}): Figure {
  const isOwn = (feature: MapFeature) => name === (feature.type === 'region' ? feature.id : `${feature.type}-${feature.id}`);
  const pages = features.filter((feature) => feature.type === 'region');
  const pins = features.filter((feature) => feature.type !== 'region').sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const names = [...regionNames(view, pages, lang, isOwn), ...peakNames(view, pins, lang), ...placeNames(view)];
  const at = (feature: MapFeature) => project(view, [feature.lon, feature.lat]);

  const place = (band: Band): Map<string, Placed> => {
    const share = ([x, y]: readonly [number, number]) => ({ x: x / view.width, y: y / view.width });
    const markers = pins.map((feature, index): Marker => {
      const own = isOwn(feature);
      const text = { key: pinKey(feature), lines: balancedLines(feature.name), lettering: lettering('marker', band), sides: pictureSides };
      return { ...text, ...share(at(feature)), priority: own ? -5 : 2 + index / 1e6, labelled: own || feature.labelled === true };
    });
    const lettered = names.map((it): Lettered => {
      const lines = it.kind === 'region' ? regionLines(it.lines, band) : it.lines;
      const text = { key: it.key, lines, lettering: lettering(it.kind, band), sides: it.sides ?? nameSides[it.kind] };
      return { ...text, ...share(it.at), priority: it.priority, drawn: it.kind === 'peak', ...(it.oneOf && { oneOf: it.oneOf }) };
    });
    const aspect = view.height / view.width;
    const scaleBox = (width: number): Rect[] => [[0, width * aspect - scaleBoxPx.height, scaleBoxPx.width, width * aspect]];
    return placeLabels(markers, lettered, band, aspect, scaleBox);
  };
  const placed = { narrow: place('narrow'), wide: place('wide') };

  const groups = new Set(pins.map((feature) => kindGroup(feature.kind)));
  const percent = (px: number) => Math.round((px / view.width) * 10_000) / 100;
  return {
    markers: pins.map((feature) => {
      const [x, y] = at(feature);
      const group = kindGroup(feature.kind);
      const outside = x < 0 || y < 0 || x > view.width || y > view.height;
      const shape = isVague(feature, view) ? 'low' : groupShape[group];
      // A label shown on touch only leans towards the middle.
      const lean = x > 0.7 * view.width ? 'east' : x < 0.3 * view.width && 'west';
      const classes = [shape, isOwn(feature) && 'own', outside && 'off', lean, sideClasses(placed, pinKey(feature))];
      return {
        feature,
        x: percent(x),
        y: percent(y),
        hue: feature.hue ?? groupHue[group],
        classes: classes.filter(Boolean).join(' '),
        lines: balancedLines(feature.name),
        own: isOwn(feature),
      };
    }),
    names: names
      .filter((it) => placed.narrow.get(it.key)?.side || placed.wide.get(it.key)?.side)
      .map(({ key, kind, at: [x, y], lines, href, adm }) => ({
        x: percent(x),
        y: percent(y),
        classes: `${kind} ${sideClasses(placed, key)}`,
        lines,
        ...(href && { href }),
        ...(adm && { adm }),
      })),
    groups: kindGroups.filter((group) => groups.has(group)),
    hasLow: pins.some((feature) => isVague(feature, view)),
    scale: scaleBar(view),
    listedIn: (['narrow', 'wide'] as const).filter((band) => pins.some((feature) => placed[band].get(pinKey(feature))?.listed)),
  };
}

/** On the map of a quarter a point known to a kilometre is no better than one known to the village. */
const quarterPxPerKm = 150;
const isVague = (feature: MapFeature, view: Camera) =>
  feature.confidence === 'low' || (feature.confidence === 'medium' && pxPerKm(view) > quarterPxPerKm);

const pinKey = (feature: MapFeature) => `${feature.type}/${feature.id}`;

/** `n-r w-tl`: sides at narrow and wide; `0` without a label, `x` listed below the map. */
function sideClasses(placed: Readonly<Record<Band, Map<string, Placed>>>, key: string): string {
  const part = (band: Band) => (placed[band].get(key)?.listed ? 'x' : (placed[band].get(key)?.side ?? '0'));
  return `n-${part('narrow')} w-${part('wide')}`;
}

/** Beside a city that is smaller than its name. */
const citySides: readonly Side[] = ['t', 'tt', 'tr', 'tl', 'r', 'l', 'b', 'br', 'bl', 'bb', 'c'];

/** Parts of a region's height in which its name may stand, the middle first. */
const labelParts = [
  [0.25, 0.75],
  [0.6, 0.95],
  [0.05, 0.4],
] as const;

/** Regions are written in capitals; side by side where there is room for it. */
const regionLines = (words: readonly string[], band: Band) => {
  const capitals = words.map((word) => word.toUpperCase());
  return band === 'narrow' ? capitals : [capitals.join(' ')];
};

/** Region names where most of the region's visible part lies. On the map of all regions they come before everything else. */
function regionNames(view: Camera, pages: readonly MapFeature[], lang: Lang, isOwn: (feature: MapFeature) => boolean): Name[] {
  const pageOf = new Map(pages.map((page) => [regionAt([page.lon, page.lat]), page]));
  return regionPoints(view).flatMap(({ region, points }) => {
    const widest = Math.max(0, ...points.map((point) => point.width));
    if (pages.length < 2 && widest < view.width / 30) return [];
    const page = pageOf.get(region.adm);
    const link = page && !isOwn(page) ? { href: page.href } : {};
    const priority = (pages.length > 1 ? -1 : 3) + (region.kind === 'kota' ? 0.5 : 0);
    const name = {
      kind: 'region' as const,
      lines: regionLabel(region, lang).split(' '),
      oneOf: region.adm,
      adm: region.adm,
      ...link,
      ...(widest < view.width / 10 && { sides: citySides }),
    };
    return points.map((point, index) => ({
      ...name,
      key: `region/${region.adm}/${index}`,
      at: point.at,
      priority: priority + index / 100,
    }));
  });
}

const known = new WeakMap<Camera, ReturnType<typeof findRegionPoints>>();

/** Where the names of the regions may stand, worked out once for both languages. */
function regionPoints(view: Camera): ReturnType<typeof findRegionPoints> {
  const found = known.get(view) ?? findRegionPoints(view);
  known.set(view, found);
  return found;
}

function findRegionPoints(view: Camera) {
  const toPx = projector(view);
  return regionsIn(view).map(({ properties: region, geometry }) => {
    const rings = geometry.coordinates.flat().map((ring) => ring.map((position) => toPx(position as [number, number])));
    const visible = rings.map((ring) => clipRing(ring, [0, 0, view.width, view.height])).filter((ring) => ring.length > 3);
    return { region, points: labelParts.flatMap((part) => labelPoint(visible, part) ?? []) };
  });
}

/** Peaks with their height, unless a marker next to one bears its name. */
function peakNames(view: Camera, pins: readonly MapFeature[], lang: Lang): Name[] {
  const kmAway = 3;
  return peaks.features.flatMap(({ properties: peak, geometry }) => {
    const at = project(view, geometry.coordinates as [number, number]);
    const named = pins.some((pin) => {
      const [x, y] = project(view, [pin.lon, pin.lat]);
      return pin.labelled && pin.name.includes(peak.name) && Math.hypot(x - at[0], y - at[1]) < kmAway * pxPerKm(view);
    });
    if (named) return [];
    const lines = [peak.name, `${formatNumber(peak.heightM, lang)} m`];
    return [{ key: `peak/${peak.name}`, kind: 'peak' as const, at, lines, priority: 4 }];
  });
}

/** Towns in the picture, those of the ranks the map shows at its zoom; for the five cities stand their regions' names. */
function placeNames(view: Camera): Name[] {
  const ranks = new Set(layers.flatMap((layer) => (layer.kind === 'symbol' && layer.rank && showsAt(layer, view.zoom) ? layer.rank : [])));
  const [west, south, east, north] = boundsOf(view);
  const cities = new Set(regions.features.filter((region) => region.properties.kind === 'kota').map((region) => region.properties.adm));
  return places.features.flatMap(({ properties: place, geometry }) => {
    const [lon, lat] = geometry.coordinates as [number, number];
    if (lon < west || lon > east || lat < south || lat > north || cities.has(place.adm) || !ranks.has(place.rank)) return [];
    const at = project(view, [lon, lat]);
    return [{ key: `place/${place.name}`, kind: 'place' as const, at, lines: [place.name], priority: rankPriority(place.rank) }];
  });
}

/** The longest round distance that takes at most a fifth of the picture's width. */
function scaleBar(view: Camera): Figure['scale'] {
  const perKm = pxPerKm(view);
  const km = [50, 20, 10, 5, 2, 1, 0.5, 0.2].find((length) => length * perKm <= view.width / 5) ?? 0.1;
  return { km, width: Math.round(((km * perKm) / view.width) * 10_000) / 100 };
}
