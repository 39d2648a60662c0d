import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WatchedTab } from '../support/browser-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { expectNone } from '../support/findings.ts';
import { fillIn, listening, type Owner, ownerOf, stall } from '../support/owner.ts';

/** The owner's page on a 360 px phone profile, where nothing takes listings: a purely static host. */
const { origin } = inject('site');
const pages = { id: '/umkm/daftar/', en: '/en/umkm/list-your-product/' } as const;

let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  browser = await launchChromium();
  photo = await stall();
});
afterAll(() => browser?.close());

async function onPhone<T>(work: (owner: Owner) => Promise<T>, options: Parameters<typeof ownerOf>[2] = {}): Promise<T> {
  const owner = await ownerOf(browser, origin + pages.id, options);
  try {
    return await work(owner);
  } finally {
    await owner.context.close();
  }
}

const submit = ({ page }: Owner) => page.getByRole('button', { name: 'Kirim', exact: true }).click();
const kept = ({ page }: Owner) => page.locator('.kept').filter({ hasText: 'Tersimpan di HP' }).waitFor();

/** The only photo on the phone, as it will be sent. */
async function keptPhoto(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await wait(indexedDB.open('lapak'));
    const [photo] = await wait<Blob[]>(database.transaction('photo').objectStore('photo').getAll());
    return [...new Uint8Array(await (photo as Blob).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

describe('the form', () => {
  test.each(Object.entries(pages))('is accessible in %s with its folds open, from 320 px and with large letters', async (_, address) => {
    const context = await browser.newContext();
    try {
      const tab = await WatchedTab.open(context, origin);
      await tab.visit(address);
      const page = context.pages()[0];
      await page?.locator('lt-listing[data-ready]').waitFor();
      await page?.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const narrow = await tab.overflow(320);
      await page?.addStyleTag({ content: 'html { font-size: 200% }' });
      expectNone([...(await tab.violations()), ...narrow, ...(await tab.overflow(360)), ...tab.trouble()]);
    } finally {
      await context.close();
    }
  });

  test('has targets of at least 48 px', async () => {
    await onPhone(async ({ page }) => {
      const small = await page.locator('lt-listing :is(button, input, select, textarea, summary)').evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility() && !control.closest('.trap'))
          .map((control) => ({ at: control.id || control.textContent, box: (control.closest('label') ?? control).getBoundingClientRect() }))
          .filter(({ box }) => box.height < 48)
          .map(({ at }) => at),
      );
      expect(small).toEqual([]);
    });
  });

  test('sums up what is missing and leads to each field', async () => {
    await onPhone(async (owner) => {
      const { page } = owner;
      await page.locator('#harga').fill('lima belas');
      await submit(owner);
      const summary = page.getByRole('region', { name: 'Ada yang perlu diperbaiki' });
      await summary.waitFor();
      expect(await summary.getByRole('link').count()).toBe(6);
      expect(await page.locator('#wa').getAttribute('aria-invalid')).toBe('true');
      const edge = (field: string) => page.locator(field).evaluate((input) => getComputedStyle(input).borderColor);
      expect(await edge('#wa')).not.toBe(await edge('#usaha'));
      await summary.getByRole('link', { name: /WhatsApp/ }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('wa');
    });
  });

  test.each([
    ['15rb', 'Terbaca Rp15.000 (lima belas ribu rupiah)'],
    ['Rp 15,000', 'Terbaca Rp15.000 (lima belas ribu rupiah)'],
    ['', 'Tanpa harga: pembeli akan bertanya dulu.'],
    ['murah', ''],
  ])('says how the price "%s" was read', async (typed, said) => {
    await onPhone(async ({ page }) => {
      await page.locator('#harga').fill('1');
      await page.locator('#harga').fill(typed);
      await expect.poll(() => page.locator('[data-field=harga] .said').textContent()).toBe(said);
    });
  });
});

describe('the photo', () => {
  test('is made small and upright on the phone, and loses where it was taken', async () => {
    await onPhone(async (owner) => {
      const { page } = owner;
      await page.locator('#foto').setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo });
      await kept(owner);
      const sent = await keptPhoto(page);
      const { width, height, exif, format } = await sharp(sent).metadata();
      expect(photo.length).toBeGreaterThan(3_000_000);
      expect(sent.length).toBeLessThanOrEqual(300_000);
      expect({ format, exif, isUpright: height > width }).toEqual({ format: 'jpeg', exif: undefined, isUpright: true });
      // The red edge lies at the left of the camera's picture, so at the top of the upright one.
      const [red = 0, green = 0] = await sharp(sent)
        .extract({ left: width >> 1, top: height >> 4, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect(red - green).toBeGreaterThan(80);
    });
  });

  test('of a kind the phone cannot read is refused with a way out', async () => {
    await onPhone(async ({ page }) => {
      const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
      await page.locator('#foto').setInputFiles({ name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer: heic });
      await page.getByText('Paling Kompatibel').waitFor();
      await page.locator('#foto').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>') });
      await page.getByText('Foto ini tidak dapat dibaca').waitFor();
      expect(await page.locator('.photo-preview').count()).toBe(0);
    });
  });
});

describe('the place', () => {
  const position = (longitude: number, latitude: number) => ({
    permissions: ['geolocation'],
    geolocation: { longitude, latitude, accuracy: 18 },
  });

  test('is the position of the phone, its region named', async () => {
    await onPhone(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Pakai lokasi saya' }).click();
        await page.getByText('Menurut peta ini di Kota Malang. Ketelitian sekitar 18 m.').waitFor();
        expect(await page.locator('[name=lat]').inputValue()).toBe('-7.956000');
        await page.getByRole('button', { name: 'Hapus titik' }).click();
        expect(await page.locator('[name=lat]').inputValue()).toBe('');
      },
      position(112.638, -7.956),
    );
  });

  test('outside the corridor is explained and not kept', async () => {
    await onPhone(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Pakai lokasi saya' }).click();
        await page.getByText('di luar sepuluh daerah').waitFor();
        expect(await page.locator('[name=lat]').inputValue()).toBe('');
      },
      position(110.36, -7.8),
    );
  });

  test('need not be shared: a refusal names the other ways', async () => {
    await onPhone(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Pakai lokasi saya' }).click();
        await page.getByText('Izin lokasi ditolak').waitFor();
      },
      { permissions: [] },
    );
  });

  test('can be pointed at on the map by tapping, with the keyboard, and as numbers', async () => {
    await onPhone(async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Tunjuk di peta' }).click();
      const map = page.getByRole('application', { name: 'Peta penunjuk tempat' });
      await map.waitFor();
      const use = page.getByRole('button', { name: 'Pakai titik ini' });
      expect(await use.isDisabled()).toBe(true);
      await page.getByText('Perbesar dulu').waitFor();
      for (const _ of [1, 2, 3]) await map.tap({ position: { x: 160, y: 150 } });
      expect(await use.isEnabled()).toBe(true);
      await page.locator('#koordinat').fill('-8.0124, 112.6301');
      await page.locator('#koordinat').press('Tab');
      await map.focus();
      await map.press('ArrowRight');
      await use.click();
      await page.getByText('Menurut peta ini di Kota Malang.').waitFor();
      const lon = Number(await page.locator('[name=lon]').inputValue());
      expect(lon).toBeGreaterThan(112.6301);
      expect(lon).toBeLessThan(112.65);
      expect(await page.locator('.pin-map').isHidden()).toBe(true);
      expect(faults).toEqual([]);
    });
  });
});

describe('what is written stays on the phone', () => {
  test('from the first letter on, photo and all, over a crash of the page', async () => {
    await onPhone(async (owner) => {
      const { page } = owner;
      await fillIn(page, photo);
      await page.getByAltText('Foto yang akan dikirim').waitFor();
      await kept(owner);
      await page.reload();
      await page.getByText('Ini tulisan Anda yang belum terkirim.').waitFor();
      expect(await page.locator('#nama').inputValue()).toBe('Keripik tempe pedas');
      expect(await page.locator('#sentra').inputValue()).toBe('sanan');
      expect(await page.locator('#setuju').isChecked()).toBe(true);
      await page.getByAltText('Foto yang akan dikirim').waitFor();
    });
  });

  test('in several drafts, each of which can be taken up or deleted', async () => {
    await onPhone(async (owner) => {
      const { page } = owner;
      page.on('dialog', (dialog) => void dialog.accept());
      await page.locator('#nama').fill('Kopi robusta');
      await kept(owner);
      await page.reload();
      await page.getByRole('button', { name: 'Tulis produk lain' }).click();
      expect(await page.locator('#nama').inputValue()).toBe('');
      await page.locator('#nama').fill('Batik tulis');
      await kept(owner);
      const mine = page.getByRole('region', { name: 'Kiriman saya' });
      const row = mine.getByRole('listitem').filter({ hasText: 'Kopi robusta' });
      expect(await row.textContent()).toContain('tersimpan di HP, belum dikirim');
      await row.getByRole('button', { name: 'Lanjutkan' }).click();
      expect(await page.locator('#nama').inputValue()).toBe('Kopi robusta');
      await mine.getByRole('listitem').filter({ hasText: 'Batik tulis' }).getByRole('button', { name: 'Hapus dari HP' }).click();
      await mine.waitFor({ state: 'hidden' });
      await page.reload();
      await listening(page);
      expect(await page.locator('#nama').inputValue()).toBe('Kopi robusta');
    });
  });
});

test('a purely static host keeps the listing on the phone and says so', async () => {
  await onPhone(async (owner) => {
    const { page, faults } = owner;
    await fillIn(page, photo);
    await submit(owner);
    await page.getByRole('heading', { name: 'Tersimpan di HP', exact: true }).waitFor();
    await page.getByText('nomor petugas daerah Anda belum ada').waitFor();
    // Where a region names its officer, the text is offered as a message to them.
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.locator('#daerah option[value=kota-malang]').evaluate((option: HTMLElement) => {
      option.dataset.officer = '+6281300000000';
    });
    await submit(owner);
    const button = page.getByRole('link', { name: 'Kirim lewat WhatsApp' });
    const address = new URL((await button.getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe('https://wa.me/6281300000000');
    expect(address.searchParams.get('text')).toContain(
      'Produk: Keripik tempe pedas\nHarga: Rp15.000\nWhatsApp: 0812 3456 7890\nTempat: Kampung Sanan, Kota Malang',
    );
    expect(faults).toEqual([]);
  });
});

describe('without scripts', () => {
  test('the form is whole: every field, a place to choose by name, and where it is sent to', async () => {
    await onPhone(
      async ({ page }) => {
        const form = page.locator('form.listing-form');
        expect(await form.getAttribute('action')).toBe('/layanan/umkm/kiriman');
        expect(await form.getAttribute('enctype')).toBe('multipart/form-data');
        await fillIn(page, photo);
        await page.getByText('Tambahan (boleh nanti)').click();
        await page.getByLabel('Nama usaha').fill('Dapur Bu Siti');
        expect(await page.getByRole('button', { name: 'Pakai lokasi saya' }).isVisible()).toBe(false);
        expect(await page.getByRole('region', { name: 'Kiriman saya' }).isVisible()).toBe(false);
        expect(await form.evaluate((element: HTMLFormElement) => element.checkValidity())).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});
