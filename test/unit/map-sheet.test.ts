import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const library = readFileSync(fileURLToPath(import.meta.resolve('maplibre-gl')), 'utf8');
const sheet = readFileSync(new URL('../../src/islands/map/library.css', import.meta.url), 'utf8');
const named = [...new Set(sheet.match(/maplibregl-[a-z-]+/g))];

test('what the sheet of the map dresses is still called so by MapLibre', () => {
  expect(named.length).toBeGreaterThan(20);
  // The library puts the class of an anchor together: a prefix, what it belongs to, and its place.
  const places = named.flatMap((name) => name.split('maplibregl-popup-anchor-').slice(1));
  expect(library).toMatch(/`maplibregl-\$\{\w+\}-anchor-\$\{\w+\}`/);
  expect(places.filter((place) => !new RegExp(`["'\`]?${place}["'\`]?:`).test(library))).toEqual([]);
  expect(named.filter((name) => !name.includes('-anchor-') && !new RegExp(`${name}\\b(?!-)`).test(library))).toEqual([]);
});
