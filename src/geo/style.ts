import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { borders, land, peaks, places, regions, rivers } from './basemap/index.ts';
import type { NamedCamera } from './cameras.ts';
import { circleRing, type MapFeature } from './feature.ts';
import { type Flavour, type FlavourName, flavours } from './flavour.ts';
import type { KindGroup } from './kinds.ts';
import { type LineLayer, layers, type MapLayer, type SymbolLayer } from './layers.ts';
import type { LonLat } from './measure.ts';
import type { Hues } from './static.ts';
import { collection, featureLayers, featureSourcesOf, shape } from './style-features.ts';

/** What an interactive map shows. */
export interface MapScene extends Pick<NamedCamera, 'adm' | 'line' | 'area' | 'quarter' | 'overlay'> {
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

/** The MapLibre style of a scene, drawn from the same table of layers as the static maps. It fetches nothing. */
export function mapStyle(scene: MapScene): StyleSpecification {
  const flavour = flavours[scene.flavour];
  const sources = sourcesOf(scene);
  const drawn = layers.filter((layer) => grounds.has(layer.source) || layer.source in sources);
  return {
    version: 8,
    sources,
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': flavour.sea } },
      ...drawn.filter((layer) => !isRegionName(layer)).flatMap((layer) => specify(layer, scene, flavour)),
      ...featureLayers(flavour, scene.fonts, scene.quarter !== undefined).map((layer) => hiddenWhenEmpty(layer, sources)),
      // Over the markers, as on the static map: under a crowd of them no region could be read.
      ...drawn.filter(isRegionName).flatMap((layer) => specify(layer, scene, flavour)),
    ],
  };
}

const isRegionName = (layer: MapLayer) => layer.kind === 'symbol' && layer.text === 'region';

/** What of the basemap shares one source: MapLibre draws the edges of the tiles anew for every source, and asks its worker for each of them. */
const grounds: ReadonlySet<string> = new Set(['land', 'regions', 'borders', 'rivers', 'peaks', 'places', 'region-labels']);

/** Features of the shared source say what they are. */
const marked = (of: string, { features }: FeatureCollection): Feature[] =>
  features.map((feature) => ({ ...feature, properties: { ...feature.properties, of } }));

/** MapLibre does the work of a layer whether or not its source holds anything: where it holds nothing, it is not shown. */
function hiddenWhenEmpty(layer: LayerSpecification, sources: Record<string, SourceSpecification>): LayerSpecification {
  const source = 'source' in layer ? sources[layer.source] : undefined;
  const isEmpty = source?.type === 'geojson' && (source.data as FeatureCollection).features.length === 0;
  return isEmpty ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification) : layer;
}

function sourcesOf(scene: MapScene): Record<string, SourceSpecification> {
  const labels = regions.features.map(({ properties: region }) =>
    shape({ type: 'Point', coordinates: [...region.labelAt] }, { name: scene.regionNames[region.adm] ?? region.name }),
  );
  return {
    ground: {
      type: 'geojson',
      // What is smaller than a pixel nobody sees: without it lines have fewer corners to draw.
      tolerance: 1,
      data: collection([
        ...marked('land', land),
        ...marked('regions', regions),
        ...marked('borders', borders),
        ...marked('rivers', rivers),
        ...marked('peaks', peaks),
        ...marked('places', places),
        ...marked('region-labels', collection(labels)),
      ]),
    },
    ...featureSourcesOf(scene),
    ...(scene.line && { route: inline(collection([line(scene.line)])) }),
    ...(scene.area && {
      [scene.area.planned ? 'plan' : 'area']: inline(collection([area(circleRing(scene.area.at, scene.area.radiusKm))])),
    }),
    ...(scene.quarter && { quarter: inline(collection([area([...scene.quarter.outline, scene.quarter.outline[0] as LonLat])])) }),
    ...(scene.quarter && { street: inline(collection([line(scene.quarter.street)])) }),
    ...(scene.overlay?.walk && { walk: inline(collection([line(scene.overlay.walk)])) }),
    ...(scene.overlay?.doubt && { doubt: inline(collection(scene.overlay.doubt.map(area))) }),
    ...(scene.overlay?.roads && { roads: inline(collection(scene.overlay.roads.map(line))) }),
  };
}

function specify(layer: MapLayer, scene: MapScene, flavour: Flavour): LayerSpecification[] {
  const source = isRegionName(layer) ? 'region-labels' : layer.source;
  const conditions = [
    grounds.has(source) && ['==', ['get', 'of'], source],
    layer.kind === 'line' && layer.outer !== undefined && ['==', ['get', 'outer'], layer.outer],
    layer.kind === 'symbol' && layer.rank && ['==', ['get', 'rank'], layer.rank],
  ].filter(Boolean) as ExpressionSpecification[];
  const common: CommonSpecification = {
    id: layer.id,
    source: grounds.has(source) ? 'ground' : source,
    ...(conditions.length > 0 && { filter: ['all', ...conditions] as ExpressionSpecification }),
    ...(layer.minZoom && { minzoom: layer.minZoom }),
    ...(layer.maxZoom && { maxzoom: layer.maxZoom }),
  };
  const colour = flavour[layer.colour];
  switch (layer.kind) {
    case 'fill': {
      const tint = (adm: string, hue: number) => (adm === scene.adm ? flavour.tintStrong(hue) : flavour.tint(hue));
      const fill = layer.tinted ? byRegion(scene.hues, tint, colour) : colour;
      // Every area of the table has a line along its edge.
      return [
        {
          ...common,
          type: 'fill',
          paint: { 'fill-color': fill, 'fill-antialias': false, ...(layer.opacity && { 'fill-opacity': layer.opacity }) },
        },
      ];
    }
    case 'line':
      return [lineLayer(layer, common, layer.tinted ? byRegion(scene.hues, (_, hue) => flavour.band(hue), 'transparent') : colour)];
    case 'symbol':
      return symbolLayers(layer, common, scene, flavour);
  }
}

interface CommonSpecification {
  readonly id: string;
  readonly source: string;
  readonly filter?: ExpressionSpecification;
}

function lineLayer(layer: LineLayer, common: CommonSpecification, colour: string | ExpressionSpecification): LayerSpecification {
  return {
    ...common,
    type: 'line',
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

function symbolLayers(layer: SymbolLayer, common: CommonSpecification, scene: MapScene, flavour: Flavour): LayerSpecification[] {
  const text = { 'text-font': [...scene.fonts], 'text-size': layer.size };
  const paint = { 'text-color': flavour[layer.colour], 'text-halo-color': flavour.halo, 'text-halo-width': 1.4 };
  switch (layer.text) {
    case 'region': {
      const field: ExpressionSpecification = ['upcase', ['get', 'name']];
      return [
        {
          ...common,
          type: 'symbol',
          layout: {
            ...text,
            'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10, 8.2, layer.size],
            'text-field': field,
            'text-letter-spacing': 0.08,
            'text-padding': 6,
          },
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
        { ...common, id: `${layer.id}-dots`, type: 'circle', paint: dot },
        { ...common, type: 'symbol', layout, paint },
      ];
    }
  }
}

function byRegion(hues: Hues, colour: (adm: string, hue: number) => string, other: string): ExpressionSpecification | string {
  const pairs = Object.entries(hues).flatMap(([adm, hue]) => [adm, colour(adm, hue)]);
  return pairs.length > 0 ? (['match', ['get', 'adm'], ...pairs, other] as unknown as ExpressionSpecification) : other;
}

const inline = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
const line = (at: readonly LonLat[]) => shape({ type: 'LineString', coordinates: at.map((it) => [...it]) }, {});
const area = (ring: readonly LonLat[]) => shape({ type: 'Polygon', coordinates: [ring.map((it) => [...it])] }, {});
