import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { chromiumPath } from '../support/chromium.ts';
import { oneOfEach, pagesOf } from '../support/dist.ts';

const root = join(import.meta.dirname, '../../dist');
/** Not a dependency of the project: its tree is larger than all of the rest, and only this bench needs it. */
const tool = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores of one page, 0 to 100, and what kept them from 100. */
export interface Scores extends Readonly<Record<(typeof categories)[number], number>> {
  readonly template: string;
  readonly page: string;
  /** Largest contentful paint and blocking time on Lighthouse's slow phone, ms; layout shift. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly missed: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly numericValue?: number; readonly displayValue?: string }
    >
  >;
}

/**
 * Lighthouse with its mobile profile on one page of every template, as built in `dist/` and served by the real server. `only` narrows
 * it to some templates. Lighthouse is fetched into npm's cache; an error says what to do when it cannot be had.
 */
export async function benchLighthouse(only: readonly string[] = []): Promise<Scores[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-lighthouse-'));
  const here = pagesOf(root).filter(({ language }) => language === 'id');
  const shown = here.filter(({ indexable }) => indexable);
  // A template all of whose pages ask search engines to stay away is measured too; what that costs on SEO is told with the rest.
  const kept = here.filter(({ address, indexable }) => !indexable && !address.startsWith('/404'));
  const pages = oneOfEach([...shown, ...kept], ({ template }) => template).filter(
    ({ template }) => only.length === 0 || only.includes(template),
  );
  const server = await listen(createApp({ root }), { port: 0 });
  const results: Scores[] = [];
  try {
    await lighthouse(folder, ['--version']).catch((error: Error) => {
      throw new Error(
        `${tool} cannot be fetched: ${error.message}\nIt needs a package registry; set one with npm config, or run this bench where there is one.`,
      );
    });
    for (const { template, address } of pages) {
      const file = join(folder, `${template}.json`);
      const audit = () =>
        lighthouse(folder, [
          server.origin + address,
          '--quiet',
          '--output=json',
          `--output-path=${file}`,
          `--only-categories=${categories.join(',')}`,
          '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update',
        ]);
      // A busy machine now and then loses the trace of a page load; twice in a row is a fault.
      await audit().catch(audit);
      const scores = scoresIn(template, address, JSON.parse(readFileSync(file, 'utf8')) as Report);
      results.push(scores);
      console.log(`${template}: ${categories.map((name) => scores[name]).join(' ')}`);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(results.map(({ missed: _, ...scores }) => scores));
  for (const { template, missed } of results) for (const line of missed) console.log(`${template}: ${line}`);
  return results;
}

function scoresIn(template: string, page: string, { categories: found, audits }: Report): Scores {
  const score = (name: string) => Math.round((found[name]?.score ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const counted = categories.flatMap((name) => found[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  return {
    template,
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    missed: counted.flatMap(({ id }) => {
      const audit = audits[id];
      if (!audit || audit.score === null || audit.score >= 0.995) return [];
      return [`${id} ${Math.round(audit.score * 100)}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    }),
  };
}

/** Runs Lighthouse with this Node and the Chromium of the tests. Rejects with what it said. */
function lighthouse(folder: string, parameters: readonly string[]): Promise<void> {
  const child = spawn('npm', ['exec', '--yes', '--prefix', folder, '--', tool, ...parameters], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHROME_PATH: chromiumPath(), PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(Buffer.concat(said).toString().trim().slice(-600)))));
  });
}
