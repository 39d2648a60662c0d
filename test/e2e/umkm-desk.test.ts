import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { deskPage } from '../../scripts/desk-page.ts';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { launchChromium } from '../support/chromium.ts';
import { officeHeads, officeRows, officeWorkbook } from '../support/office-list.ts';
import { officerOf, shot, violations } from '../support/officer.ts';
import { umkmDesk } from '../support/umkm-desk.ts';

/**
 * The officer's way through owners' listings, in a real browser: each test goes on where the one before it ended.
 * `DESK_SHOTS=docs/gambar` writes the pictures of docs/diskopindag.md anew.
 */
vi.setConfig({ testTimeout: 120_000 });
const patience = { timeout: 15_000 };

let it: Awaited<ReturnType<typeof umkmDesk>>;
let server: Listening;
let browser: Browser;
let keripik: string;
let pedas: string;
let kopi: string;

beforeAll(async () => {
  it = await umkmDesk({ page: await deskPage(), start: new Date('2026-11-21T09:00:00+07:00') });
  keripik = await it.sent(
    {
      usaha: 'Dapur Contoh',
      satuan: 'bungkus 200 gram',
      kategori: 'food',
      keterangan: 'Digoreng kering, tahan satu bulan.',
      nib: '1234567890123',
      jam: 'setiap hari 08.00 sampai 17.00',
      lat: '-7.9561',
      lon: '112.6529',
      akurasi: '20',
    },
    await plate(35),
  );
  pedas = await it.sent({ nama: 'Keripik tempe pedas', harga: '9jt' }, await plate(12));
  for (const turn of [1, 2, 3]) await it.sent({ nama: `Tempe contoh ${turn}`, wa: `0812-0000-001${turn}` }, await plate(40 + turn * 20));
  kopi = await it.sent({ nama: 'Kopi contoh', wa: '0812-0000-0006', harga: '40rb' }, await plate(20));
  await it.listings.approve(kopi, { id: 'rudi', name: 'Rudi (Redaktur)' });
  await it.listings.setSoldOut(kopi, 0, true);
  await it.listings.propose(kopi, it.submission({ nama: 'Kopi bubuk contoh', wa: '0812-0000-0006', harga: '45rb' }), await plate(200));
  server = await listen(createApp({ root: inject('site').root, mounts: [{ path: '/redaksi', app: it.app }] }), { port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  it?.remove();
});

/** A drawn plate of something in a colour, in place of a photograph. */
function plate(hue: number): Promise<Uint8Array> {
  const pieces = Array.from({ length: 26 }, (_, index) => {
    const [turn, far] = [index * 2.4, 30 + ((index * 37) % 190)];
    const [x, y] = [450 + far * Math.cos(turn), 350 + far * 0.7 * Math.sin(turn)];
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="52" fill="hsl(${hue} 70% ${45 + ((index * 7) % 25)}%)" stroke="hsl(${hue} 60% 30%)" stroke-width="4"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><rect width="900" height="700" fill="#8a6a4f"/><ellipse cx="450" cy="360" rx="350" ry="265" fill="#f4f1ea" stroke="#cfc7b8" stroke-width="14"/>${pieces.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

const desk = (hash = '') => `${server.origin}/redaksi/${hash && `#/${hash}`}`;

const signedIn = (id: string, width?: number) => officerOf(browser, server.origin, id, width ? { width } : {});
const said = (page: Page, text: RegExp) => page.getByText(text).first().waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const opened = async (page: Page, id: string, name: string) => {
  await page.goto(desk(`umkm/lapak/${id}`));
  await page.getByRole('heading', { name, level: 1 }).waitFor();
};

test('the first page says how many wait, and leads to them with their notes', async () => {
  const { page, context, faults } = await signedIn('sari');
  const tile = page.locator('.tile', { hasText: 'lapak UMKM menunggu' });
  await expect.poll(() => tile.textContent(), patience).toContain('6');
  await tile.click();
  await page.getByRole('heading', { name: 'UMKM', level: 1 }).waitFor();
  await said(page, /jauh dari harga sentra/);
  await said(page, /ditandai habis|habis/);
  await shot(page, 'umkm-antrean');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test('an officer asks for a correction with a ready reason, changed to fit; the owner reads it', async () => {
  const { page, context, faults } = await signedIn('sari');
  await opened(page, pedas, 'Keripik tempe pedas');
  await shot(page, 'umkm-lapak');
  await button(page, 'Minta perbaikan').click();
  await button(page, 'Harga').click();
  const text = page.getByLabel('Pesan untuk pemilik');
  await text.fill(`${await text.inputValue()} Sembilan juta?`);
  await shot(page, 'umkm-perbaikan');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Kirim ke pemilik').click();
  await said(page, /Pemilik melihat alasannya/);
  expect((await it.listings.find(pedas))?.intake?.note?.id).toMatch(/Harganya tampak keliru.*Sembilan juta\?$/);
  expect(faults).toEqual([]);
  await context.close();
});

test('a licence is checked and a listing approved with the keyboard alone', async () => {
  const { page, context, faults } = await signedIn('sari');
  await opened(page, keripik, 'Dapur Contoh');
  await page.getByRole('button', { name: /Sudah saya periksa/ }).focus();
  await page.keyboard.press('Enter');
  await said(page, /diperiksa Sari Diskopindag/);
  await button(page, 'Setujui dan tampilkan').focus();
  await page.keyboard.press('Space');
  await said(page, /Disetujui\./);
  await said(page, /Akan tayang dalam beberapa menit/);
  expect((await it.listings.find(keripik))?.publication.state).toBe('published');
  expect(await button(page, 'Setujui dan tampilkan').count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('a change is shown beside what stands, and one made meanwhile is not approved unseen', async () => {
  const { page, context, faults } = await signedIn('sari');
  await opened(page, kopi, 'Kopi bubuk contoh');
  await page.getByRole('heading', { name: 'Yang berubah' }).waitFor();
  await said(page, /Rp40\.000/);
  await said(page, /Rp45\.000/);
  await expect.poll(() => page.locator('.swap img').count(), patience).toBe(2);
  await shot(page, 'umkm-perubahan');
  expect(await violations(page)).toEqual([]);
  await it.listings.setPrice(kopi, 0, 99_000);
  await button(page, 'Setujui perubahan').click();
  await said(page, /berubah sejak Anda membukanya/);
  await said(page, /Rp99\.000/);
  await button(page, 'Setujui perubahan').click();
  await said(page, /Disetujui\./);
  expect((await it.listings.find(kopi))?.offers[0]?.price).toBe(99_000);
  expect(faults).toEqual([]);
  await context.close();
});

test('two listings of one business stand side by side and become one', async () => {
  const { page, context, faults } = await signedIn('sari');
  await opened(page, pedas, 'Keripik tempe pedas');
  await said(page, /nomor WhatsApp sama/);
  await page.getByRole('heading', { name: 'Mungkin usaha yang sama' }).scrollIntoViewIfNeeded();
  await shot(page, 'umkm-ganda');
  await button(page, 'Gabungkan ke Dapur Contoh').click();
  await button(page, 'Gabungkan').click();
  await page.getByRole('heading', { name: 'Dapur Contoh', level: 1 }).waitFor();
  expect((await it.listings.find(keripik))?.offers.map(({ name }) => name.id)).toEqual(['Keripik tempe', 'Keripik tempe pedas']);
  expect(faults).toEqual([]);
  await context.close();
});

test('the owner’s link is renewed after a question, and shown once', async () => {
  const { page, context, faults } = await signedIn('sari');
  await opened(page, keripik, 'Dapur Contoh');
  await button(page, 'Tautan baru untuk pemilik').click();
  await button(page, 'Buat tautan').click();
  const link = await page.getByLabel('Tautan', { exact: true }).inputValue();
  expect(link.startsWith(`${server.origin}/layanan/umkm/kelola/`)).toBe(true);
  expect(await it.links.read(link.split('/').at(-1) ?? '')).toEqual({ id: keripik, version: 2 });
  await page.reload();
  await page.getByRole('heading', { name: 'Dapur Contoh', level: 1 }).waitFor();
  expect(await page.getByLabel('Tautan', { exact: true }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('many are approved at once after a question that says how many', async () => {
  const { page, context, faults } = await signedIn('sari');
  await page.goto(desk('umkm'));
  await page.getByLabel('Pilih semua di halaman ini').check();
  await button(page, 'Setujui 3 pilihan').click();
  await page.getByRole('heading', { name: 'Setujui 3 lapak sekaligus?' }).waitFor();
  await shot(page, 'umkm-banyak');
  await button(page, 'Setujui 3').click();
  await said(page, /3 lapak disetujui/);
  await said(page, /Tidak ada yang menunggu/);
  await expect.poll(() => page.getByRole('link', { name: /^UMKM/ }).first().textContent(), patience).toBe('UMKM');
  expect(faults).toEqual([]);
  await context.close();
});

test('an office’s list is tried, its columns put right, saved, and its bad rows come back', async () => {
  const { page, context, faults } = await signedIn('rudi');
  const heads = officeHeads.map((head) => (head === 'Produk' ? 'Apa yang dijual' : head));
  const list = join(it.root, 'daftar.xlsx');
  writeFileSync(list, await officeWorkbook(officeRows(120, { faults: true }), heads));
  await page.goto(desk('umkm/impor'));
  await page.getByLabel('Berkas daftar').setInputFiles(list);
  await shot(page, 'umkm-impor');
  await button(page, 'Uji daftar ini').click();
  await said(page, /Tidak ada kolom untuk nama produk/);
  await page.getByLabel('Apa yang dijual diambil sebagai').selectOption({ label: 'Nama produk' });
  await page.getByRole('heading', { name: 'Yang akan terjadi' }).waitFor();
  await said(page, /Ditemukan "tergantung"; seharusnya satu harga dalam rupiah/);
  await page.getByRole('heading', { name: 'Yang akan terjadi' }).evaluate((heading) => heading.scrollIntoView());
  await shot(page, 'umkm-uji');
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh baris ini (.xlsx)' }).click();
  expect((await download).suggestedFilename()).toBe('perlu-diperbaiki.xlsx');
  const save = page.getByRole('button', { name: /^Simpan \d+ usaha$/ });
  const count = Number(/\d+/.exec((await save.textContent()) ?? '')?.[0]);
  await save.click();
  await button(page, 'Simpan').click();
  await said(page, /Daftar sudah masuk/);
  await page.goto(desk('umkm'));
  await expect.poll(() => page.getByRole('link', { name: /Menunggu keputusan/ }).textContent(), patience).toContain(String(count));
  expect(count).toBeGreaterThan(90);
  expect(faults).toEqual([]);
  await context.close();
});

test('the list goes out as a table', async () => {
  const { page, context, faults } = await signedIn('sari');
  await page.goto(desk('umkm/ekspor'));
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh .csv' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('Nama usaha;Nama produk;Harga (Rp)');
  expect(text).toContain('Dapur Contoh');
  expect(faults).toEqual([]);
  await context.close();
});

test('a reader looks and decides nothing', async () => {
  const { page, context, faults } = await signedIn('tamu');
  await opened(page, keripik, 'Dapur Contoh');
  await said(page, /Anda dapat membaca lapak ini/);
  await said(page, /tidak diperlihatkan kepada Anda/);
  expect(await page.getByRole('region', { name: 'Keputusan', exact: true }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test.each([
  ['antrean', () => 'umkm'],
  ['lapak', () => `umkm/lapak/${keripik}`],
  ['impor', () => 'umkm/impor'],
  ['ekspor', () => 'umkm/ekspor'],
  ['meja', () => ''],
])('%s is usable by everybody, on a laptop and on small phones', async (name, hash) => {
  for (const width of [1280, 360, 320]) {
    const { page, context, faults } = await signedIn('rudi', width);
    await page.goto(desk(hash()));
    await page.waitForTimeout(800);
    expect(await violations(page), `${name} ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width);
    expect(faults).toEqual([]);
    await context.close();
  }
});
