import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/browser-page.ts';
import { expectNone } from '../support/findings.ts';
import { fillIn, mine, ownerOf, ownNumber, productPhoto, send, sent, shot } from '../support/owner.ts';
import { ownerTests } from '../support/owner-tests.ts';

/** An owner on a 360 px phone and the real service, over a good line. */
const { root } = inject('site');
const officer = { id: 'rudi', name: 'Rudi (Diskopindag)' };

const here = ownerTests(root);
const { onPhone } = here;
const ownerLink = async (page: Page) => (await page.locator('.owner-link').textContent()) ?? '';
const held = (name: string) => here.site.held(name);

describe('over a good line', () => {
  test('a listing arrives with its photo, and its owner gets a link that opens and a message to themselves', async () => {
    await onPhone(async ({ page, faults }) => {
      await fillIn(page, here.photo, { name: 'Tempe kripik satu', phone: '0812-3456-7890' });
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
      await fillIn(page, here.photo, { name: 'Keripik salah nomor', phone: '021 555 1234' });
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
      await fillIn(page, here.photo, { name: 'Kopi dari kebun', phone: ownNumber() });
      await send(page);
      await sent(page);
      const [entry] = await held('Kopi dari kebun');
      const { listings } = here.site.intake;
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

describe('without scripts', () => {
  const plain = { javaScriptEnabled: false };

  test('the form sends, and its answer is the owner’s page', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, here.photo, { name: 'Tempe tanpa skrip', phone: ownNumber() });
      await send(page);
      await page.getByRole('heading', { level: 1, name: 'Tempe tanpa skrip' }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/layanan\/umkm\/kelola\//);
      expect(await held('Tempe tanpa skrip')).toMatchObject([{ intake: { checked: false }, sentra: 'sanan' }]);
    }, plain);
  });

  test('what is wrong is said above the form, which keeps what was typed', async () => {
    await onPhone(async ({ page }) => {
      await fillIn(page, here.photo, { name: 'Tempe salah nomor', phone: '021 555 1234', price: 'murah' });
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
  const { page, context, faults } = await ownerOf(here.browser, `${here.site.origin}/en/umkm/list-your-product/`, { locale: 'en-GB' });
  try {
    await fillIn(page, here.photo, { name: 'Spicy tempeh crisps', phone: ownNumber() });
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
