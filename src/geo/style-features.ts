import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { CircleLayerSpecification, ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { circleRing, lowConfidenceKm, type MapFeature, type MapPlace } from './feature.ts';
import { type Flavour, type FlavourName, flavours } from './flavour.ts';
import { iconName } from './icons.ts';
import { groupHue, type KindGroup, kindGroup } from './kinds.ts';
import type { LonLat } from './measure.ts';

/** Sources that hold features; they change with filters, the rest of the style does not. */
export const featureSources = ['pins', 'crowd', 'areas', 'routes', 'zones'] as const;
export type FeatureSource = (typeof featureSources)[number];

/** Layers a visitor can touch, topmost first. */
export const touchLayers = [
  'features',
  'clusters',
  'crowd',
  'route-lines',
  'feature-areas',
  'zone-notes',
  'zone-edges',
  'regions',
] as const;

/** Families of which there are many in one place: drawn as clusters until there is room. */
const crowded: ReadonlySet<KindGroup> = new Set(['heritage', 'craft', 'business', 'programme', 'advisory']);

/** Zoom from which markers carry icons. */
export const iconsFrom = 9.8;

/** Zoom from which features have their names. In a quarter they would lie over its numbers before; the list beside the map has them. */
export const namesFrom = (inQuarter: boolean): number => (inQuarter ? 15.3 : 10);

/** A feature, or as much of it as is known: without its facts it has no name. */
export type Drawn = MapPlace & Partial<Pick<MapFeature, 'id' | 'name'>>;

/** What a feature on the map is known by, with its facts and without. */
export const markOf = ({ index, type, id }: Drawn): string => (index === undefined ? `${type}/${id}` : String(index));

interface Shown {
  readonly flavour: FlavourName;
  readonly features: readonly Drawn[];
  readonly hidden?: ReadonlySet<KindGroup>;
  readonly quarter?: object;
}

/** What the sources of features hold. */
export function featureData({ flavour, features, hidden, quarter }: Shown): Record<FeatureSource, FeatureCollection> {
  const data: Record<FeatureSource, Feature[]> = { pins: [], crowd: [], areas: [], routes: [], zones: [] };
  const { marker } = flavours[flavour];
  const colours = new Map<number, string>();
  const colourOf = (hue: number) => {
    const colour = colours.get(hue) ?? marker(hue);
    colours.set(hue, colour);
    return colour;
  };
  for (const feature of features) {
    const group = kindGroup(feature.kind);
    if (feature.type === 'region' || hidden?.has(group)) continue;
    const properties = {
      key: markOf(feature),
      ...(feature.name && { name: feature.name }),
      colour: colourOf(feature.hue ?? groupHue[group]),
      icon: iconName(feature.kind),
      vague: feature.confidence !== 'high',
      ...(feature.no && { no: String(feature.no) }),
    };
    const at: LonLat = [feature.lon, feature.lat];
    if (feature.line) data.routes.push(shape({ type: 'LineString', coordinates: feature.line.map((it) => [...it]) }, properties));
    else if (feature.zone) {
      const { radiusKm, ended } = feature.zone;
      const ring = circleRing(at, radiusKm, 96);
      const zone = { ...properties, ended, note: feature.note ?? '' };
      // Its words stand on its northern edge.
      data.zones.push(
        shape({ type: 'Polygon', coordinates: [ring] }, zone),
        shape({ type: 'Point', coordinates: ring[24] as number[] }, zone),
      );
    }
    // In a quarter the area a point may lie in would cover all of it: there a ring stands for it, as it does among many.
    else if (crowded.has(group) && !quarter) data.crowd.push(shape({ type: 'Point', coordinates: [...at] }, properties));
    else if (feature.confidence === 'low' && !quarter) {
      data.areas.push(shape({ type: 'Polygon', coordinates: [circleRing(at, lowConfidenceKm)] }, properties));
    } else data.pins.push(shape({ type: 'Point', coordinates: [...at] }, properties));
  }
  return Object.fromEntries(featureSources.map((name) => [name, collection(data[name])])) as Record<FeatureSource, FeatureCollection>;
}

/** The sources of features and of what the visitor adds: the chosen feature, and where they are. */
export function featureSourcesOf(shown: Shown): Record<string, SourceSpecification> {
  const data = featureData(shown);
  const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return {
    ...Object.fromEntries(featureSources.map((name) => [name, { type: 'geojson', data: data[name] }])),
    crowd: { type: 'geojson', data: data.crowd, cluster: true, clusterRadius: 42, clusterMaxZoom: 13 },
    chosen: { type: 'geojson', data: empty },
    me: { type: 'geojson', data: empty },
  };
}

/** Layers of what leads to pages: areas and lines below, points above, with icons where there is room for them. */
export function featureLayers(flavour: Flavour, fonts: readonly string[], inQuarter: boolean): LayerSpecification[] {
  const colour: ExpressionSpecification = ['get', 'colour'];
  const isRing: ExpressionSpecification = inQuarter ? ['get', 'vague'] : ['literal', false];
  const text = { 'text-font': [...fonts] };
  const halo = { 'text-halo-color': flavour.halo, 'text-halo-width': 1.6 };
  const single: ExpressionSpecification = ['!', ['has', 'point_count']];
  // A dot as on the static map at first, smaller where that is narrow; wide enough for an icon from zoom 10.
  const radius: ExpressionSpecification = inQuarter
    ? ['interpolate', ['linear'], ['zoom'], 14.5, 8.5, 16, 11]
    : ['interpolate', ['linear'], ['zoom'], 7.2, 4.5, 8.2, 5.5, 9.2, 6.5, 10.2, 11];
  const pin = (ring: ExpressionSpecification): NonNullable<CircleLayerSpecification['paint']> => ({
    'circle-color': ['case', ring, flavour.halo, colour],
    'circle-radius': radius,
    'circle-stroke-width': 2,
    'circle-opacity': ['case', ring, 0.85, 1],
    'circle-stroke-color': ['case', ring, colour, flavour.halo],
  });
  const icon = (ring: ExpressionSpecification) => ({
    minzoom: iconsFrom,
    layout: {
      'icon-image': ['get', 'icon'] as ExpressionSpecification,
      'icon-size': 0.87,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-color': ['case', ring, colour, flavour.halo] as ExpressionSpecification },
  });
  const name = {
    ...text,
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-size': 13,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'] as ('left' | 'right' | 'top' | 'bottom')[],
    'text-radial-offset': 1.1,
    'text-justify': 'auto' as const,
    'text-optional': true,
  };
  const vagueRing: ExpressionSpecification = ['get', 'vague'];
  const warning = flavour.marker(groupHue.advisory);
  const ended: ExpressionSpecification = ['get', 'ended'];
  return [
    {
      id: 'zone-areas',
      source: 'zones',
      type: 'fill',
      filter: ['!', ended],
      paint: { 'fill-color': warning, 'fill-opacity': 0.12, 'fill-antialias': false },
    },
    { id: 'zone-edges', source: 'zones', type: 'line', paint: { 'line-color': warning, 'line-width': 1.6, 'line-dasharray': [2, 2] } },
    {
      id: 'zone-notes',
      source: 'zones',
      type: 'symbol',
      minzoom: 8.8,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { ...text, 'text-field': ['get', 'note'], 'text-size': 11.5, 'text-max-width': 16, 'text-anchor': 'bottom' },
      paint: { 'text-color': warning, ...halo },
    },
    {
      id: 'route-casing-all',
      source: 'routes',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavour.casing, 'line-width': 4.5, 'line-opacity': 0.85 },
    },
    {
      id: 'route-lines',
      source: 'routes',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavour.route, 'line-width': 2.2, 'line-dasharray': [2.7, 1.8] },
    },
    { id: 'feature-areas', source: 'areas', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': 0.12, 'fill-antialias': false } },
    {
      id: 'feature-area-edges',
      source: 'areas',
      type: 'line',
      paint: { 'line-color': colour, 'line-width': 1.5, 'line-dasharray': [2, 2] },
    },
    { id: 'crowd', source: 'crowd', type: 'circle', filter: single, paint: pin(vagueRing) },
    { id: 'crowd-icons', source: 'crowd', type: 'symbol', filter: single, ...icon(vagueRing) },
    {
      id: 'clusters',
      source: 'crowd',
      type: 'circle',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': flavour.label,
        'circle-opacity': 0.85,
        'circle-radius': ['step', ['get', 'point_count'], 12, 10, 15, 100, 19, 1000, 24],
        'circle-stroke-color': flavour.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster-counts',
      source: 'crowd',
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        ...text,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': flavour.halo },
    },
    { id: 'features', source: 'pins', type: 'circle', paint: pin(isRing) },
    { id: 'feature-icons', source: 'pins', type: 'symbol', ...(inQuarter && { filter: ['!', ['has', 'no']] }), ...icon(isRing) },
    ...(inQuarter ? [numbers(fonts, colour, isRing, flavour)] : []),
    {
      id: 'feature-names',
      source: 'pins',
      type: 'symbol',
      minzoom: namesFrom(inQuarter),
      layout: name,
      paint: { 'text-color': flavour.label, ...halo },
    },
    {
      id: 'crowd-names',
      source: 'crowd',
      type: 'symbol',
      minzoom: 11,
      filter: single,
      layout: name,
      paint: { 'text-color': flavour.label, ...halo },
    },
    { id: 'me-accuracy', source: 'me', type: 'fill', paint: { 'fill-color': flavour.river, 'fill-opacity': 0.2, 'fill-antialias': false } },
    {
      id: 'me',
      source: 'me',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-color': flavour.river, 'circle-radius': 7, 'circle-stroke-color': flavour.halo, 'circle-stroke-width': 3 },
    },
    {
      id: 'chosen',
      source: 'chosen',
      type: 'circle',
      paint: { 'circle-radius': 15, 'circle-opacity': 0, 'circle-stroke-color': flavour.label, 'circle-stroke-width': 3 },
    },
  ];
}

/** The numbers of a walk in their markers. */
const numbers = (
  fonts: readonly string[],
  colour: ExpressionSpecification,
  ring: ExpressionSpecification,
  flavour: Flavour,
): LayerSpecification => ({
  id: 'feature-numbers',
  source: 'pins',
  type: 'symbol',
  filter: ['has', 'no'],
  layout: {
    'text-font': [...fonts],
    'text-field': ['get', 'no'],
    'text-size': ['interpolate', ['linear'], ['zoom'], 14.5, 10, 16, 12],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: { 'text-color': ['case', ring, colour, flavour.halo] },
});

export const shape = <G extends Geometry, P extends object>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  properties,
  geometry,
});
export const collection = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});
