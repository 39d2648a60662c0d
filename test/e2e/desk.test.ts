import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { parse } from 'yaml';
import { deskPage } from '../../scripts/desk-page.ts';
import { createDesk, deskFiles } from '../../src/desk/server/app.ts';
import { Previews } from '../../src/desk/server/preview.ts';
import { Users } from '../../src/desk/server/users.ts';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { MediaStore } from '../../src/sources/files/media.ts';
import { FilesStore } from '../../src/sources/files/store.ts';
import { textOf } from '../../src/sources/files/text.ts';
import { launchChromium } from '../support/chromium.ts';
import { officerOf, password, shot, violations } from '../support/officer.ts';
import { copyPart, openPublishing } from '../support/publishing.ts';

/**
 * The desk in a real browser over the real publishing engine: each test goes on where the one before it ended.
 * `DESK_SHOTS=docs/gambar` writes the pictures of docs/humas.md anew.
 */
const project = join(import.meta.dirname, '../..');
/** The processor is shared with builds of the site. */
vi.setConfig({ testTimeout: 120_000 });
const patience = { timeout: 15_000 };
const dayMs = 24 * 60 * 60 * 1000;

let folder: string;
let content: string;
let browser: Browser;
let server: Listening;
let engine: Awaited<ReturnType<typeof openPublishing>>;
let forward = 0;
let publishing = true;
const clock = () => new Date(Date.now() + forward);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  content = join(folder, 'content');
  copyPart(content);
  const { gateways: _, related: __, ...ranuPani } = parse(readFileSync(join(project, 'content/destination/ranu-pani.yaml'), 'utf8'));
  mkdirSync(join(content, 'destination'));
  writeFileSync(join(content, 'destination/ranu-pani.yaml'), textOf(ranuPani));
  mkdirSync(join(folder, 'desk'));
  const users = new Users(deskFiles(join(folder, 'desk')).users);
  await users.add({ id: 'sari', name: 'Sari (Humas Kota Malang)', role: 'humas', regions: ['kota-malang'] }, password);
  await users.add({ id: 'rudi', name: 'Rudi (Redaktur)', role: 'editor', regions: [] }, password);
  await users.add({ id: 'tamu', name: 'Tamu', role: 'reader', regions: [] }, password);

  engine = await openPublishing({ content, folder: join(folder, 'releases'), root: inject('site').root, clock });
  const { releases, site } = engine;
  const store = new FilesStore({ folder: content, journal: deskFiles(join(folder, 'desk')).storeJournal, commit: false });
  const desk = createDesk({
    store,
    files: store,
    pictures: new MediaStore(content),
    deskFolder: join(folder, 'desk'),
    page: await deskPage(),
    publisher: { request: (reason) => publishing && releases.request(reason), status: () => releases.status() },
    previews: new Previews({ project, entries: () => store.list(), media: join(content, 'media'), folder: join(folder, 'preview') }),
    loopback: true,
  });
  server = await listen(createApp({ root: site, mounts: [{ path: '/redaksi', app: desk }] }), { port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await engine?.close();
  rmSync(folder, { recursive: true, force: true });
});

const desk = (hash = '') => `${server.origin}/redaksi/${hash && `#/${hash}`}`;

/** A refused form is an answer, not a fault of the page. */
const answers = [401, 409, 422];
const signedIn = (id: string, width?: number) => officerOf(browser, server.origin, id, { answers, ...(width && { width }) });

const group = (page: Page | Locator, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) }).first();
const pick = async (page: Page, inside: Locator, words: string) => {
  await inside.locator('input[role=combobox]').last().fill(words);
  await inside.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
};
const said = (page: Page, text: RegExp) => page.getByText(text).first().waitFor();

const newDate = (days: number) => new Date(Date.now() + days * dayMs + 7 * 3_600_000).toISOString().slice(0, 16);

test('nobody comes in without a password, and five wrong ones lock the door', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(desk('entri'));
  await page.getByRole('heading', { name: 'Redaksi Lingkar Tengger' }).waitFor();
  await shot(page, 'masuk');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Nama masuk').fill('tamu');
  for (let count = 0; count < 5; count += 1) {
    await page.getByLabel('Sandi').fill(`salah ${count}`);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('button', { name: 'Masuk' }).waitFor();
    await said(page, /keliru/);
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('form button')?.disabled);
  }
  await page.getByLabel('Sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await said(page, /Terlalu banyak percobaan/);
  await context.close();
});

test('an officer writes an article with a picture, sees it as the public page, and sends it to review', { timeout: 180_000 }, async () => {
  const { page, context, faults } = await signedIn('sari');
  await shot(page, 'meja');
  await page.getByRole('link', { name: 'Tulis baru' }).click();
  await page.getByLabel('Jenis').selectOption('article');
  await page.getByLabel('Judul atau nama (wajib)').fill('Pasar Kayutangan dibuka lagi');
  await page.getByLabel('Judul atau nama dalam bahasa Inggris').fill('Kayutangan market reopens');
  await shot(page, 'tulis-baru');
  await page.getByRole('button', { name: 'Mulai menulis' }).click();
  await page.getByRole('heading', { name: 'Pasar Kayutangan dibuka lagi' }).waitFor();

  await page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click();
  await said(page, /perlu diperbaiki sebelum entri ini dapat terbit/);
  await group(page, 'Ringkasan').getByText('Perlu diisi.').waitFor();
  await page.getByRole('button', { name: 'Ringkasan' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi_summary_id');
  await shot(page, 'isian-salah');

  await group(page, 'Ringkasan').getByLabel('Indonesia').fill('Pasar akhir pekan di Kayutangan buka lagi setelah penataan jalan.');
  await group(page, 'Isi').getByLabel('Indonesia').fill('Pasar buka **Sabtu dan Minggu**.\n\n- pagi\n- sore');
  await page.getByLabel(/^Jenis/).selectOption({ label: 'Kabar' });
  await page.getByRole('button', { name: 'Tambah sumber tulisan' }).click();
  await pick(page, group(page, 'Sumber tulisan'), 'redaksi');
  await group(page, 'Sumber tulisan')
    .getByLabel(/Tingkat keyakinan/)
    .selectOption('high');

  await page.getByRole('button', { name: 'Tambah foto' }).click();
  const photo = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#7a9' } })
    .composite([{ input: Buffer.from('<svg width="1600" height="1000"><circle cx="800" cy="500" r="300" fill="#fc6"/></svg>') }])
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '7/1 56/1 0/1', GPSLatitudeRef: 'S' } })
    .toBuffer();
  await page.locator('input[type=file]').setInputFiles({ name: 'bukan-foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan') });
  await said(page, /bukan foto yang dapat dibaca/);
  await page.locator('input[type=file]').setInputFiles({ name: 'Pasar Kayutangan.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByAltText(/Foto yang dipilih: pasar-kayutangan/).waitFor();
  await group(page, 'Teks pengganti').getByLabel('Indonesia').fill('Deretan lapak di trotoar Kayutangan');
  await group(page, 'Teks pengganti').getByLabel('Inggris').fill('Stalls along the pavement of Kayutangan');
  await focalPoint(page);
  await page.getByLabel(/^Pemotret/).fill('Humas Kota Malang');
  await shot(page, 'foto');

  await page.getByRole('button', { name: 'Simpan naskah' }).click();
  await said(page, /Tersimpan sebagai naskah/);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Pratinjau' }).click();
  await page.getByText('Begini halamannya bila diterbitkan').waitFor({ timeout: 120_000 });
  const frame = page.frameLocator('iframe[title="Pratinjau halaman"]');
  await frame.getByRole('heading', { name: 'Pasar Kayutangan dibuka lagi' }).waitFor();
  await frame.getByText('naskah yang belum terbit').waitFor();
  await expect
    .poll(
      () => frame.getByAltText('Deretan lapak di trotoar Kayutangan').evaluate((image: HTMLImageElement) => image.naturalWidth),
      patience,
    )
    .toBeGreaterThan(0);
  await page.locator('.preview').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await shot(page, 'pratinjau');
  const preview = (await page.locator('iframe').getAttribute('src')) ?? '';
  expect((await page.request.get(server.origin + preview)).headers()['x-robots-tag']).toContain('noindex');
  expect((await fetch(server.origin + preview)).status).toBe(401);
  expect((await fetch(`${server.origin}/kabar/pasar-kayutangan-dibuka-lagi/`)).status).toBe(404);

  await page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click();
  await said(page, /Terkirim/);
  expect(await page.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

/** The focal point, by the keyboard and by a tap; every crop shows what it keeps. */
async function focalPoint(page: Page) {
  const across = page.getByLabel(/^Mendatar/);
  await across.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowRight');
  expect(await across.inputValue()).toBe('70');
  const crops = page.locator('.crops .crop');
  expect(await crops.evaluateAll((all) => all.map((each) => getComputedStyle(each).objectPosition))).toEqual(Array(4).fill('70% 50%'));
  const box = await page.locator('.crops .whole').boundingBox();
  if (!box) throw new Error('foto tidak tampak');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  expect(await across.inputValue()).toBe('25');
  const shapes = await crops.evaluateAll((all) => all.map((each) => each.clientWidth / each.clientHeight));
  expect(shapes.map((shape) => Math.round(shape * 100) / 100)).toEqual([1.78, 1.33, 1, 3]);
}

test('and an advisory that ends on a day', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await signedIn('sari');
  await page.goto(desk('baru/advisory'));
  await page.getByLabel('Judul atau nama (wajib)').fill('Jalan Kayutangan ditutup untuk pasar');
  await page.getByRole('button', { name: 'Mulai menulis' }).click();
  await group(page, 'Ringkasan').getByLabel('Indonesia').fill('Jalan ditutup selama pasar berlangsung; lewat jalan di sebelah barat.');
  await page.getByLabel(/^Jenis/).selectOption({ label: 'Penutupan' });
  await page.getByLabel(/^Tingkat \(wajib\)/).selectOption({ label: 'Perhatian' });
  await page.getByLabel(/^Keberlakuan/).selectOption('in-force');
  await group(page, 'Periksa di').getByLabel('Indonesia').fill('Papan di ujung jalan.');
  await page.getByRole('button', { name: 'Tambah sumber tulisan' }).click();
  await pick(page, group(page, 'Sumber tulisan'), 'redaksi');
  await group(page, 'Sumber tulisan')
    .getByLabel(/Tingkat keyakinan/)
    .selectOption('high');
  await page.getByLabel('Terbit sampai (WIB)').fill(newDate(2));
  await page.getByLabel('Terbit sampai (WIB)').scrollIntoViewIfNeeded();
  await shot(page, 'terbit-sampai');
  await page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click();
  await said(page, /Terkirim/);
  expect(faults).toEqual([]);
  await context.close();
});

test('an editor publishes both; the public pages show them', { timeout: 240_000 }, async () => {
  const { page, context, faults } = await signedIn('rudi');
  await expect.poll(() => page.locator('.tile', { hasText: 'menunggu tinjauan' }).textContent(), patience).toContain('2');
  await shot(page, 'meja-redaktur');
  for (const name of ['Pasar Kayutangan dibuka lagi', 'Jalan Kayutangan ditutup untuk pasar']) {
    await page.goto(desk());
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await said(page, /Diterbitkan/);
  }
  await page.goto(desk());
  await page.getByText('Situs sedang dibangun').waitFor();
  await engine.releases.idle();
  expect(engine.releases.status().lastFailure).toBeNull();
  await page.getByText('Situs mutakhir').waitFor({ timeout: 30_000 });

  await page.goto(`${server.origin}/kabar/pasar-kayutangan-dibuka-lagi/`);
  await page.getByRole('heading', { name: 'Pasar Kayutangan dibuka lagi' }).waitFor();
  await page.getByText('Foto: Humas Kota Malang').waitFor();
  await expect
    .poll(
      () => page.getByAltText('Deretan lapak di trotoar Kayutangan').evaluate((image: HTMLImageElement) => image.naturalWidth),
      patience,
    )
    .toBeGreaterThan(0);
  expect((await fetch(`${server.origin}/imbauan/jalan-kayutangan-ditutup-untuk-pasar/`)).status).toBe(200);
  expect(faults).toEqual([]);
  await context.close();
});

test('the advisory ends by itself', { timeout: 180_000 }, async () => {
  forward = 3 * dayMs;
  await engine.releases.tick();
  await engine.releases.idle();
  expect(engine.releases.status().lastFailure).toBeNull();
  expect((await fetch(`${server.origin}/imbauan/jalan-kayutangan-ditutup-untuk-pasar/`)).status).toBe(404);
  expect((await fetch(`${server.origin}/kabar/pasar-kayutangan-dibuka-lagi/`)).status).toBe(200);
});

test('the article is withdrawn, and its page says why', { timeout: 180_000 }, async () => {
  const { page, context, faults } = await signedIn('rudi');
  await page.goto(desk('entri/article/pasar-kayutangan-dibuka-lagi'));
  await page.getByRole('button', { name: 'Tarik dari situs' }).click();
  await page.getByLabel('Alasan (wajib)').fill('Pasar dipindah ke alun-alun.');
  await shot(page, 'tarik');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tarik', exact: true }).click();
  await said(page, /menampilkan alasan/);
  await engine.releases.idle();
  const text = await (await fetch(`${server.origin}/kabar/pasar-kayutangan-dibuka-lagi/`)).text();
  expect(text).toContain('Pasar dipindah ke alun-alun.');
  expect(text).not.toContain('Sabtu dan Minggu');
  expect(faults).toEqual([]);
  await context.close();
});

test('two officers at one entry: the second is shown both, and nothing is lost', { timeout: 120_000 }, async () => {
  const first = await signedIn('sari');
  const second = await signedIn('rudi');
  const address = desk('entri/region/kota-malang');
  for (const { page } of [first, second]) {
    await page.goto(address);
    await group(page, 'Ringkasan').waitFor();
  }
  await group(first.page, 'Ringkasan').getByLabel('Indonesia').fill('Ringkasan dari Sari.');
  await first.page.getByRole('button', { name: 'Simpan naskah' }).click();
  await said(first.page, /Tersimpan sebagai naskah/);
  await group(second.page, 'Ringkasan').getByLabel('Indonesia').fill('Ringkasan dari Rudi.');
  await group(second.page, 'Ibu kota')
    .or(second.page.getByLabel(/^Ibu kota/))
    .first()
    .fill('Kota Malang (Klojen)');
  await second.page.getByRole('button', { name: 'Simpan naskah' }).click();
  await second.page.getByRole('heading', { name: 'Dua orang mengubah entri ini' }).waitFor();
  await said(second.page, /Ringkasan dari Sari\./);
  await said(second.page, /Ringkasan dari Rudi\./);
  await second.page.locator('.conflict').scrollIntoViewIfNeeded();
  await shot(second.page, 'dua-orang');
  expect(await violations(second.page)).toEqual([]);
  await group(second.page, 'Ringkasan')
    .getByLabel(/Tulisan Sari/)
    .check();
  await group(second.page, 'Ibu kota').getByLabel('Tulisan saya').check();
  await second.page.getByRole('button', { name: 'Simpan pilihan' }).click();
  await said(second.page, /Tersimpan sebagai naskah/);
  await expect.poll(() => group(second.page, 'Ringkasan').getByLabel('Indonesia').inputValue(), patience).toBe('Ringkasan dari Sari.');
  expect([...first.faults, ...second.faults]).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test('a point keeps every decimal that is typed, and is put down with a tap', async () => {
  const { page, context, faults } = await signedIn('rudi');
  await page.goto(desk('entri/destination/ranu-pani'));
  await page.getByLabel(/^Bujur/).fill('112,94657891234');
  await page.getByRole('button', { name: 'Simpan naskah' }).click();
  await said(page, /Tersimpan sebagai naskah/);
  const kept = JSON.parse(readFileSync(join(deskFiles(join(folder, 'desk')).drafts, 'destination/ranu-pani.json'), 'utf8'));
  expect(kept.data.point.lon).toBe(112.94657891234);
  await page.locator('.point-map svg').scrollIntoViewIfNeeded();
  await shot(page, 'titik');
  await page.locator('.point-map svg').click();
  await expect.poll(() => page.getByLabel(/^Bujur/).inputValue(), patience).not.toContain('94657891234');
  await page.getByRole('button', { name: 'Simpan naskah' }).click();
  await said(page, /Tersimpan sebagai naskah/);
  await page.getByRole('button', { name: 'Buang naskah' }).click();
  await page.getByRole('button', { name: 'Buang', exact: true }).click();
  await expect.poll(() => page.getByLabel(/^Bujur/).inputValue(), patience).toBe('112.9465');
  expect(faults).toEqual([]);
  await context.close();
});

test('an officer of another region reads and does not write', async () => {
  const { page, context, faults } = await signedIn('sari');
  await page.goto(desk('entri/region/lumajang'));
  await said(page, /Anda dapat membaca entri ini/);
  expect(await page.getByRole('button', { name: 'Simpan naskah' }).count()).toBe(0);
  expect(await group(page, 'Ringkasan').getByLabel('Indonesia').isEditable()).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
});

test('a damaged file is named on the desk and mended there', async () => {
  publishing = false;
  const file = join(content, 'citation/rusak-tes.yaml');
  writeFileSync(file, "name:\n  id: 'tanpa penutup\n");
  const { page, context } = await signedIn('rudi');
  await page.getByRole('link', { name: 'rusak-tes' }).click();
  await page.getByLabel('Teks berkas').fill("name:\n  id: Sumber tes\nkind: editorial\nreviewedAt: '2026-11-21'\n");
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByRole('heading', { name: 'Sumber tes' }).waitFor();
  rmSync(file);
  await context.close();
});

test.each([
  ['meja', ''],
  ['daftar', 'entri?jenis=destination&daerah=lumajang'],
  ['entri', 'entri/destination/ranu-pani'],
  ['baru', 'baru'],
])('%s is usable by everybody, on a laptop and on a phone', { timeout: 120_000 }, async (name, hash) => {
  for (const width of [1280, 360]) {
    const { page, context, faults } = await signedIn('rudi', width);
    await page.goto(desk(hash));
    await page.waitForTimeout(800);
    expect(await violations(page), `${name} ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width);
    await shot(page, `${name}-${width}`);
    expect(faults).toEqual([]);
    await context.close();
  }
});

test('not one byte of the desk is in the public site', () => {
  const { root } = inject('site');
  const files = globSync('**/*.{html,js,mjs,css,json,xml,txt}', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const mentions = files.filter((file) => /redaksi\/|X-Redaksi|rjsf|dist-desk/.test(readFileSync(join(root, file), 'utf8')));
  expect(mentions).toEqual([]);
});
