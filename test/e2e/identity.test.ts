import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/browser-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { expectNone } from '../support/findings.ts';

const { origin } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function on<T>(address: string, options: Parameters<Browser['newContext']>[0], work: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(origin + address, { waitUntil: 'load' });
    return await work(page);
  } finally {
    await context.close();
  }
}

describe('the first screen of a phone', () => {
  test.each(['/', '/en/'])('%s answers every question without scrolling', async (address) => {
    await on(address, {}, async (page) => {
      for (const part of ['.hero-title', '.today h2', '.answers .verdict', '.answers .acts a', '.wishes', '.near a']) {
        const box = await page.locator(part).first().boundingBox();
        expect(box?.height, part).toBeGreaterThan(10);
        expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(740);
      }
    });
  });

  test.each(['/', '/en/'])('%s never calls the mountain safe or open, and names the day of its record', async (address) => {
    const text = await on(address, {}, (page) => page.locator('.today').textContent());
    expect(text).not.toMatch(/\baman\b|\bsafe\b|\bis open\b|sedang buka/i);
    expect(text).toMatch(/\b20\d\d\b/);
  });
});

describe('the listing form among the parts of the style', () => {
  test.each(['light', 'dark'] as const)('shows every state it can have, %s, and sends nothing', async (colorScheme) => {
    await on('/gaya/formulir/', { colorScheme }, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
      await page.locator('lt-listing-states[data-ready]').waitFor();
      const results = await page.locator('.result').evaluateAll((panels) => panels.map((panel) => panel.querySelector('h2')?.textContent));
      expect(results.filter(Boolean)).toHaveLength(5);
      const states = await page.locator('.mine-list .state').allTextContents();
      expect(new Set(states).size).toBe(12);
      expectNone(await axeFindings(page, '/gaya/formulir/'));
      await page.getByRole('button', { name: 'Kirim', exact: true }).click();
      await page.getByRole('region', { name: 'Ada yang perlu diperbaiki' }).first().waitFor();
      expect(sent).toEqual([]);
    });
  });

  test('goes nowhere without a script', async () => {
    await on('/gaya/formulir/', { javaScriptEnabled: false }, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => request.resourceType() === 'document' && sent.push(request.url()));
      await page.locator('form').evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
        form.requestSubmit();
      });
      await page.waitForTimeout(500);
      expect(sent).toEqual([]);
    });
  });
});

describe('the matrix of regions and pillars', () => {
  test('is walked with the arrow keys, and is one stop of the Tab key', async () => {
    await on('/pilar/', {}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      const links = await page
        .locator('.matrix tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('a')].map((link) => link.getAttribute('href'))));
      await page.locator('.matrix thead a').last().focus();
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(links[0]?.[0]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(links[1]?.[1]);
      await page.keyboard.press('End');
      expect(await focused()).toBe(links[1]?.at(-1));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe(links[0]?.at(-1));
      await page.keyboard.press('Tab');
      expect(links.flat()).not.toContain(await focused());
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toBe(links[0]?.at(-1));
    });
  });

  test('without scripts every cell is a link that can be reached, and says how much is on record', async () => {
    await on('/pilar/', { javaScriptEnabled: false }, async (page) => {
      const cells = await page
        .locator('.matrix .cell')
        .evaluateAll((all) => all.map((cell) => ({ index: (cell as HTMLElement).tabIndex, name: cell.getAttribute('aria-label') ?? '' })));
      expect(cells).toHaveLength(60);
      expect(cells.every(({ index, name }) => index === 0 && /fakta/.test(name))).toBe(true);
    });
  });
});

describe('the marks of a region', () => {
  test('its hem and cloth are drawn from its own motif', async () => {
    const masks = await on('/daerah/kota-batu/', {}, (page) =>
      page.evaluate(() =>
        ['.site-head', '.opening'].map((part) => getComputedStyle(document.querySelector(part) as Element, '::after').maskImage),
      ),
    );
    for (const mask of masks) expect(mask).toContain('/motif/petals.svg');
  });

  test('a reader who chose the colours of the system sees no cloth behind the text', async () => {
    await on('/daerah/kota-batu/', { forcedColors: 'active' }, async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.opening') as Element, '::before').display)).toBe('none');
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  test('the zip of a kit comes as a file', async () => {
    const response = await fetch(`${origin}/merek/berkas/lingkar-tengger-kota-batu.zip`);
    expect(response.headers.get('content-type')).toContain('application/zip');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(bytes.length).toBeLessThan(300_000);
  });
});

describe('the ledger of quick wins', () => {
  test('never draws further than somebody observed', async () => {
    await on('/quick-win/', {}, async (page) => {
      const rows = await page.locator('.ledger > li').evaluateAll((all) =>
        all.map((row) => ({
          reached: row.querySelectorAll('.track .reached').length,
          unknown: row.querySelector('.track .seen.unknown') !== null,
        })),
      );
      expect(rows.length).toBeGreaterThan(30);
      expect(rows.filter(({ reached, unknown }) => unknown !== (reached === 0))).toEqual([]);
    });
  });
});
