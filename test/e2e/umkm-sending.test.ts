import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/browser-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { expectNone } from '../support/findings.ts';
import { fillIn, listening, type Owner, ownerOf, productPhoto, stall } from '../support/owner.ts';
import { type OwnerSite, ownerSite } from '../support/owner-site.ts';

/**
 * An owner on a 360 px phone and the real service, over lines as they are.
 * `OWNER_SHOTS=docs/gambar` writes the pictures of docs/umkm.md anew.
 */
const { root } = inject('site');
const officer = { id: 'rudi', name: 'Rudi (Diskopindag)' };

let browser: Browser;
let site: OwnerSite;
let photo: Buffer;
let phones = 0;

beforeAll(async () => {
  [browser, site, photo] = await Promise.all([launchChromium(), ownerSite(root), stall()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Every owner has a number of their own, or the limits would stop the tests. */
const ownNumber = () => `0812 3456 70${String(phones++).padStart(2, '0')}`;

async function onPhone<T>(work: (owner: Owner) => Promise<T>, options: Parameters<typeof ownerOf>[2] = {}): Promise<T> {
  const owner = await ownerOf(browser, `${site.origin}/umkm/daftar/`, options);
  try {
    return await work(owner);
  } finally {
    await owner.context.close();
  }
}

const send = (page: Page) => page.getByRole('button', { name: 'Kirim', exact: true }).click();
const sent = (page: Page) => page.getByRole('heading', { name: /Terkirim/ }).waitFor({ timeout: 150_000 });
const waiting = (page: Page) => page.getByRole('heading', { name: 'Tersimpan di HP, menunggu sinyal' }).waitFor();
const mine = (page: Page) => page.getByRole('region', { name: 'Kiriman saya' });
const ownerLink = async (page: Page) => (await page.locator('.owner-link').textContent()) ?? '';

async function shot(page: Page, name: string): Promise<void> {
  const { OWNER_SHOTS: folder } = process.env;
  if (folder) await page.screenshot({ path: join(import.meta.dirname, '../..', folder, `umkm-${name}.png`), scale: 'css' });
}

const held = (name: string) => site.held(name);

describe('over a good line', () => {
  test('a listing arrives with its photo, and its owner gets a link that opens and a message to themselves', async () => {
    await onPhone(async ({ page, faults }) => {
      await fillIn(page, photo, { name: 'Tempe kripik satu', phone: '0812-3456-7890' });
      await page.getByText('Tambahan (boleh nanti)').click();
      await page.getByLabel('Satuan').fill('bungkus');
      await page.getByLabel('NIB').fill('1234567890123');
      await page.locator('[name=tampil]').check();
      await send(page);
      await sent(page);
      const [entry, ...others] = await held('Tempe kripik satu');
      expect(others).toEqual([]);
      expect(entry).toMatchObject({
        publication: { state: 'review' },
        regions: ['kota-malang'],
        sentra: 'sanan',
        whatsapp: '+6281234567890',
        consent: { phonePublic: true },
        offers: [{ price: 15_000, unit: 'bungkus' }],
        licences: [{ kind: 'nib', number: '1234567890123' }],
        intake: { checked: true },
      });
      expect(entry?.photos).toHaveLength(1);

      const link = await ownerLink(page);
      const own = new URL((await page.getByRole('link', { name: 'Kirim ke WhatsApp saya sendiri' }).getAttribute('href')) ?? '');
      expect(own.origin + own.pathname).toBe('https://wa.me/6281234567890');
      expect(own.searchParams.get('text')).toContain(link);
      expectNone(await axeFindings(page, '/umkm/daftar/ (sent)'));
      await page.goto(link);
      await page.getByRole('heading', { level: 1, name: 'Tempe kripik satu' }).waitFor();
      expect(faults).toEqual([]);
    });
  });

  test('what the service finds wrong stands at its field, and the same listing is sent once it is mended', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, photo, { name: 'Keripik salah nomor', phone: '021 555 1234' });
      await send(page);
      const summary = page.getByRole('region', { name: 'Ada yang perlu diperbaiki' });
      await summary.waitFor();
      expect(await page.locator('#wa').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#wa-galat').textContent()).toMatch(/\S/);
      await page.getByAltText('Foto yang akan dikirim').waitFor();
      await page.locator('#wa').fill(ownNumber());
      await send(page);
      await sent(page);
      expect(await held('Keripik salah nomor')).toHaveLength(1);
    });
  });

  test('the list on the phone follows its way: checked, to be mended with the reason, published, deleted', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, photo, { name: 'Kopi dari kebun', phone: ownNumber() });
      await send(page);
      await sent(page);
      const [entry] = await held('Kopi dari kebun');
      const { listings } = site.intake;
      const id = entry?.id ?? '';
      const says = async (text: string) => {
        await page.reload();
        await mine(page).getByRole('listitem').filter({ hasText: text }).waitFor();
      };
      await says('terkirim');
      await listings.seen(id);
      await says('diperiksa petugas');
      await listings.sendBack(id, 'Fotonya gelap. Potret lagi di tempat terang.', officer);
      await says('Fotonya gelap. Potret lagi di tempat terang.');
      expect(await mine(page).getByRole('link', { name: 'Perbaiki' }).count()).toBe(1);
      await mine(page).scrollIntoViewIfNeeded();
      await shot(page, 'kiriman-saya');
      await listings.approve(id, officer);
      await says('tayang dalam beberapa menit');
      expect(await mine(page).getByRole('link', { name: 'Lihat halamannya' }).count()).toBe(0);
      await listings.erase(id);
      await says('tautan tidak berlaku lagi');
    });
  });
});

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
      await fillIn(page, photo, { name: 'Keripik tergesa', phone: ownNumber() });
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
      await fillIn(page, photo, { name: 'Keripik tanpa tempat', phone: ownNumber() });
      await page.locator('.photo-field').getByText('HP ini kehabisan tempat.').waitFor();
      await page.evaluate(() => sessionStorage.removeItem('full'));
      await page.locator('#foto').setInputFiles({ name: 'IMG_0002.JPG', mimeType: 'image/jpeg', buffer: photo });
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
        await fillIn(page, photo, { name: 'Keripik tanpa menunggu', phone: ownNumber() });
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
      await fillIn(page, photo, { name: 'Keripik tanpa sinyal', phone: ownNumber() });
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
      site.line.losing = 2;
      await fillIn(page, photo, { name: 'Keripik jawaban hilang', phone: ownNumber() });
      await send(page);
      await sent(page);
      expect(site.line.losing).toBe(0);
      expect(await held('Keripik jawaban hilang')).toHaveLength(1);
    });
  });

  test('one bar of signal brings photo and all', { timeout: 180_000 }, async () => {
    await onPhone(async ({ page, context }) => {
      const line = await context.newCDPSession(page);
      const slow = { offline: false, latency: 600, downloadThroughput: 50_000, uploadThroughput: 25_000 };
      await line.send('Network.emulateNetworkConditions', slow);
      await fillIn(page, photo, { name: 'Keripik sinyal lemah', phone: ownNumber() });
      await send(page);
      await page.getByRole('heading', { name: 'Mengirim' }).waitFor();
      await sent(page);
      expect(await held('Keripik sinyal lemah')).toHaveLength(1);
    });
  });

  test('closing the page while it waits loses nothing: it goes when the page is opened again, from one of two tabs', async () => {
    await onPhone(async ({ page, context }) => {
      await fillIn(page, photo, { name: 'Keripik halaman tertutup', phone: ownNumber() });
      await context.setOffline(true);
      await send(page);
      await waiting(page);
      await page.close();
      await context.setOffline(false);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(`${site.origin}/umkm/daftar/`)));
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
      await page.locator('.kept').filter({ hasText: 'Tersimpan di HP' }).waitFor();
      await site.off();
      try {
        await page.reload();
        await listening(page);
        expect(await page.locator('#nama').inputValue()).toBe('Keripik tanpa server');
        await fillIn(page, photo, { name: 'Keripik tanpa server', phone: ownNumber() });
        await send(page);
        await waiting(page);
      } finally {
        await site.on();
      }
      await sent(page);
      expect(await held('Keripik tanpa server')).toHaveLength(1);
    });
  });
});

describe('without scripts', () => {
  const plain = { javaScriptEnabled: false };

  test('the form sends, and its answer is the owner’s page', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, photo, { name: 'Tempe tanpa skrip', phone: ownNumber() });
      await send(page);
      await page.getByRole('heading', { level: 1, name: 'Tempe tanpa skrip' }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/layanan\/umkm\/kelola\//);
      expect(await held('Tempe tanpa skrip')).toMatchObject([{ intake: { checked: false }, sentra: 'sanan' }]);
    }, plain);
  });

  test('what is wrong is said above the form, which keeps what was typed', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, photo, { name: 'Tempe salah nomor', phone: '021 555 1234', price: 'murah' });
      await send(page);
      await page.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor();
      expect(await page.locator('#nama').inputValue()).toBe('Tempe salah nomor');
      expect(await page.locator('#sentra').inputValue()).toBe('sanan');
      expect(await page.locator('#harga').inputValue()).toBe('murah');
      expect(await page.locator('#wa-galat').textContent()).toMatch(/\S/);
      expect(await page.locator('#setuju').isChecked()).toBe(true);
    }, plain);
  });
});

test('in English the whole way is in English', async () => {
  const { page, context, faults } = await ownerOf(browser, `${site.origin}/en/umkm/list-your-product/`, { locale: 'en-GB' });
  try {
    await fillIn(page, photo, { name: 'Spicy tempeh crisps', phone: ownNumber() });
    await page.getByText('Read as Rp15.000').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Sent: Spicy tempeh crisps' }).waitFor();
    await page.getByRole('link', { name: 'Open the page to manage it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Spicy tempeh crisps' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});

test('the pictures of the guide show the way of one owner', async () => {
  await onPhone(
    async ({ page }) => {
      await shot(page, 'formulir');
      await page.getByRole('button', { name: 'Tunjuk di peta' }).click();
      const map = page.getByRole('application', { name: 'Peta penunjuk tempat' });
      await map.waitFor();
      await page.locator('#koordinat').fill('-7.9560, 112.6380');
      await page.locator('#koordinat').press('Tab');
      await map.press('-');
      await map.press('-');
      await shot(page, 'peta');
      await page.getByRole('button', { name: 'Pakai titik ini' }).click();
      await page.getByText('Menurut peta ini di Kota Malang.').waitFor();
      await fillIn(page, await productPhoto(root), { name: 'Keripik tempe pedas', phone: ownNumber() });
      await page.getByAltText('Foto yang akan dikirim').waitFor();
      await page.locator('[data-field=foto]').scrollIntoViewIfNeeded();
      await shot(page, 'isian');
      await send(page);
      await sent(page);
      await shot(page, 'terkirim');
      await page.getByRole('link', { name: 'Buka halaman kelola' }).click();
      await page.getByRole('heading', { level: 1, name: 'Keripik tempe pedas' }).waitFor();
      await shot(page, 'kelola');
    },
    { viewport: { width: 360, height: 900 } },
  );
});
