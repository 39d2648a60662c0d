import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { around, corridorCamera, type NamedCamera, namedCameras } from '../../../src/geo/cameras.ts';
import { contrast } from '../../../src/geo/colour.ts';
import { flavours } from '../../../src/geo/flavour.ts';
import { regionHues } from '../../../src/geo/hues.ts';
import { groupHue } from '../../../src/geo/kinds.ts';
import { layers } from '../../../src/geo/layers.ts';
import { staticMap } from '../../../src/geo/static.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
let maps: Map<string, string>;

beforeAll(async () => {
  corridor = (await load(join(import.meta.dirname, '../../../content'))).corridor;
  const hues = regionHues(corridor);
  maps = new Map([...namedCameras(corridor).values()].map((named) => [named.name, staticMap(named, hues)]));
});

const weight = (text: string) => gzipSync(text, { level: 9 }).length;
const get = (name: string) => maps.get(name) as string;

test('there is a map for the corridor, the regions, and every entry with a place', () => {
  expect(Object.keys(regionHues(corridor))).toHaveLength(10);
  for (const name of ['corridor', 'kab-malang', 'destination-kawah-bromo', 'gateway-cemorolawang', 'route-r1-probolinggo-cemorolawang']) {
    expect(maps.has(name), name).toBe(true);
  }
  expect(maps.size).toBeGreaterThan(200);
});

test('maps are light: the corridor within 25 kB gzip, all others within 12', () => {
  expect(weight(get('corridor'))).toBeLessThan(25_000);
  expect(weight(get('corridor'))).toBeGreaterThan(3_000);
  const heavy = [...maps].filter(([name, svg]) => name !== 'corridor' && weight(svg) > 12_000).map(([name]) => name);
  expect(heavy).toEqual([]);
});

test('maps carry no lettering and ask for nothing', () => {
  for (const [name, svg] of maps) {
    expect(svg, name).not.toMatch(/<text|<image|<script|NaN|undefined|Infinity/);
    expect(svg.replace('http://www.w3.org/2000/svg', ''), name).not.toContain('http');
  }
});

test('coordinates stay on the grid of 0.1 px and near the picture', () => {
  const path = /<path id="land" d="([^"]+)"/.exec(get('corridor'))?.[1] ?? '';
  expect(path).not.toMatch(/\.\d\d/);
  for (const [, x, y] of path.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(-20);
    expect(Number(x)).toBeLessThanOrEqual(980);
    expect(Number(y)).toBeGreaterThanOrEqual(-20);
    expect(Number(y)).toBeLessThanOrEqual(660);
  }
});

test('each map has its light and dark colours, and every layer its rule', () => {
  const svg = get('corridor');
  const [light = '', dark = ''] = svg.split('@media(prefers-color-scheme:dark)');
  for (const [text, flavour] of [
    [light, flavours.light],
    [dark, flavours.dark],
  ] as const) {
    expect(text).toContain(`.sea{fill:${flavour.sea}}`);
    for (const layer of layers.filter((it) => it.kind !== 'symbol')) expect(text).toContain(`.${layer.id}{`);
  }
});

describe('what is drawn beside the basemap', () => {
  const draw = (view: Partial<NamedCamera>) => staticMap({ camera: corridorCamera, ...view }, {});

  test('a route as a dashed line', () => {
    const svg = draw({
      line: [
        [112.6, -8],
        [112.9, -7.9],
      ],
    });
    expect(svg).toMatch(/<path class="route" d="M/);
    expect(svg).toMatch(/\.route\{[^}]*stroke-dasharray/);
    expect(draw({})).not.toContain('class="route"');
  });

  test('a place known to 3 km as a circle of that size', () => {
    const camera = around([112.9, -7.9], 12);
    expect(draw({ camera, area: { at: [112.9, -7.9], radiusKm: 3 } })).toContain('<circle class="area" cx="480" cy="320" r="80"/>');
  });

  test('no region tint without a hue', () => {
    expect(draw({})).not.toContain('clipPath');
  });
});

test('marks and names can be told from the ground in both flavours', () => {
  for (const flavour of Object.values(flavours)) {
    const grounds = [
      flavour.land,
      flavour.sea,
      flavour.shoal1,
      ...[0, 60, 120, 180, 240, 300].flatMap((hue) => [flavour.tint(hue), flavour.tintStrong(hue)]),
    ];
    for (const ground of grounds) {
      for (const hue of Object.values(groupHue)) expect(contrast(flavour.marker(hue), ground)).toBeGreaterThan(3);
      expect(contrast(flavour.label, ground)).toBeGreaterThan(7);
      expect(contrast(flavour.labelQuiet, ground)).toBeGreaterThan(4.5);
      expect(contrast(flavour.route, ground)).toBeGreaterThan(3);
    }
  }
});
