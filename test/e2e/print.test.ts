import { inflateSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Page, pagesOf } from '../support/dist.ts';

const { root, origin } = inject('site');
/** Pages people take along: each must come out of the printer as one sheet. */
const sheets = ['destination', 'route', 'heritage-area'];
const longestOf = { destination: 4, route: 3, 'heritage-area': 1 } as Record<string, number>;
const pages = pagesOf(root);
/** The longest of each kind in each language, and an ordinary destination: what holds for them holds for shorter ones. */
const chosen = sheets.flatMap((template) =>
  (['id', 'en'] as const).flatMap((language) => {
    const all = pages.filter((page) => page.template === template && page.language === language);
    const sorted = all.toSorted((a, b) => textLength(b) - textLength(a));
    return [...sorted.slice(0, longestOf[template]), ...(template === 'destination' ? sorted.slice(sorted.length >> 1).slice(0, 1) : [])];
  }),
);

/** Characters a page shows between its tags. */
function textLength(page: Page): number {
  return page.html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '').length;
}

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchChromium();
  tab = await browser.newPage();
});
afterAll(() => browser?.close());

async function open(address: string): Promise<void> {
  await tab.goto(origin + address, { waitUntil: 'load' });
  // A browser fetches pictures further down before it prints; a PDF made by command does not wait for them.
  await tab.evaluate(() =>
    Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager';
        return image.decode();
      }),
    ),
  );
}

/** Pages of a PDF: page objects stand openly in the file, or inside its compressed parts. */
function pagesIn(pdf: Buffer): number {
  const count = (text: string) => (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length;
  const packed = [...pdf.toString('latin1').matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  return (
    count(pdf.toString('latin1')) +
    packed.reduce((sum, [, data = '']) => sum + count(inflateSync(Buffer.from(data, 'latin1')).toString('latin1')), 0)
  );
}

test('there is a sample of each kind in both languages', () => {
  expect(new Set(chosen.map(({ template, language }) => `${template} ${language}`)).size).toBe(sheets.length * 2);
});

describe('one A4 sheet', () => {
  test.each(chosen.map(({ address }) => address))('%s', async (address) => {
    await open(address);
    const pdf = await tab.pdf({ preferCSSPageSize: true });
    expect(pagesIn(pdf)).toBe(1);
    const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    // 210 x 297 mm in points, of which a browser keeps whole ones.
    expect(
      [Math.round(Number(width)), Math.round(Number(height))].map((side, index) => Math.abs(side - ([595, 842][index] ?? 0)) <= 1),
    ).toEqual([true, true]);
  });

  test('a page that is longer than a sheet is counted as more: the count does count', async () => {
    const list = pages.find(({ address }) => address === '/destinasi/');
    await open(list?.address ?? '');
    expect(pagesIn(await tab.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
  });
});

describe('on the sheet', () => {
  test.each(sheets.map((template) => [template, chosen.find((page) => page.template === template)?.address ?? '']))(
    'of a %s stand name, map with its attribution, sources and where it is from, and nothing to click',
    async (_, address) => {
      await open(address);
      await tab.setViewportSize({ width: 700, height: 1030 });
      await tab.emulateMedia({ media: 'print' });
      const shown = (selector: string) => tab.locator(selector).filter({ visible: true }).count();
      for (const selector of ['h1', 'lt-map img', 'lt-map figcaption', '.sources li', '.printed-from', '.scale']) {
        expect(await shown(selector), selector).toBeGreaterThan(0);
      }
      for (const selector of ['.site-head', '.site-foot', '.crumbs', 'nav', 'button', '.launch', '.scene', '.card']) {
        expect(await shown(selector), selector).toBe(0);
      }
      expect(await tab.locator('.printed-from').textContent()).toContain(address);
      await tab.emulateMedia({ media: null });
    },
  );
});
