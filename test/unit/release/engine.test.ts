import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ChildError } from '../../../src/release/child/run.ts';
import { createReleases } from '../../../src/release/engine.ts';
import type { Build } from '../../../src/release/site-build.ts';
import { inspection, smallSite, TestClock, testReleases, writeSite } from '../../support/releases.ts';

/** A build that waits until it is let go, and says how many run at once. */
function heldBuild() {
  const state = { running: 0, most: 0, started: 0, open: Promise.withResolvers<void>() };
  const build: Build = async ({ folder, signal }) => {
    state.started += 1;
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await Promise.race([
      state.open.promise,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
    ]).finally(() => {
      state.running -= 1;
    });
    writeSite(folder, smallSite(String(state.started)));
  };
  const until = async (started: number) => {
    while (state.started < started) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { state, build, until };
}

const liveTitle = (root: string) => /<h1>(.*?)<\/h1>/.exec(readFileSync(join(root, 'current/index.html'), 'utf8'))?.[1];

describe('requests', () => {
  test('a burst makes one build, with every reason', async () => {
    const { releases, builds } = testReleases();
    for (let index = 0; index < 100; index += 1) releases.request(`alasan ${index % 2}`);
    await releases.idle();
    expect(builds()).toBe(1);
    expect(releases.status()).toMatchObject({ state: 'idle', live: { reasons: ['alasan 0', 'alasan 1'], pages: 5 }, queued: [] });
  });

  test('requests during a build make exactly one more, and never two at once', async () => {
    const { state, build, until } = heldBuild();
    const { releases } = testReleases({ build });
    releases.request('pertama');
    await until(1);
    for (let index = 0; index < 50; index += 1) releases.request(`kemudian ${index}`);
    expect(releases.status()).toMatchObject({ state: 'building', reasons: ['pertama'] });
    expect(releases.status().queued).toHaveLength(50);
    state.open.resolve();
    await releases.idle();
    expect([state.started, state.most]).toEqual([2, 1]);
    expect(liveTitle(releases.shelf.root)).toBe('Beranda 2');
  });

  test('two engines over one folder, as two servers would be, build one after the other', async () => {
    const { state, build, until } = heldBuild();
    const first = testReleases({ build });
    const second = testReleases({ build, root: first.releases.shelf.root });
    first.releases.request('satu');
    await until(1);
    second.releases.request('dua');
    state.open.resolve();
    await Promise.all([first.releases.idle(), second.releases.idle()]);
    expect([state.started, state.most]).toEqual([2, 1]);
    expect(await first.releases.shelf.list()).toHaveLength(2);
  });

  test('after closing nothing is built, and a build under way is given up without a scrap', async () => {
    const { build, until, state } = heldBuild();
    const { releases } = testReleases({ build });
    releases.request('pertama');
    await until(1);
    await releases.close();
    releases.request('terlambat');
    await releases.idle();
    expect(state.started).toBe(1);
    expect(releases.status()).toMatchObject({ state: 'idle', live: null, lastFailure: null });
    expect(await releases.shelf.current()).toBeUndefined();
  });

  test('a release keeps the moment at which its build was started', async () => {
    const clock = new TestClock('2026-06-10T11:00:00Z');
    const moments: Date[] = [];
    const { releases } = testReleases({
      clock: clock.read,
      build: async () => clock.pass(5),
      inspect: async ({ moment }) => {
        moments.push(moment);
        return inspection();
      },
    });
    releases.request('terbit');
    await releases.idle();
    expect(moments).toEqual([new Date('2026-06-10T11:00:00Z')]);
    expect(releases.status().live).toMatchObject({ moment: '2026-06-10T11:00:00.000Z', finishedAt: '2026-06-10T11:05:00.000Z' });
  });
});

describe('a failure', () => {
  const failing = (error: unknown) => {
    const state = { error };
    const made = testReleases({
      build: async ({ folder }) => {
        writeSite(folder, smallSite('x'));
        if (state.error) throw state.error;
      },
    });
    return { ...made, state };
  };

  test('leaves the old site up and keeps the reason until a release comes through', async () => {
    const { releases, state, said } = failing(undefined);
    releases.request('baik');
    await releases.idle();
    const good = releases.status().live;
    state.error = new ChildError(1, null, ['kalimat pertama', 'kalimat terakhir']);
    releases.request('rusak');
    await releases.idle();
    const failed = releases.status();
    expect(failed).toMatchObject({ state: 'failed', live: good, lastGood: good, rolledBack: false });
    expect(failed.lastFailure).toMatchObject({ reasons: ['rusak'], stage: 'build', details: ['kalimat pertama', 'kalimat terakhir'] });
    expect(failed.lastFailure?.message).toContain('Situs lama tetap tayang');
    expect(said.join('\n')).toContain('kalimat terakhir');
    expect(await releases.shelf.current()).toBe(good?.id);
    expect(await releases.shelf.list()).toHaveLength(1);

    state.error = undefined;
    releases.request('diperbaiki');
    await releases.idle();
    expect(releases.status()).toMatchObject({ state: 'idle', lastFailure: null, retryAt: null });
  });

  test('of the inspection names every fault, and the build is thrown away', async () => {
    const problems = Array.from({ length: 70 }, (_, index) => `kabar/${index}: halaman kosong`);
    const { releases } = testReleases({ inspect: async () => inspection({ problems }) });
    releases.request('rusak');
    await releases.idle();
    const { lastFailure, live } = releases.status();
    expect(lastFailure).toMatchObject({ stage: 'check', message: expect.stringContaining('70 temuan') });
    expect(lastFailure?.details.at(-1)).toBe('… dan 10 temuan lain');
    expect([live, await releases.shelf.list()]).toEqual([null, []]);
  });

  test('to inspect at all is one too', async () => {
    const { releases } = testReleases({ inspect: () => Promise.reject(new Error('tidak terbaca')) });
    releases.request('rusak');
    await releases.idle();
    expect(releases.status().lastFailure).toMatchObject({ stage: 'check', details: ['tidak terbaca'] });
  });

  test('is also a folder that cannot be written', async () => {
    const { releases } = testReleases({ root: '/dev/null/releases' });
    releases.request('rusak');
    await releases.idle();
    expect(releases.status()).toMatchObject({ state: 'failed', live: null });
  });

  test('is also a build that never ends: it is stopped', async () => {
    const { build } = heldBuild();
    const { releases } = testReleases({ build, timeoutMinutes: 0.001 });
    releases.request('lama');
    await releases.idle();
    expect(releases.status().lastFailure?.message).toContain('dihentikan karena lebih dari 0.001 menit');
  });

  /** An engine whose builds all fail, after the first. */
  async function failedOnce() {
    const clock = new TestClock('2026-06-10T00:00:00Z');
    let count = 0;
    const build: Build = () => {
      count += 1;
      return Promise.reject(new Error('rusak'));
    };
    const { releases } = testReleases({ clock: clock.read, build });
    releases.request('terbit');
    await releases.idle();
    return { releases, clock, tries: () => count };
  }

  test('is tried again, ever less often, and at once when somebody asks', async () => {
    const { releases, clock, tries } = await failedOnce();
    const waits: number[] = [];
    for (let minutes = 0, before = tries(); minutes < 200; minutes += 1) {
      clock.pass(1);
      await releases.tick();
      await releases.idle();
      if (tries() > before) waits.push(minutes + 1);
      before = tries();
    }
    expect(waits).toEqual([1, 3, 7, 15, 31, 63, 123, 183]);
    expect(releases.status().retryAt).not.toBeNull();
    releases.request('sekarang');
    await releases.idle();
    expect(tries()).toBe(10);
    expect(releases.status().lastFailure?.reasons).toEqual(['sekarang']);
  });

  test('does not wait longer when the clock is set back', async () => {
    const { releases, clock, tries } = await failedOnce();
    clock.set('2020-01-01T00:00:00Z');
    await releases.tick();
    await releases.idle();
    expect(tries()).toBe(2);
  });
});

test('pages may vanish when it is forced, for that one build', async () => {
  const expected: unknown[] = [];
  const { releases } = testReleases({
    inspect: async (job) => {
      expected.push(job.expected);
      return inspection({ digest: String(expected.length) });
    },
  });
  for (const force of [false, true, false]) {
    releases.request('terbit', { force });
    await releases.idle();
  }
  expect(expected).toMatchObject([{ force: false }, { force: true, pages: 5 }, { force: false, pages: 5 }]);
});

test('what a build was made from is known, also when it failed, so that a broken state is not built over and over', async () => {
  let content = 'a';
  const releases = testReleases({
    inputs: async () => ({ code: 'program', content }),
    build: () => (content === 'rusak' ? Promise.reject(new Error('rusak')) : Promise.resolve()),
  }).releases;
  expect(await releases.isOutdated()).toBe(true);
  releases.request('terbit');
  await releases.idle();
  expect(await releases.isOutdated()).toBe(false);
  content = 'rusak';
  expect(await releases.isOutdated()).toBe(true);
  releases.request('terbit');
  await releases.idle();
  expect(releases.lastInputs?.content).toBe('rusak');
  expect(await releases.isOutdated()).toBe(false);
});

test('an engine needs no more than a folder, a build, an inspection and the inputs', () => {
  const releases = createReleases({
    root: '/nowhere',
    build: async () => undefined,
    inspect: async () => inspection(),
    inputs: async () => ({ code: '', content: '' }),
  });
  expect(releases.status()).toMatchObject({ state: 'idle', live: null, nextChange: null, nextSafety: null });
});
