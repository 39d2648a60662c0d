import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { slugify } from '../../../src/domain/slugify.ts';
import { sections } from '../../../src/site/address.ts';
import { documentTitle, type Page, pagesOf } from '../../../src/site/pages.ts';
import { positionText } from '../../../src/site/place.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
let pages: Page[];
beforeAll(async () => {
  ({ corridor } = await load('content'));
  pages = pagesOf(corridor, []);
});

describe('the table of pages', () => {
  test('gives every page an address of its own in both languages', () => {
    for (const lang of ['id', 'en'] as const) {
      const addresses = pages.map((page) => page.address[lang]);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(addresses.filter((address) => !/^\/(?:[a-z0-9-]+\/)*$/.test(address))).toEqual([]);
      expect(addresses.every((address) => address.startsWith('/en/') === (lang === 'en'))).toBe(true);
    }
  });

  test('gives every page a title and a description that no other page has', () => {
    for (const lang of ['id', 'en'] as const) {
      const titles = pages.map((page) => documentTitle(page)[lang]);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('holds all sixty region pillar pages, below their region', () => {
    const profiles = pages.filter((page) => page.template === 'profile');
    expect(profiles).toHaveLength(60);
    expect(profiles.every((page) => page.address.id.startsWith(sections.regions.id) && page.trail.length === 2)).toBe(true);
  });

  test('narrows lists: every value of every facet leads to the entries that carry it', () => {
    const narrowed = pages.flatMap((page) => (page.template === 'list' && page.list.chosen ? [page.list] : []));
    expect(narrowed.length).toBeGreaterThan(80);
    expect(narrowed.every((list) => list.items.length > 0)).toBe(true);
    const malang = narrowed.find((list) => list.section === 'destinations' && list.chosen?.option.part.id === 'kota-malang');
    expect(malang?.items.map((entry) => entry.id).sort()).toEqual(
      corridor
        .all('destination')
        .filter((entry) => entry.regions.includes('kota-malang'))
        .map((entry) => entry.id)
        .sort(),
    );
  });

  test('a withdrawn entry keeps its address for its notice', () => {
    const [entry] = corridor.all('article');
    if (!entry) throw new Error('tidak ada artikel');
    const withdrawn = pagesOf(corridor, [entry]).filter((page) => page.template === 'withdrawn');
    expect(withdrawn.map((page) => page.address.id)).toEqual([`/kabar/${entry.slug.id}/`]);
  });
});

describe('coordinates are only as exact as they are known', () => {
  const point = { lon: 112.95312, lat: -7.94251, basis: 'dataset' as const };
  test.each([
    ['high', '-7,94251; 112,95312'],
    ['medium', '-7,943; 112,953 (perkiraan, meleset sampai 1 km)'],
  ] as const)('%s', (confidence, text) => {
    expect(positionText({ ...point, confidence }, 'id')).toBe(text);
  });
  test('low gives no figures at all', () => {
    expect(positionText({ ...point, confidence: 'low' }, 'en')).not.toMatch(/\d[.,]\d/);
  });
});

test.each([
  ['Danau (ranu)', 'danau'],
  ['Candi dan pura', 'candi-dan-pura'],
  ['Café Ñandú', 'cafe-nandu'],
])('slugify(%j)', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});
