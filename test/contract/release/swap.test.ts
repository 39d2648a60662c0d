import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { releasedSite } from '../../../src/release/project.ts';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import { page, smallSite, testReleases, writeSite } from '../../support/releases.ts';

const versionOf = (html: string) => /<h1>Panjang (\d+)<\/h1>/.exec(html)?.[1];

/** A page long enough that it is sent in many pieces; its version stands at both ends. */
const longPage = (version: string) => page(`Panjang ${version}`, `${'<p>Lingkar Tengger.</p>'.repeat(20_000)}<p id="akhir">${version}</p>`);

async function served() {
  let version = 0;
  const made = testReleases({
    settleMs: 0,
    build: async ({ folder }) => {
      version += 1;
      writeSite(folder, { ...smallSite(String(version)), 'panjang/index.html': longPage(String(version)) });
    },
    inspect: async () => ({ pages: 6, problems: [], schedule: [], digest: String(version) }),
  });
  const publish = async () => {
    made.releases.request('uji');
    await made.releases.idle();
  };
  const server = await listen(createApp({ root: releasedSite(made.releases.shelf) }), { port: 0 });
  onTestFinished(() => server.close());
  return { releases: made.releases, publish, origin: server.origin };
}

test('under load, no request fails during 20 swaps, and every page is whole: all old or all new', async () => {
  const { publish, origin } = await served();
  await publish();
  const seen = new Set<string>();
  const failures: string[] = [];
  let requests = 0;
  let swapping = true;
  const visitor = async () => {
    while (swapping) {
      requests += 1;
      try {
        const response = await fetch(`${origin}/panjang/`);
        const html = await response.text();
        const version = versionOf(html);
        if (response.status !== 200) failures.push(`status ${response.status}`);
        else if (version === undefined || html !== longPage(version)) failures.push(`mixed page of ${html.length} characters`);
        else seen.add(version);
        const home = await (await fetch(`${origin}/`)).text();
        const asset = /\/_astro\/site\.\d+\.css/.exec(home)?.[0];
        const style = await fetch(origin + asset);
        if (style.status !== 200) failures.push(`${asset}: ${style.status}`);
        await style.text();
      } catch (error) {
        failures.push(String(error));
      }
    }
  };
  const visitors = Array.from({ length: 8 }, visitor);
  for (let swap = 0; swap < 20; swap += 1) {
    await publish();
    await pause(20);
  }
  swapping = false;
  await Promise.all(visitors);
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(40);
  expect(seen.size).toBeGreaterThan(5);
  expect(seen).toContain('21');
});

test('a page opened before a swap still gets its styles after it', async () => {
  const { publish, origin, releases } = await served();
  await publish();
  const asset = /\/_astro\/site\.\d+\.css/.exec(await (await fetch(`${origin}/`)).text())?.[0] ?? '';
  for (let swap = 0; swap < 4; swap += 1) await publish();
  expect(await (await fetch(origin + asset)).text()).toContain('1');
  await publish();
  expect((await fetch(origin + asset)).status).toBe(404);
  expect(await releases.shelf.list()).toHaveLength(5);
});

test('going back shows with the next request, whichever process does it', async () => {
  const { publish, origin, releases } = await served();
  await publish();
  await publish();
  const version = async () => versionOf(await (await fetch(`${origin}/panjang/`)).text());
  expect(await version()).toBe('2');
  const [newest, earlier] = await releases.shelf.list();
  if (!newest || !earlier) throw new Error('two releases were made');
  await releases.shelf.goBackTo(earlier);
  expect(await version()).toBe('1');
  await releases.shelf.goBackTo(newest);
  expect(await version()).toBe('2');
});

test('before the first release visitors are asked to come back', async () => {
  const { origin } = await served();
  const response = await fetch(`${origin}/`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await response.text()).toMatch(/sedang disiapkan.*being prepared/);
});

test('what any other web server would show under the pointer is the same', async () => {
  const { publish, releases } = await served();
  await publish();
  expect(readFileSync(join(releases.shelf.root, 'current/index.html'), 'utf8')).toContain('Beranda 1');
});
