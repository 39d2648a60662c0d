import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Figure, mapFigure } from '../../../src/components/map/figure.ts';
import { type LetteredKind, lettering } from '../../../src/components/map/lettering.ts';
import type { Corridor } from '../../../src/domain/corridor.ts';
import type { Entry } from '../../../src/domain/model/index.ts';
import { unproject } from '../../../src/geo/camera.ts';
import { corridorCamera, entryCamera, type NamedCamera } from '../../../src/geo/cameras.ts';
import type { MapFeature } from '../../../src/geo/feature.ts';
import { labelRect, overlap, type Rect, type Side, square } from '../../../src/geo/label-rect.ts';
import type { Band } from '../../../src/geo/labels.ts';
import { regionAt } from '../../../src/geo/locate.ts';
import { balancedLines, textWidth } from '../../../src/geo/text-width.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { featuresAround, featuresOf, regionFeature } from '../../../src/site/map-features.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
beforeAll(async () => {
  corridor = (await load(join(import.meta.dirname, '../../../content'))).corridor;
}, 60_000);

/** Widths of the picture a visitor may have, those between the widths of the placement included. */
const widths = { narrow: [272, 288, 300, 320, 328, 340, 360, 411, 500, 600, 700, 719], wide: [720, 750, 800, 900, 960, 1000, 1068, 1184] };

interface Box {
  readonly what: string;
  readonly rect: Rect;
}

/** The boxes a figure takes at a width, worked out from its classes as the style sheet reads them. */
function boxes(figure: Figure, band: Band, width: number): { texts: Box[]; targets: Box[] } {
  const side = (classes: string) => new RegExp(`(?:^| )${band[0]}-(\\w+)`).exec(classes)?.[1] ?? '0';
  const place = (item: { x: number; y: number }, kind: LetteredKind, lines: readonly string[]) => ({
    ...{ key: '', x: item.x / 100, y: item.y / 100, lines, lettering: lettering(kind, band), sides: [], priority: 0 },
  });
  const texts: Box[] = [];
  const targets: Box[] = [];
  for (const marker of figure.markers) {
    const at = side(marker.classes);
    if (at === 'x') continue;
    const item = place(marker, marker.own ? 'own' : 'marker', marker.lines);
    targets.push({ what: marker.feature.name, rect: square(item, 12, width) });
    if (at !== '0') texts.push({ what: marker.feature.name, rect: labelRect(item, at as Side, width) });
  }
  for (const name of figure.names) {
    const at = side(name.classes);
    if (at === '0') continue;
    const kind = name.classes.split(' ')[0] as LetteredKind;
    const capitals = kind === 'region' ? name.lines.map((line) => line.toUpperCase()) : name.lines;
    const lines = kind === 'region' && band === 'wide' ? [capitals.join(' ')] : capitals;
    texts.push({ what: `${kind} ${name.lines.join(' ')}`, rect: labelRect(place(name, kind, lines), at as Side, width) });
  }
  return { texts, targets };
}

/** Figures round to a hundredth of a percent of the width. */
const shrink = ([left, top, right, bottom]: Rect): Rect => [left + 0.2, top + 0.2, right - 0.2, bottom - 0.2];

function collisions(figure: Figure, aspect: number): string[] {
  return (['narrow', 'wide'] as const).flatMap((band) =>
    widths[band].flatMap((width) => {
      const { texts, targets } = boxes(figure, band, width);
      const found: string[] = [];
      for (const [index, { what, rect }] of texts.entries()) {
        const say = (problem: string) => found.push(`${width} px: ${what} ${problem}`);
        const box = shrink(rect);
        if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > width * aspect) say('leaves the picture');
        for (const other of texts.slice(index + 1)) if (overlap(box, shrink(other.rect))) say(`overlaps ${other.what}`);
        for (const target of targets)
          if (target.what !== what && overlap(box, shrink(target.rect))) say(`covers the target of ${target.what}`);
      }
      for (const [index, target] of targets.entries()) {
        for (const other of targets.slice(index + 1)) {
          if (overlap(shrink(target.rect), shrink(other.rect)))
            found.push(`${width} px: targets of ${target.what} and ${other.what} overlap`);
        }
      }
      return found;
    }),
  );
}

describe.each(['id', 'en'] as const)('labels in %s', { timeout: 30_000 }, (lang: Lang) => {
  const check = (name: string, view: NamedCamera['camera'], features: readonly MapFeature[]) =>
    collisions(mapFigure({ name, view, features, lang }), view.height / view.width);

  test('of the corridor do not collide, and all regions are named and reachable at full width', () => {
    const regions = corridor.all('region').map((region) => regionFeature(region, corridor, lang));
    const places = featuresOf([...corridor.all('destination'), ...corridor.all('gateway')], corridor, lang);
    expect(check('corridor', corridorCamera, regions)).toEqual([]);
    expect(check('corridor', corridorCamera, [...regions, ...places])).toEqual([]);
    expect(check('corridor', corridorCamera, [...regions, ...featuresOf(corridor.all('sentra'), corridor, lang)])).toEqual([]);
    const { names } = mapFigure({ name: 'corridor', view: corridorCamera, features: regions, lang });
    expect(names.filter((name) => name.href && !name.classes.includes('w-0'))).toHaveLength(10);
  });

  test('Semeru and Bromo are named at full width before markers without names take their room', () => {
    const regions = corridor.all('region').map((region) => regionFeature(region, corridor, lang));
    const peaksAmong = (entries: readonly Entry[]) => {
      const features = [...regions, ...featuresOf(entries, corridor, lang).map((feature) => ({ ...feature, labelled: false }))];
      const { names } = mapFigure({ name: 'corridor', view: corridorCamera, features, lang });
      return names.filter(({ classes }) => classes.startsWith('peak') && !classes.includes('w-0')).map(({ lines: [peak] }) => peak);
    };
    expect(peaksAmong(corridor.all('sentra'))).toEqual(expect.arrayContaining(['Semeru', 'Bromo']));
    // Around Bromo there is no room among its viewpoints.
    expect(peaksAmong([...corridor.all('destination'), ...corridor.all('gateway')])).toContain('Semeru');
  });

  test('of every region do not collide', () => {
    for (const region of corridor.all('region')) {
      const view = entryCamera(region, corridor) as NamedCamera;
      expect(check(view.name, view.camera, featuresAround(region, view, corridor, lang))).toEqual([]);
    }
  });

  test('of places, routes, the heritage quarter and the planned terminal do not collide', () => {
    const entries = [
      ...corridor.all('destination').filter((_, index) => index % 6 === 0),
      ...corridor.all('route'),
      ...corridor.all('heritage-area'),
      ...corridor.all('heritage-site').filter((_, index) => index % 6 === 0),
      ...corridor.all('terminal-plan'),
    ];
    for (const entry of entries) {
      const view = entryCamera(entry, corridor) as NamedCamera;
      expect(check(view.name, view.camera, featuresAround(entry, view, corridor, lang))).toEqual([]);
    }
  });
});

test('a place of its own map is named and leads nowhere', () => {
  const entry = corridor.get('destination', 'kawah-bromo');
  const view = entryCamera(entry, corridor) as NamedCamera;
  const { markers } = mapFigure({ name: view.name, view: view.camera, features: featuresAround(entry, view, corridor, 'id'), lang: 'id' });
  expect(markers.filter((marker) => marker.own).map((marker) => marker.feature.id)).toEqual(['kawah-bromo']);
  expect(markers[0]?.classes).toMatch(/own n-[rltb]+ w-[rltb]+/);
});

test('every feature is on the map, or in the list below it, at either width', () => {
  const entry = corridor.get('region', 'kab-malang');
  const view = entryCamera(entry, corridor) as NamedCamera;
  const features = featuresAround(entry, view, corridor, 'id').filter((feature) => feature.type !== 'region');
  const figure = mapFigure({ name: view.name, view: view.camera, features, lang: 'id' });
  expect(figure.markers).toHaveLength(features.length);
  for (const marker of figure.markers) expect(marker.classes).toMatch(/n-\w+ (n-off )?w-\w+( w-off)?$/);
  expect(figure.listedIn).toContain('narrow');
});

describe('on the map of a station in a small city', () => {
  const figure = () => {
    const entry = corridor.get('gateway', 'st-pasuruan');
    const view = entryCamera(entry, corridor) as NamedCamera;
    return {
      view,
      ...mapFigure({ name: view.name, view: view.camera, features: featuresAround(entry, view, corridor, 'id'), lang: 'id' }),
    };
  };

  test('no name of a region stands on another region', () => {
    const { view, names } = figure();
    const regions = names.filter((name) => name.classes.startsWith('region'));
    expect(regions.map((name) => name.lines.join(' '))).toContain('Kota Pasuruan');
    const { width, height } = view.camera;
    for (const band of ['narrow', 'wide'] as const) {
      for (const name of regions) {
        const at = new RegExp(`${band[0]}-(\\w+)`).exec(name.classes)?.[1] as Side | '0';
        if (at === '0') continue;
        const lines = band === 'wide' ? [name.lines.join(' ').toUpperCase()] : name.lines.map((line) => line.toUpperCase());
        const item = { key: '', x: name.x / 100, y: name.y / 100, lines, lettering: lettering('region', band), sides: [], priority: 0 };
        for (const px of widths[band]) {
          const [left, top, right, bottom] = labelRect(item, at, px).map((edge) => (edge * width) / px) as [number, number, number, number];
          const middle = unproject(view.camera, [(left + right) / 2, (top + bottom) / 2]);
          expect(top).toBeGreaterThan(0);
          expect(bottom).toBeLessThan(height);
          expect([name.adm, undefined]).toContain(regionAt(middle));
        }
      }
    }
  });

  test('two places of one name are told apart', () => {
    const names = figure().markers.map((marker) => marker.lines.join(' '));
    expect(names).toEqual(expect.arrayContaining(['Pelabuhan Pasuruan (destinasi)', 'Pelabuhan Pasuruan (pintu masuk)']));
    expect(new Set(names).size).toBe(names.length);
  });
});

test('marks that would leave the picture, or stand under its scale, are listed and not drawn; the scale takes the emptier corner', () => {
  const of = (entry: Entry<'terminal-plan'> | Entry<'sentra'>) => {
    const view = entryCamera(entry, corridor) as NamedCamera;
    return mapFigure({ name: view.name, view: view.camera, features: featuresAround(entry, view, corridor, 'id'), lang: 'id' });
  };
  const plan = of(corridor.get('terminal-plan', 'madyopuro'));
  expect(plan.scale.corner).toBe('west');
  const lawang = plan.markers.find((marker) => marker.feature.id === 'st-lawang');
  expect(lawang?.classes).toMatch(/n-x n-off w-x w-off$/);
  expect(of(corridor.get('sentra', 'pesisir-kraton-bangil')).scale.corner).toBe('east');
});

test('low confidence is a ring, never a dot', () => {
  const low = featuresOf(corridor.all('destination'), corridor, 'id').filter((feature) => feature.confidence === 'low');
  const { markers, hasLow } = mapFigure({ name: 'corridor', view: corridorCamera, features: low, lang: 'id' });
  expect(hasLow).toBe(true);
  for (const marker of markers) expect(marker.classes.split(' ')).toContain('low');
});

test('text is measured generously, and long names break where their lines are most even', () => {
  // 106.8 px in Chromium at weight 600 and 10 px.
  expect(textWidth('Kawah Gunung Bromo', 10)).toBeGreaterThanOrEqual(107);
  expect(textWidth('Kawah Gunung Bromo', 10)).toBeLessThan(118);
  expect(balancedLines('Ranu Pani')).toEqual(['Ranu Pani']);
  expect(balancedLines('Air Terjun Madakaripura')).toEqual(['Air Terjun', 'Madakaripura']);
  expect(balancedLines('Lumbangsarirejomulyo')).toEqual(['Lumbangsarirejomulyo']);
});
