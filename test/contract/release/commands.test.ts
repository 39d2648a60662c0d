import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { Shelf } from '../../../src/release/shelf.ts';
import { Command } from '../../support/command.ts';
import { scratch, smallSite, testReleases } from '../../support/releases.ts';

const content = join(import.meta.dirname, '../../../content');

/** A folder with three finished releases, and what the commands need to find it. */
async function threeReleases() {
  const { releases } = testReleases();
  for (const reason of ['satu', 'dua', 'tiga']) {
    releases.request(reason);
    await releases.idle();
  }
  const list = await releases.shelf.list();
  const ids = list.map(({ id }) => id);
  return { ids, shelf: releases.shelf, env: { RELEASES_DIR: releases.shelf.root, PORT: '0' } };
}

const originOf = async (command: Command, after = 0) => (await command.says(/│ {2}Lingkar Tengger: (http:\S+)\//, after))[1] ?? '';
const heading = async (address: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(await (await fetch(address)).text())?.[1]?.trim();

describe('npm run rollback', () => {
  test('goes back one release at a time, and a server that runs follows without a restart', async () => {
    const { ids, env, shelf } = await threeReleases();
    const server = new Command('scripts/start.ts', ['--no-build'], env);
    const origin = await originOf(server);
    expect(await heading(`${origin}/`)).toBe('Beranda 3');
    for (const [back, title] of [
      [ids[1], 'Beranda 2'],
      [ids[2], 'Beranda 1'],
    ]) {
      const rollback = new Command('scripts/rollback.ts', [], env);
      expect([await rollback.end(), rollback.output]).toEqual([0, expect.stringContaining(`Yang tayang sekarang: ${back}`)]);
      expect(await heading(`${origin}/`)).toBe(title);
    }
    const none = new Command('scripts/rollback.ts', [], env);
    expect([await none.end(), none.output]).toEqual([1, expect.stringContaining('Tidak ada rilis yang lebih lama')]);
    expect(await shelf.current()).toBe(ids[2]);
    expect(await server.stop()).toBe(0);
    expect(server.output).toContain('Server berhenti.');
  });

  test('goes to the release it is told, forward too, and lists what there is', async () => {
    const { ids, env, shelf } = await threeReleases();
    for (const id of [ids[2], ids[0]]) {
      expect(await new Command('scripts/rollback.ts', [id ?? ''], env).end()).toBe(0);
      expect(await shelf.current()).toBe(id);
    }
    const list = new Command('scripts/rollback.ts', ['--list'], env);
    expect(await list.end()).toBe(0);
    expect(
      list.output
        .split('\n')
        .map((line) => line.slice(0, 25).trim())
        .slice(0, 3),
    ).toEqual([`* ${ids[0]}`, ids[1], ids[2]]);
    expect(list.output).toMatch(/5 halaman {2}tiga/);
  });

  test('says what is wrong when there is nothing to go to', async () => {
    const empty = new Command('scripts/rollback.ts', [], { RELEASES_DIR: join(scratch(), 'kosong') });
    expect([await empty.end(), empty.output]).toEqual([1, expect.stringContaining('Belum ada rilis')]);
    const { env, ids, shelf } = await threeReleases();
    const unknown = new Command('scripts/rollback.ts', ['../../etc'], env);
    expect([await unknown.end(), unknown.output]).toEqual([1, expect.stringContaining('Tidak ada rilis "../../etc"')]);
    expect(await shelf.current()).toBe(ids[0]);
  });
});

describe('npm start', () => {
  test('--no-build serves the release that is live and builds nothing', async () => {
    const { env, shelf } = await threeReleases();
    const server = new Command('scripts/start.ts', ['--no-build'], { ...env, CONTENTFUL_WEBHOOK_SECRET: 'a'.repeat(64) });
    const origin = await originOf(server);
    expect((await fetch(`${origin}/hooks/contentful`, { method: 'POST' })).status).toBe(404);
    expect(await server.stop('SIGINT')).toBe(0);
    expect(await shelf.list()).toHaveLength(3);
  });

  test.each<[Record<string, string>, string]>([
    [{ PORT: 'delapan' }, 'PORT="delapan"'],
    [{ REBUILD_MINUTES: '0' }, 'REBUILD_MINUTES="0"'],
    [{ BUILD_MOMENT: 'kemarin' }, 'BUILD_MOMENT="kemarin"'],
  ])('refuses %j with the name of the setting', async (env, name) => {
    const start = new Command('scripts/start.ts', [], { RELEASES_DIR: join(scratch(), 'releases'), ...env });
    expect([await start.end(), start.output]).toEqual([1, expect.stringContaining(name)]);
  });

  test('completes the swap a killed process had begun', async () => {
    const { env, ids, shelf } = await threeReleases();
    const earlier = (await shelf.list())[1];
    if (!earlier) throw new Error('three releases were made');
    await shelf.activate(earlier);
    const server = new Command('scripts/start.ts', ['--no-build'], env);
    expect(await heading(`${await originOf(server)}/`)).toBe(smallSite('3')['index.html']?.match(/<h1>(.*)<\/h1>/)?.[1]);
    expect(await shelf.current()).toBe(ids[0]);
  });

  test('builds once, starts again at once, keeps the old site up while it builds, publishes by the clock, and survives a fault', async () => {
    const folder = scratch();
    for (const type of ['region', 'pillar', 'citation', 'advisory'])
      cpSync(join(content, type), join(folder, 'content', type), { recursive: true });
    const env = {
      CONTENT_DIR: join(folder, 'content'),
      RELEASES_DIR: join(folder, 'releases'),
      CACHE_DIR: join(folder, 'cache'),
      PORT: '0',
    };
    const shelf = new Shelf(env.RELEASES_DIR);

    const first = new Command('scripts/start.ts', [], { ...env, CONTENTFUL_WEBHOOK_SECRET: 'terlalu pendek' });
    expect((await fetch(`${await originOf(first)}/`)).status).toBe(200);
    expect(first.output).toContain('isinya 14 karakter');
    expect(await first.stop()).toBe(0);

    const again = new Command('scripts/start.ts', [], env);
    await originOf(again);
    expect(again.output).not.toContain('Membangun');
    expect(await again.stop()).toBe(0);

    const advisory = parse(readFileSync(join(content, 'advisory/emergency-numbers.yaml'), 'utf8'));
    const entry = { ...advisory, slug: { id: 'tutup', en: 'closed' }, name: { id: 'Jalan ditutup sementara', en: 'Road closed for now' } };
    const file = join(folder, 'content/advisory/tutup.yaml');
    writeFileSync(file, stringify(entry));
    const server = new Command('scripts/start.ts', [], env);
    const origin = (await server.says(/Situs lama tayang di (http:\S+)\//))[1];
    const page = `${origin}/imbauan/tutup/`;
    expect([(await fetch(`${origin}/`)).status, (await fetch(page)).status]).toEqual([200, 404]);
    await originOf(server);
    expect([(await fetch(page)).status, await heading(page)]).toEqual([200, expect.stringContaining('Jalan ditutup sementara')]);

    const until = new Date(Date.now() + 15_000);
    writeFileSync(file, stringify({ ...entry, publication: { state: 'published', until: until.toISOString() } }));
    while ((await fetch(page)).status !== 404) await pause(100);
    expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());

    const fails = server.output.length;
    for (const type of ['region', 'pillar']) rmSync(join(folder, 'content', type), { recursive: true });
    await server.says(/(gagal dibangun|tidak lolos pemeriksaan).*Situs lama tetap tayang/, fails);
    const [newest] = await shelf.list();
    expect(await shelf.current()).toBe(newest?.id);
    expect((await fetch(`${origin}/daerah/`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  }, 600_000);
});
