import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../support/dist.ts';
import { Scales, type Weight } from '../support/weight.ts';
import { coldBuild } from './build.ts';

const root = join(import.meta.dirname, '../../dist');

/** Builds the site from nothing, weighs every page, prints the result and returns it. */
export async function benchBuild(): Promise<object> {
  console.log('Building from nothing ...');
  const { seconds, peakMemoryMB } = await coldBuild();
  const pages = pagesOf(root);
  const scales = new Scales(root);
  const byTemplate = Map.groupBy(pages, ({ template }) => template || '(none)');
  const weights = [...byTemplate]
    .map(([template, members]) => ({ template, pages: members.length, ...spread(members.map((page) => scales.weigh(page))) }))
    .sort((a, b) => b.html.max + b.css.max + b.js.max - (a.html.max + a.css.max + a.js.max));

  const result = {
    node: process.version,
    processors: availableParallelism(),
    build: {
      pages: pages.length,
      seconds: round(seconds),
      pagesPerSecond: round(pages.length / seconds),
      peakMemoryMB: Math.round(peakMemoryMB),
    },
    /** Bytes, gzip level 9. */
    weights,
  };

  console.log(
    `${pages.length} pages in ${result.build.seconds} s, ${result.build.pagesPerSecond} pages a second, ${result.build.peakMemoryMB} MB at most`,
  );
  console.log('Weight of a page in bytes (gzip level 9): median, heaviest');
  console.table(
    weights.map(({ template, pages: count, html, css, js }) => ({
      template,
      pages: count,
      'html median': html.median,
      'html max': html.max,
      'css median': css.median,
      'css max': css.max,
      'js median': js.median,
      'js max': js.max,
    })),
  );
  return result;
}

function spread(weighed: readonly Weight[]): Record<keyof Weight, { median: number; max: number }> {
  const of = (part: keyof Weight) => {
    const sorted = weighed.map((weight) => weight[part]).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
  };
  return { html: of('html'), css: of('css'), js: of('js') };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
