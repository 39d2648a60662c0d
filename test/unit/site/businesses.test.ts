import { beforeAll, describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { type Page, pagesOf } from '../../../src/site/pages.ts';
import { nearParts, partsOf } from '../../../src/site/paging.ts';
import { readFiles } from '../../../src/sources/files/read.ts';
import { load } from '../../../src/sources/load.ts';
import { rawBusiness } from '../../support/businesses.ts';

type List = Extract<Page, { template: 'list' }>;
const count = 10_000;
let corridor: Corridor;
let lists: List[];
let pages: Page[];
beforeAll(async () => {
  const { entries } = await readFiles('content');
  const built = Corridor.build([...entries, ...Array.from({ length: count }, (_, index) => rawBusiness(index))]);
  expect(built.problems).toEqual([]);
  corridor = built.corridor;
  pages = pagesOf(corridor, []);
  lists = pages.filter((page): page is List => page.template === 'list' && page.list.section === 'businesses');
}, 60_000);

const below = (address: string) => lists.filter((page) => page.address.id.startsWith(address));

describe('ten thousand businesses', () => {
  test('stand in lists no page of which holds more than a phone can load', () => {
    expect(Math.max(...lists.map((page) => page.list.items.length))).toBeLessThanOrEqual(150);
    const whole = lists.filter((page) => !page.list.chosen);
    expect(whole.flatMap((page) => page.list.items)).toEqual(corridor.all('umkm'));
    expect(whole.map((page) => page.address.en).slice(0, 3)).toEqual([
      '/en/umkm/businesses/',
      '/en/umkm/businesses/2/',
      '/en/umkm/businesses/3/',
    ]);
  });

  test('have addresses, titles and descriptions of their own on every page of every list', () => {
    for (const lang of ['id', 'en'] as const) {
      for (const words of [
        pages.map(({ address }) => address[lang]),
        lists.map(({ title }) => title[lang]),
        lists.map(({ description }) => description[lang]),
      ])
        expect(new Set(words).size).toBe(words.length);
    }
  });

  test('are found by region, sentra, category, price, halal and kind of product, each business wherever it belongs', () => {
    const region = below('/umkm/usaha/daerah/kota-malang/').flatMap((page) => page.list.items);
    expect(region).toEqual(corridor.all('umkm').filter((entry) => entry.regions.includes('kota-malang')));
    const sentra = below('/umkm/usaha/sentra/kampung-sanan/').flatMap((page) => page.list.items);
    expect(sentra).toEqual(corridor.all('umkm').filter((entry) => entry.sentra === 'sanan'));
    const kinds = below(`/umkm/usaha/produk/${corridor.get('product', 'kopi-dampit').slug.id}/`).flatMap((page) => page.list.items);
    expect(kinds.length).toBe(count / 4);
    expect(kinds).toEqual(corridor.all('umkm').filter((entry) => entry.products.includes('kopi-dampit')));
    const between = below('/umkm/usaha/harga/10-sampai-25-ribu/').flatMap((page) => page.list.items);
    const inBand = corridor
      .all('umkm')
      .filter(({ offers: [offer] }) => offer?.price !== undefined && offer.price >= 10_000 && offer.price < 25_000);
    expect(between).toEqual(inBand);
    expect(below('/umkm/usaha/kategori/batik/').flatMap((page) => page.list.items).length).toBeGreaterThan(count / 5);
  });

  test('tell halal that was verified from halal that is only stated', () => {
    const of = (part: string) => below(`/umkm/usaha/halal/${part}/`).flatMap((page) => page.list.items.map(({ id }) => id));
    const [verified, stated] = [of('halal-sudah-diverifikasi'), of('halal-menurut-pemilik')];
    expect(verified.length).toBe(Math.ceil(count / 6));
    expect(stated.length).toBe(Math.ceil(count / 3) - verified.length);
    expect(new Set(verified).isDisjointFrom(new Set(stated))).toBe(true);
  });
});

describe('a list in parts', () => {
  const first = { id: '/x/', en: '/en/x/' };
  test('stays whole while one page holds it, and loses nothing when it is parted', () => {
    expect(partsOf(Array(150).fill(0), first)).toEqual([{ items: Array(150).fill(0) }]);
    const items = Array.from({ length: 151 }, (_, index) => index);
    const parts = partsOf(items, first);
    expect(parts.flatMap((part) => part.items)).toEqual(items);
    expect(parts.map(({ part }) => part?.before)).toEqual([0, 60, 120]);
  });

  test('is walked from one page to the next, and to both ends', () => {
    const part = { number: 80, of: 167, before: 0, total: 10_000, first };
    expect(nearParts(part)).toEqual([1, 78, 79, 80, 81, 82, 167]);
    expect(nearParts({ ...part, number: 1, of: 3 })).toEqual([1, 2, 3]);
  });
});

describe('made-up businesses', () => {
  test('come with the switch and are all marked; without it there is none', { timeout: 60_000 }, async () => {
    const { corridor: with_, problems } = await load('content', { CONTENT_SAMPLE: '1' });
    expect(problems).toEqual([]);
    expect(with_.all('umkm').length).toBeGreaterThan(5);
    expect(
      with_.all('umkm').every(({ sample, name, whatsapp }) => sample && name.id.startsWith('Contoh: ') && whatsapp?.startsWith('+620')),
    ).toBe(true);
    expect((await load('content', {})).corridor.all('umkm').filter(({ sample }) => sample)).toEqual([]);
  });

  test('age from the day of the build, so that one is always stale and none hidden', { timeout: 60_000 }, async () => {
    const at = new Date('2031-05-05T12:00:00+07:00');
    const { corridor: later } = await load('content', { CONTENT_SAMPLE: '1', BUILD_MOMENT: at.toISOString() });
    expect(later.resting(at)).toEqual([]);
    expect(
      later
        .all('umkm')
        .map(({ confirmedAt }) => confirmedAt)
        .sort()
        .at(-1),
    ).toBe('2031-05-05');
  });
});
