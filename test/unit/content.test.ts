import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../src/domain/citations.ts';
import { model } from '../../src/domain/model/index.ts';
import { missingTranslations } from '../../src/domain/model/walk.ts';
import { load, report } from '../../src/sources/load.ts';

// The content that ships: how much there must be, and what holds for all of it.
const loaded = await load('content');
const { corridor } = loaded;

test('nothing is set aside and nothing is warned about', () => {
  expect(loaded.problems, report(loaded)).toEqual([]);
});

describe('there is', () => {
  test.each([
    ['region', 10],
    ['pillar', 6],
    ['profile', 60],
    ['destination', 120],
    ['heritage-area', 1],
    ['heritage-site', 28],
    ['terminal-plan', 1],
    ['gateway', 25],
    ['route', 10],
    ['product', 60],
    ['sentra', 30],
    ['quick-win', 35],
    ['evaluation', 1],
    ['milestone', 10],
    ['advisory', 25],
    ['event', 30],
    ['article', 5],
  ] as const)('%s: at least %i', (type, least) => {
    expect(corridor.all(type).length).toBeGreaterThanOrEqual(least);
  });

  test('eighteen sub-dimensions under the six pillars', () => {
    expect(corridor.all('pillar').flatMap((pillar) => pillar.subDimensions)).toHaveLength(18);
  });

  test('four park gates, eighteen buildings and ten kampung points', () => {
    expect(corridor.all('gateway').filter((gateway) => gateway.kind === 'park-gate')).toHaveLength(4);
    expect(corridor.all('heritage-site').filter((site) => site.kind === 'building')).toHaveLength(18);
    expect(corridor.all('heritage-site').filter((site) => site.kind === 'kampung')).toHaveLength(10);
  });
});

test('no business is listed: owners list their own', () => {
  expect(corridor.all('umkm')).toEqual([]);
});

const entries = corridor.entries().map((entry) => [`${entry.type}/${entry.id}`, entry] as const);

test('every entry says where it comes from, in both languages', () => {
  const unsourced = entries.filter(([, entry]) => entry.type !== 'citation' && sourcesOf(entry).length === 0).map(([key]) => key);
  const untranslated = entries.flatMap(([key, entry]) =>
    missingTranslations(model[entry.type], entry).map((path) => `${key} ${path.join('.')}`),
  );
  expect(unsourced).toEqual([]);
  expect(untranslated).toEqual([]);
});

test('every region has its own colour and motif', () => {
  const looks = corridor.all('region').map((region) => corridor.profile(region.id, 'smart-branding')?.branding);
  const hues = looks.map((look) => look?.colour.hue ?? -1).sort((a, b) => a - b);
  const gaps = hues.map((hue, index) => ((hues[(index + 1) % hues.length] ?? 0) - hue + 360) % 360);
  expect(new Set(looks.map((look) => look?.motif.form)).size).toBe(10);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
});

test('a destination is told in 60 to 180 words a language', () => {
  const words = (text: string | undefined) => text?.split(/\s+/).length ?? 0;
  const outside = corridor
    .all('destination')
    .flatMap(({ id, body }) =>
      (['id', 'en'] as const)
        .map((lang) => ({ id, lang, words: words(body?.[lang]) }))
        .filter((told) => told.words < 60 || told.words > 180),
    );
  expect(outside).toEqual([]);
});

test('no text claims that a place is safe', () => {
  const claims = corridor.entries().flatMap((entry) => {
    const body = 'body' in entry && entry.body ? `${entry.body.id} ${entry.body.en}` : '';
    return /\b(sangat aman|dijamin aman|is safe|perfectly safe|aman dikunjungi)\b/i.test(body) ? [`${entry.type}/${entry.id}`] : [];
  });
  expect(claims).toEqual([]);
});
