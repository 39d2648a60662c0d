import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import type { MapFeature } from '../../src/geo/feature.ts';
import { packFeatures } from '../../src/geo/feature-pack.ts';
import { noNames } from '../../src/islands/map/data.ts';
import {
  expectStatic,
  factsFile,
  host,
  launchButton,
  mapPages,
  opened,
  placesFile,
  rovingMarker,
  rows,
  start,
  staticMarkers,
} from '../support/map-page.ts';

const count = '.live-count';

const on = mapPages(inject('site').origin);

test('without JavaScript the map is a picture with links, and the list is complete', async () => {
  await on('/peta/', { javaScriptEnabled: false }, async (page) => {
    expect(await launchButton(page).isVisible()).toBe(false);
    const listed = new Set(await page.locator('.place-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
    const marked = await page.locator('lt-map .marks a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(marked.length).toBeGreaterThan(100);
    for (const href of marked.filter((link) => link?.startsWith('/destinasi/'))) expect(listed).toContain(href);
    await page.locator('lt-map .pic > img').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => (document.querySelector('lt-map .pic > img') as HTMLImageElement).naturalWidth > 0);
  });
});

describe('taking over does not move anything', () => {
  test.each([
    ['/peta/', 1280, 800],
    ['/peta/', 360, 740],
    ['/en/regions/lumajang-regency/', 800, 800],
    ['/destinasi/ranu-pani/', 360, 740],
  ])('%s at %i px', async (address, width, height) => {
    await on(address, { viewport: { width, height } }, async (page) => {
      const before = await staticMarkers(page);
      await start(page);
      await page.locator('.live-rover button').focus();
      let compared = 0;
      for (const key of [
        'ArrowRight',
        'ArrowDown',
        'ArrowLeft',
        'ArrowLeft',
        'ArrowUp',
        'ArrowUp',
        'ArrowRight',
        'ArrowRight',
        'ArrowDown',
      ]) {
        const { name, x, y } = await rovingMarker(page);
        const marker = before[name];
        if (marker) {
          expect(Math.hypot(marker.x - x, marker.y - y), `${name}: ${JSON.stringify({ marker, x, y })}`).toBeLessThanOrEqual(2);
          compared += 1;
        }
        await page.keyboard.press(key);
      }
      expect(compared).toBeGreaterThan(0);
    });
  });
});

describe('a link with a camera', () => {
  const link = '/peta/#peta=11.00/-7.94000/112.95000&lapis=mountain&pilih=destination/kawah-bromo';
  test('opens the map there, with its layers and its choice', async () => {
    await on(link, {}, async (page) => {
      await opened(page);
      expect(await page.locator('.maplibregl-popup a').first().textContent()).toContain('Bromo');
      const names = await page.locator('.live-list li small').allTextContents();
      expect(names.length).toBeGreaterThan(3);
      expect(new URL(page.url()).hash).toContain('lapis=mountain');
    });
  });

  test.each([
    ['Save-Data', { saveData: true, effectiveType: '4g' }],
    ['a slow line', { saveData: false, effectiveType: '3g' }],
  ])('waits for the button under %s', async (_, connection) => {
    const before = (page: Page) =>
      page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value, configurable: true }), connection);
    await on(link, { before }, async (page) => {
      await page.waitForTimeout(1000);
      expect(await page.locator('.live').count()).toBe(0);
      await start(page);
      expect(new URL(page.url()).hash).toContain('peta=11.00/-7.94');
    });
  });

  test('a page without one starts nothing by itself', async () => {
    const asked: string[] = [];
    const before = async (page: Page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    };
    await on('/peta/', { before }, async (page) => {
      await page.waitForTimeout(1000);
      expect(asked.filter((path) => /open\.|worker|maplibre|data\/map/.test(path))).toEqual([]);
      await page.locator('lt-map .pic > img').click({ position: { x: 5, y: 5 } });
      await opened(page);
    });
  });
});

test('filters, search and layers narrow map, list and address; back, share and reload bring them again', async () => {
  await on('/peta/', {}, async (page) => {
    await start(page);
    const all = await page.locator(count).textContent();
    await page.getByText('Saring', { exact: true }).click();
    await page.getByLabel('Kategori').selectOption('waterfall');
    await page.waitForFunction((before) => document.querySelector('.live-count')?.textContent !== before, all);
    const falls = await page.locator(count).textContent();
    expect(await rows(page).locator('small').first().textContent()).toContain('Air terjun');
    expect(page.url()).toContain('kategori=waterfall');
    await page.locator('.live-selects select').nth(1).selectOption('kab-malang');
    await page.waitForFunction((before) => document.querySelector('.live-count')?.textContent !== before, falls);
    await page.goBack();
    await page.waitForFunction((before) => document.querySelector('.live-count')?.textContent === before, falls);
    expect(page.url()).not.toContain('daerah=');

    await page.getByLabel('Cari nama').fill('CÓBAN');
    await page.waitForFunction(() => location.hash.includes('cari='));
    for (const name of await rows(page).locator('a').allTextContents()) expect(name.toLowerCase()).toContain('coban');
    const shared = new URL((await page.locator('.live-buttons a').getAttribute('href')) as string);
    expect(shared.origin + shared.pathname).toBe('https://wa.me/');
    expect(shared.searchParams.get('text')).toMatch(
      /Peta Lingkar Tengger · \d+ tempat, "CÓBAN", Air terjun\nhttp.*#peta=.*kategori=waterfall/,
    );
    await page.reload();
    await opened(page);
    expect(await page.getByLabel('Cari nama').inputValue()).toBe('CÓBAN');
    expect(await page.getByLabel('Kategori').inputValue()).toBe('waterfall');

    await page.getByText('Hapus saringan').click();
    await page.getByText('Lapisan dan keterangan').click();
    const before = await page.locator(count).textContent();
    await page.locator('.live-checks').getByLabel('Air dan pantai').uncheck();
    await page.waitForFunction((was) => document.querySelector('.live-count')?.textContent !== was, before);
    expect(page.url()).toMatch(/lapis=(?!.*water)/);
    // Back to the first entry of this page: the map gives way to the static one.
    await launchButton(page).click();
    expect(page.url()).not.toContain('#');
    await expectStatic(page);
  });
});

describe('near me', () => {
  const panel = '.live-near';
  test('says why, asks once, then orders the list by distance with a direction', async () => {
    const options = { permissions: ['geolocation'], geolocation: { longitude: 112.6304, latitude: -7.9826 } };
    await on('/peta/', options, async (page) => {
      await start(page);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Dekat saya' }).click();
      expect(await page.locator(panel).textContent()).toContain('sekali saja');
      await page.getByRole('button', { name: 'Pakai letak saya' }).click();
      await page.getByText('Daftar diurutkan').waitFor();
      const away = await rows(page).first().locator('small').last().textContent();
      expect(away).toMatch(/^\d+(,\d)? km di (utara|timur|selatan|barat)/);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Berhenti memakai letak saya');
    });
  });

  test('says in plain words that it was not allowed, and the map goes on', async () => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        navigator.geolocation.getCurrentPosition = (_, fail) => fail?.({ code: 1 } as GeolocationPositionError);
      });
    await on('/en/map/', { before }, async (page) => {
      await start(page);
      await page.getByRole('button', { name: 'Near me' }).click();
      await page.getByRole('button', { name: 'Use my location' }).click();
      await page.getByText('Location was not allowed.').waitFor();
      expect(await rows(page).count()).toBeGreaterThan(10);
    });
  });
});

test('ten thousand businesses: drawn as clusters, the list in batches, filters at once', async () => {
  const many = Array.from({ length: 10_000 }, (_, index): MapFeature => {
    const spread = (step: number) => ((index * step) % 10_007) / 10_007;
    const at = { lon: 112 + 1.5 * spread(7919), lat: -8.4 + 0.8 * spread(104_729) };
    const common = { type: 'umkm', kind: 'umkm', confidence: 'medium', regions: ['kab-malang'] } as const;
    return { ...common, ...at, id: `usaha-${index}`, name: `Usaha ${index}`, href: `/umkm/usaha/usaha-${index}/` };
  });
  const { places, facts } = packFeatures(many);
  const names = { ...noNames, region: { 'kab-malang': 'Kab. Malang' } };
  const before = async (page: Page) => {
    await page.route(placesFile, (route) => route.fulfill({ json: places }));
    await page.route(factsFile, (route) => route.fulfill({ json: { facts, names } }));
  };
  await on('/peta/', { before }, async (page) => {
    await start(page);
    await page.waitForFunction(() => document.querySelector('.live-count')?.textContent?.includes('10.000'));
    expect(await rows(page).count()).toBe(40);
    const began = Date.now();
    await page.getByLabel('Cari nama').fill('usaha 777');
    await page.waitForFunction(() => document.querySelector('.live-count')?.textContent?.includes('dari 19 '));
    expect(Date.now() - began).toBeLessThan(3000);
    await page.locator('.maplibregl-ctrl-zoom-in').click();
    await page.waitForFunction(() => !document.querySelector('.live-count')?.textContent?.startsWith('19 '));
  });
});

describe('usable by everyone', () => {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const overflow = (page: Page) =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth);

  test.each(['light', 'dark'] as const)('axe finds nothing in the open map (%s)', async (colorScheme) => {
    await on('/peta/', { viewport: { width: 360, height: 740 }, colorScheme, reducedMotion: 'reduce' }, async (page) => {
      await start(page);
      await page.getByText('Lapisan dan keterangan').click();
      await rows(page).nth(2).locator('button').click();
      await page.waitForSelector('.maplibregl-popup');
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(at: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run('lt-map', { resultTypes: ['violations'], preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
    });
  });

  test('at 320 px, with text at 200 %, and after the phone is turned', async () => {
    await on('/peta/', { viewport: { width: 320, height: 640 } }, async (page) => {
      await start(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page
        .addStyleTag({ content: 'html { font-size: 200% !important; }' })
        .catch(() => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%')));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      await page.setViewportSize({ width: 740, height: 360 });
      await page.waitForFunction(() => {
        const canvas = document.querySelector('.live-map canvas') as HTMLCanvasElement;
        return Math.abs(canvas.clientWidth - (canvas.closest('.live') as HTMLElement).clientWidth) <= 1;
      });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await host(page).getAttribute('data-state')).toBe('open');
    });
  });
});
