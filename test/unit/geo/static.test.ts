import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { around, corridorCamera, type NamedCamera, namedCameras } from '../../../src/geo/cameras.ts';
import { contrast } from '../../../src/geo/colour.ts';
import { type Flavour, flavourNames, flavours, flavourWhen } from '../../../src/geo/flavour.ts';
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
}, 60_000);

const weight = (text: string) => gzipSync(text, { level: 9 }).length;
const get = (name: string) => maps.get(name) as string;

test('there is a map for the corridor, the regions, and every entry with a place', () => {
  expect(Object.keys(regionHues(corridor))).toHaveLength(10);
  for (const name of ['corridor', 'kab-malang', 'destination-kawah-bromo', 'gateway-cemorolawang', 'route-r1-probolinggo-cemorolawang']) {
    expect(maps.has(name), name).toBe(true);
  }
  expect(maps.size).toBeGreaterThan(200);
});

test('maps are light: every one within 25 kB gzip, all but the corridor within 12', () => {
  const weights = [...maps].map(([name, svg]) => ({ name, bytes: weight(svg) }));
  expect(weights.filter(({ name, bytes }) => bytes > (name === 'corridor' ? 25_000 : 12_000))).toEqual([]);
  // From below too: pictures without shapes would pass the bound.
  expect(weight(get('corridor'))).toBeGreaterThan(3_000);
  expect(weights.filter(({ bytes }) => bytes < 700)).toEqual([]);
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

describe('flavours', () => {
  const hues = [0, 30, 60, 120, 180, 240, 300];
  /** Every colour of a flavour, those by hue at some hues. */
  const colours = (flavour: Flavour) =>
    Object.entries(flavour).flatMap(([key, value]) =>
      typeof value === 'function'
        ? hues.map((hue) => [`${key} at ${hue}`, value(hue) as string] as const)
        : [[key, value as string] as const],
    );

  test.each(flavourNames)('%s lacks no colour, neither of its keys nor of a layer', (name) => {
    expect(Object.keys(flavours[name]).sort()).toEqual(Object.keys(flavours.light).sort());
    for (const [key, colour] of colours(flavours[name])) expect(colour, key).toMatch(/^#[0-9a-f]{6}$/);
    for (const layer of layers) expect(flavours[name][layer.colour], layer.id).toBeDefined();
  });

  test('each map carries them all: shapes once, then colours, each under its media query and over those before it', () => {
    for (const [mapName, svg] of maps) {
      let from = 0;
      for (const name of flavourNames) {
        const { media, target } = flavourWhen[name];
        const sea = `${target ? ':root:target ' : ''}.sea{fill:${flavours[name].sea}}`;
        const at = svg.indexOf(media ? `@media ${media}{${sea}` : sea, from);
        expect(at, `${mapName}: ${name}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }
  });

  test('every drawn class has its colour in every flavour', () => {
    for (const [name, svg] of maps) {
      const classes = new Set([...svg.matchAll(/<(?:path|use|circle)[^>]* class="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' ')));
      classes.delete('lit');
      for (const drawn of classes) {
        const layer = layers.find(({ id }) => id === drawn);
        if (layer && 'tinted' in layer) continue;
        const rules = svg.split(`.${drawn}{fill:`).length + svg.split(`.${drawn}{stroke:`).length - 2;
        expect(rules, `${name}: .${drawn}`).toBeGreaterThanOrEqual(flavourNames.length);
      }
    }
  });

  test.each(flavourNames)('%s: names at 4.5 to 1 and more, marks and lines at 3 to 1, on every ground', (name) => {
    const flavour = flavours[name];
    const grounds = [
      ...[flavour.land, flavour.sea, flavour.shoal1, flavour.shoal2, flavour.shoal3],
      ...hues.flatMap((hue) => [flavour.tint(hue), flavour.tintStrong(hue)]),
    ];
    for (const ground of grounds) {
      for (const hue of Object.values(groupHue)) expect(contrast(flavour.marker(hue), ground)).toBeGreaterThan(3);
      expect(contrast(flavour.label, ground)).toBeGreaterThan(7);
      expect(contrast(flavour.labelQuiet, ground)).toBeGreaterThan(4.5);
      for (const line of [flavour.route, flavour.walk, flavour.road, flavour.plan]) expect(contrast(line, ground)).toBeGreaterThan(3);
    }
    expect(contrast(flavour.label, flavour.halo)).toBeGreaterThan(7);
  });

  test('more contrast is more', () => {
    for (const [more, plain] of [
      [flavours.contrast, flavours.light],
      [flavours.contrastDark, flavours.dark],
    ] as const) {
      for (const key of ['label', 'labelQuiet', 'coast', 'border', 'edge', 'river', 'route', 'plan'] as const)
        expect(contrast(more[key], more.land), key).toBeGreaterThan(contrast(plain[key], plain.land));
    }
  });
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

  test('a heritage quarter with its street, its walk, and the ground of its unsure stops', () => {
    for (const name of ['heritage-area-kayutangan', 'heritage-site-toko-oen']) {
      for (const drawn of ['quarter', 'street', 'doubt', 'walk']) expect(get(name), name).toContain(`class="${drawn}" d="M`);
    }
    expect(get('destination-kayutangan-heritage')).not.toContain('class="quarter"');
  });

  test('what is planned dashed, what exists solid', () => {
    const svg = get('terminal-plan-madyopuro');
    expect(svg).toContain('<circle class="plan-edge"');
    expect(svg).not.toContain('class="area');
    expect(svg).toMatch(/<path class="roads" d="M/);
    expect(svg).toMatch(/\.plan-edge\{[^}]*stroke-dasharray/);
    expect(svg).not.toMatch(/\.roads\{[^}]*stroke-dasharray/);
  });

  test('no region tint without a hue', () => {
    expect(draw({})).not.toContain('clipPath');
  });
});
