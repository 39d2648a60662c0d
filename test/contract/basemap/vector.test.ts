import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import type { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bounds } from '../../../src/geo/basemap/index.ts';
import { distanceKm, type LonLat } from '../../../src/geo/measure.ts';
import { type Ended, makeBasemap, manifestIn, places, type Workshop, workshop } from '../../support/basemap/make.ts';
import { featuresAt, openArchive } from '../../support/basemap/read.ts';
import { smallOsmBounds, smallOsmRoad } from '../../support/basemap/small-osm.ts';

let shop: Workshop;
let ended: Ended;
let archive: PMTiles;
const classesAt = async (layer: string, at: LonLat, zoom: number) =>
  new Set((await featuresAt(archive, layer, at, zoom)).map(({ properties }) => properties?.class as string));
const named = (features: readonly Feature[], name: string) => features.find(({ properties }) => properties?.name === name);

beforeAll(async () => {
  shop = workshop();
  ended = await makeBasemap(['--osm', shop.osm, ...places(shop)]);
  expect(ended).toMatchObject({ code: 0 });
  archive = await openArchive(join(shop.out, manifestIn(shop.out).parts.vector.file));
}, 60_000);
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

test('says what it does, step by step, with the time left', () => {
  expect(ended.said).toMatch(/\[1\/3\] Memotong data OSM ke koridor …/);
  expect(ended.said).toMatch(/\d+ %, sisa (kurang dari|sekitar)/);
  expect(ended.said).toContain('Selesai: 1 arsip');
});

test('basemap.json says what is there', async () => {
  const manifest = manifestIn(shop.out);
  expect(manifest).toMatchObject({ format: 1, date: '2026-10-31', parts: { vector: { minZoom: 6, maxZoom: 14 } } });
  expect(manifest.attribution[0]?.text).toContain('OpenStreetMap contributors (ODbL)');
  // Data lie in part of the box; what lies outside the corridor is cut away.
  const [west, south, east, north] = manifest.bounds;
  expect([west, south, north]).toEqual([smallOsmBounds[0], smallOsmBounds[1], smallOsmBounds[3]]);
  expect(east).toBeLessThanOrEqual(smallOsmBounds[2]);
  const header = await archive.getHeader();
  expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual(manifest.bounds);
  const metadata = (await archive.getMetadata()) as { vector_layers: { id: string }[]; attribution: string };
  expect(metadata.attribution).toContain('OpenStreetMap');
  expect(metadata.vector_layers.map(({ id }) => id).sort()).toEqual(
    ['boundary', 'buildings', 'landcover', 'paths', 'place', 'poi', 'roads', 'water', 'waterway'].sort(),
  );
});

describe('roads', () => {
  test('carry class, names, number and bridge', async () => {
    const road = named(await featuresAt(archive, 'roads', smallOsmRoad[1] as LonLat, 14), 'Jalan Uji Utama');
    expect(road?.properties).toEqual({ class: 'primary', name: 'Jalan Uji Utama', name_en: 'Test Main Road', ref: '99', bridge: true });
  });

  test('lie where they were drawn, within 2 m at the closest zoom', async () => {
    const at = smallOsmRoad[1] as LonLat;
    const road = named(await featuresAt(archive, 'roads', at, 14), 'Jalan Uji Utama');
    const corner = (road as Feature<LineString>).geometry.coordinates.map((point) => distanceKm(point as [number, number], at));
    expect(Math.min(...corner)).toBeLessThan(0.002);
  });

  test('show from the zoom of their class', async () => {
    const at: LonLat = [112.7, -7.88];
    expect(await classesAt('roads', at, 6)).toEqual(new Set(['motorway', 'trunk']));
    expect(await classesAt('roads', at, 9)).toEqual(new Set(['motorway', 'trunk', 'primary', 'secondary']));
    expect(await classesAt('roads', at, 12)).toEqual(new Set(['tertiary', 'minor', 'motorway']));
  });

  test('a slip road has the class of its road; one that is only proposed is not drawn', async () => {
    const roads = await featuresAt(archive, 'roads', [112.7, -7.8695], 13);
    expect(named(roads, 'Jalan motorway_link')?.properties).toMatchObject({ class: 'motorway', link: true });
    expect(named(roads, 'Jalan proposed')).toBeUndefined();
  });
});

test('paths are a layer of their own', async () => {
  expect(await classesAt('paths', [112.84, -7.97], 14)).toEqual(new Set(['track', 'path', 'steps', 'pedestrian']));
  expect(await classesAt('paths', [112.84, -7.97], 11)).toEqual(new Set(['track']));
});

describe('water', () => {
  test('lakes have a name, on the area and as a point', async () => {
    const at: LonLat = [112.91, -7.982];
    expect(named(await featuresAt(archive, 'water', at, 13), 'Ranu Uji')?.properties).toMatchObject({ class: 'lake' });
    const point = named(await featuresAt(archive, 'poi', at, 13), 'Ranu Uji');
    expect(point).toMatchObject({ geometry: { type: 'Point' }, properties: { class: 'lake' } });
    expect(distanceKm((point as Feature<Point>).geometry.coordinates as [number, number], [112.91, -7.9825])).toBeLessThan(0.01);
  });

  test('an island in a lake stays land', async () => {
    const lake = named(await featuresAt(archive, 'water', [112.955, -7.975], 11), 'Ranu Berpulau');
    const geometry = lake?.geometry as Polygon;
    expect(geometry.type).toBe('Polygon');
    expect(geometry.coordinates).toHaveLength(2);
  });

  test('rivers show before streams', async () => {
    expect(await classesAt('waterway', [112.7, -7.84], 9)).toEqual(new Set(['river']));
    expect(await classesAt('waterway', [112.705, -7.84], 12)).toContain('stream');
  });
});

test('land cover has the classes the style colours', async () => {
  expect(await classesAt('landcover', [112.7, -7.98], 9)).toEqual(
    new Set(['forest', 'scrub', 'sand', 'farmland', 'built', 'wetland', 'park', 'rock', 'grass']),
  );
});

test('buildings show at close range, and one with a purpose is a place too', async () => {
  const at: LonLat = [112.6505, -7.9615];
  expect(await featuresAt(archive, 'buildings', at, 14)).not.toEqual([]);
  expect(await featuresAt(archive, 'buildings', at, 12)).toEqual([]);
  expect(named(await featuresAt(archive, 'poi', at, 14), 'RS Uji')?.properties).toMatchObject({ class: 'hospital' });
});

test('places of interest have a class, peaks their height; shops without a name are left out', async () => {
  const high = await featuresAt(archive, 'poi', [112.953, -7.942], 10);
  expect(named(high, 'Gunung Uji')?.properties).toEqual({ class: 'volcano', name: 'Gunung Uji', ele: 2329 });
  expect(named(high, 'Puncak Uji')?.properties).toEqual({ class: 'peak', name: 'Puncak Uji' });
  const shops = (await featuresAt(archive, 'poi', [112.6405, -7.955], 14)).filter(({ properties }) => properties?.class === 'shop');
  expect(shops.map(({ properties }) => properties?.name)).toEqual(['Toko Uji']);
  expect(await classesAt('poi', [112.925, -7.92], 12)).toEqual(new Set(['viewpoint', 'waterfall']));
});

test('towns come before villages; a hamlet without a name is left out', async () => {
  expect(await classesAt('place', [112.63, -7.955], 6)).toEqual(new Set(['city']));
  expect(await classesAt('place', [112.84, -7.9], 12)).toEqual(new Set(['village']));
  expect(named(await featuresAt(archive, 'place', [112.63, -7.955], 8), 'Kota Uji')?.properties).toMatchObject({ name_en: 'Testville' });
});

test('boundaries are those of provinces, regencies and districts', async () => {
  const levels = async (zoom: number) =>
    (await featuresAt(archive, 'boundary', [112.74, -7.88], zoom)).map(({ properties }) => properties?.level);
  expect((await levels(8)).sort()).toEqual([5]);
  expect([...new Set(await levels(10))].sort()).toEqual([5, 6]);
});

test('what lies outside the corridor is cut away', async () => {
  expect(await archive.getZxy(6, ...tile([110.37, -7.8], 6))).toBeUndefined();
  expect(bounds[0]).toBeGreaterThan(110.37);
});

function tile([lon, lat]: LonLat, zoom: number): [number, number] {
  const size = 2 ** zoom;
  const down = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * size), Math.floor(down * size)];
}
