import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/model/index.ts';
import { destinationCategory } from '../../../src/domain/model/types/destination.ts';
import { illustrate } from '../../../src/publish/illustration/index.ts';
import { hueOf } from '../../../src/site/hue.ts';
import { load } from '../../../src/sources/load.ts';

let pictures: { entry: Entry<'destination'>; hue: number; svg: string }[];
beforeAll(async () => {
  const { corridor } = await load('content');
  pictures = corridor.all('destination').map((entry) => {
    const hue = hueOf(entry, corridor);
    return { entry, hue, svg: illustrate(entry, hue) };
  });
});

test('the same place always gives the same picture, and no two places share one', () => {
  expect(pictures.map(({ entry, hue }) => illustrate(entry, hue))).toEqual(pictures.map(({ svg }) => svg));
  expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length);
});

test('every picture is whole and weighs between 0.3 and 12 kB gzip', () => {
  const weights = pictures.map(({ svg }) => gzipSync(svg, { level: 9 }).length);
  expect(Math.max(...weights)).toBeLessThanOrEqual(12_000);
  expect(Math.min(...weights)).toBeGreaterThan(300);
  expect(pictures.filter(({ svg }) => /NaN|undefined|Infinity/.test(svg)).map(({ entry }) => entry.id)).toEqual([]);
});

test('every category has a scene', () => {
  const [first] = pictures;
  if (!first) throw new Error('tidak ada destinasi');
  for (const category of destinationCategory.options) {
    expect(illustrate({ ...first.entry, categories: [category] }, 48)).toContain('<path');
  }
});

test('a higher volcano stands higher in its picture', () => {
  const [first] = pictures;
  if (!first) throw new Error('tidak ada destinasi');
  const top = (elevationM: number) => {
    const svg = illustrate({ ...first.entry, id: 'gunung', categories: ['volcano'], elevationM }, 48);
    return Math.min(...[...svg.matchAll(/Q\d+ \d+ \d+ (\d+)q/g)].map(([, y]) => Number(y)));
  };
  expect(top(3676)).toBeLessThan(top(2329));
});
