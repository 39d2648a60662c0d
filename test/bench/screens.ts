import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { launchChromium } from '../support/chromium.ts';
import { oneOfEach, pagesOf } from '../support/dist.ts';
import { ownerMount, ownerScreens } from './owner-screens.ts';

const root = join(import.meta.dirname, '../../dist');
const schemes = ['light', 'dark'] as const;
/** Width of the window and of its picture on a sheet, px: a phone as it is, wider ones so that four stand side by side. */
const widths = [
  [360, 360],
  [768, 460],
  [1440, 480],
] as const;
/** Longer pages are cut, px. */
const tallest = 5000;
const gap = 8;

/**
 * Draws a sheet for one page of every template of `dist/`, for each part of `/gaya/` and for each state of the page behind an owner's
 * link, at three widths: the page in Indonesian and in English, light and dark, side by side. To be looked at; a page wider than its
 * window is named. Resolves with the sheets' files.
 */
export async function drawScreens(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const here = pagesOf(root).filter(({ language }) => language === 'id');
  const parts = here.filter(({ template }) => template === 'style');
  const built = [...oneOfEach(here, ({ template }) => template).filter(({ template }) => template !== 'style'), ...parts];
  const pages = [...built.map(({ address, html }) => ({ id: address, en: englishOf(html) })), ...ownerScreens];
  const server = await listen(createApp({ root, mounts: [ownerMount(root)] }), { port: 0 });
  const browser = await launchChromium();
  const files: string[] = [];
  try {
    for (const { id, en } of pages) {
      for (const [width, shown] of widths) {
        const shots: Buffer[] = [];
        for (const colorScheme of schemes) {
          for (const each of [id, en]) shots.push(await shot(browser, server.origin, each, width, colorScheme));
        }
        const file = join(folder, `${id.replaceAll('/', '_')}-${width}.png`);
        await sheet(shots, shown, file);
        files.push(file);
        console.log(file);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return files;
}

const englishOf = (html: string): string => /hreflang="en" href="https?:\/\/[^/"]+([^"]+)"/.exec(html)?.[1] ?? '/en/404/';

async function shot(browser: Browser, origin: string, address: string, width: number, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  try {
    await page.goto(origin + address);
    if (await page.locator('lt-listing-states').count()) await page.locator('lt-listing-states[data-ready]').waitFor();
    const { wide, high } = await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.allSettled([...document.images].map((image) => image.decode()));
      await document.fonts.ready;
      return { wide: document.documentElement.scrollWidth, high: document.documentElement.scrollHeight };
    });
    if (wide > width) console.log(`${address}: ${wide} px wide in a window of ${width} px`);
    return await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(high, tallest) } });
  } finally {
    await page.close();
  }
}

async function sheet(shots: readonly Buffer[], width: number, file: string): Promise<void> {
  const pictures = await Promise.all(shots.map((input) => sharp(input).resize({ width }).png().toBuffer({ resolveWithObject: true })));
  const height = Math.max(...pictures.map(({ info }) => info.height));
  const ground = { width: (width + gap) * shots.length, height, channels: 3, background: '#888' } as const;
  await sharp({ create: ground })
    .composite(pictures.map(({ data }, index) => ({ input: data, left: index * (width + gap), top: 0 })))
    .png()
    .toFile(file);
}
