import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { bounds, peaks, places } from '../basemap/index.ts';
import { type Flavour, type FlavourName, flavours } from '../flavour.ts';
import { covers } from './grid.ts';
import { type BasemapArchive, type BasemapManifest, type BasemapPart, rasterTilePx } from './manifest.ts';

export interface BasemapLook {
  readonly flavour: FlavourName;
  readonly lang: 'id' | 'en';
  /** CSS font families the page has loaded. */
  readonly fonts: readonly string[];
  /** Parts that cannot be read now. */
  readonly without?: ReadonlySet<BasemapPart>;
  /** Ground drawn in three dimensions. */
  readonly terrain?: boolean;
}

/** Sources and layers of the full basemap begin so. */
const sourcePrefix = 'basemap-';

/** From here on the exact borders stand in place of the generalised ones, which then lie visibly beside them. */
const exactFrom = 9;
/** What the default basemap draws of the same things, up to that zoom only. */
const generalised = new Set(['bands', 'borders', 'edge', 'rivers']);
/** How much higher than true the ground is drawn in three dimensions: seen on a phone, true heights look flat. */
const exaggeration = 1.3;

/**
 * A style with the full basemap below its features: areas and lines over the ground of the regions, names under the style's own.
 * Where the basemap covers the whole corridor its borders and rivers replace the generalised ones at close range; elsewhere the default
 * stays, so that nothing ends where the basemap does.
 */
export function withBasemap(own: StyleSpecification, manifest: BasemapManifest, look: BasemapLook): StyleSpecification {
  const has = (part: BasemapPart) => manifest.parts[part] !== undefined && !look.without?.has(part);
  if (!has('vector')) return own;
  const flavour = flavours[look.flavour];
  const credit = manifest.attribution.map(({ text, url }) => (url ? `<a href="${url}">${text}</a>` : text)).join(', ');
  const isWhole = covers(manifest.bounds, bounds, 0.05);
  const ground = [
    ...landLayers(flavour),
    ...(has('hillshade') ? [hillshade(look.flavour)] : []),
    ...waterLayers(flavour),
    ...(has('contours') ? contourLines(flavour) : []),
    ...wayLayers(flavour),
    boundaryLayer(flavour, isWhole ? exactFrom : 0),
  ];
  const names = [...(has('contours') ? [contourHeights(flavour, look)] : []), ...nameLayers(flavour, look)];
  const layers = own.layers.map((layer) =>
    isWhole && generalised.has(layer.id) ? { ...layer, maxzoom: Math.min(layer.maxzoom ?? 24, exactFrom) } : layer,
  );
  const above = layers.findIndex(({ id }) => id === 'regions') + 1;
  const firstSymbol = layers.findIndex(({ type }) => type === 'symbol' || type === 'circle');
  const labels = firstSymbol < 0 ? layers.length : firstSymbol;
  return {
    ...own,
    sources: { ...own.sources, ...sourcesOf(manifest, has, credit) },
    layers: [...layers.slice(0, above), ...ground, ...layers.slice(above, labels), ...names, ...layers.slice(labels)],
    ...(look.terrain && has('terrain') && { terrain: { source: sourceOf('terrain'), exaggeration } }),
  };
}

/** The source of the style a part is drawn from. */
export const sourceOf = (part: BasemapPart): string => `${sourcePrefix}${part}`;

/** The part a source of the style belongs to. */
export function partOf(source: string): BasemapPart | undefined {
  return source.startsWith(sourcePrefix) ? (source.slice(sourcePrefix.length) as BasemapPart) : undefined;
}

function sourcesOf(
  { parts }: BasemapManifest,
  has: (part: BasemapPart) => boolean,
  attribution: string,
): Record<string, SourceSpecification> {
  const place = ({ file, minZoom, maxZoom, bounds: [west, south, east, north] }: BasemapArchive) => ({
    tiles: [`pmtiles:///basemap/${file}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [west, south, east, north] as [number, number, number, number],
    attribution,
  });
  const { vector, hillshade, contours, terrain } = parts;
  return {
    ...(has('vector') && { [sourceOf('vector')]: { type: 'vector', ...place(vector) } }),
    ...(hillshade && has('hillshade') && { [sourceOf('hillshade')]: { type: 'raster', tileSize: rasterTilePx, ...place(hillshade) } }),
    ...(contours && has('contours') && { [sourceOf('contours')]: { type: 'vector', ...place(contours) } }),
    ...(terrain &&
      has('terrain') && {
        [sourceOf('terrain')]: { type: 'raster-dem', encoding: 'terrarium', tileSize: rasterTilePx, ...place(terrain) },
      }),
  };
}

const vector = (id: string, layer: string) => ({ id: `${sourcePrefix}${id}`, source: sourceOf('vector'), 'source-layer': layer });
const byClass = (pairs: Readonly<Record<string, string | number>>, other: string | number) =>
  ['match', ['get', 'class'], ...Object.entries(pairs).flat(), other] as unknown as ExpressionSpecification;
/** A width in px that grows with the zoom. */
const growing = (...stops: readonly [zoom: number, width: number | ExpressionSpecification][]) =>
  ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

function landLayers(flavour: Flavour): LayerSpecification[] {
  const hue: Readonly<Record<string, number>> = {
    forest: 145,
    scrub: 125,
    grass: 118,
    farmland: 102,
    park: 135,
    wetland: 185,
    sand: 80,
    rock: 60,
    built: 35,
  };
  const colours = Object.fromEntries(Object.entries(hue).map(([name, value]) => [name, flavour.tintStrong(value)]));
  return [
    { ...vector('landcover', 'landcover'), type: 'fill', paint: { 'fill-color': byClass(colours, flavour.land), 'fill-opacity': 0.8 } },
  ];
}

/** Shadows and light that are clear on flat ground; the picture serves both flavours. */
function hillshade(flavour: FlavourName): LayerSpecification {
  return {
    id: sourceOf('hillshade'),
    source: sourceOf('hillshade'),
    type: 'raster',
    paint: { 'raster-opacity': flavour === 'dark' ? 0.7 : 0.45 },
  };
}

function waterLayers(flavour: Flavour): LayerSpecification[] {
  return [
    { ...vector('water', 'water'), type: 'fill', paint: { 'fill-color': flavour.sea, 'fill-outline-color': flavour.coast } },
    {
      ...vector('waterway', 'waterway'),
      type: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': flavour.river, 'line-width': growing([8, 0.6], [14, byClass({ river: 3, canal: 2 }, 1)]) },
    },
  ];
}

function contourLines(flavour: Flavour): LayerSpecification[] {
  const lines = (id: string, layer: string, width: number): LayerSpecification => ({
    id: `${sourcePrefix}${id}`,
    source: sourceOf('contours'),
    'source-layer': layer,
    type: 'line',
    paint: { 'line-color': flavour.peakLit, 'line-width': width, 'line-opacity': 0.55 },
  });
  return [lines('contours-thin', 'thin', 0.5), lines('contours-bold', 'bold', 1)];
}

function contourHeights(flavour: Flavour, { fonts }: BasemapLook): LayerSpecification {
  return {
    id: `${sourcePrefix}contour-heights`,
    source: sourceOf('contours'),
    'source-layer': 'bold',
    type: 'symbol',
    minzoom: 12,
    layout: { 'symbol-placement': 'line', 'text-field': ['to-string', ['get', 'ele']], 'text-font': [...fonts], 'text-size': 10 },
    paint: { 'text-color': flavour.labelQuiet, 'text-halo-color': flavour.halo, 'text-halo-width': 1 },
  };
}

function wayLayers(flavour: Flavour): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const widths = { motorway: 9, trunk: 8, primary: 7, secondary: 6, tertiary: 5, minor: 3.5, service: 2 };
  const narrow = Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, width / 6]));
  const width = (more: number) => growing([8, ['+', byClass(narrow, 0.5), more / 2]], [15, ['+', byClass(widths, 2), more]]);
  return [
    { ...vector('buildings', 'buildings'), type: 'fill', minzoom: 13, paint: { 'fill-color': flavour.band(50), 'fill-opacity': 0.7 } },
    {
      ...vector('paths', 'paths'),
      type: 'line',
      paint: { 'line-color': flavour.edge, 'line-width': growing([11, 0.6], [16, 2]), 'line-dasharray': [3, 1.5] },
    },
    { ...vector('road-edges', 'roads'), type: 'line', layout: round, paint: { 'line-color': flavour.border, 'line-width': width(1.6) } },
    { ...vector('roads', 'roads'), type: 'line', layout: round, paint: { 'line-color': flavour.casing, 'line-width': width(0) } },
  ];
}

function boundaryLayer(flavour: Flavour, from: number): LayerSpecification {
  const level: ExpressionSpecification = ['get', 'level'];
  return {
    ...vector('boundary', 'boundary'),
    type: 'line',
    ...(from && { minzoom: from }),
    paint: {
      'line-color': flavour.edge,
      'line-width': ['match', level, 4, 1.8, 5, 1.4, 0.7] as unknown as ExpressionSpecification,
      'line-dasharray': [4, 2.5],
    },
  };
}

/** Names the default basemap writes itself, with and without the word for mountain. */
const ownPlaces = places.features.map(({ properties }) => properties.name);
const ownPeaks = peaks.features.flatMap(({ properties: { name } }) => [name, `Gunung ${name}`, `Mount ${name}`]);
const isNone = (names: readonly string[]) => ['!', ['in', ['get', 'name'], ['literal', [...names]]]] as unknown as ExpressionSpecification;

function nameLayers(flavour: Flavour, { lang, fonts }: BasemapLook): LayerSpecification[] {
  const name: ExpressionSpecification = lang === 'en' ? ['coalesce', ['get', 'name_en'], ['get', 'name']] : ['get', 'name'];
  const text = { 'text-field': name, 'text-font': [...fonts] };
  const paint = (color: string) => ({ 'text-color': color, 'text-halo-color': flavour.halo, 'text-halo-width': 1.4 });
  const isHigh: ExpressionSpecification = ['in', ['get', 'class'], ['literal', ['peak', 'volcano']]];
  const along = { 'symbol-placement': 'line' as const, 'text-max-angle': 30, 'symbol-spacing': 300 };
  // Beyond the last zoom of the default's own town names these may come back.
  const placeFilter = ['any', ['>=', ['zoom'], 14], isNone(ownPlaces)] as unknown as FilterSpecification;
  const height: ExpressionSpecification = [
    'case',
    ['has', 'ele'],
    ['concat', '▲ ', name, '\n', ['to-string', ['get', 'ele']], ' m'],
    ['concat', '▲ ', name],
  ];
  return [
    {
      ...vector('water-names', 'waterway'),
      type: 'symbol',
      minzoom: 11,
      layout: { ...text, ...along, 'text-size': 11 },
      paint: paint(flavour.coast),
    },
    {
      ...vector('road-names', 'roads'),
      type: 'symbol',
      minzoom: 12,
      layout: { ...text, ...along, 'text-size': 11 },
      paint: paint(flavour.labelQuiet),
    },
    {
      ...vector('poi', 'poi'),
      type: 'symbol',
      minzoom: 12,
      filter: ['all', ['has', 'name'], ['!', isHigh]],
      layout: { ...text, 'text-size': 11, 'text-max-width': 8 },
      paint: paint(flavour.labelQuiet),
    },
    {
      ...vector('heights', 'poi'),
      type: 'symbol',
      minzoom: 9,
      filter: ['all', ['has', 'name'], isHigh, isNone(ownPeaks)],
      layout: { ...text, 'text-field': height, 'text-size': 11 },
      paint: paint(flavour.labelQuiet),
    },
    {
      ...vector('places', 'place'),
      type: 'symbol',
      minzoom: 8,
      filter: placeFilter,
      layout: { ...text, 'text-size': growing([8, 11], [14, byClass({ city: 17, town: 15, village: 13 }, 12)]), 'text-max-width': 8 },
      paint: paint(flavour.label),
    },
  ];
}
