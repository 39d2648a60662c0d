import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium.ts';
import type { BenchServer, Line, Sent } from './map-server.ts';

/** A page with a map that is asked for. */
export interface MapCase {
  readonly name: string;
  readonly path: string;
  readonly button: string;
  /** Present once the map has drawn its first full frame: its `load` event. */
  readonly drawn: string;
  /** Present once everything about the map is there: ours brings its tools and its list after it. */
  readonly whole: string;
}

export interface MapVisit {
  /** From intent to the full frame. */
  readonly ms: number;
  /** From intent until everything is there. */
  readonly wholeMs: number;
  /** All bodies as compressed, from the first byte of the page to the full frame: what was asked for before it was drawn. */
  readonly bytes: number;
  readonly dataBytes: number;
  /** Of all bytes those sent after the visitor asked for the map. */
  readonly askedBytes: number;
  /** All bodies as compressed until everything is there. */
  readonly wholeBytes: number;
  readonly wholeDataBytes: number;
  /** Resident memory of the renderers right after the frame, MB: page, worker and software GL. */
  readonly memoryMB: number;
}

const plain = { button: '#open', drawn: 'html[data-drawn]', whole: 'html[data-drawn]' };

/** Our map of businesses and the plainest MapLibre pages, all with the points of a `BenchServer`. */
export const mapCases = {
  ours: { name: 'ours', path: '/umkm/', button: 'lt-map .launch button', drawn: 'lt-map[data-open]', whole: 'lt-map .live-count' },
  plain: { name: 'plain MapLibre 5.24', path: '/plain/5/', ...plain },
  plain6: { name: 'plain MapLibre 6.17', path: '/plain/6/', ...plain },
} as const satisfies Record<string, MapCase>;

/** Opens the map of a page in a fresh browser, on a CPU slowed down four times where there is a line, and measures. */
export async function visitMap({ path, button, drawn, whole }: MapCase, server: BenchServer, line?: Line): Promise<MapVisit> {
  server.reset(line);
  const browser = await launchChromium({ webgl: true });
  try {
    const tab = await browser.newPage({ viewport: { width: 720, height: 900 }, locale: 'id-ID' });
    // Pictures that wait until they are needed come after its load event: they are not the map's.
    await tab.goto(server.origin + path, { waitUntil: 'networkidle' });
    if (line) await (await tab.context().newCDPSession(tab)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const before = total(server.sent);
    const drawnAt = await appear(tab, drawn, button);
    const ms = await seen(tab);
    const memoryMB = await rendererMemory(browser);
    await appear(tab, whole);
    const wholeMs = await seen(tab);
    const untilDrawn = server.sent.filter(({ askedAt }) => askedAt <= drawnAt);
    const bytes = total(untilDrawn);
    const after = { wholeMs, wholeBytes: total(server.sent), wholeDataBytes: total(ofData(server.sent)) };
    return { ms, bytes, askedBytes: bytes - before, dataBytes: total(ofData(untilDrawn)), memoryMB, ...after };
  } finally {
    await browser.close();
  }
}

const total = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const ofData = (sent: readonly Sent[]) => sent.filter(({ path }) => path.startsWith('/data/map/') || path.endsWith('.geojson'));

/** Waits until something is on its page, after the press of a button where there is one. Resolves to when it appeared, ms of the clock. */
const appear = (tab: Page, wanted: string, button?: string): Promise<number> =>
  tab.evaluate(
    ([selector, pressed]) =>
      new Promise<number>((resolveFrame, reject) => {
        if (pressed) performance.mark('intent');
        performance.clearMarks('seen');
        setTimeout(() => reject(new Error(`No ${selector} within two minutes.`)), 120_000);
        // What was drawn is on the screen a frame later: until then the page waits for the drawing of it.
        const seen = () => requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('seen')));
        const look = () => {
          if (!document.querySelector(selector as string)) return requestAnimationFrame(look);
          resolveFrame(Date.now());
          return seen();
        };
        if (pressed) document.querySelector<HTMLElement>(pressed)?.click();
        look();
      }),
    [wanted, button] as const,
  );

/** Milliseconds from the press of the button until what appeared last is seen, measured in the page. */
async function seen(tab: Page): Promise<number> {
  await tab.waitForFunction(() => performance.getEntriesByName('seen').length > 0);
  return tab.evaluate(() => performance.measure('wait', 'intent', 'seen').duration);
}

type Browser = Awaited<ReturnType<typeof launchChromium>>;

async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const resident = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + resident(id), 0);
}
