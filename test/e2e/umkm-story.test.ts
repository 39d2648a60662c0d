import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { deskPage } from '../../scripts/desk-page.ts';
import { createDesk, deskFiles } from '../../src/desk/server/app.ts';
import { Previews } from '../../src/desk/server/preview.ts';
import { Users } from '../../src/desk/server/users.ts';
import { businessKeys } from '../../src/intake/list/key.ts';
import { createApp } from '../../src/server/app.ts';
import { type Intake, openIntake } from '../../src/server/intake.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { openWorkplace } from '../../src/sources/workplace.ts';
import { launchChromium } from '../support/chromium.ts';
import { type BadLine, overBadLine } from '../support/lost-answers.ts';
import { officerOf, password } from '../support/officer.ts';
import { fillIn, listening, ownerOf, productPhoto, stall } from '../support/owner.ts';
import { copyPart, openPublishing } from '../support/publishing.ts';

/** One listing from a kitchen in Sanan to its first order: real browser, intake, desk and publishing, over a line that drops. */
const project = join(import.meta.dirname, '../..');
const { root } = inject('site');
/** The processor is shared with builds of the site. */
vi.setConfig({ testTimeout: 600_000 });
const built = { timeout: 300_000, interval: 1_000 };

const badLine: BadLine = { losing: 0 };
let folder: string;
let browser: Browser;
let server: Listening;
let intake: Intake;
let engine: Awaited<ReturnType<typeof openPublishing>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lapak-e2e-'));
  const content = join(folder, 'content');
  copyPart(content);
  cpSync(join(project, 'content/sentra/sanan.yaml'), join(content, 'sentra/sanan.yaml'));
  const deskFolder = join(folder, 'desk');
  mkdirSync(deskFolder);
  const users = new Users(deskFiles(deskFolder).users);
  await users.add({ id: 'sari', name: 'Sari (Diskopindag Kota Malang)', role: 'humas', regions: ['kota-malang'] }, password);

  engine = await openPublishing({ content, folder: join(folder, 'releases'), root });
  const { releases, site } = engine;
  const workplace = await openWorkplace({ content, journal: deskFiles(deskFolder).storeJournal, commit: false, env: {} });
  if (!workplace) throw new Error('Files can always be changed.');
  const { store, files, pictures, media } = workplace;
  intake = await openIntake({ workplace, folder: join(folder, 'umkm'), publisher: releases, site, env: {} });
  const desk = createDesk({
    store,
    ...(files && { files }),
    pictures,
    deskFolder,
    page: await deskPage(),
    publisher: releases,
    previews: new Previews({ project, entries: () => store.list(), media, folder: join(folder, 'preview') }),
    umkm: { listings: intake.listings, erased: intake.erased, keyOf: businessKeys(intake.secret) },
    loopback: true,
  });
  const mounts = [
    { path: '/layanan/umkm', app: overBadLine(intake.app, badLine) },
    { path: '/redaksi', app: desk },
  ];
  server = await listen(createApp({ root: site, mounts }), { port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await engine?.close();
  await intake?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The officer at the desk, on the page of the one listing that waits. */
async function officer(): Promise<Page> {
  const { page } = await officerOf(browser, server.origin, 'sari');
  await page.goto(`${server.origin}/redaksi/#/umkm`);
  await page.getByRole('heading', { level: 1, name: 'UMKM' }).waitFor();
  return page;
}

async function openWaiting(desk: Page, name: string): Promise<void> {
  await desk.goto(`${server.origin}/redaksi/#/umkm`);
  await desk.reload();
  await desk.getByRole('link', { name }).click();
  await desk.getByRole('heading', { level: 1, name }).waitFor();
}

test('an owner lists over a line that drops, mends what the officer asks for, and a buyer orders', async () => {
  const place = { permissions: ['geolocation'], geolocation: { longitude: 112.6441, latitude: -7.9592, accuracy: 12 } };
  const owner = await ownerOf(browser, `${server.origin}/umkm/daftar/`, place);
  const { page: phone, context: line } = owner;
  await fillIn(phone, await stall(), { name: 'Keripik tempe pedas', price: '150rb', phone: '0812-3456-7890' });
  await phone.getByText('Terbaca Rp150.000 (seratus lima puluh ribu rupiah)').waitFor();
  await phone.getByRole('button', { name: 'Pakai lokasi saya' }).click();
  await phone.getByText('Menurut peta ini di Kota Malang.').waitFor();
  await phone.locator('[name=tampil]').check();
  await phone.getByText('Tambahan (boleh nanti)').click();
  await phone.getByLabel('Satuan').fill('bungkus');

  await line.setOffline(true);
  await phone.getByRole('button', { name: 'Kirim', exact: true }).click();
  await phone.getByRole('heading', { name: 'Tersimpan di HP, menunggu sinyal' }).waitFor();
  const slow = { offline: false, latency: 600, downloadThroughput: 50_000, uploadThroughput: 25_000 };
  const cdp = await line.newCDPSession(phone);
  await cdp.send('Network.emulateNetworkConditions', slow);
  badLine.losing = 1;
  await line.setOffline(false);
  await phone.getByRole('heading', { name: /^✓ Terkirim/ }).waitFor({ timeout: 120_000 });
  expect(badLine.losing).toBe(0);

  const desk = await officer();
  await openWaiting(desk, 'Keripik tempe pedas');
  await desk.getByRole('button', { name: 'Minta perbaikan' }).click();
  await desk.getByRole('button', { name: 'Harga', exact: true }).click();
  await desk.getByRole('button', { name: 'Kirim ke pemilik' }).click();
  await desk.getByText('Terkirim. Pemilik melihat alasannya di halamannya.').waitFor();

  await phone.reload();
  await listening(phone);
  const row = phone.getByRole('region', { name: 'Kiriman saya' }).getByRole('listitem');
  await row.getByText('Harganya tampak keliru').waitFor();
  await row.getByRole('link', { name: 'Perbaiki' }).click();
  await phone.getByText('Harganya tampak keliru').waitFor();
  await phone.getByText('Perbaiki isian atau foto').click();
  const correction = phone.locator('#perbaiki');
  await correction.getByLabel('Harga').fill('15rb');
  await correction.getByLabel(/^Foto baru/).setInputFiles({ name: 'IMG_2.JPG', mimeType: 'image/jpeg', buffer: await productPhoto(root) });
  await correction.getByRole('button', { name: 'Kirim perbaikan' }).click();
  await phone.getByText('Perbaikan terkirim.').waitFor();

  await openWaiting(desk, 'Keripik tempe pedas');
  await desk.getByRole('button', { name: 'Setujui dan tampilkan' }).click();
  await desk.getByText('Disetujui.').waitFor();

  await phone.goto(`${server.origin}/umkm/daftar/`);
  await listening(phone);
  // Until the site is built with it there is nothing to see, and nothing leads there.
  await expect
    .poll(async () => {
      await phone.reload();
      await row.getByText(/^(?:terbit|disetujui)/).waitFor();
      return row.getByRole('link', { name: 'Lihat halamannya' }).count();
    }, built)
    .toBe(1);
  const address = (await row.getByRole('link', { name: 'Lihat halamannya' }).getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/umkm\/usaha\/keripik-tempe-pedas-[0-9a-f]+\/$/);

  const page = async () => engine.releases.status().lastFailure?.message ?? (await fetch(server.origin + address)).status;
  await expect.poll(page, built).toBe(200);

  const buyer = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
  });
  const shop = await buyer.newPage();
  await shop.goto(server.origin + address);
  await shop.getByRole('heading', { level: 1, name: 'Keripik tempe pedas' }).waitFor();
  const order = new URL((await shop.getByRole('link', { name: 'Pesan 2 bungkus' }).getAttribute('href')) ?? '');
  expect(order.origin + order.pathname).toBe('https://wa.me/6281234567890');
  const text = order.searchParams.get('text') ?? '';
  expect(text).toContain('Halo, saya mau pesan 2 bungkus Keripik tempe pedas.');
  expect(text.replaceAll(' ', ' ')).toMatch(/Harga di halaman: Rp ?15\.000 per bungkus\./);
  expect(text).toContain(address);
  expect(
    await shop
      .locator('.offers img')
      .first()
      .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
  ).toBe(true);
  expect(owner.faults).toEqual([]);
});
