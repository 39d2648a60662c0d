import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { astro } from '../../scripts/astro.ts';
import { launchChromium } from '../support/chromium.ts';
import { BenchServer, type Line, libraryBytes, type Sent } from './map-server.ts';

interface Case {
  readonly name: string;
  readonly path: string;
  readonly button: string;
  /** MapLibre as its package has it: script and styles, compressed. */
  readonly library: number;
  /** Present once the map has drawn its first full frame: its `load` event. */
  readonly drawn: string;
  /** Present once everything about the map is there: ours brings its tools and its list after it. */
  readonly whole: string;
}

interface Visit {
  /** From intent to the full frame. */
  readonly ms: number;
  /** From intent until everything is there. */
  readonly wholeMs: number;
  /** All bodies as compressed, from the first byte of the page to the full frame. */
  readonly bytes: number;
  /** Of all bytes those of the points, to the full frame, and until everything is there. */
  readonly dataBytes: number;
  readonly wholeDataBytes: number;
  /** Of all bytes those sent after the visitor asked for the map. */
  readonly askedBytes: number;
  /** All bodies as compressed until everything is there. */
  readonly wholeBytes: number;
  /** Resident memory of the renderers right after the frame, MB: page, worker and software GL. */
  readonly memoryMB: number;
}

export interface MapBench {
  readonly node: string;
  readonly processors: number;
  readonly runs: number;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const plain = { button: '#open', drawn: 'html[data-drawn]', whole: 'html[data-drawn]' };
const cases: readonly Case[] = [
  {
    name: 'ours, MapLibre 5.24',
    path: '/umkm/',
    button: 'lt-map .launch button',
    drawn: 'lt-map[data-open]',
    whole: 'lt-map .live-count',
    library: libraryBytes('5'),
  },
  { name: 'plain MapLibre 5.24', path: '/plain/5/', ...plain, library: libraryBytes('5') },
  { name: 'plain MapLibre 6.17', path: '/plain/6/', ...plain, library: libraryBytes('6') },
];
const slow: Line = { kilobitsPerSecond: 1600, latencyMs: 150 };

/**
 * Measures the interactive map with 10,000 points beside the plainest MapLibre pages with the same points, in turns: intent to first
 * full frame, bytes, memory; then the same on a CPU slowed down four times and a line of 1.6 Mbit/s and 150 ms. Medians of some runs.
 */
export async function benchMap(runs = 5): Promise<MapBench> {
  const root = resolve(process.env.SITE_DIST ?? join(import.meta.dirname, '../../dist'));
  if (!existsSync(join(root, 'umkm/index.html')) && (await astro('build')) !== 0) throw new Error('The site does not build.');
  const server = new BenchServer();
  await server.start(root);
  const visits = new Map<string, Visit[]>();
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const line of [undefined, slow]) {
        for (const each of cases) {
          const visit = await measure(each, server, line);
          const key = `${each.name}${line ? ', slow' : ''}`;
          visits.set(key, [...(visits.get(key) ?? []), visit]);
          console.log(`${run + 1}/${runs} ${key}: ${Math.round(visit.ms)} ms`);
        }
      }
    }
  } finally {
    await server.close();
  }
  const rows = [...visits].map(([name, all]) => ({
    page: name,
    'intent to frame, ms': Math.round(median(all.map((visit) => visit.ms))),
    'bytes in all': median(all.map((visit) => visit.bytes)),
    'to all of it, ms': Math.round(median(all.map((visit) => visit.wholeMs))),
    'bytes of all of it': median(all.map((visit) => visit.wholeBytes)),
    'from intent on': median(all.map((visit) => visit.askedBytes)),
    'in all beside MapLibre': median(all.map((visit) => visit.bytes)) - libraryOf(name),
    'bytes of points': median(all.map((visit) => visit.dataBytes)),
    'bytes of all of them': median(all.map((visit) => visit.wholeDataBytes)),
    'memory, MB': Math.round(median(all.map((visit) => visit.memoryMB))),
  }));
  console.log(`10,000 points; medians of ${runs}; slow: CPU 4x, ${slow.kilobitsPerSecond} kbit/s, ${slow.latencyMs} ms`);
  console.table(rows);
  return { node: process.version, processors: availableParallelism(), runs, rows };
}

const libraryOf = (name: string) => cases.find((each) => name.startsWith(each.name))?.library ?? 0;

const total = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const ofData = (sent: readonly Sent[]) => sent.filter(({ path }) => path.startsWith('/data/map/') || path.endsWith('.geojson'));

async function measure({ path, button, drawn, whole }: Case, server: BenchServer, line: Line | undefined): Promise<Visit> {
  server.reset(line);
  const browser = await launchChromium({ webgl: true });
  try {
    const tab = await browser.newPage({ viewport: { width: 720, height: 900 }, locale: 'id-ID' });
    await tab.goto(server.origin + path, { waitUntil: 'load' });
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
  return processInfo.filter(({ type }) => type === 'renderer').reduce((total, { id }) => total + resident(id), 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
