import { typeNames } from '../../domain/model/index.ts';
import { type Camera, project, pxPerKm } from '../../geo/camera.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { groupHue, groupShape, type KindGroup, kindGroup, kindGroups } from '../../geo/kinds.ts';
import type { Lettered, Side } from '../../geo/label-rect.ts';
import { type Band, type Marker, type Placed, placeLabels } from '../../geo/labels.ts';
import { balancedLines } from '../../geo/text-width.ts';
import type { Lang } from '../../i18n/lang.ts';
import { lettering } from './lettering.ts';
import { peakNames, placeNames, regionNames } from './names.ts';
import { type Scale, scaleBar, scaleBox } from './scale.ts';

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
  readonly scale: Scale;
  /** Bands of width in which some markers have no room for a link of their own. */
  readonly listedIn: readonly Band[];
}

const pictureSides: readonly Side[] = ['r', 'l', 'tr', 'br', 'tl', 'bl', 't', 'b'];

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

  const nameOf = tellingApart(pins, lang);
  const linesOf = (feature: MapFeature) => balancedLines(isOwn(feature) ? feature.name : nameOf(feature));
  const share = ([x, y]: readonly [number, number]) => ({ x: x / view.width, y: y / view.width });
  const markersOf = (band: Band) =>
    pins.map((feature, index): Marker => {
      const own = isOwn(feature);
      const text = {
        key: pinKey(feature),
        lines: linesOf(feature),
        lettering: lettering(own ? 'own' : 'marker', band),
        sides: pictureSides,
      };
      return { ...text, ...share(at(feature)), priority: own ? -5 : 2 + index / 1e6, labelled: own || feature.labelled === true };
    });
  const markers = { narrow: markersOf('narrow'), wide: markersOf('wide') };
  const aspect = view.height / view.width;
  const scale = scaleBar(view, markers);

  const place = (band: Band): Map<string, Placed> => {
    const lettered = names.map(({ kind, at, lines, ...name }): Lettered => {
      const written = kind === 'region' ? regionLines(lines, band) : lines;
      return { ...name, ...share(at), lines: written, lettering: lettering(kind, band), drawn: kind === 'peak' };
    });
    return placeLabels(markers[band], lettered, band, aspect, (width) => [scaleBox(scale, aspect, width)]);
  };
  const placed = { narrow: place('narrow'), wide: place('wide') };

  const groups = new Set(pins.map((feature) => kindGroup(feature.kind)));
  const percent = (px: number) => Math.round((px / view.width) * 10_000) / 100;
  return {
    markers: pins.map((feature) => {
      const [x, y] = at(feature);
      const group = kindGroup(feature.kind);
      const shape = isVague(feature, view) ? 'low' : groupShape[group];
      // A label shown on touch only leans towards the middle.
      const lean = x > 0.7 * view.width ? 'east' : x < 0.3 * view.width && 'west';
      const classes = [shape, isOwn(feature) && 'own', lean, sideClasses(placed, pinKey(feature))];
      return {
        feature,
        x: percent(x),
        y: percent(y),
        hue: feature.hue ?? groupHue[group],
        classes: classes.filter(Boolean).join(' '),
        lines: linesOf(feature),
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
    scale,
    listedIn: (['narrow', 'wide'] as const).filter((band) => pins.some((feature) => placed[band].get(pinKey(feature))?.listed)),
  };
}

/** On the map of a quarter a point known to a kilometre is no better than one known to the village. */
const quarterPxPerKm = 150;
const isVague = (feature: MapFeature, view: Camera) =>
  feature.confidence === 'low' || (feature.confidence === 'medium' && pxPerKm(view) > quarterPxPerKm);

const pinKey = (feature: MapFeature) => `${feature.type}/${feature.id}`;

/** Names of features; where two have the same one, each with what it is. */
function tellingApart(pins: readonly MapFeature[], lang: Lang): (feature: MapFeature) => string {
  const all = pins.map(({ name }) => name);
  const twice = new Set(all.filter((name, index) => all.indexOf(name) !== index));
  return ({ name, type }) => (twice.has(name) ? `${name} (${typeNames[type].one[lang].toLowerCase()})` : name);
}

/** `n-r w-tl`: sides at narrow and wide; `0` without a label, `x` listed below the map, `x n-off` and not drawn. */
function sideClasses(placed: Readonly<Record<Band, Map<string, Placed>>>, key: string): string {
  const part = (band: Band) => {
    const { side = '0', listed, off } = placed[band].get(key) ?? {};
    return `${band[0]}-${listed ? 'x' : side}${off ? ` ${band[0]}-off` : ''}`;
  };
  return `${part('narrow')} ${part('wide')}`;
}

/** Regions are written in capitals; side by side where there is room for it. */
const regionLines = (words: readonly string[], band: Band) => {
  const capitals = words.map((word) => word.toUpperCase());
  return band === 'narrow' ? capitals : [capitals.join(' ')];
};
