import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { createReleases } from '../../src/release/engine.ts';
import { projectReleases, releasedSite } from '../../src/release/project.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';

const project = join(import.meta.dirname, '../..');
/** The entry that is changed, and its page. */
const changed = { file: 'advisory/emergency-numbers.yaml', section: '/imbauan/' };

export interface Publishing {
  readonly entries: number;
  readonly pages: number;
  /** From the request until a visitor gets the changed page. */
  readonly secondsUntilLive: number;
  readonly buildSeconds: number;
  readonly inspectionSeconds: number;
  /** Requests for the home page meanwhile, one after the other. */
  readonly visits: number;
  readonly failedVisits: number;
  readonly slowestVisitMs: number;
}

/**
 * Publishes one changed entry through the real engine and server, and measures until a visitor sees it. The content is copied and
 * filled up to a number of entries with copies of the destinations; without a number it stays as it is.
 */
export async function benchPublishing(wanted?: number): Promise<Publishing> {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-bench-'));
  const content = join(folder, 'content');
  cpSync(join(project, 'content'), content, { recursive: true });
  const entries = fillUp(content, wanted);
  process.env.CONTENT_DIR = content;
  const options = projectReleases(project, { ...process.env, RELEASES_DIR: join(folder, 'releases') });
  const took = { build: 0, inspection: 0 };
  const releases = createReleases({
    ...options,
    timeoutMinutes: 120,
    say: (line) => console.log(`  ${line}`),
    build: async (job) => {
      took.build = await secondsOf(() => options.build(job));
    },
    inspect: async (job) => {
      const started = performance.now();
      const found = await options.inspect(job);
      took.inspection = secondsSince(started);
      return found;
    },
  });
  const server = await listen(createApp({ root: releasedSite(releases.shelf) }), { port: 0 });
  try {
    releases.request('rilis pertama');
    await releases.idle();
    if (!releases.status().live) throw new Error('The first release did not come through: see above.');
    const page = server.origin + changed.section + change(join(content, changed.file));
    const visitor = visit(`${server.origin}/`);
    const started = performance.now();
    releases.request('perubahan');
    while (!(await (await fetch(page)).text()).includes(marker)) {
      if (releases.status().state === 'failed') throw new Error('The release did not come through: see above.');
      await pause(100);
    }
    const secondsUntilLive = secondsSince(started);
    await releases.idle();
    const pages = releases.status().live?.pages ?? 0;
    return { entries, pages, secondsUntilLive, buildSeconds: took.build, inspectionSeconds: took.inspection, ...(await visitor()) };
  } finally {
    await Promise.all([releases.close(), server.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const marker = 'Ringkasan ini diubah untuk mengukur waktu terbit.';

/** Changes an entry; the last part of its page's address. */
function change(file: string): string {
  const entry = parse(readFileSync(file, 'utf8'));
  writeFileSync(file, stringify({ ...entry, summary: { ...entry.summary, id: marker } }));
  return `${entry.slug.id}/`;
}

/** How far, in degrees, a copy may lie from its original to either side. */
const spread = 0.25;

/**
 * Copies destinations under new ids and addresses until there are as many entries as wanted; returns how many there are. Copies lie
 * scattered around their originals and link to nothing but regions and pillars: a hundred entries on one spot, each linked with the
 * same gateway, is nothing any corridor holds.
 */
function fillUp(content: string, wanted = 0): number {
  const present = globSync('*/*.yaml', { cwd: content }).length;
  const originals = globSync('destination/*.yaml', { cwd: content }).map((file) => {
    const path = join(content, file);
    return { path, entry: parse(readFileSync(path, 'utf8')) };
  });
  for (let count = present; count < wanted; count += 1) {
    const original = originals[count % originals.length];
    if (!original) break;
    const { path, entry } = original;
    const slug = { id: `${entry.slug.id}-${count}`, en: `${entry.slug.en}-${count}` };
    const point = { ...entry.point, lon: entry.point.lon + scatter(count, Math.SQRT2), lat: entry.point.lat + scatter(count, Math.E) };
    const copy = { ...entry, slug, point, gateways: [], related: [] };
    writeFileSync(join(dirname(path), `${basename(path, '.yaml')}-${count}.yaml`), stringify(copy));
  }
  return Math.max(present, wanted);
}

/** The same even scatter in every run. */
function scatter(count: number, step: number): number {
  return (((count * step) % 1) * 2 - 1) * spread;
}

/** Asks for a page again and again until called, and tells how that went. */
function visit(address: string): () => Promise<Pick<Publishing, 'visits' | 'failedVisits' | 'slowestVisitMs'>> {
  const seen = { visits: 0, failedVisits: 0, slowestVisitMs: 0 };
  let going = true;
  const done = (async () => {
    while (going) {
      const started = performance.now();
      const ok = await fetch(address).then(
        async (response) => response.status === 200 && (await response.text()).includes('</html>'),
        () => false,
      );
      seen.visits += 1;
      if (!ok) seen.failedVisits += 1;
      seen.slowestVisitMs = Math.max(seen.slowestVisitMs, Math.round(performance.now() - started));
      await pause(20);
    }
  })();
  return async () => {
    going = false;
    await done;
    return seen;
  };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return secondsSince(started);
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}
