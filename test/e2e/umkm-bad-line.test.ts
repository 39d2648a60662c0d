import { describe, expect, inject, test } from 'vitest';
import { fillIn, listening, mine, ownNumber, send, sent, shot, waiting } from '../support/owner.ts';
import { ownerTests } from '../support/owner-tests.ts';

/** An owner on a 360 px phone and the real service, where signal, memory or position come late or not at all. */
const { root } = inject('site');

const here = ownerTests(root);
const { onPhone } = here;
const held = (name: string) => here.site.held(name);

describe('on a phone that is slow to store', () => {
  /** Holds every photo up on its way into the phone's store, as a cheap phone does that is busy. */
  const slowToKeepPhotos = () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === 'photo') for (let read = 0; read < 20_000; read++) this.count();
      return put.call(this, value, key);
    };
  };

  test('what is sent while its photo is still being made small arrives once, with the photo', async () => {
    await onPhone(async ({ page, context }) => {
      await context.addInitScript(slowToKeepPhotos);
      await page.reload();
      await listening(page);
      await fillIn(page, here.photo, { name: 'Keripik tergesa', phone: ownNumber() });
      await send(page);
      await sent(page);
      const [entry, ...others] = await held('Keripik tergesa');
      expect(others).toEqual([]);
      expect(entry?.photos).toHaveLength(1);
    });
  });

  test('where there is no room left, the form says so and keeps what was typed', async () => {
    await onPhone(async ({ page }) => {
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value, key) {
          if (sessionStorage.getItem('full') === this.name) throw new DOMException('full', 'QuotaExceededError');
          return put.call(this, value, key);
        };
        sessionStorage.setItem('full', 'photo');
      });
      await fillIn(page, here.photo, { name: 'Keripik tanpa tempat', phone: ownNumber() });
      await page.locator('.photo-field').getByText('HP ini kehabisan tempat.').waitFor();
      await page.evaluate(() => sessionStorage.removeItem('full'));
      await page.locator('#foto').setInputFiles({ name: 'IMG_0002.JPG', mimeType: 'image/jpeg', buffer: here.photo });
      await page.getByAltText('Foto yang akan dikirim').waitFor();
      await page.evaluate(() => sessionStorage.setItem('full', 'draft'));
      await send(page);
      await page.getByRole('region', { name: 'Ada yang perlu diperbaiki' }).getByText('HP ini kehabisan tempat.').waitFor();
      expect(await page.locator('#nama').inputValue()).toBe('Keripik tanpa tempat');
      await page.evaluate(() => sessionStorage.removeItem('full'));
      await send(page);
      await sent(page);
      expect(await held('Keripik tanpa tempat')).toHaveLength(1);
    });
  });

  test('a position that is found after the form was sent does not hold it back', async () => {
    await onPhone(
      async ({ page, context }) => {
        await context.addInitScript(() => {
          navigator.geolocation.getCurrentPosition = (found) =>
            addEventListener('position', () =>
              found({ coords: { latitude: -7.956, longitude: 112.638, accuracy: 20 } } as GeolocationPosition),
            );
        });
        await page.reload();
        await listening(page);
        await fillIn(page, here.photo, { name: 'Keripik tanpa menunggu', phone: ownNumber() });
        await page.locator('[data-do="here"]').click();
        await context.setOffline(true);
        await send(page);
        await waiting(page);
        await page.evaluate(() => dispatchEvent(new Event('position')));
        await page.getByText('Menurut peta ini di').waitFor({ state: 'attached' });
        await context.setOffline(false);
        await sent(page);
        expect(await held('Keripik tanpa menunggu')).toHaveLength(1);
      },
      { permissions: ['geolocation'] },
    );
  });
});

describe('over a bad line', () => {
  test('what is finished without a signal waits, and goes by itself when the line returns', async () => {
    await onPhone(async ({ page, context }) => {
      await fillIn(page, here.photo, { name: 'Keripik tanpa sinyal', phone: ownNumber() });
      await context.setOffline(true);
      await send(page);
      await waiting(page);
      expect(await mine(page).getByRole('listitem').textContent()).toContain('tersimpan di HP, menunggu sinyal');
      await shot(page, 'menunggu');
      expect(await held('Keripik tanpa sinyal')).toEqual([]);
      await context.setOffline(false);
      await sent(page);
      expect(await held('Keripik tanpa sinyal')).toHaveLength(1);
    });
  });

  test('an answer that is lost twice makes one listing', { timeout: 180_000 }, async () => {
    await onPhone(async ({ page }) => {
      // The service has it; the phone never hears.
      here.site.line.losing = 2;
      await fillIn(page, here.photo, { name: 'Keripik jawaban hilang', phone: ownNumber() });
      await send(page);
      await sent(page);
      expect(here.site.line.losing).toBe(0);
      expect(await held('Keripik jawaban hilang')).toHaveLength(1);
    });
  });

  test('one bar of signal brings photo and all', { timeout: 180_000 }, async () => {
    await onPhone(async ({ page, context }) => {
      const line = await context.newCDPSession(page);
      const slow = { offline: false, latency: 600, downloadThroughput: 50_000, uploadThroughput: 25_000 };
      await line.send('Network.emulateNetworkConditions', slow);
      await fillIn(page, here.photo, { name: 'Keripik sinyal lemah', phone: ownNumber() });
      await send(page);
      await page.getByRole('heading', { name: 'Mengirim' }).waitFor();
      await sent(page);
      expect(await held('Keripik sinyal lemah')).toHaveLength(1);
    });
  });

  test('closing the page while it waits loses nothing: it goes when the page is opened again, from one of two tabs', async () => {
    await onPhone(async ({ page, context }) => {
      await fillIn(page, here.photo, { name: 'Keripik halaman tertutup', phone: ownNumber() });
      await context.setOffline(true);
      await send(page);
      await waiting(page);
      await page.close();
      await context.setOffline(false);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(`${here.site.origin}/umkm/daftar/`)));
      await expect.poll(() => held('Keripik halaman tertutup')).toHaveLength(1);
      await tabs[0].reload();
      await mine(tabs[0]).getByRole('listitem').filter({ hasText: 'terkirim' }).waitFor();
    });
  });

  test('a form that was touched before opens without any line, draft and all', async () => {
    await onPhone(async ({ page }) => {
      await page.locator('#nama').fill('Keripik tanpa server');
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      // What the form loads later must not depend on the browser's own cache.
      const shelf = await page.evaluate(async () => {
        const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = await Promise.all(shelves.map((each) => each.keys()));
        return requests.flat().map(({ url }) => url);
      });
      for (const part of ['price-echo', 'mine', 'pin-map', 'locate', 'robot'])
        expect(shelf).toContainEqual(expect.stringContaining(`/_astro/${part}.`));
      await page.locator('.kept').filter({ hasText: 'Tersimpan di HP' }).waitFor();
      await here.site.off();
      try {
        await page.reload();
        await listening(page);
        expect(await page.locator('#nama').inputValue()).toBe('Keripik tanpa server');
        await page.locator('#harga').fill('15rb');
        await page.getByText('lima belas ribu rupiah').waitFor();
        await fillIn(page, here.photo, { name: 'Keripik tanpa server', phone: ownNumber() });
        await send(page);
        await waiting(page);
      } finally {
        await here.site.on();
      }
      await sent(page);
      expect(await held('Keripik tanpa server')).toHaveLength(1);
    });
  });
});
