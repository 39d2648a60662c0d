import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import type { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LonLat } from '../../../src/geo/measure.ts';
import { heightStepM } from '../../../src/geo/tiles/height.ts';
import type { BasemapManifest } from '../../../src/geo/tiles/manifest.ts';
import { coneHeight } from '../../support/basemap/geotiff.ts';
import { makeBasemap, manifestIn, places, type Workshop, workshop } from '../../support/basemap/make.ts';
import { featuresAt, heightAt, openArchive, pixelAt } from '../../support/basemap/read.ts';

let shop: Workshop;
let manifest: BasemapManifest;
let terrain: PMTiles;
let hillshade: PMTiles;
let contours: PMTiles;

beforeAll(async () => {
  shop = workshop();
  const ended = await makeBasemap(['--osm', shop.osm, '--dem', shop.dem, '--dem-credit', 'DEM uji', ...places(shop)]);
  expect(ended).toMatchObject({ code: 0 });
  manifest = manifestIn(shop.out);
  const open = (part: 'terrain' | 'hillshade' | 'contours') => openArchive(join(shop.out, manifest.parts[part]?.file ?? ''));
  [terrain, hillshade, contours] = await Promise.all([open('terrain'), open('hillshade'), open('contours')]);
}, 120_000);
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

test('basemap.json names all four parts and the credit of the elevation model', () => {
  expect(Object.keys(manifest.parts)).toEqual(['vector', 'hillshade', 'contours', 'terrain']);
  expect(manifest.attribution).toContainEqual({ text: 'DEM uji' });
  // Pixels of 31 m: closest to those of zoom 11, 38 m.
  expect(manifest.parts.terrain).toMatchObject({ minZoom: 6, maxZoom: 11 });
  expect(manifest.parts.terrain?.bounds.map((value) => Math.round(value * 1000) / 1000)).toEqual([112.7, -8, 112.92, -7.8]);
});

describe('heights', () => {
  const flanks: LonLat[] = [
    [112.75, -7.95],
    [112.78, -7.88],
    [112.85, -7.93],
    [112.88, -7.85],
    [112.9, -7.98],
  ];

  test.each(flanks)('at %f, %f are those of the cone', async (lon, lat) => {
    // A pixel of 38 m on a slope of 12 in 100 m: its middle may lie 27 m away, 3.2 m higher or lower.
    const slack = 3.3 + heightStepM / 2;
    expect(Math.abs(((await heightAt(terrain, [lon, lat], 11)) ?? 0) - coneHeight(lon, lat))).toBeLessThan(slack);
  });

  test('at the middle of pixels are within the step of the encoding, and a metre for the resampling', async () => {
    const pixel = 360 / (512 * 2 ** 11);
    const errors: number[] = [];
    for (let column = 0; column < 40; column += 1) {
      const lon = (Math.floor(112.75 / pixel) + column * 7 + 0.5) * pixel;
      const lat = middleOfPixel(-7.95, 11);
      errors.push(Math.abs(((await heightAt(terrain, [lon, lat], 11)) ?? 0) - coneHeight(lon, lat)));
    }
    expect(Math.max(...errors)).toBeLessThan(1 + heightStepM);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(heightStepM);
  });

  test('from afar are means, not single points', async () => {
    expect(Math.abs(((await heightAt(terrain, [112.85, -7.93], 8)) ?? 0) - coneHeight(112.85, -7.93))).toBeLessThan(30);
  });

  test('beyond the model are sea level', async () => {
    expect(await heightAt(terrain, [112.93, -7.9], 11)).toBe(0);
  });
});

describe('contour lines', () => {
  const zoom = 13;
  const at: LonLat = [112.79, -7.9];
  const points = ({ geometry }: Feature): Position[] =>
    geometry.type === 'LineString' ? (geometry as LineString).coordinates : (geometry as MultiLineString).coordinates.flat();

  test.each([
    ['thin', 20],
    ['bold', 100],
  ])('%s ones stand every %i m', async (layer, step) => {
    const heights = (await featuresAt(contours, layer, at, zoom)).map(({ properties }) => properties?.ele as number);
    expect(heights.length).toBeGreaterThan(0);
    for (const height of heights) expect(height % step).toBe(0);
    if (layer === 'thin') for (const height of heights) expect(height % 100).not.toBe(0);
  });

  test('every height that occurs in a tile has its line', async () => {
    const all = [...(await featuresAt(contours, 'thin', at, zoom)), ...(await featuresAt(contours, 'bold', at, zoom))];
    const heights = [...new Set(all.map(({ properties }) => properties?.ele as number))].sort((a, b) => a - b);
    const [lowest, highest] = [heights[0] as number, heights.at(-1) as number];
    expect(highest - lowest).toBeGreaterThan(200);
    expect(heights).toEqual(Array.from({ length: (highest - lowest) / 20 + 1 }, (_, index) => lowest + index * 20));
  });

  test('lie where the cone has their height', async () => {
    const lines = await featuresAt(contours, 'bold', at, zoom);
    const errors = lines.flatMap((line) =>
      points(line).map(([lon, lat]) => Math.abs(coneHeight(lon as number, lat as number) - line.properties?.ele)),
    );
    expect(errors.length).toBeGreaterThan(10);
    // 12 m every 100 m: 2.4 m of height are 20 m on the ground, half a pixel.
    expect(Math.max(...errors)).toBeLessThan(2.4);
  });

  test('bold ones come first', async () => {
    expect(await featuresAt(contours, 'thin', at, 11)).toEqual([]);
    expect(await featuresAt(contours, 'bold', at, 11)).not.toEqual([]);
  });
});

describe('shaded relief', () => {
  const alpha = async (at: LonLat) => (await pixelAt(hillshade, at, 11)) as [number, number, number, number];

  test('is lit from the north-west and dark in the south-east', async () => {
    const [lit] = await alpha([112.77, -7.87]);
    const [dark, , , strength] = await alpha([112.85, -7.95]);
    expect(lit).toBeGreaterThan(200);
    expect(dark).toBeLessThan(50);
    expect(strength).toBeGreaterThan(10);
  });

  test('is clear beyond the model', async () => {
    expect((await pixelAt(hillshade, [112.93, -7.9], 11))?.at(-1)).toBe(0);
  });
});

/** The latitude of the middle of the pixel row that holds a latitude. */
function middleOfPixel(lat: number, zoom: number): number {
  const rows = 512 * 2 ** zoom;
  const down = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  const middle = (Math.floor(down * rows) + 0.5) / rows;
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * middle))) * 180) / Math.PI;
}
