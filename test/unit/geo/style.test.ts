import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { borders } from '../../../src/geo/basemap/index.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { circleRing } from '../../../src/geo/feature.ts';
import { flavourNames } from '../../../src/geo/flavour.ts';
import { kindGroup } from '../../../src/geo/kinds.ts';
import { layers } from '../../../src/geo/layers.ts';
import { distanceKm } from '../../../src/geo/measure.ts';
import { type MapScene, mapStyle } from '../../../src/geo/style.ts';

const feature = (id: string, confidence: MapFeature['confidence'], kind = 'lake'): MapFeature => {
  return { id, type: 'destination', href: `/${id}/`, name: id, lon: 112.95, lat: -8.01, kind, confidence };
};
const scene: MapScene = {
  flavour: 'light',
  hues: { '35.07': 200, '35.08': 140 },
  adm: '35.08',
  line: [
    [112.6, -8],
    [112.9, -7.9],
  ],
  area: { at: [112.9, -7.9], radiusKm: 3 },
  features: [feature('exact', 'high'), feature('vague', 'low'), feature('gate', 'high', 'park-gate')],
  regionNames: { '35.07': 'Kab. Malang' },
  locale: 'id-ID',
  fonts: ['sans-serif'],
};

const ids = (source: unknown) =>
  (source as { data: { features: { properties: { key: string } }[] } }).data.features.map((it) => it.properties.key);

/** What other maps add to the basemap. */
const added: string[] = ['quarter', 'street', 'doubt', 'walk', 'plan', 'roads'];

describe.each(flavourNames)('the %s style', (flavour) => {
  const style = mapStyle({ ...scene, flavour });

  test('is a valid MapLibre style', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('fetches nothing: no glyphs, no sprite, every source inline', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources))
      expect(source).toMatchObject({ type: 'geojson', data: { type: 'FeatureCollection' } });
  });

  test('draws the layers of the table in their order', () => {
    const drawn = style.layers.map((layer) => layer.id);
    const table = layers.filter((layer) => !added.includes(layer.source)).map((layer) => layer.id);
    expect(drawn.filter((id) => layers.some((layer) => layer.id === id))).toEqual(table);
    expect(drawn[0]).toBe('sea');
  });
});

test('route and area are left out where there is none', () => {
  const { line, area, ...plain } = scene;
  expect(line && area).toBeTruthy();
  const style = mapStyle(plain);
  expect(validateStyleMin(style)).toEqual([]);
  expect(style.layers.map((layer) => layer.id)).not.toContain('route');
});

test('layers of sources that hold nothing are not shown: each would cost as much as one that does', () => {
  const shown = (id: string) => {
    const layer = mapStyle(scene).layers.find((it) => it.id === id);
    return (layer?.layout as { visibility?: string } | undefined)?.visibility !== 'none';
  };
  expect(['features', 'feature-areas', 'land'].map(shown)).toEqual([true, true, true]);
  expect(['crowd', 'clusters', 'zone-edges', 'route-lines', 'me', 'chosen'].map(shown)).toEqual(Array(6).fill(false));
});

test('low confidence is an area, never a point', () => {
  const { sources } = mapStyle(scene);
  expect(ids(sources.pins)).toEqual(['destination/exact', 'destination/gate']);
  expect(ids(sources.areas)).toEqual(['destination/vague']);
});

test('in a heritage quarter a ring stands for what is not known exactly', () => {
  const outline = [
    [112.94, -8.02],
    [112.96, -8.02],
    [112.96, -8],
  ] as const;
  const style = mapStyle({ ...scene, quarter: { outline, street: outline } });
  expect(validateStyleMin(style)).toEqual([]);
  expect(ids(style.sources.pins)).toContain('destination/vague');
  expect(ids(style.sources.areas)).toEqual([]);
});

test('hidden families are left out', () => {
  const { sources } = mapStyle({ ...scene, hidden: new Set([kindGroup('lake')]) });
  expect(ids(sources.pins)).toEqual(['destination/gate']);
  expect(ids(sources.areas)).toEqual([]);
});

test('the circle of 3 km has a radius of 3 km', () => {
  const ring = circleRing([112.9, -7.9], 3);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const at of ring) expect(distanceKm([112.9, -7.9], at)).toBeCloseTo(3, 1);
});

test('borders are told apart as outer and inner', () => {
  expect(new Set(borders.features.map((border) => border.properties.outer))).toEqual(new Set([true, false]));
});

test('the walk of a quarter, its ground of doubt, existing roads and a planned ground are drawn where they are given', () => {
  const line = scene.line as NonNullable<MapScene['line']>;
  const overlay = { walk: line, doubt: [[...line, [112.7, -7.8] as const, line[0] as readonly [number, number]]], roads: [line] };
  const style = mapStyle({ ...scene, overlay, area: { at: [112.9, -7.9], radiusKm: 3, planned: true } });
  expect(validateStyleMin(style)).toEqual([]);
  const drawn = style.layers.map((layer) => layer.id);
  for (const id of ['walk', 'doubt', 'doubt-edge', 'roads', 'plan', 'plan-edge']) expect(drawn).toContain(id);
  expect(drawn).not.toContain('area');
});
