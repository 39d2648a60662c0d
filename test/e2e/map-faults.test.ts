import type { Page } from 'playwright';
import { describe, expect, inject, test, vi } from 'vitest';
import { expectStatic, factsFile, launchButton, mapPages, message, opened, placesFile, rovingMarker, start } from '../support/map-page.ts';

const libraryFile = '**/_astro/*maplibre-lean*.js';
const count = '.live-count';

const on = mapPages(inject('site').origin);

/** Keeps a file back until it is released. */
function held(file: string) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  // A page that gave up meanwhile has no use for it.
  return { release, before: (page: Page) => page.route(file, (route) => promise.then(() => route.continue().catch(() => {}))) };
}

describe('when something is missing, the static map stays, with one message and a retry that works', () => {
  const cut = (body: string) => body.slice(0, body.length / 2);
  const faults: [string, string, (page: Page) => Promise<unknown>][] = [
    [
      'the code is not there',
      '**/_astro/open.*.js',
      (page) => page.route('**/_astro/open.*.js', (route) => route.fulfill({ status: 404 })),
    ],
    ['the map library is not there', libraryFile, (page) => page.route(libraryFile, (route) => route.fulfill({ status: 404 }))],
    ['the code never arrives', '**/_astro/open.*.js', (page) => page.route('**/_astro/open.*.js', (route) => route.abort())],
    [
      'its tools are not there',
      '**/_astro/mount.*.js',
      (page) => page.route('**/_astro/mount.*.js', (route) => route.fulfill({ status: 404 })),
    ],
    [
      'a style sheet is not there',
      '**/_astro/live.*.css',
      (page) => page.route('**/_astro/live.*.css', (route) => route.fulfill({ status: 404 })),
    ],
    ...(
      [
        ['the places', placesFile],
        ['the facts', factsFile],
      ] as const
    ).flatMap(([what, file]): typeof faults => [
      [`the file of ${what} is not there`, file, (page) => page.route(file, (route) => route.fulfill({ status: 404 }))],
      [`the file of ${what} never arrives`, file, (page) => page.route(file, (route) => route.abort())],
      [
        `the file of ${what} is cut short`,
        file,
        (page) =>
          page.route(file, async (route) => {
            const response = await route.fetch();
            await route.fulfill({ status: 200, contentType: 'application/json', body: cut(await response.text()) });
          }),
      ],
      [
        `the file of ${what} is something else`,
        file,
        (page) => page.route(file, (route) => route.fulfill({ json: { features: {}, facts: {}, names: {} } })),
      ],
    ]),
    [
      'the facts are those of another build',
      factsFile,
      (page) =>
        page.route(factsFile, async (route) => {
          const told = (await (await route.fetch()).json()) as { facts: object };
          await route.fulfill({ json: { ...told, facts: { ...told.facts, tag: 'another' } } });
        }),
    ],
  ];

  test.each(faults)('%s', async (_, pattern, before) => {
    await on('/peta/', { before }, async (page) => {
      await launchButton(page).click();
      await page.waitForSelector('lt-map[data-state=""] .state:not(:empty)', { timeout: 40_000 });
      expect(await message(page).textContent()).toBe('Peta interaktif gagal dimuat. Peta di atas tetap dapat dipakai.');
      expect(await launchButton(page).textContent()).toBe('Coba lagi');
      await expectStatic(page);
      await page.unroute(pattern);
      await start(page);
      expect(await message(page).textContent()).toBe('');
    });
  });

  const workersFrom = (sources: string) => (page: Page) =>
    page.route('**/peta/', async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace(/worker-src [^;]*/, `worker-src ${sources}`);
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });

  test.each(["'none'", 'blob:'])('the worker is blocked by a policy: %s', async (sources) => {
    await on('/peta/', { before: workersFrom(sources) }, async (page) => {
      await launchButton(page).click();
      await page.waitForSelector('lt-map[data-state=""] .state:not(:empty)', { timeout: 20_000 });
      expect(await message(page).textContent()).toContain('gagal dimuat');
      await expectStatic(page);
    });
  });

  test('a worker of the site itself is all it needs', async () => {
    await on('/peta/', { before: workersFrom("'self'") }, start);
  });

  test('workers cannot be modules: the library comes as its package builds it', async () => {
    const asked: string[] = [];
    const before = async (page: Page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.addInitScript(() => {
        // As in a browser that does not know the option: it is not looked at.
        window.Worker = new Proxy(Worker, { construct: (target, [address]) => new target(address) });
      });
    };
    await on('/peta/', { before }, async (page) => {
      await start(page);
      expect(asked.filter((path) => path.includes('maplibre-lean'))).toEqual([]);
      expect(asked.filter((path) => /\/maplibre-gl\.[^/]*\.js$/.test(path))).toHaveLength(1);
    });
  });

  test('there is no WebGL', async () => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith('webgl') && !('webglBack' in window) ? null : Reflect.apply(original, this, [kind, ...rest]);
        } as typeof original;
      });
    await on('/en/map/', { before }, async (page) => {
      await launchButton(page).click();
      await page.waitForSelector('lt-map[data-state=""] .state:not(:empty)', { timeout: 40_000 });
      expect(await message(page).textContent()).toBe('This browser cannot show the interactive map (no WebGL). The map above still works.');
      await expectStatic(page);
      await page.evaluate(() => Object.assign(window, { webglBack: true }));
      await start(page);
    });
  });

  test.each([
    ['its places', placesFile],
    ['its library', libraryFile],
  ])('the visitor cancels while %s are on the way', async (_, file) => {
    const { before, release } = held(file);
    await on('/peta/', { before }, async (page) => {
      await launchButton(page).click();
      expect(await message(page).textContent()).toContain('Memuat peta interaktif');
      expect(await page.getByRole('progressbar', { name: 'Memuat peta interaktif' }).count()).toBe(1);
      expect(await launchButton(page).textContent()).toBe('Batal');
      await page.waitForTimeout(1000);
      await launchButton(page).click();
      release();
      await page.waitForTimeout(1500);
      expect(await launchButton(page).textContent()).toBe('Buka peta interaktif');
      expect(await page.locator('.live, lt-map[data-open]').count()).toBe(0);
      await expectStatic(page);
      await start(page);
    });
  });
});

describe('the facts of features', () => {
  /** Keeps the facts back, and marks the page by whether its map was open when it asked for them. */
  function keptBack() {
    const { before: keep, release } = held(factsFile);
    const before = async (page: Page) => {
      await keep(page);
      await page.addInitScript(() => {
        const { fetch } = window;
        window.fetch = (...request) => {
          if (String(request[0]).includes('-facts.json'))
            document.documentElement.dataset.asked = document.querySelector('lt-map[data-open]') ? 'open' : 'before';
          return fetch(...request);
        };
      });
    };
    return { before, release };
  }

  test('come after the first frame, and with them tools, and markers that can be touched', async () => {
    const { before, release } = keptBack();
    await on('/peta/', { before }, async (page) => {
      await launchButton(page).click();
      await page.waitForSelector('[data-asked]', { state: 'attached', timeout: 40_000 });
      expect(await page.locator('[data-asked=open]').count()).toBe(1);
      expect(await page.locator(count).count()).toBe(0);
      release();
      await opened(page);

      await page.locator('.live-rover button').focus();
      const { name, x, y } = await rovingMarker(page);
      await vi.waitFor(
        async () => {
          const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
          await page.mouse.click(x - scrolled.x, y - scrolled.y);
          await page.waitForSelector('.maplibregl-popup', { timeout: 2000 });
        },
        { timeout: 20_000 },
      );
      expect(await page.locator('.maplibregl-popup').textContent()).toContain(name);
    });
  });

  test('give the map its names when it is near enough to write them', async () => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        const { postMessage } = Worker.prototype;
        // What the map is to draw it hands to its worker.
        Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
          if (JSON.stringify(sent[0]).includes('"name":"Coban Rondo"')) document.documentElement.dataset.named = '';
          Reflect.apply(postMessage, this, sent);
        };
      });
    await on('/peta/', { before }, async (page) => {
      await start(page);
      expect(await page.locator('[data-named]').count()).toBe(0);
      for (let step = 0; step < 3; step += 1) {
        await page.locator('.maplibregl-ctrl-zoom-in').click();
        await page.waitForTimeout(1000);
      }
      await page.waitForSelector('[data-named]', { state: 'attached', timeout: 20_000 });
    });
  });

  test.each([
    ['a filter', '/peta/#peta=&kategori=waterfall'],
    ['a choice', '/peta/#peta=&pilih=destination/kawah-bromo'],
    ['a view with names', '/peta/#peta=11.00/-7.94000/112.95000'],
  ])('are waited for where the opening needs them: %s', async (_, address) => {
    const { before, release } = keptBack();
    await on(address, { before }, async (page) => {
      await page.waitForSelector('[data-asked]', { state: 'attached', timeout: 40_000 });
      expect(await page.locator('[data-asked=before]').count()).toBe(1);
      await page.waitForTimeout(2000);
      expect(await page.locator('lt-map[data-open]').count()).toBe(0);
      release();
      await opened(page);
    });
  });
});
