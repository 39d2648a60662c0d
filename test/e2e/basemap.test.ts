import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser, Page, Route } from 'playwright';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { flavours } from '../../src/geo/flavour.ts';
import type { PublishedBasemaps } from '../../src/geo/tiles/manifest.ts';
import { basemapUi } from '../../src/i18n/basemap.ts';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { fixedFolder, staticFiles } from '../../src/server/static.ts';
import { basemapsOf } from '../../src/site/basemap.ts';
import { makeBasemap, places, type Workshop, workshop } from '../support/basemap/make.ts';
import { launchChromium } from '../support/chromium.ts';
import { type MapPage, opened, visit } from '../support/map-page.ts';

const { root } = inject('site');
/** A lake of the small OpenStreetMap file fills most of the picture. */
const lake = '#peta=14/-7.9825/112.91';
const road = '#peta=14/-7.9325/112.85';
/** Ground of the cone, away from everything else: lit side and shadow side. */
const slopes = { lit: '#peta=13/-7.885/112.775', dark: '#peta=13/-7.945/112.86' };

let browser: Browser;
let shop: Workshop;
let server: Listening;
let served: PublishedBasemaps;
let current: MapPage | undefined;

beforeAll(async () => {
  shop = workshop();
  const out = join(shop.folder, 'site', 'basemap');
  const { code, said } = await makeBasemap(['--osm', shop.osm, '--dem', shop.dem, ...places({ ...shop, out })]);
  expect(said).toContain('Selesai: 4 arsip');
  expect(code).toBe(0);
  served = await basemapsOf(out, {});
  // What a build with this folder in public/ has beside the site that was built without it.
  const beside = new Hono().use(staticFiles(fixedFolder(join(shop.folder, 'site'))));
  const mounts = ['/data/basemap.json', '/basemap', '/styles'].map((path) => ({ path, app: beside }));
  server = await listen(createApp({ root, mounts }), { port: 0 });
  browser = await launchChromium({ webgl: true });
});
afterEach(async () => {
  await current?.close();
  current = undefined;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(shop.folder, { recursive: true, force: true });
});

/** Opens the map of the corridor at a view, with the basemaps the site says it has. `before`: breaks something. */
async function openMap(
  hash: string,
  basemaps: PublishedBasemaps = served,
  before?: (page: Page) => Promise<unknown>,
  viewport = { width: 700, height: 700 },
): Promise<Page> {
  const folder = join(shop.folder, 'site', 'data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'basemap.json'), JSON.stringify(basemaps));
  const prepare = async (page: Page) => {
    if (Object.keys(basemaps).length > 0) await page.route('**/peta/', saysThereAre);
    await before?.(page);
  };
  current = await visit(browser, `${server.origin}/peta/${hash}`, { viewport, before: prepare });
  await opened(current.page);
  return current.page;
}

/** A page as a build writes it that has basemaps besides the default one. */
async function saysThereAre(route: Route): Promise<void> {
  const response = await route.fetch();
  const page = await response.text();
  const body = page.replace('data-map="{', 'data-map="{&quot;basemaps&quot;:true,');
  if (body === page || page.includes('basemaps')) throw new Error('The page has no map, or one that knows of other basemaps.');
  await route.fulfill({ response, body });
}

/** The picture of the map as RGB. */
async function picture(page: Page): Promise<{ data: Buffer; width: number; height: number }> {
  const shot = await page.locator('.live-map canvas').screenshot({ timeout: 30_000 });
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** How much of the map has a colour, 0 to 1. */
async function share(page: Page, hex: string): Promise<number> {
  const { data } = await picture(page);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 3)
    if (wanted.every((value, index) => Math.abs(value - (data[at + index] as number)) <= 2)) count += 1;
  return count / (data.length / 3);
}

const said = (page: Page) => page.locator('.live-side [role="status"]').first();
/** Waits for a share of a colour: tiles come when they come. */
const expectShare = (page: Page, hex: string, check: (share: number) => boolean) =>
  expect.poll(async () => check(await share(page, hex)), { timeout: 30_000, interval: 500 }).toBe(true);

describe('the full basemap', () => {
  test('draws its lakes and roads under the features, with its credits, and says nothing', async () => {
    const page = await openMap(lake);
    await expectShare(page, flavours.light.sea, (found) => found > 0.2);
    expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('OpenStreetMap contributors (ODbL)');
    expect(await said(page).textContent()).toBe('');
    expect(current?.errors).toEqual([]);
  });

  test('draws a road where it lies', async () => {
    const page = await openMap(road);
    await expectShare(page, flavours.light.casing, (found) => found > 0.005);
  });

  test('shades the ground by its relief', async () => {
    const brightness = async (hash: string) => {
      const page = await openMap(hash);
      await page.waitForTimeout(3000);
      const { data } = await picture(page);
      await current?.close();
      return data.reduce((sum, value) => sum + value, 0) / data.length;
    };
    const [lit, dark] = [await brightness(slopes.lit), await brightness(slopes.dark)];
    expect(lit).toBeGreaterThan(dark + 2);
  });

  test('can be raised to three dimensions and laid flat again', { timeout: 150_000 }, async () => {
    // Small: relief is drawn by the processor here.
    const page = await openMap('#peta=11/-7.9325/112.85', served, undefined, { width: 320, height: 480 });
    const button = page.getByRole('button', { name: basemapUi.terrain.id });
    const raised = page.waitForResponse(
      (response) => response.url().includes('/basemap/terrain-') && response.request().headers().range !== 'bytes=0-16383',
    );
    await button.click({ timeout: 20_000 });
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await raised;
    await button.click({ timeout: 60_000 });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(current?.errors).toEqual([]);
  });

  test('where it ends the default goes on', async () => {
    const page = await openMap('#peta=12/-8.13/113.22');
    await page.waitForTimeout(2000);
    expect(await share(page, flavours.light.sea)).toBe(0);
    expect(await said(page).textContent()).toBe('');
    expect(current?.errors).toEqual([]);
  });

  test('fetches only what is in view', async () => {
    let bytes = 0;
    const page = await openMap(road, served, async (tab) => {
      tab.on('response', (response) => {
        if (response.url().includes('/basemap/')) bytes += Number(response.headers()['content-length']);
      });
    });
    await expectShare(page, flavours.light.casing, (found) => found > 0.005);
    const whole = Object.values(served.full?.parts ?? {}).reduce((sum, part) => sum + part.bytes, 0);
    expect(bytes).toBeLessThan(whole / 2);
  });
});

describe('without one', () => {
  test('the default basemap is drawn, nothing is said and nothing else is asked for', async () => {
    const asked: string[] = [];
    const page = await openMap(lake, {}, async (tab) => {
      tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    });
    await page.waitForTimeout(1000);
    expect(await said(page).textContent()).toBe('');
    expect(asked.filter((path) => path.startsWith('/basemap/') || path.includes('archives'))).toEqual([]);
    expect(await page.getByRole('button', { name: basemapUi.terrain.id }).count()).toBe(0);
    expect(current?.errors).toEqual([]);
  });
});

describe('the default stays, with one plain message and no error, when', () => {
  const vector = () => served.full?.parts.vector.file as string;
  const file = () => readFileSync(join(shop.folder, 'site', 'basemap', vector()));
  const isVector = (url: URL) => url.pathname === `/basemap/${vector()}`;

  /** Answers ranges of the vector archive from other bytes. */
  const serve = (bytes: () => Buffer) => (page: Page) =>
    page.route(isVector, (route) => {
      const [, first, last] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? [];
      const body = bytes().subarray(Number(first), Number(last) + 1);
      const range = `bytes ${first}-${Number(first) + body.length - 1}/${bytes().length}`;
      return route.fulfill({ status: 206, body, headers: { 'Content-Range': range, 'Content-Type': 'application/vnd.pmtiles' } });
    });

  const cases: [string, (page: Page) => Promise<unknown>][] = [
    ['the archive is not there', (page) => page.route(isVector, (route) => route.fulfill({ status: 404 }))],
    ['the archive is cut short', serve(() => file().subarray(0, 9000))],
    ['the archive is a page of the host', serve(() => Buffer.alloc(file().length, '<html>'))],
    [
      'the root directory is corrupt',
      serve(() => {
        const bytes = file();
        return Buffer.concat([bytes.subarray(0, 127), Buffer.alloc(200, 7), bytes.subarray(327)]);
      }),
    ],
    [
      'every tile is corrupt',
      serve(() => {
        const bytes = file();
        const tiles = Number(bytes.readBigUInt64LE(56));
        return Buffer.concat([bytes.subarray(0, tiles), Buffer.alloc(bytes.length - tiles, 7)]);
      }),
    ],
    [
      'the host knows no ranges',
      (page) => page.route(isVector, (route) => route.fulfill({ status: 200, body: file(), contentType: 'application/vnd.pmtiles' })),
    ],
    ['the network fails', (page) => page.route(isVector, (route) => route.abort('connectionfailed'))],
  ];
  test.each(cases)('%s', async (_, before) => {
    const page = await openMap(lake, served, before);
    await expect.poll(() => said(page).textContent(), { timeout: 30_000 }).toBe(basemapUi.failed.id);
    expect(await share(page, flavours.light.sea)).toBe(0);
    expect(await page.locator('lt-map').getAttribute('data-state')).toBe('open');
    expect(await page.getByRole('button', { name: basemapUi.terrain.id }).count()).toBe(0);
    expect(current?.errors).toEqual([]);
  });

  test('the archives themselves have to wait for the code that reads them, and it is not there', async () => {
    const page = await openMap(lake, served, (tab) => tab.route(/archives\.[^/]*\.js/, (route) => route.fulfill({ status: 404 })));
    await expect.poll(() => said(page).textContent(), { timeout: 30_000 }).toBe(basemapUi.failed.id);
    expect(current?.errors).toEqual([]);
  });

  test('it works again when the map is closed and opened', async () => {
    const page = await openMap(lake, served, (tab) => tab.route(isVector, (route) => route.fulfill({ status: 404 })));
    await expect.poll(() => said(page).textContent(), { timeout: 30_000 }).toBe(basemapUi.failed.id);
    await page.unroute(isVector);
    const button = page.locator('lt-map .launch button').first();
    await button.click();
    await page.waitForSelector('lt-map:not([data-open])');
    await button.click();
    await opened(page);
    await expectShare(page, flavours.light.sea, (found) => found > 0.1);
  });
});

describe('a part is missing', () => {
  test('the rest is drawn, and one message says so', async () => {
    const page = await openMap(lake, served, (tab) => tab.route('**/basemap/terrain-*', (route) => route.fulfill({ status: 404 })));
    await expectShare(page, flavours.light.sea, (found) => found > 0.2);
    expect(await said(page).textContent()).toBe(basemapUi.partFailed.id);
    expect(await page.getByRole('button', { name: basemapUi.terrain.id }).count()).toBe(0);
    expect(current?.errors).toEqual([]);
  });

  test('the connection is lost while looking around: what is there stays, the rest follows', async () => {
    const page = await openMap(road);
    await expectShare(page, flavours.light.casing, (found) => found > 0.005);
    await page.context().setOffline(true);
    await page.evaluate(() => {
      location.hash = '#peta=14/-7.9825/112.91';
    });
    await expect.poll(() => said(page).textContent(), { timeout: 30_000 }).toBe(basemapUi.waiting.id);
    await page.context().setOffline(false);
    await expect.poll(() => said(page).textContent()).toBe('');
    await expectShare(page, flavours.light.sea, (found) => found > 0.2);
    expect(current?.errors).toEqual([]);
  });
});

describe('an outside style', () => {
  const style = {
    version: 8,
    sources: { box: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#123456' } }],
  };
  const address = '/styles/plain.json';
  beforeAll(() => {
    mkdirSync(join(shop.folder, 'site', 'styles'), { recursive: true });
    writeFileSync(join(shop.folder, 'site', address), JSON.stringify(style));
  });

  test('is the ground of the map when it loads', async () => {
    const page = await openMap(lake, { style: address });
    await expectShare(page, '#123456', (found) => found > 0.3);
    expect(await said(page).textContent()).toBe('');
    expect(current?.errors).toEqual([]);
  });

  const cases: [string, (page: Page) => Promise<unknown>][] = [
    ['it is not there', (page) => page.route(`**${address}`, (route) => route.fulfill({ status: 404 }))],
    ['it is no style', (page) => page.route(`**${address}`, (route) => route.fulfill({ body: '<html>' }))],
    ['its host does not answer', (page) => page.route(`**${address}`, (route) => route.abort())],
    [
      'its tiles cannot be had',
      async (page) => {
        const tiled = {
          ...style,
          sources: { far: { type: 'raster', tiles: ['/styles/{z}/{x}/{y}.png'] } },
          layers: [{ id: 'far', type: 'raster', source: 'far' }],
        };
        await page.route(`**${address}`, (route) => route.fulfill({ json: tiled }));
        await page.route('**/styles/*/*/*.png', (route) => route.fulfill({ status: 503 }));
      },
    ],
  ];
  test.each(cases)("gives way to the site's own basemap with one message when %s", async (_, before) => {
    const page = await openMap(lake, { style: address, ...served }, before);
    await expectShare(page, flavours.light.sea, (found) => found > 0.2);
    expect(await said(page).textContent()).toBe(basemapUi.failed.id);
    expect(current?.errors).toEqual([]);
  });

  test('and to the default where there is no other', async () => {
    const page = await openMap(lake, { style: '/styles/none.json' });
    await expect.poll(() => said(page).textContent(), { timeout: 30_000 }).toBe(basemapUi.failed.id);
    expect(await share(page, '#123456')).toBe(0);
    expect(current?.errors).toEqual([]);
  });
});
