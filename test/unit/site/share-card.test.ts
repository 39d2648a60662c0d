import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { langs } from '../../../src/i18n/lang.ts';
import { share } from '../../../src/i18n/share.ts';
import { type Page, pagesOf } from '../../../src/site/pages.ts';
import { type ShareCard, shareCard } from '../../../src/site/share-card.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
let pages: Page[];
beforeAll(async () => {
  ({ corridor } = await load('content'));
  pages = pagesOf(corridor, []);
});
const cardOf = (address: string, lang: 'id' | 'en' = 'id'): Promise<ShareCard> => {
  const page = pages.find((each) => each.address.id === address);
  if (!page) throw new Error(`tidak ada ${address}`);
  return shareCard({ page, lang, corridor });
};

describe('share cards', () => {
  test('every page but a narrowed list has a card of its own in both languages', async () => {
    const own = pages.filter((page) => page.template !== 'list' || !page.list.chosen);
    const cards = await Promise.all(own.flatMap((page) => langs.map((lang) => shareCard({ page, lang, corridor }))));
    expect(new Set(cards.map(({ href }) => href)).size).toBe(own.length * langs.length);
    for (const { href, alt } of cards) {
      expect(href).toMatch(/^\/kartu\/[0-9a-f]{12}\.jpg$/);
      expect(alt.length).toBeGreaterThan(10);
    }
  });

  test('a narrowed list shares the card of the whole list, which counts all of it', async () => {
    const narrowed = await cardOf('/destinasi/daerah/kota-batu/');
    expect(narrowed.href).toBe((await cardOf('/destinasi/')).href);
    expect(narrowed.alt).toContain(`${corridor.all('destination').length} entri`);
  });

  test('status is said where it matters', async () => {
    expect((await cardOf('/rencana/terminal-madyopuro/')).alt).toContain(share.planned.id);
    expect((await cardOf('/rencana/terminal-madyopuro/', 'en')).alt).toContain(share.planned.en);
    const ended = pages.find((page) => page.template === 'advisory' && page.entry.status === 'ended');
    expect((await cardOf(ended?.address.id ?? '')).alt).toContain('Sudah berakhir');
    const entry = corridor.get('destination', 'ranu-pani');
    const page = { ...pages.find((each) => 'entry' in each && each.entry === entry), template: 'withdrawn', entry } as Page;
    expect((await shareCard({ page: { ...page, address: { id: '/ditarik/', en: '/en/ditarik/' } }, lang: 'id', corridor })).alt).toContain(
      share.withdrawn.id,
    );
  });

  test('the file has another name as soon as something else is on it', async () => {
    const page = pages.find((each) => each.address.id === '/destinasi/kawah-gunung-bromo/');
    if (page?.template !== 'destination') throw new Error('tidak ada Kawah Bromo');
    const renamed: Page = { ...page, title: { id: 'Bromo', en: 'Bromo' }, address: { id: '/bromo/', en: '/en/bromo/' } };
    const higher: Page = { ...page, entry: { ...page.entry, elevationM: 1000 }, address: { id: '/rendah/', en: '/en/low/' } };
    const hrefs = await Promise.all(
      [page, renamed, higher].map(async (each) => (await shareCard({ page: each, lang: 'id', corridor })).href),
    );
    expect(new Set(hrefs).size).toBe(3);
  });

  test('a page shows a map where a map tells more, and else what is drawn from it', async () => {
    const kinds = { '/': 'drawing', '/peta/': 'map', '/destinasi/kawah-gunung-bromo/': 'drawing', '/rencana/terminal-madyopuro/': 'map' };
    for (const [address, kind] of Object.entries(kinds)) {
      const { picture } = (await cardOf(address)).job;
      expect(picture.kind).toBe(kind);
      if (picture.kind !== 'photo') expect(picture.draw(1200, 300)).toMatch(/^<svg (?!.*(NaN|undefined|Infinity)).*<\/svg>$/s);
    }
  });
});
