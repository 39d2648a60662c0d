import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';

/** A page with a map in a tab of its own, and what its console complained of. */
export interface MapPage {
  readonly page: Page;
  /** Errors of scripts and of the console. What the browser itself says of a file it could not load or a policy it held is left out. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Opens a page of the site without starting its map. `before` runs in the fresh tab: break something, or replace an API. */
export async function visit(
  browser: Browser,
  address: string,
  { before, ...options }: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<MapPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Image ".*" could not be loaded/.test(message.text())) errors.push(message.text());
    if (
      message.type() === 'error' &&
      !/^(Failed to load resource|Refused to|Creating a worker from .* violates|The action has been blocked|.*Content Security Policy)/s.test(
        message.text(),
      )
    )
      errors.push(message.text());
  });
  await before?.(page);
  await page.goto(address, { waitUntil: 'load' });
  return { page, errors, close: () => context.close() };
}

/** Does some work in a page of its own, which must not have complained when it is done. */
type OnMapPage = (address: string, options: Parameters<typeof visit>[2], work: (page: Page) => Promise<void>) => Promise<void>;

/** For the tests of a file: a browser with WebGL, and its pages of a site. */
export function mapPages(origin: string): OnMapPage {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ webgl: true });
  });
  afterAll(() => browser?.close());
  return async (address, options, work) => {
    const { page, errors, close } = await visit(browser, origin + address, options);
    try {
      await work(page);
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  };
}

/** The two files of the corridor's map. */
export const placesFile = '**/data/map/corridor-{id,en}.json';
export const factsFile = '**/data/map/corridor-*-facts.json';

export const host = (page: Page) => page.locator('lt-map').first();
export const launchButton = (page: Page) => page.locator('lt-map .launch button').first();
export const message = (page: Page) => page.locator('lt-map .state').first();
export const rows = (page: Page) => page.locator('.live-list li');

/** The static map as it must always be there: its picture drawn, its markers leading to pages. */
export async function expectStatic(page: Page): Promise<void> {
  const picture = page.locator('lt-map .pic > img');
  expect(await picture.isVisible()).toBe(true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.locator('lt-map .marks a[href]').count()).toBeGreaterThan(20);
}

/** Waits until the map of a page is open. Throws with its message when it failed. */
export async function opened(page: Page): Promise<void> {
  const found = await page.waitForSelector('lt-map[data-state="open"], lt-map[data-state=""] .state:not(:empty)', { timeout: 50_000 });
  if ((await host(page).getAttribute('data-state')) !== 'open') throw new Error(`The map did not open: ${await found.textContent()}`);
  await page.waitForSelector('lt-map[data-open] .live-count', { state: 'attached' });
}

/** Starts the map by its button and waits until it is open. */
export async function start(page: Page): Promise<void> {
  await launchButton(page).click();
  await opened(page);
}

/** Where the markers of the static map stand, px of the window, by the end of their address. */
export function staticMarkers(page: Page): Promise<Record<string, { x: number; y: number }>> {
  return page.evaluate(() => {
    const frame = document.querySelector('lt-map .pic')?.getBoundingClientRect() as DOMRect;
    const all = [...document.querySelectorAll<HTMLElement>('lt-map .marks > li')].map((item) => {
      const share = (name: string) => (Number(item.style.getPropertyValue(name)) * frame.width) / 100;
      const name = (item.textContent ?? '').replace(/\s+/g, ' ').trim();
      return [name, { x: frame.left + scrollX + share('--x'), y: frame.top + scrollY + share('--y') }] as const;
    });
    return Object.fromEntries(all);
  });
}

/** The marker that has the keyboard, and its middle in px of the window. */
export function rovingMarker(page: Page): Promise<{ name: string; x: number; y: number }> {
  return page.evaluate(() => {
    const button = document.activeElement as HTMLElement;
    const { left, top, width, height } = button.getBoundingClientRect();
    return { name: button.textContent ?? '', x: left + scrollX + width / 2, y: top + scrollY + height / 2 };
  });
}
