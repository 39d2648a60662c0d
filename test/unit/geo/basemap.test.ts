import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { borders, bounds, land, peaks, places, regions, rivers } from '../../../src/geo/basemap/index.ts';
import { distanceToRegionKm, regionAt } from '../../../src/geo/locate.ts';
import { areaKm2 } from '../../../src/geo/measure.ts';

/** Official areas, km² (Badan Informasi Geospasial, December 2024), and how far the generalised outlines may be off, %. */
const official: Record<string, readonly [km2: number, tolerance: number]> = {
  '35.07': [3473.747, 3],
  '35.08': [1796.489, 3],
  '35.05': [1745.383, 3],
  '35.13': [1725.171, 3],
  '35.14': [1493.161, 3],
  '35.73': [111.077, 3],
  '35.75': [39.109, 3],
  // A grid of 0.005 degree moves the border of a small city by a tenth of its width.
  '35.79': [194.17, 6],
  '35.72': [33.203, 7],
  // The harbour moles and fish ponds that count as city are not in the coastline.
  '35.74': [55.197, 10],
};

test.each(regions.features.map((region) => [region.properties.name, region] as const))('%s has about its official area', (_, region) => {
  const [km2, tolerance] = official[region.properties.adm] as [number, number];
  const deviation = (areaKm2(region.geometry) / km2 - 1) * 100;
  expect(Math.abs(deviation)).toBeLessThan(tolerance);
});

test('the ten regions are there once, each with its label inside', () => {
  expect(regions.features.map((region) => region.properties.adm).sort()).toEqual(Object.keys(official).sort());
  for (const { properties } of regions.features) expect(regionAt(properties.labelAt)).toBe(properties.adm);
});

test('all lies in the box and on the grid of four decimals', () => {
  const [west, south, east, north] = bounds;
  for (const { features } of [land, regions, borders, rivers, places, peaks]) {
    const numbers = JSON.stringify(features.map((feature) => feature.geometry)).match(/-?\d+\.?\d*(?:e-?\d+)?/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    for (const text of numbers) {
      const value = Number(text);
      expect(text.replace(/^-?\d+\.?/, '').length).toBeLessThanOrEqual(4);
      expect(value < 0 ? value >= south && value <= north : value >= west && value <= east).toBe(true);
    }
  }
});

test('islands are land, and of their region', () => {
  const island = (lon: number, lat: number) =>
    land.features.filter(({ geometry }) => {
      const lons = geometry.coordinates[0]?.map((point) => point[0] as number) ?? [];
      const lats = geometry.coordinates[0]?.map((point) => point[1] as number) ?? [];
      return Math.min(...lons) < lon && lon < Math.max(...lons) && Math.min(...lats) < lat && lat < Math.max(...lats);
    });
  const sempu = island(112.698, -8.445).at(0);
  const giliKetapang = island(113.254, -7.68).find(({ geometry }) => areaKm2(geometry) < 2);
  expect(sempu && areaKm2(sempu.geometry)).toBeCloseTo(9.35, 0);
  expect(giliKetapang && areaKm2(giliKetapang.geometry)).toBeCloseTo(0.95, 1);
  expect(regionAt([112.698, -8.445])).toBe('35.07');
  expect(regionAt([113.254, -7.68])).toBe('35.13');
});

test('seams are shared: an inner border is drawn once, and every one of its points belongs to two regions', () => {
  const uses = new Map<string, number>();
  for (const region of regions.features) {
    const own = new Set(region.geometry.coordinates.flat(2).map((point) => point.join()));
    for (const point of own) uses.set(point, (uses.get(point) ?? 0) + 1);
  }
  const inner = borders.features.filter((border) => !border.properties.outer);
  expect(inner.length).toBeGreaterThan(8);
  for (const border of inner) {
    for (const point of border.geometry.coordinates) expect(uses.get(point.join())).toBeGreaterThanOrEqual(2);
  }
});

test('distance to a region is 0 inside and grows outside', () => {
  expect(distanceToRegionKm('35.73', [112.6304, -7.9797])).toBe(0);
  // The station of Blitar lies in the city, which is a hole in the regency: the way to the regency is the way to the city's edge.
  expect(distanceToRegionKm('35.05', [112.162802, -8.101339])).toBeGreaterThan(0);
  expect(distanceToRegionKm('35.73', [112.9662, -7.9212])).toBeGreaterThan(25);
  expect(regionAt([112.7865, -7.3798])).toBeUndefined();
  expect(() => distanceToRegionKm('35.99', [112, -8])).toThrow('35.99');
});

test('the file stays small', () => {
  const json = readFileSync(join(import.meta.dirname, '../../../src/geo/basemap/basemap.json'));
  expect(json.length).toBeLessThan(150_000);
  expect(gzipSync(json, { level: 9 }).length).toBeLessThan(45_000);
  expect(gzipSync(json, { level: 9 }).length).toBeGreaterThan(10_000);
});
