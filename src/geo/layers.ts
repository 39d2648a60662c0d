import type { ColourKey } from './flavour.ts';

/** Where a layer's shapes come from: the basemap's collections, or what one map adds. */
export type LayerSource = 'land' | 'regions' | 'borders' | 'rivers' | AddedSource | 'peaks' | 'places';

/** What single maps add to the basemap: see NamedCamera. */
export type AddedSource = 'quarter' | 'street' | 'doubt' | 'walk' | 'area' | 'plan' | 'roads' | 'route';

interface Common {
  readonly id: string;
  readonly source: LayerSource;
  readonly colour: ColourKey;
  /** MapLibre zoom from which the layer shows; on static maps the zoom of their camera counts. */
  readonly minZoom?: number;
  /** MapLibre zoom at which it vanishes again: a town is no point any more. */
  readonly maxZoom?: number;
}

export interface FillLayer extends Common {
  readonly kind: 'fill';
  readonly opacity?: number;
  /** Coloured by the hue of the region where one is given: its ground. */
  readonly tinted?: true;
}

export interface LineLayer extends Common {
  readonly kind: 'line';
  /** Px on the screen, at any zoom. */
  readonly width: number;
  /** Lengths of dash and gap, px. */
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
  /** Only borders with this `outer`. */
  readonly outer?: boolean;
  /** Coloured by the hue of the region where one is given, and drawn on the inner side of its border only. */
  readonly tinted?: true;
}

/** A symbol at a point. Static maps draw peaks as triangles and leave every name to HTML. */
export interface SymbolLayer extends Common {
  readonly kind: 'symbol';
  readonly text: 'region' | 'peak' | 'place';
  /** Px. */
  readonly size: number;
  /** Only places of this rank. */
  readonly rank?: 1 | 2 | 3;
}

export type MapLayer = FillLayer | LineLayer | SymbolLayer;

/** Every layer of a map, lowest first: the one declaration that the static and the interactive map are drawn from. */
export const layers: readonly MapLayer[] = [
  { id: 'shoal-3', source: 'land', kind: 'line', colour: 'shoal3', width: 30 },
  { id: 'shoal-2', source: 'land', kind: 'line', colour: 'shoal2', width: 18 },
  { id: 'shoal-1', source: 'land', kind: 'line', colour: 'shoal1', width: 8 },
  { id: 'land', source: 'land', kind: 'fill', colour: 'land' },
  { id: 'regions', source: 'regions', kind: 'fill', colour: 'land', tinted: true },
  { id: 'bands', source: 'regions', kind: 'line', colour: 'land', width: 7, tinted: true },
  { id: 'rivers', source: 'rivers', kind: 'line', colour: 'river', width: 1.2 },
  { id: 'borders', source: 'borders', kind: 'line', colour: 'border', width: 1, dash: [4, 2.5], outer: false },
  { id: 'edge', source: 'borders', kind: 'line', colour: 'edge', width: 1.3, outer: true },
  { id: 'coast', source: 'land', kind: 'line', colour: 'coast', width: 0.9 },
  { id: 'quarter', source: 'quarter', kind: 'fill', colour: 'casing', opacity: 0.55 },
  { id: 'quarter-edge', source: 'quarter', kind: 'line', colour: 'border', width: 1.4, dash: [4, 3] },
  { id: 'street-edge', source: 'street', kind: 'line', colour: 'border', width: 12 },
  { id: 'street', source: 'street', kind: 'line', colour: 'casing', width: 10 },
  { id: 'doubt', source: 'doubt', kind: 'fill', colour: 'walk', opacity: 0.07 },
  { id: 'doubt-edge', source: 'doubt', kind: 'line', colour: 'walk', width: 1.2, dash: [2, 3] },
  { id: 'walk-casing', source: 'walk', kind: 'line', colour: 'casing', width: 5.5, opacity: 0.9 },
  { id: 'walk', source: 'walk', kind: 'line', colour: 'walk', width: 2.6 },
  { id: 'plan', source: 'plan', kind: 'fill', colour: 'plan', opacity: 0.16 },
  { id: 'plan-edge', source: 'plan', kind: 'line', colour: 'plan', width: 2.6, dash: [8, 5] },
  { id: 'area', source: 'area', kind: 'fill', colour: 'area', opacity: 0.14 },
  { id: 'area-edge', source: 'area', kind: 'line', colour: 'area', width: 1.5, dash: [3, 3] },
  { id: 'roads-casing', source: 'roads', kind: 'line', colour: 'casing', width: 5, opacity: 0.85 },
  { id: 'roads', source: 'roads', kind: 'line', colour: 'road', width: 2.2 },
  { id: 'route-casing', source: 'route', kind: 'line', colour: 'casing', width: 5.5, opacity: 0.85 },
  { id: 'route', source: 'route', kind: 'line', colour: 'route', width: 2.6, dash: [7, 4.5] },
  { id: 'peaks', source: 'peaks', kind: 'symbol', colour: 'peak', text: 'peak', size: 12 },
  { id: 'cities', source: 'places', kind: 'symbol', colour: 'label', text: 'place', size: 13, rank: 1, maxZoom: 13 },
  { id: 'towns', source: 'places', kind: 'symbol', colour: 'labelQuiet', text: 'place', size: 12, rank: 2, minZoom: 8.4, maxZoom: 14 },
  { id: 'villages', source: 'places', kind: 'symbol', colour: 'labelQuiet', text: 'place', size: 12, rank: 3, minZoom: 9, maxZoom: 14 },
  { id: 'region-names', source: 'regions', kind: 'symbol', colour: 'label', text: 'region', size: 13 },
];

/** Whether a layer shows at a zoom. */
export const showsAt = (layer: MapLayer, zoom: number): boolean => zoom >= (layer.minZoom ?? 0) && zoom < (layer.maxZoom ?? 99);
