import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { axeFindings } from './browser-page.ts';
import type { Finding } from './findings.ts';

/** What everybody at a desk under test signs in with. */
export const password = 'sandi untuk tes yang panjang';

/** Somebody signed in at the desk. */
export interface Officer {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts and of the console. */
  readonly faults: string[];
}

interface Seat {
  /** Width of the window, CSS pixels. */
  readonly width?: number;
  /** Statuses the server may answer with: nobody is signed in yet, somebody was faster. They are no faults of the page. */
  readonly answers?: readonly number[];
}

/** Signs in at the desk served at `origin`, and waits for its first page. */
export async function officerOf(
  browser: Browser,
  origin: string,
  id: string,
  { width = 1280, answers = [401, 409] }: Seat = {},
): Promise<Officer> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const answered = new RegExp(`status of (${answers.join('|')})`);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !answered.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${origin}/redaksi/`);
  await page.getByLabel('Nama masuk').fill(id);
  await page.getByLabel('Sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { name: 'Meja redaksi' }).waitFor();
  return { page, context, faults };
}

/** Violations axe finds on the page of the desk that is open. */
export const violations = (page: Page): Promise<Finding[]> => axeFindings(page, new URL(page.url()).hash);

/** Takes the picture of a guide, with every photograph in view, where `DESK_SHOTS` names the folder for them below the project. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!process.env.DESK_SHOTS) return;
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  await page.screenshot({ path: join(import.meta.dirname, '../..', process.env.DESK_SHOTS, `${name}.png`), scale: 'css' });
}
