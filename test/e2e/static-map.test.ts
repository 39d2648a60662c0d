import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { oneOfEach, pagesOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { compared, pictureOf } from '../support/map-pictures.ts';

const { root, origin } = inject('site');
// `lt-map` without a picture stands only where the tools of a map are shown by themselves.
const withMap = pagesOf(root).filter(({ html }) => html.includes('<lt-map data-map'));
/** Pages whose map is more than their entry and what lies around it. */
const mapPages = ['/peta/', '/warisan/kayutangan/', '/rencana/terminal-madyopuro/', '/umkm/', '/en/heritage/kayutangan/'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function inTab<T>(options: BrowserContextOptions, address: string, work: (tab: Tab) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const tab = await context.newPage();
    await tab.goto(origin + address, { waitUntil: 'load' });
    return await work(tab);
  } finally {
    await context.close();
  }
}

describe('weights', () => {
  const bytes = (text: string) => gzipSync(text, { level: 9 }).length;

  test('no static map is heavier than 25 kB gzip', () => {
    const files = globSync('peta/*.svg', { cwd: root });
    expect(files.length).toBeGreaterThan(200);
    const heavy = files.map((file) => ({ file, bytes: bytes(readFileSync(join(root, file), 'utf8')) })).filter((it) => it.bytes > 25_000);
    expectNone(
      heavy.map(({ file, bytes: measured }) => ({
        page: `/${file}`,
        rule: 'weight of a static map',
        where: `${measured} bytes gzip, 25000 allowed`,
        remedy: 'simplify its shapes, or draw less of what the map is not about',
      })),
    );
  });

  test('what stands inline for a map is no heavier than 12 kB gzip', () => {
    expect(withMap.length).toBeGreaterThan(100);
    const parts = withMap.map(({ address, html }) => ({ address, bytes: bytes(/<lt-map[\s\S]*?<\/lt-map>/.exec(html)?.[0] ?? '') }));
    expect(Math.max(...parts.map((part) => part.bytes))).toBeGreaterThan(1_000);
    expectNone(
      parts
        .filter((part) => part.bytes > 12_000)
        .map((part) => ({
          page: part.address,
          rule: 'markers and names of a map',
          where: `${part.bytes} bytes gzip, 12000 allowed`,
          remedy: 'show fewer features on the static map; the interactive one has them all',
        })),
    );
  });
});

describe.each(oneOfEach(withMap, ({ template }) => template).map(({ address }) => address))('without JavaScript %s', (address) => {
  test('shows its map, and its markers lead to pages', async () => {
    await inTab({ javaScriptEnabled: false, viewport: { width: 320, height: 740 } }, address, async (tab) => {
      const image = tab.locator('lt-map .pic > img').first();
      await image.scrollIntoViewIfNeeded();
      const box = await image.boundingBox();
      expect(box?.width).toBeGreaterThan(200);
      expect(box?.height).toBeGreaterThan(100);
      const links = tab.locator('lt-map').first().locator('.marks a, .names a');
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
        expect(href).toMatch(/^\/.*\/$/);
      }
      expect(await links.count()).toBeGreaterThan(0);
      await expect.poll(() => tab.locator('lt-map button:visible').count()).toBe(0);
    });
  });
});

describe('the button', () => {
  test.each([
    [360, '/jalur/malang-kepanjen-wlingi-blitar/'],
    [1280, '/jalur/malang-kepanjen-wlingi-blitar/'],
    [360, '/daerah/kabupaten-lumajang/'],
  ])(
    'at %d px stands right below the picture of %s, in room kept for it, before a list of links 24 px and more apart',
    async (width, address) => {
      await inTab({ viewport: { width, height: 740 } }, address, async (tab) => {
        const seen = await tab.evaluate(() => {
          const part = (selector: string) => document.querySelector(`lt-map ${selector}`) as HTMLElement;
          const top = () => part('.launch').getBoundingClientRect().top;
          const placed = top();
          part('.launch').hidden = true;
          const kept = top();
          const rows = [...document.querySelectorAll('lt-map .marks a')]
            .filter((link) => getComputedStyle(link).position !== 'absolute')
            .map((link) => link.getBoundingClientRect());
          return {
            gap: placed - part('.pic > img').getBoundingClientRect().bottom,
            moved: placed - kept,
            listed: rows.length,
            lowest: Math.min(...rows.map((row) => row.height)),
            first: Math.min(...rows.map((row) => row.top)) - part('.launch').getBoundingClientRect().bottom,
          };
        });
        expect(seen.gap).toBeLessThanOrEqual(12);
        expect(seen.moved).toBe(0);
        expect(seen.listed).toBeGreaterThan(10);
        expect(seen.lowest).toBeGreaterThanOrEqual(24);
        expect(seen.first).toBeGreaterThan(0);
      });
    },
  );
});

describe.each([320, 360, 720, 960])('at %d px', (width) => {
  test.each(mapPages)('names and marks of %s neither overlap nor leave the picture', async (address) => {
    const trouble = await inTab({ viewport: { width: width + 32, height: 900 } }, address, (tab) => tab.evaluate(collisions));
    expect(trouble.drawn).toBeGreaterThan(5);
    expect(trouble.found).toEqual([]);
  });
});

describe('on paper', () => {
  test.each(mapPages)('the map of %s fits one sheet of A4, its links in the colour of the text, without buttons', async (address) => {
    await inTab({ viewport: { width: 718, height: 1000 } }, address, async (tab) => {
      await tab.emulateMedia({ media: 'print', colorScheme: 'light' });
      const figure = await tab.locator('lt-map figure').first().boundingBox();
      // A4 less margins of 10 mm at 96 px an inch.
      expect(figure?.height).toBeLessThan(1046);
      const seen = await tab.evaluate(() => {
        const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`lt-map ${selector}`)];
        return {
          coloured: all('figcaption a, .marks a').filter(
            (link) => getComputedStyle(link).color !== getComputedStyle(link.parentElement as Element).color,
          ).length,
          buttons: all('.launch').map((part) => getComputedStyle(part).display),
          inside: all('figure').map((part) => getComputedStyle(part).breakInside),
        };
      });
      expect(seen.coloured).toBe(0);
      expect(new Set(seen.buttons)).toEqual(new Set(['none']));
      expect(new Set(seen.inside)).toEqual(new Set(['avoid']));
    });
  });

  test('the picture itself, opened and printed, has white ground whatever the scheme of the screen', async () => {
    await inTab({ viewport: { width: 960, height: 640 }, colorScheme: 'dark' }, '/peta/corridor.svg', async (tab) => {
      const fill = () => tab.evaluate(() => getComputedStyle(document.querySelector('.land') as Element).fill);
      expect(await fill()).not.toBe('rgb(255, 255, 255)');
      await tab.emulateMedia({ media: 'print' });
      expect(await fill()).toBe('rgb(255, 255, 255)');
    });
  });
});

describe('stored pictures', () => {
  const light = { colorScheme: 'light' } as const;
  test.each([
    ['corridor-360-light', '/peta/', 360, light],
    ['corridor-960-light', '/peta/', 960, light],
    ['corridor-960-dark', '/peta/', 960, { colorScheme: 'dark' }],
    ['lumajang-960-light', '/daerah/kabupaten-lumajang/', 960, light],
    ['kayutangan-360-light', '/warisan/kayutangan/', 360, light],
    ['kayutangan-960-contrast', '/warisan/kayutangan/', 960, { ...light, contrast: 'more' }],
    ['madyopuro-960-light', '/rencana/terminal-madyopuro/', 960, light],
    ['route-360-light', '/jalur/probolinggo-sukapura-cemorolawang/', 360, light],
    ['route-960-light', '/jalur/probolinggo-sukapura-cemorolawang/', 960, light],
  ] as const)('%s is drawn as stored, within 0.5 %% of the pixels', async (name, address, width, options) => {
    const picture = await inTab({ ...options, deviceScaleFactor: 1 }, address, (tab) => pictureOf(tab, width));
    expect(compared(name, picture)).toBeUndefined();
  });

  test('a changed picture is found out', async () => {
    const picture = await inTab({ colorScheme: 'dark' }, '/peta/', (tab) => pictureOf(tab, 360));
    if (process.env.UPDATE_MAP_PICTURES !== '1') expect(compared('corridor-360-light', picture)).toMatch(/% of the pixels differ/);
  });
});

/** Runs in the page: texts that overlap texts or marks, or leave the picture. */
function collisions(): { drawn: number; found: string[] } {
  const picture = (document.querySelector('lt-map .pic > img') as HTMLElement).getBoundingClientRect();
  const visible = (element: Element) => {
    const style = getComputedStyle(element);
    return (
      style.visibility !== 'hidden' &&
      style.display !== 'none' &&
      !style.clipPath.startsWith('inset(50%') &&
      element.getClientRects().length > 0
    );
  };
  const texts = [...document.querySelectorAll('lt-map .names > *, lt-map .marks > li > * > span')]
    .filter((element) => visible(element) && getComputedStyle(element.closest('li > *') ?? element).position === 'absolute')
    .map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return { name: element.textContent?.trim() ?? '', box: range.getBoundingClientRect(), own: element.closest('li') };
    })
    .filter(({ box }) => box.width > 0);
  const marks = [...document.querySelectorAll('lt-map .marks > li > *')]
    .filter((element) => visible(element) && getComputedStyle(element).position === 'absolute')
    .map((element) => {
      const { left, top } = element.getBoundingClientRect();
      // The touch target is 24 px, the mark itself at least 9.
      return { name: element.textContent?.trim() ?? '', box: new DOMRect(left + 8, top + 8, 8, 8), own: element.closest('li') };
    });
  const slack = 1;
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom;
  const found: string[] = [];
  for (const [index, one] of texts.entries()) {
    const { box } = one;
    if (
      box.left < picture.left - slack ||
      box.right > picture.right + slack ||
      box.top < picture.top - slack ||
      box.bottom > picture.bottom + slack
    )
      found.push(`${one.name} leaves the picture`);
    for (const other of texts.slice(index + 1)) if (meet(box, other.box)) found.push(`${one.name} overlaps ${other.name}`);
    for (const mark of marks) if (mark.own !== one.own && meet(box, mark.box)) found.push(`${one.name} covers the mark of ${mark.name}`);
  }
  return { drawn: texts.length + marks.length, found };
}
