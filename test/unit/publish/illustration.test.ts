import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import type { Entry } from '../../../src/domain/model/index.ts';
import { destinationCategory } from '../../../src/domain/model/types/destination.ts';
import { productCategory } from '../../../src/domain/model/types/umkm.ts';
import { type Illustrated, illustrate, illustrationAddress, isIllustrated } from '../../../src/publish/illustration/index.ts';
import { panorama } from '../../../src/publish/illustration/panorama.ts';
import { metresIn, sunHeight } from '../../../src/publish/illustration/place.ts';
import { hueOf } from '../../../src/site/hue.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
let pictures: { entry: Illustrated; svg: string }[];
const draw = (entry: Illustrated) => illustrate(entry, corridor, hueOf(entry, corridor));
const named = (entry: Entry) => `${entry.type}/${entry.id}`;

beforeAll(async () => {
  ({ corridor } = await load('content'));
  pictures = corridor
    .entries()
    .filter(isIllustrated)
    .map((entry) => ({ entry, svg: draw(entry) }));
});

test('every region, place, building, good, village, event, gateway and route without a photograph has its own picture', () => {
  const types = ['region', 'destination', 'heritage-area', 'heritage-site', 'product', 'sentra', 'event', 'gateway', 'route'] as const;
  const unphotographed = types.flatMap((type) => corridor.all(type).filter(({ photos }) => photos.length === 0));
  expect(pictures.map(({ entry }) => named(entry)).sort()).toEqual(unphotographed.map(named).sort());
  expect(new Set(pictures.map(({ entry }) => illustrationAddress(entry))).size).toBe(pictures.length);
});

test('an entry somebody has photographed has none', () => {
  const [first] = corridor.all('destination');
  if (!first) throw new Error('tidak ada destinasi');
  expect(isIllustrated({ ...first, photos: [{} as (typeof first.photos)[number]] })).toBe(false);
});

test('the same entry always gives the same picture', () => {
  expect(pictures.map(({ entry }) => draw(entry))).toEqual(pictures.map(({ svg }) => svg));
});

test('every picture is whole, holds neither script nor text, and weighs between 0.5 and 12 kB gzip', () => {
  const weights = pictures.map(({ svg }) => gzipSync(svg, { level: 9 }).length);
  expect(Math.max(...weights)).toBeLessThanOrEqual(12_000);
  expect(Math.min(...weights)).toBeGreaterThan(500);
  expect(pictures.filter(({ svg }) => /NaN|undefined|Infinity|<script|<text|href=/.test(svg)).map(({ entry }) => named(entry))).toEqual([]);
  for (const { svg } of pictures) {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  }
});

test('no two pictures look alike, drawn 48 by 27 pixels small', { timeout: 120_000 }, async () => {
  const small = await Promise.all(
    pictures.map(async ({ entry, svg }) => ({
      name: named(entry),
      pixels: await sharp(Buffer.from(svg)).resize(48, 27).removeAlpha().raw().toBuffer(),
    })),
  );
  const alike = small.flatMap((one, at) =>
    small.slice(at + 1).flatMap((other) => {
      let sum = 0;
      for (let each = 0; each < one.pixels.length; each += 1) sum += Math.abs((one.pixels[each] ?? 0) - (other.pixels[each] ?? 0));
      const apart = sum / one.pixels.length;
      return apart < 4 ? [`${one.name} ${other.name} ${apart.toFixed(1)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

test('every category of places and goods, every kind of event and gateway has a scene', () => {
  const one = <T extends Illustrated['type']>(type: T) => {
    const [entry] = corridor.all(type);
    if (!entry) throw new Error(`tidak ada ${type}`);
    return { ...entry, id: 'lain', name: { id: 'Lain' }, summary: { id: 'Lain' } };
  };
  for (const category of destinationCategory.options) expect(draw({ ...one('destination'), categories: [category] })).toContain('<path');
  for (const category of productCategory.options) expect(draw({ ...one('product'), category })).toContain('<path');
  for (const kind of ['ritual', 'culture', 'sport', 'civic', 'nature', 'music'] as const)
    expect(draw({ ...one('event'), kind })).toContain('<path');
  for (const kind of ['airport', 'station', 'terminal', 'harbour', 'park-gate'] as const)
    expect(draw({ ...one('gateway'), kind })).toContain('<path');
});

test('a region of which nothing is known still has a picture', () => {
  const [first] = corridor.all('region');
  if (!first) throw new Error('tidak ada daerah');
  expect(draw({ ...first, id: 'lain' })).toContain('<path');
});

test('a higher volcano stands higher in its picture', () => {
  const [first] = corridor.all('destination');
  if (!first) throw new Error('tidak ada destinasi');
  const tops = (elevationM: number) =>
    [...draw({ ...first, id: 'gunung', categories: ['volcano'], elevationM }).matchAll(/M-?\d+ 392Q-?\d+ -?\d+ \d+ (\d+)q/g)].map(([, y]) =>
      Number(y),
    );
  expect(tops(3676)).toHaveLength(1);
  expect(Math.min(...tops(3676))).toBeLessThan(Math.min(...tops(2329)));
});

test('the horizon shows the mountains a place sees: where they stand, and higher the closer they are', () => {
  const seen = (lon: number, lat: number) => new Map(panorama({ lon, lat, elevationM: 440 }).map((each) => [each.name, each]));
  const [malang, lumajang] = [seen(112.63, -7.98), seen(113.22, -8.13)];
  // Malang looks east to the caldera: Semeru stands on its right, Arjuno behind its left shoulder and so not at all.
  expect(malang.get('Semeru')?.x).toBeGreaterThan(malang.get('Bromo')?.x ?? 0);
  expect(lumajang.get('Semeru')?.x).toBeLessThan(lumajang.get('Bromo')?.x ?? 0);
  expect(lumajang.get('Semeru')?.rise).toBeGreaterThan(seen(112.17, -8.09).get('Semeru')?.rise ?? 0);
});

test('the sun rises with the hour, and earlier in the east of the corridor', () => {
  const [blitar, paiton] = [
    { lon: 112.16, lat: -8.1 },
    { lon: 113.5, lat: -7.72 },
  ];
  expect(sunHeight(blitar, 'dawn')).toBeLessThan(sunHeight(blitar, 'morning'));
  expect(sunHeight(paiton, 'dawn') - sunHeight(blitar, 'dawn')).toBeGreaterThan(1);
  expect(sunHeight(blitar, 'night')).toBeLessThan(0);
});

test('the drop of a waterfall is read from its sentence', () => {
  expect(metresIn('air terjun setinggi 84 m di pujon')).toBe(84);
  expect(metresIn('sekitar 1.050 m')).toBe(1050);
  expect(metresIn('tanpa angka')).toBeUndefined();
});
