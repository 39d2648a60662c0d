import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import sharp from 'sharp';

/** An owner with a phone 360 px wide. */
export interface Owner {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts and of the console. What the browser itself says of a request that failed is left out. */
  readonly faults: string[];
}

/** Opens the listing form on a phone; with scripts, once it listens. */
export async function ownerOf(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Owner> {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
  const context = await browser.newContext({ ...phone, locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await listening(page);
  return { context, page, faults };
}

/** Waits until the form listens. */
export async function listening(page: Page): Promise<void> {
  await page.locator('lt-listing[data-ready]').waitFor();
}

/** A photo as a phone takes it: 12 megapixels of detail, lying on its side, with where it was taken written into it. */
export function stall(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 28 } as const;
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
    .composite([{ input: Buffer.from('<svg width="4000" height="3000"><rect x="0" y="0" width="900" height="3000" fill="#c22"/></svg>') }])
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 0/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A photo for the guide: the site's own illustration of a product, as a JPEG. */
export function productPhoto(root: string): Promise<Buffer> {
  return sharp(join(root, 'ilustrasi/product/keripik-tempe-sanan.svg'), { density: 200 }).flatten({ background: '#fff' }).jpeg().toBuffer();
}

/** Fills in the five things that are needed, the place by the name of a sentra, and ticks the consent. */
export async function fillIn(page: Page, photo: Buffer, { name = 'Keripik tempe pedas', price = '15rb', phone = '0812 3456 7890' } = {}) {
  await page.locator('#foto').setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo });
  await page.locator('#nama').fill(name);
  await page.locator('#harga').fill(price);
  await page.locator('#wa').fill(phone);
  await page.locator('#sentra').selectOption('sanan');
  await page.locator('#setuju').check();
}

let phones = 0;
/** Every owner has a number of their own, or the limits would stop the tests of a file. */
export const ownNumber = () => `0812 3456 70${String(phones++).padStart(2, '0')}`;

export const send = (page: Page) => page.getByRole('button', { name: 'Kirim', exact: true }).click();
/** Waits until the service has the listing; over one bar of signal that takes a while. */
export const sent = (page: Page) => page.getByRole('heading', { name: /Terkirim/ }).waitFor({ timeout: 150_000 });
/** Waits until the form says that the listing waits for a signal. */
export const waiting = (page: Page) => page.getByRole('heading', { name: 'Tersimpan di HP, menunggu sinyal' }).waitFor();
/** The listings of this phone. */
export const mine = (page: Page) => page.getByRole('region', { name: 'Kiriman saya' });

/** Writes a picture of docs/umkm.md anew where `OWNER_SHOTS=docs/gambar` asks for it. */
export async function shot(page: Page, name: string): Promise<void> {
  const { OWNER_SHOTS: folder } = process.env;
  if (folder) await page.screenshot({ path: join(import.meta.dirname, '../..', folder, `umkm-${name}.png`), scale: 'css' });
}
