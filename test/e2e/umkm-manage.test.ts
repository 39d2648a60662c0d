import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings, WatchedTab } from '../support/browser-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { pageFrom } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { photograph } from '../support/intake.ts';
import { formOf, intakeSite } from '../support/intake-site.ts';
import { faultsOf } from '../support/valid-html.ts';

/** The page behind an owner's link, inside the built site, on a 360 px phone. Nothing on it needs a script. */
const { root } = inject('site');
const officer = { id: 'sari', name: 'Sari Diskopindag' };
let site: Awaited<ReturnType<typeof intakeSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await intakeSite({ root });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function listed(fields: Record<string, string> = {}): Promise<{ id: string; link: string }> {
  const response = await site.post('/kiriman', await formOf({ kunci: crypto.randomUUID(), usaha: 'Dapur Contoh', ...fields }));
  return (await response.json()) as { id: string; link: string };
}

async function onPhone<T>(link: string, javaScriptEnabled: boolean, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + link);
    return await work(page);
  } finally {
    await context.close();
  }
}

test('price, stock, confirmation, correction and withdrawal without scripts', async () => {
  const { id, link } = await listed();
  await site.listings.approve(id, officer);
  await onPhone(link, false, async (page) => {
    await page.getByLabel('Harga', { exact: true }).first().fill('18rb');
    await page.getByRole('button', { name: 'Ganti harga' }).click();
    await page.getByText('Harga sudah diganti.').waitFor();
    await page.getByText('delapan belas ribu rupiah').waitFor();
    await page.getByRole('button', { name: 'Tandai habis' }).click();
    await page.getByRole('button', { name: 'Tandai tersedia lagi' }).waitFor();
    await page.getByRole('button', { name: 'Ya, masih jualan' }).click();
    await page.getByText('Terima kasih, sudah dicatat.').waitFor();

    await page.getByText('Perbaiki isian atau foto').click();
    const form = page.locator('#perbaiki form');
    await form.getByLabel('Nama produk').fill('Keripik tempe baru');
    await form.getByLabel('Nomor WhatsApp', { exact: true }).fill('12345');
    await form.getByLabel('Foto baru').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photograph(5)) });
    await form.getByRole('button', { name: 'Kirim perbaikan' }).click();
    await page.getByText('Ini bukan nomor HP Indonesia').first().waitFor();
    expect(await form.getByLabel('Nama produk').inputValue()).toBe('Keripik tempe baru');
    expect(await form.locator('[aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['lama-wa']);
    await form.getByLabel('Nomor WhatsApp', { exact: true }).fill('0812-0000-0001');
    await form.getByRole('button', { name: 'Kirim perbaikan' }).click();
    await page.getByText('Perbaikan terkirim.').waitFor();
    await page.getByText('Perubahan Anda sedang diperiksa').waitFor();

    await page.getByText('Tarik atau hapus').click();
    await page.getByRole('button', { name: 'Tarik dagangan' }).click();
    await page.getByText('Dagangan sudah ditarik.').waitFor();
  });
  expect((await site.listings.find(id))?.offers[0]).toMatchObject({ price: 18_000, soldOut: true });
});

test('the switch of languages in the head stays on the page of the link', async () => {
  const { link } = await listed();
  await onPhone(link, false, async (page) => {
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Price and stock' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Indonesia' }).click();
    await page.getByRole('heading', { name: 'Harga dan stok' }).waitFor();
  });
});

test('erasure asks once, then leaves nothing', async () => {
  const { id, link } = await listed();
  await onPhone(link, false, async (page) => {
    await page.getByText('Tarik atau hapus').click();
    await page.getByLabel('Ya, hapus semuanya').check();
    await page.getByRole('button', { name: 'Hapus untuk selamanya' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sudah dihapus' }).waitFor();
    await page.goto(site.origin + link);
    await page.getByRole('heading', { level: 1, name: 'Tautan ini tidak berlaku' }).waitFor();
  });
  expect(await site.listings.find(id)).toBeUndefined();
});

describe('the page', () => {
  test.each([
    ['just sent', '?baru=1', 'light'],
    ['in English, in the dark', '?bahasa=en', 'dark'],
  ] as const)('%s is accessible with its folds open, valid, and no wider than 320 px', async (_, query, scheme) => {
    const { id, link } = await listed({ nib: '1234567890123' });
    await site.post(`${link.replace('/layanan/umkm', '')}/perbaikan`, await formOf({ nama: 'Mendol', produk: 'baru', sentra: '' }));
    await site.listings.sendBack(id, 'Fotonya buram.', officer);
    const text = await (await fetch(site.origin + link + query)).text();
    expectNone(await faultsOf(pageFrom('kelola/index.html', text)));
    const context = await browser.newContext();
    try {
      const tab = await WatchedTab.open(context, site.origin);
      await tab.colorScheme(scheme);
      await tab.visit(link + query);
      const page = context.pages()[0] as Page;
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const found = [...(await axeFindings(page, link)), ...(await tab.overflow(320))];
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      expectNone([...found, ...(await tab.overflow(360)), ...tab.trouble()]);
    } finally {
      await context.close();
    }
  });
});
