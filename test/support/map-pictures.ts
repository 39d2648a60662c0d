import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page as Tab } from 'playwright';
import { PNG } from 'pngjs';

const stored = join(import.meta.dirname, '../fixtures/maps');

/** How far the colour of a pixel may be off before it counts (0 to 1, YIQ distance); edges smoothed otherwise do not count. */
const threshold = 0.1;
/** Share of the pixels that may differ: what another version of Chromium draws otherwise along lines. */
const tolerance = 0.005;

/** Letters look different on every machine; marks, lines and grounds do not. */
const withoutLetters = `
  lt-map .names > *, lt-map .scale, lt-map .marks::before { visibility: hidden !important; }
  lt-map .marks :is(span, b) { visibility: hidden !important; }
  lt-map .marks > li::before { color: transparent !important; }
`;

/** The static map of the page in a tab as a picture of some width in px, without letters. */
export async function pictureOf(tab: Tab, width: number): Promise<PNG> {
  await tab.setViewportSize({ width: Math.max(width + 40, 360), height: 1400 });
  await tab.addStyleTag({
    content: `${withoutLetters} lt-map { position: absolute; inset: 0 auto auto 0; z-index: 99; width: ${width}px; }`,
  });
  await tab.evaluate(async () => {
    const image = document.querySelector<HTMLImageElement>('lt-map .pic > img');
    if (!image) throw new Error('There is no static map on this page.');
    window.scrollTo(0, 0);
    image.loading = 'eager';
    await image.decode();
  });
  // The picture of another flavour is asked for by a style sheet.
  await tab.waitForLoadState('networkidle');
  const box = await tab.locator('lt-map .pic > img').boundingBox();
  if (!box) throw new Error('The static map is not shown.');
  return PNG.sync.read(await tab.screenshot({ clip: box, animations: 'disabled' }));
}

/**
 * Compares a picture with the stored one of that name; with `UPDATE_MAP_PICTURES=1` it is stored instead. Returns what is wrong, in
 * words, or nothing.
 */
export function compared(name: string, picture: PNG): string | undefined {
  const file = join(stored, `${name}.png`);
  if (process.env.UPDATE_MAP_PICTURES === '1') {
    mkdirSync(stored, { recursive: true });
    writeFileSync(file, PNG.sync.write(picture, { deflateLevel: 9 }));
    return undefined;
  }
  if (!existsSync(file)) return `${name}: no stored picture. Look at the map, then run with UPDATE_MAP_PICTURES=1.`;
  const wanted = PNG.sync.read(readFileSync(file));
  const { width, height } = wanted;
  if (width !== picture.width || height !== picture.height) {
    return `${name}: ${picture.width} × ${picture.height} px, stored ${width} × ${height} px. If that is meant, run with UPDATE_MAP_PICTURES=1.`;
  }
  const difference = new PNG({ width, height });
  const off = pixelmatch(wanted.data, picture.data, difference.data, width, height, { threshold });
  if (off / (width * height) <= tolerance) return undefined;
  const shown = join(stored, '../../../.cache/map-pictures', `${name}.png`);
  mkdirSync(dirname(shown), { recursive: true });
  writeFileSync(shown, PNG.sync.write(difference));
  const share = ((off / (width * height)) * 100).toFixed(2);
  return `${name}: ${share} % of the pixels differ, ${tolerance * 100} % allowed; see ${shown}. If that is meant, run with UPDATE_MAP_PICTURES=1.`;
}
