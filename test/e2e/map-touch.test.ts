import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { launchButton, mapPages, opened, rovingMarker, rows, start } from '../support/map-page.ts';

const on = mapPages(inject('site').origin);

test('by keyboard alone: open, find a marker, read it, come back', async () => {
  await on('/peta/', {}, async (page) => {
    await launchButton(page).focus();
    await page.keyboard.press('Enter');
    await opened(page);
    await page.keyboard.press('Shift+Tab');
    for (let step = 0; step < 12 && !(await page.evaluate(() => document.activeElement?.closest('.live-rover'))); step += 1)
      await page.keyboard.press('Shift+Tab');
    const first = await rovingMarker(page);
    await page.keyboard.press('ArrowRight');
    const second = await rovingMarker(page);
    expect(second.name).not.toBe(first.name);
    expect(second.x).toBeGreaterThan(first.x);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.maplibregl-popup');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]')?.getAttribute('aria-label'))).toBe(second.name);
    await page.keyboard.press('Escape');
    expect(await page.locator('.maplibregl-popup').count()).toBe(0);
    expect((await rovingMarker(page)).name).toBe(second.name);

    const show = rows(page).nth(3).locator('button');
    await show.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.maplibregl-popup');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(await show.getAttribute('aria-label'));
  });
});

test('on a phone, what is said of a marker that was touched lies within the map', async () => {
  await on('/peta/', { viewport: { width: 360, height: 740 } }, async (page) => {
    await start(page);
    const frame = (await page.locator('.live-map').boundingBox()) as { x: number; width: number };
    await page.locator('.live-rover button').focus();
    const popup = page.locator('.maplibregl-popup-content');
    let [told, wide] = [0, 0];
    for (let step = 0; step < 8; step += 1) {
      const { x, y } = await rovingMarker(page);
      const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
      await page.mouse.click(x - scrolled.x, y - scrolled.y);
      // A cluster comes nearer in place of telling.
      if (
        !(await popup.waitFor({ timeout: 1500 }).then(
          () => true,
          () => false,
        ))
      )
        continue;
      told += 1;
      await expect
        .poll(async () => {
          const box = await popup.boundingBox();
          return box && box.x >= frame.x - 1 && box.x + box.width <= frame.x + frame.width + 1;
        })
        .toBe(true);
      wide += Number(((await popup.boundingBox())?.width ?? 0) > frame.width / 2);
      await page.keyboard.press('Escape');
      await page.locator('.live-rover button').focus();
      await page.keyboard.press('ArrowRight');
    }
    expect(told).toBeGreaterThan(3);
    expect(wide).toBeGreaterThan(0);
  });
});

test('icons that come late are drawn without the map being moved', async () => {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const before = (page: Page) => page.route('**/_astro/icon-outlines.*.js', (route) => promise.then(() => route.continue()));
  await on('/peta/#peta=9.60/-7.94000/112.95000', { before, reducedMotion: 'reduce' }, async (page) => {
    await page.waitForSelector('lt-map[data-open]', { timeout: 40_000 });
    const scale = page.locator('.maplibregl-ctrl-scale');
    const far = (await scale.textContent()) ?? '';
    await page.locator('.maplibregl-ctrl-zoom-in').click();
    await expect.poll(() => scale.textContent()).not.toBe(far);
    const canvas = page.locator('.live-map canvas');
    await page.waitForTimeout(2000);
    const dots = await canvas.screenshot();
    release();
    await expect.poll(async () => (await canvas.screenshot()).equals(dots), { timeout: 20_000, interval: 500 }).toBe(false);
  });
});
