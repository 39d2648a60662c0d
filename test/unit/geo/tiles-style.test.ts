import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { bounds } from '../../../src/geo/basemap/index.ts';
import { layers } from '../../../src/geo/layers.ts';
import { mapStyle } from '../../../src/geo/style.ts';
import type { BasemapManifest } from '../../../src/geo/tiles/manifest.ts';
import { onOutside, readStyle } from '../../../src/geo/tiles/outside.ts';
import { partOf, withBasemap } from '../../../src/geo/tiles/style.ts';

const own = mapStyle({ flavour: 'light', hues: {}, features: [], regionNames: {}, locale: 'id-ID', fonts: ['Test'] });
const look = { flavour: 'light', lang: 'id', fonts: ['Test'] } as const;
const archive = { bytes: 1000, minZoom: 6, maxZoom: 14, bounds };
const manifest: BasemapManifest = {
  format: 1,
  date: '2026-11-01',
  bounds,
  attribution: [{ text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' }, { text: 'DEM uji' }],
  parts: {
    vector: { file: 'vector-1.pmtiles', ...archive },
    hillshade: { file: 'hillshade-1.pmtiles', ...archive },
    contours: { file: 'contours-1.pmtiles', ...archive },
    terrain: { file: 'terrain-1.pmtiles', ...archive },
  },
};
const ids = (style: StyleSpecification) => style.layers.map(({ id }) => id);
const faults = (style: StyleSpecification) => validateStyleMin(style).map(({ message }) => message);

describe('the full basemap in a style', () => {
  const style = withBasemap(own, manifest, look);

  test.each(['light', 'dark'] as const)('is a valid %s style', (flavour) => {
    expect(faults(withBasemap(own, manifest, { ...look, flavour, terrain: true }))).toEqual([]);
  });

  test('keeps every layer of ours, in order', () => {
    const ours = new Set(ids(own));
    expect(ids(style).filter((id) => ours.has(id))).toEqual(ids(own));
  });

  test('lies over the ground of the regions; its names lie under ours', () => {
    const order = ids(style);
    expect(order.indexOf('basemap-landcover')).toBe(order.indexOf('regions') + 1);
    expect(order.indexOf('basemap-roads')).toBeLessThan(order.indexOf('borders'));
    const firstName = own.layers.find(({ type }) => type === 'symbol' || type === 'circle');
    expect(order.indexOf('basemap-places')).toBe(order.indexOf(firstName?.id ?? '') - 1);
  });

  test('carries the credits the licences ask for', () => {
    expect(style.sources['basemap-vector']).toMatchObject({
      attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors (ODbL)</a>, DEM uji',
    });
  });

  test('takes the place of generalised borders at close range only where it covers the corridor', () => {
    const zoomOf = (shown: StyleSpecification, id: string) => shown.layers.find((layer) => layer.id === id);
    expect(zoomOf(style, 'borders')).toMatchObject({ maxzoom: 9 });
    expect(zoomOf(style, 'basemap-boundary')).toMatchObject({ minzoom: 9 });
    const part = withBasemap(own, { ...manifest, bounds: [112.5, -8, 113, -7.8] }, look);
    expect(zoomOf(part, 'borders')).toEqual(zoomOf(own, 'borders'));
    expect(zoomOf(part, 'basemap-boundary')).not.toHaveProperty('minzoom');
  });

  test('names the generalised layers as the table of layers does', () => {
    expect(layers.map(({ id }) => id)).toEqual(expect.arrayContaining(['regions', 'bands', 'borders', 'edge', 'rivers']));
  });

  test('goes on without a part, and is not there without its vector part', () => {
    const flat = withBasemap(own, manifest, { ...look, terrain: true, without: new Set(['terrain', 'contours'] as const) });
    expect(flat).not.toHaveProperty('terrain');
    expect(Object.keys(flat.sources)).not.toContain('basemap-contours');
    expect(ids(flat).filter((id) => id.includes('contour'))).toEqual([]);
    expect(faults(flat)).toEqual([]);
    expect(withBasemap(own, manifest, { ...look, without: new Set(['vector'] as const) })).toBe(own);
  });

  test('raises the ground only when asked', () => {
    expect(style).not.toHaveProperty('terrain');
    expect(withBasemap(own, manifest, { ...look, terrain: true })).toMatchObject({ terrain: { source: 'basemap-terrain' } });
  });

  test('its sources can be told from others', () => {
    expect(partOf('basemap-hillshade')).toBe('hillshade');
    expect(partOf('pins')).toBeUndefined();
  });
});

describe('an outside style', () => {
  const outside: StyleSpecification = {
    version: 8,
    glyphs: 'https://tiles.example/fonts/{fontstack}/{range}.pbf',
    sprite: 'sprites/basic',
    sources: {
      pins: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}.pbf'] },
      far: { type: 'vector', url: 'tiles.json' },
    },
    layers: [
      { id: 'sea', type: 'background' },
      {
        id: 'town',
        type: 'symbol',
        source: 'pins',
        'source-layer': 'place',
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans'] },
      },
    ],
  };
  const style = onOutside(own, outside, 'https://tiles.example/styles/plain.json', ['Test']);

  test('makes a valid style', () => {
    expect(faults(style)).toEqual([]);
  });

  test('takes the place of our ground; borders, region names and features stay', () => {
    const shown = ids(style);
    expect(shown.slice(0, 2)).toEqual(['outside-sea', 'outside-town']);
    for (const gone of ['sea', 'land', 'regions', 'coast', 'towns', 'towns-dots']) expect(shown).not.toContain(gone);
    for (const kept of ['borders', 'edge', 'region-names', own.layers.at(-1)?.id]) expect(shown).toContain(kept);
  });

  test('keeps its sources apart from ours, with addresses made whole', () => {
    expect(style.sources['outside-pins']).toMatchObject({ tiles: ['https://tiles.example/tiles/{z}/{x}/{y}.pbf'] });
    expect(style.sources['outside-far']).toMatchObject({ url: 'https://tiles.example/styles/tiles.json' });
    expect(style.sources.pins).toEqual(own.sources.pins);
    expect(style.sprite).toBe('https://tiles.example/styles/sprites/basic');
  });

  test('is lettered with the fonts of the page, so that no glyph server is asked', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style.layers.find(({ id }) => id === 'outside-town')).toMatchObject({ layout: { 'text-font': ['Test'] } });
  });

  test.each([[null], ['<html>'], [{ version: 7, layers: [], sources: {} }], [{ version: 8, layers: {} }]])('%j is no style', (data) => {
    expect(() => readStyle(data)).toThrow('not a MapLibre style');
  });
});
