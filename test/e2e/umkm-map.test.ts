import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Corridor } from '../../src/domain/corridor.ts';
import { alongKm, alongLine } from '../../src/geo/along.ts';
import { businessFacets } from '../../src/site/business-facets.ts';
import { mapData } from '../../src/site/map-data.ts';
import { readFiles } from '../../src/sources/files/read.ts';
import { rawBusiness } from '../support/businesses.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchButton, opened, rows, start, visit } from '../support/map-page.ts';

/** The map of a corridor with businesses, in a real browser: what buyers narrow it by, and that it finds what the lists hold. */
const { origin } = inject('site');
let browser: Browser;
let corridor: Corridor;
beforeAll(async () => {
  browser = await launchChromium({ webgl: true });
  const { entries } = await readFiles('content');
  corridor = Corridor.build([...entries, ...Array.from({ length: 120 }, (_, index) => rawBusiness(index))]).corridor;
});
afterAll(() => browser.close());

/** Opens a page whose map data hold the businesses. */
function withBusinesses(address: string, lang: 'id' | 'en') {
  const { places, told } = mapData(corridor, lang);
  return visit(browser, origin + address, {
    before: async (page) => {
      await page.route(`**/data/map/corridor-${lang}.json`, (route) => route.fulfill({ json: places }));
      await page.route(`**/data/map/corridor-${lang}-facts.json`, (route) => route.fulfill({ json: told }));
    },
  });
}

const choice = (page: Page, label: string) => page.locator('.live-tools').getByRole('combobox', { name: label, exact: true });
const found = async (page: Page) => Number(/(?:dari|of) ([\d.,]+)/.exec((await page.locator('.live-count').textContent()) ?? '')?.[1]);
const untilFound = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => Number(/(?:dari|of) (\d+)/.exec(document.querySelector('.live-count')?.textContent ?? '')?.[1]) === wanted,
    count,
  );
/** Businesses with a place that stand in all the lists of some values. */
const listed = (...wanted: [key: string, id: string][]) => {
  const facets = businessFacets(corridor);
  const lists = wanted.map(
    ([key, id]) => facets.find((facet) => facet.key === key)?.options.find((option) => option.id === id)?.items ?? [],
  );
  return corridor.all('umkm').filter((business) => business.point && lists.every((items) => items.includes(business)));
};

test('halal, price, sentra and goods narrow map, list and address; back, share and reload bring them again', async () => {
  const { page, errors, close } = await withBusinesses('/umkm/', 'id');
  await start(page);
  const all = await found(page);
  await page.getByText('Saring', { exact: true }).click();

  await choice(page, 'Halal').selectOption('Halal, sudah diverifikasi');
  await untilFound(page, listed(['halal', 'verified']).length);
  expect(page.url()).toContain('&halal=verified');
  await choice(page, 'Harga').selectOption('50 sampai 100 ribu');
  const both = listed(['halal', 'verified'], ['price', '50000-100000']);
  expect(both.length).toBeGreaterThan(2);
  await untilFound(page, both.length);
  expect(page.url()).toContain('&harga=50000-100000&halal=verified');
  const asked = await rows(page).locator('small:nth-of-type(2)').allTextContents();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((text) => !/^Rp[5-9]\d\.000 \/ bungkus$/.test(text))).toEqual([]);

  const shared = new URL((await page.locator('.live-buttons a').getAttribute('href')) as string).searchParams.get('text');
  expect(shared).toMatch(/\d+ tempat, 50 sampai 100 ribu, Halal, sudah diverifikasi\nhttp.*&harga=50000-100000&halal=verified/);
  await page.reload();
  await opened(page);
  await untilFound(page, both.length);
  expect(await choice(page, 'Halal').inputValue()).toBe('verified');
  expect(await choice(page, 'Harga').inputValue()).toBe('50000-100000');

  await choice(page, 'Harga').selectOption('Semua');
  await untilFound(page, listed(['halal', 'verified']).length);
  await page.goBack();
  await untilFound(page, both.length);
  expect(await choice(page, 'Harga').inputValue()).toBe('50000-100000');

  await page.getByText('Hapus saringan').click();
  await untilFound(page, all);
  await choice(page, 'Sentra').selectOption('sanan');
  await untilFound(page, listed(['sentra', 'sanan']).length);
  await choice(page, 'Kategori').selectOption('Kopi dan teh');
  const coffee = listed(['sentra', 'sanan'], ['category', 'coffee-tea']);
  expect(coffee.length).toBeGreaterThan(0);
  await untilFound(page, coffee.length);
  expect(page.url()).toContain('&kategori=coffee-tea&sentra=sanan');

  await page.getByText('Hapus saringan').click();
  await choice(page, 'Halal').selectOption('Halal, sudah diverifikasi');
  await choice(page, 'Sepanjang jalur').selectOption('r3-malang-jemplang-savana');
  const { waypoints } = corridor.get('route', 'r3-malang-jemplang-savana');
  const halal = listed(['halal', 'verified']).flatMap(({ point }) => (point ? [{ point }] : []));
  const onWay = alongLine(
    waypoints.map(({ lon, lat }) => [lon, lat]),
    halal,
    alongKm,
  );
  expect(onWay.length).toBeGreaterThan(0);
  // And the route itself.
  await untilFound(page, onWay.length + 1);
  expect(page.url()).toContain('&halal=verified&jalur=r3-malang-jemplang-savana');

  await rows(page).filter({ hasText: 'Usaha Uji' }).first().locator('button').click();
  const popup = page.locator('.maplibregl-popup-content');
  await popup.waitFor();
  expect(await popup.textContent()).toMatch(/Rp\d|Habis/);
  expect(errors).toEqual([]);
  await close();
});

test('in English the words are English, and the address is the same', async () => {
  const { page, errors, close } = await withBusinesses('/en/umkm/#peta=9.00/-7.96000/112.75000&harga=25000-50000&halal=stated', 'en');
  await opened(page);
  await untilFound(page, listed(['halal', 'stated'], ['price', '25000-50000']).length);
  expect(await choice(page, 'Halal').locator('option:checked').textContent()).toBe('Halal as stated by the owner');
  expect(await choice(page, 'Price').locator('option:checked').textContent()).toBe('25 to 50 thousand');
  expect(errors).toEqual([]);
  await close();
});

test('a link to the map shows it where the visitor saves data, and waits for the button', async () => {
  const { page, close } = await visit(browser, `${origin}/umkm/#peta=&lapis=region,business&halal=verified`, {
    viewport: { width: 360, height: 740 },
    before: (fresh) => fresh.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
  });
  const box = await launchButton(page).boundingBox();
  expect(box && box.y > 0 && box.y + box.height < 740).toBe(true);
  expect(await page.locator('.live').count()).toBe(0);
  await close();
});

test('a map without businesses does not offer what only they answer', async () => {
  const { page, close } = await visit(browser, `${origin}/umkm/`);
  await start(page);
  await page.getByText('Saring', { exact: true }).click();
  expect(await choice(page, 'Kategori').count()).toBe(1);
  for (const label of ['Sentra', 'Harga', 'Halal']) expect(await choice(page, label).count(), label).toBe(0);
  await close();
});
