import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { filled } from '../support/intake.ts';

const project = join(import.meta.dirname, '../..');
const clients = 8;
const visitors = 2;
const pages = ['/', '/umkm/', '/destinasi/', '/peta/', '/en/', '/umkm/daftar/'];

export interface Taking {
  readonly what: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
  /** Pages of the site read at the same time. */
  readonly pagesPerSecond: number;
  readonly pageP50Ms: number;
  readonly pageP99Ms: number;
  /** The most memory the server ever held, MB. */
  readonly peakMb: number;
}

/**
 * How many submissions the intake takes, each on disk before it is answered, while visitors read the site from the same process:
 * first listings with a photograph as the form sends it (1600 px, about 300 kB), and corrections without one by owners' links.
 * @param seconds of each of the two
 */
export async function benchIntake(seconds: number): Promise<Taking[]> {
  const site = join(project, 'dist');
  if (!existsSync(join(site, 'index.html'))) throw new Error('Build the site first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'lapak-bench-'));
  mkdirSync(join(folder, 'content'));
  for (const type of ['region', 'sentra', 'product', 'citation', 'pillar', 'destination'])
    cpSync(join(project, 'content', type), join(folder, 'content', type), { recursive: true });
  const server = fork(join(project, 'test/support/intake-process/server.ts'), [folder, site], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const [{ origin }] = (await once(server, 'message')) as [{ origin: string }];
    const photos = await Promise.all(Array.from({ length: 8 }, (_, seed) => phonePhoto(seed)));
    const links: string[] = [];
    let turn = 0;
    const first = async () => {
      turn += 1;
      const answer = await post(`${origin}/layanan/umkm/kiriman`, form(turn, photos[turn % photos.length]));
      const { link } = (await answer.json()) as { link?: string };
      if (link) links.push(link);
      return answer.ok;
    };
    const correction = async () => {
      turn += 1;
      const answer = await post(`${origin}${links[turn % links.length]}/perbaikan`, form(turn));
      return answer.status === 303;
    };
    const withPhoto = await measured('first listings with a photograph', origin, seconds, first);
    const without = await measured('corrections without one', origin, seconds, correction);
    server.send('memory');
    const [{ maxRssKb }] = (await once(server, 'message')) as [{ maxRssKb: number }];
    return [withPhoto, without].map((each) => ({ ...each, peakMb: Math.round(maxRssKb / 1024) }));
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(what: string, origin: string, seconds: number, send: () => Promise<boolean>): Promise<Omit<Taking, 'peakMb'>> {
  const until = performance.now() + seconds * 1000;
  let failed = 0;
  const [taken, read] = await Promise.all([
    repeated(clients, until, async () => {
      if (!(await send())) failed += 1;
    }),
    repeated(visitors, until, async (index) => {
      await (await fetch(origin + pages[index % pages.length])).arrayBuffer();
    }),
  ]);
  return {
    what,
    perSecond: round(taken.length / seconds),
    p50Ms: round(quantile(taken, 0.5)),
    p99Ms: round(quantile(taken, 0.99)),
    failed,
    pagesPerSecond: round(read.length / seconds),
    pageP50Ms: round(quantile(read, 0.5)),
    pageP99Ms: round(quantile(read, 0.99)),
  };
}

/** Work done over and over by some at a time; how long each took, in milliseconds. */
async function repeated(count: number, until: number, work: (index: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (performance.now() < until) {
        const started = performance.now();
        await work(times.length);
        times.push(performance.now() - started);
      }
    }),
  );
  return times.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (value: number) => Math.round(value * 10) / 10;

function post(address: string, body: FormData): Promise<Response> {
  const isForm = address.endsWith('/perbaikan');
  const headers = { Origin: new URL(address).origin, Accept: isForm ? 'text/html' : 'application/json' };
  return fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
}

function form(turn: number, photo?: Uint8Array): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...filled, nama: `Keripik tempe ${turn}`, ...(photo && { kunci: randomUUID() }) }))
    body.set(name, value);
  if (photo) body.set('foto', new Blob([photo as BlobPart], { type: 'image/jpeg' }), 'foto.jpg');
  return body;
}

/** A photograph as the form sends it: 1600 by 1200 with fine detail, shrunk to about 300 kB. */
async function phonePhoto(seed: number): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 + seed } as const;
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 55 })
    .toBuffer();
}
