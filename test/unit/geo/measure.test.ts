import { expect, test } from 'vitest';
import { areaKm2, bearingDeg, compassKey, distanceKm } from '../../../src/geo/measure.ts';

const malang = [112.637028, -7.977501] as const;
const probolinggo = [113.216006, -7.742786] as const;

test('distance between the stations of Malang and Probolinggo', () => {
  // Haversine worked out elsewhere, on a sphere of 6,371.0088 km: h = 2.92458e-5, so 2R·asin(√h) = 68.908 km.
  expect(distanceKm(malang, probolinggo)).toBeCloseTo(68.908, 2);
  expect(distanceKm(probolinggo, malang)).toBeCloseTo(distanceKm(malang, probolinggo), 9);
});

test('one degree along a meridian is 111.195 km', () => {
  expect(distanceKm([112, -8], [112, -7])).toBeCloseTo(111.195, 2);
});

test.each([
  [[112, -7], 0, 'n'],
  [[113, -8], 90, 'e'],
  [[112, -9], 180, 's'],
  [[111, -8], 270, 'w'],
  [[113, -7], 45, 'ne'],
  [[111, -9], 225, 'sw'],
] as const)('from 112, -8 to %s it is about %d degrees, %s', (to, degrees, key) => {
  const bearing = bearingDeg([112, -8], to);
  expect(Math.abs(((bearing - degrees + 540) % 360) - 180)).toBeLessThan(1);
  expect(bearing).toBeGreaterThanOrEqual(0);
  expect(bearing).toBeLessThan(360);
  expect(compassKey([112, -8], to)).toBe(key);
});

test('area of a square of 0.1 degree at 8 degrees south', () => {
  const ring = [
    [112, -8.05],
    [112.1, -8.05],
    [112.1, -7.95],
    [112, -7.95],
    [112, -8.05],
  ];
  // R² · dlon · (sin(lat2) - sin(lat1))
  expect(areaKm2({ type: 'Polygon', coordinates: [ring] })).toBeCloseTo(122.4, 0);
});
