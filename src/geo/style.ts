import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { borders, land, peaks, places, regions, rivers } from './basemap/index.ts';
import type { NamedCamera } from './cameras.ts';
import { circleRing, lowConfidenceKm, type MapFeature } from './feature.ts';
import { type Flavour, type FlavourName, flavours } from './flavour.ts';
import { groupHue, type KindGroup, kindGroup } from './kinds.ts';
import { type LineLayer, layers, type MapLayer, type SymbolLayer } from './layers.ts';
import type { Hues } from './static.ts';

/** What an interactive map shows. */
export interface MapScene extends Pick<NamedCamera, 'adm' | 'line' | 'area'> {
  readonly flavour: FlavourName;
  readonly hues: Hues;
  readonly features: readonly MapFeature[];
  /** Families of features left out. */
  readonly hidden?: ReadonlySet<KindGroup>;
  /** Names of the regions by code, as the map writes them. */
  readonly regionNames: Readonly<Record<string, string>>;
  /** Language of numbers, BCP 47. */
  readonly locale: string;
  /** CSS font families the page has loaded: names are drawn with local fonts, no glyph server is asked. */
  readonly fonts: readonly string[];
}

/** Layers a visitor can touch, topmost first. */
export const touchLayers = ['features', 'feature-areas', 'regions'] as const;

/** The MapLibre style of a scene, drawn from the same table of layers as the static maps. It fetches nothing. */
export function mapStyle(scene: MapScene): StyleSpecification {
  const flavour = flavours[scene.flavour];
  const drawn = layers.filter((layer) => !(layer.source === 'route' && !scene.line) && !(layer.source === 'area' && !scene.area));
  return {
    version: 8,
    sources: sourcesOf(scene, flavour),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': flavour.sea } },
      ...drawn.flatMap((layer) => specify(layer, scene, flavour)),
      ...featureLayers(scene, flavour),
    ],
  };
}

function sourcesOf(scene: MapScene, flavour: Flavour): Record<string, SourceSpecification> {
  const shown = scene.features.filter((feature) => feature.type !== 'region' && !scene.hidden?.has(kindGroup(feature.kind)));
  const props = (feature: MapFeature) => ({
    key: `${feature.type}/${feature.id}`,
    name: feature.name,
    colour: flavour.marker(feature.hue ?? groupHue[kindGroup(feature.kind)]),
  });
  const labels = regions.features.map(({ properties: region }) =>
    shape({ type: 'Point', coordinates: [...region.labelAt] }, { name: scene.regionNames[region.adm] ?? region.name }),
  );
  const pins = shown
    .filter((it) => it.confidence !== 'low')
    .map((it) => shape({ type: 'Point', coordinates: [it.lon, it.lat] }, props(it)));
  const areas = shown
    .filter((it) => it.confidence === 'low')
    .map((it) => shape({ type: 'Polygon', coordinates: [circleRing([it.lon, it.lat], lowConfidenceKm)] }, props(it)));
  return {
    land: inline(land),
    regions: inline(regions),
    borders: inline(borders),
    rivers: inline(rivers),
    peaks: inline(peaks),
    places: inline(places),
    'region-labels': inline(collection(labels)),
    pins: inline(collection(pins)),
    areas: inline(collection(areas)),
    ...(scene.line && { route: inline(collection([shape({ type: 'LineString', coordinates: scene.line.map((at) => [...at]) }, {})])) }),
    ...(scene.area && {
      area: inline(collection([shape({ type: 'Polygon', coordinates: [circleRing(scene.area.at, scene.area.radiusKm)] }, {})])),
    }),
  };
}

function specify(layer: MapLayer, scene: MapScene, flavour: Flavour): LayerSpecification[] {
  const common = { id: layer.id, source: layer.source, ...(layer.minZoom && { minzoom: layer.minZoom }) };
  const colour = flavour[layer.colour];
  switch (layer.kind) {
    case 'fill': {
      const tint = (adm: string, hue: number) => (adm === scene.adm ? flavour.tintStrong(hue) : flavour.tint(hue));
      const fill = layer.tinted ? byRegion(scene.hues, tint, colour) : colour;
      return [{ ...common, type: 'fill', paint: { 'fill-color': fill, ...(layer.opacity && { 'fill-opacity': layer.opacity }) } }];
    }
    case 'line':
      return [lineLayer(layer, common, layer.tinted ? byRegion(scene.hues, (_, hue) => flavour.band(hue), 'transparent') : colour)];
    case 'symbol':
      return symbolLayers(layer, common, scene, flavour);
  }
}

function lineLayer(layer: LineLayer, common: { id: string; source: string }, colour: string | ExpressionSpecification): LayerSpecification {
  return {
    ...common,
    type: 'line',
    ...(layer.outer !== undefined && { filter: ['==', ['get', 'outer'], layer.outer] as ExpressionSpecification }),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': layer.width,
      ...(layer.opacity && { 'line-opacity': layer.opacity }),
      // MapLibre counts dashes in line widths.
      ...(layer.dash && { 'line-dasharray': layer.dash.map((length) => length / layer.width) }),
      ...(layer.tinted && { 'line-offset': layer.width / 2 }),
    },
  };
}

function symbolLayers(layer: SymbolLayer, common: { id: string; source: string }, scene: MapScene, flavour: Flavour): LayerSpecification[] {
  const text = { 'text-font': [...scene.fonts], 'text-size': layer.size };
  const paint = { 'text-color': flavour[layer.colour], 'text-halo-color': flavour.halo, 'text-halo-width': 1.4 };
  const ofRank = layer.rank ? { filter: ['==', ['get', 'rank'], layer.rank] as ExpressionSpecification } : {};
  switch (layer.text) {
    case 'region': {
      const field: ExpressionSpecification = ['upcase', ['get', 'name']];
      return [
        {
          ...common,
          source: 'region-labels',
          type: 'symbol',
          layout: { ...text, 'text-field': field, 'text-letter-spacing': 0.08, 'text-padding': 6 },
          paint,
        },
      ];
    }
    case 'peak': {
      const height: ExpressionSpecification = ['number-format', ['get', 'heightM'], { locale: scene.locale }];
      const field: ExpressionSpecification = ['concat', '▲\n', ['get', 'name'], '\n', height, ' m'];
      return [
        { ...common, type: 'symbol', layout: { ...text, 'text-field': field, 'text-anchor': 'top', 'text-offset': [0, -0.6] }, paint },
      ];
    }
    case 'place': {
      const dot = {
        'circle-radius': 2.5,
        'circle-color': flavour.halo,
        'circle-stroke-color': paint['text-color'],
        'circle-stroke-width': 1.5,
      };
      const layout = {
        ...text,
        'text-field': ['get', 'name'] as ExpressionSpecification,
        'text-anchor': 'left' as const,
        'text-offset': [0.6, 0] as [number, number],
      };
      return [
        { ...common, ...ofRank, id: `${layer.id}-dots`, type: 'circle', paint: dot },
        { ...common, ...ofRank, type: 'symbol', layout, paint },
      ];
    }
  }
}

/** What leads to pages: points as circles, points of low confidence as the area they may lie in. */
function featureLayers(scene: MapScene, flavour: Flavour): LayerSpecification[] {
  const colour: ExpressionSpecification = ['get', 'colour'];
  return [
    { id: 'feature-areas', source: 'areas', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': 0.12 } },
    {
      id: 'feature-area-edges',
      source: 'areas',
      type: 'line',
      paint: { 'line-color': colour, 'line-width': 1.5, 'line-dasharray': [2, 2] },
    },
    {
      id: 'features',
      source: 'pins',
      type: 'circle',
      paint: { 'circle-color': colour, 'circle-radius': 6.5, 'circle-stroke-color': flavour.halo, 'circle-stroke-width': 2 },
    },
    {
      id: 'feature-names',
      source: 'pins',
      type: 'symbol',
      minzoom: 10,
      layout: {
        'text-font': [...scene.fonts],
        'text-field': ['get', 'name'],
        'text-size': 13,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: { 'text-color': flavour.label, 'text-halo-color': flavour.halo, 'text-halo-width': 1.6 },
    },
  ];
}

function byRegion(hues: Hues, colour: (adm: string, hue: number) => string, other: string): ExpressionSpecification | string {
  const pairs = Object.entries(hues).flatMap(([adm, hue]) => [adm, colour(adm, hue)]);
  return pairs.length > 0 ? (['match', ['get', 'adm'], ...pairs, other] as unknown as ExpressionSpecification) : other;
}

const inline = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
const shape = <G extends Geometry, P extends object>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({ type: 'FeatureCollection', features });
