import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBasemap, manifestIn, places, startBasemap, type Workshop, workshop } from '../../support/basemap/make.ts';

const steps = 9;
let shop: Workshop;
beforeAll(() => {
  shop = workshop();
});
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));
const everything = () => ['--osm', shop.osm, '--dem', shop.dem, ...places(shop)];

/** Files of a folder that a reader would take for finished: those not hidden. */
const visible = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []);

/** Watches a folder while work goes on: every size that every finished-looking file was seen with. */
async function sizesWhile(folder: string, work: Promise<unknown>): Promise<Map<string, Set<number>>> {
  const seen = new Map<string, Set<number>>();
  let goesOn = true;
  const end = work.finally(() => {
    goesOn = false;
  });
  while (goesOn) {
    for (const name of visible(folder)) {
      const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      if (size !== undefined) seen.set(name, (seen.get(name) ?? new Set()).add(size));
    }
    await pause(2);
  }
  await end;
  return seen;
}

/** Kills the command and all it started as soon as it says it begins a step. */
async function killAtStep(step: number): Promise<string> {
  const { child, ended } = startBasemap(everything());
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(`[${step}/${steps}]`)) process.kill(-(child.pid as number), 'SIGKILL');
  });
  expect((await ended).code).toBeNull();
  return said;
}

describe('work that was killed', () => {
  test('goes on at each step where it stood, and publishes nothing before the end', { timeout: 120_000 }, async () => {
    for (let step = 1; step <= steps; step += 1) {
      const said = await killAtStep(step);
      for (let before = 1; before < step; before += 1) {
        // The step the last run was killed in is made now; all before it are there.
        if (before < step - 1) expect(said).toMatch(new RegExp(`\\[${before}/${steps}\\] [^\\n]*: sudah ada`));
      }
      expect(visible(shop.out)).toEqual([]);
    }
    const { code, said } = await makeBasemap(everything());
    expect(code).toBe(0);
    expect(said.match(/sudah ada/g)).toHaveLength(steps - 1);
    expect(Object.keys(manifestIn(shop.out).parts)).toHaveLength(4);
    expect(readdirSync(shop.cache).filter((name) => name.includes('part-'))).toEqual([]);
  });

  test('run again when done, does nothing and changes nothing', async () => {
    const before = visible(shop.out).map((name) => [name, statSync(join(shop.out, name)).size]);
    const { code, said } = await makeBasemap(everything());
    expect(code).toBe(0);
    expect(said.match(/sudah ada/g)).toHaveLength(steps);
    expect(visible(shop.out).map((name) => [name, statSync(join(shop.out, name)).size])).toEqual(before);
  });

  test('a result that was cut short is made again', async () => {
    const path = join(shop.cache, 'vector.pmtiles');
    writeFileSync(path, readFileSync(path).subarray(0, 500));
    const { said } = await makeBasemap(everything());
    expect(said).toMatch(/\[3\/9\] Mengemas ubin vektor …/);
    expect(said.match(/sudah ada/g)).toHaveLength(steps - 1);
  });
});

describe('a new file in place of the old one', () => {
  test('is worked through anew; archives of before are removed, none is ever seen half', { timeout: 60_000 }, async () => {
    const old = new Set(visible(shop.out));
    const later = new Date(Date.now() + 60_000);
    utimesSync(shop.osm, later, later);
    const work = makeBasemap(['--osm', shop.osm, ...places(shop)]);
    const seen = await sizesWhile(shop.out, work);
    const { said } = await work;
    expect(said).toContain('[1/3] Memotong data OSM ke koridor …');
    for (const [name, sizes] of seen) if (name.endsWith('.pmtiles')) expect([name, sizes.size]).toEqual([name, 1]);
    // Without an elevation model this time: the relief is no part of the basemap any more.
    expect(visible(shop.out)).toEqual(['basemap.json', manifestIn(shop.out).parts.vector.file]);
    expect(old.size).toBe(5);
  });

  test('that cannot be used leaves the basemap as it was', async () => {
    const before = readFileSync(join(shop.out, 'basemap.json'), 'utf8');
    writeFileSync(join(shop.folder, 'broken.osm.pbf'), 'nothing');
    expect((await makeBasemap(['--osm', join(shop.folder, 'broken.osm.pbf'), ...places(shop)])).code).toBe(1);
    expect(readFileSync(join(shop.out, 'basemap.json'), 'utf8')).toBe(before);
  });
});

test('two runs at once: the second waits for the first', { timeout: 60_000 }, async () => {
  const [one, other] = await Promise.all([makeBasemap(everything()), makeBasemap(everything())]);
  expect([one.code, other.code]).toEqual([0, 0]);
  const idle = [one, other].filter(({ said }) => said.match(/sudah ada/g)?.length === steps);
  expect(idle.length).toBeGreaterThanOrEqual(1);
});

test('Ctrl-C ends it in plain words', async () => {
  rmSync(shop.cache, { recursive: true });
  const { child, ended } = startBasemap(everything());
  child.stdout?.once('data', () => child.kill('SIGINT'));
  expect(await ended).toMatchObject({ code: 130, said: expect.stringContaining('Dihentikan. Jalankan lagi perintah yang sama') });
});
