import { describe, expect, test } from 'vitest';
import { ownReasons } from '../../../src/release/engine.ts';
import { inspection, TestClock, testReleases } from '../../support/releases.ts';

describe('time', () => {
  const advisory = ['2026-06-10T11:00:00.000Z', '2026-06-12T11:00:00.000Z'];
  async function scheduled(schedule = advisory) {
    const clock = new TestClock('2026-06-10T10:00:00Z');
    const made = testReleases({ clock: clock.read, inspect: async () => inspection({ schedule, digest: String(clock.now) }) });
    made.releases.request('terbit');
    await made.releases.idle();
    const at = async (text: string) => {
      clock.set(text);
      await made.releases.tick();
      await made.releases.idle();
      return made.releases.status().live?.reasons;
    };
    return { ...made, clock, at };
  }

  test('an entry that appears or disappears by its dates is published at that moment', async () => {
    const { releases, builds, at } = await scheduled();
    expect(releases.status().nextChange).toBe(advisory[0]);
    expect(await at('2026-06-10T10:59:59Z')).toEqual(['terbit']);
    expect(await at('2026-06-10T11:00:00Z')).toEqual([ownReasons.schedule]);
    expect(releases.status().nextChange).toBe(advisory[1]);
    await at('2026-06-10T11:00:15Z');
    expect(builds()).toBe(2);
  });

  test('a moment that was slept through is made up for', async () => {
    const { at, builds } = await scheduled();
    expect(await at('2026-06-13T00:00:00Z')).toEqual([ownReasons.schedule]);
    expect(builds()).toBe(2);
  });

  test('a clock that is set back over a moment is noticed', async () => {
    const { at, builds } = await scheduled();
    await at('2026-06-10T11:30:00Z');
    expect(await at('2026-06-10T10:45:00Z')).toEqual([ownReasons.schedule]);
    await at('2026-06-10T10:50:00Z');
    expect(builds()).toBe(3);
  });

  test.each(['2026-06-10T11:00:00Z', '2026-06-10T09:00:00Z', '2031-01-01T00:00:00Z'])(
    'without any message the site is built again an hour later, however the clock got to %s',
    async (time) => {
      const { at, clock, builds } = await scheduled([]);
      clock.pass(59);
      await at(clock.now.toISOString());
      expect(builds()).toBe(1);
      expect(await at(time)).toEqual([ownReasons.safety]);
    },
  );

  test('a restarted server knows what is due from what is on disk', async () => {
    const { releases, clock } = await scheduled();
    const later = testReleases({ root: releases.shelf.root, clock: clock.read });
    await later.releases.recover();
    expect(later.releases.status()).toMatchObject({ live: { reasons: ['terbit'] }, nextChange: advisory[0] });
    clock.set('2026-06-10T11:00:00Z');
    await later.releases.start();
    await later.releases.idle();
    expect(later.releases.status().live?.reasons).toEqual([ownReasons.schedule]);
  });

  test('the status is plain data and says when the next things happen', async () => {
    const { releases } = await scheduled();
    expect(JSON.parse(JSON.stringify(releases.status()))).toEqual(releases.status());
    expect(releases.status()).toMatchObject({
      nextChange: advisory[0],
      nextSafety: '2026-06-10T11:00:00.000Z',
      since: '2026-06-10T10:00:00.000Z',
    });
  });
});

describe('going back', () => {
  test('stays until something new is to be published', async () => {
    const clock = new TestClock('2026-06-10T10:00:00Z');
    const { releases, builds } = testReleases({ clock: clock.read });
    for (const reason of ['satu', 'dua']) {
      releases.request(reason);
      await releases.idle();
    }
    const [newest, earlier] = await releases.shelf.list();
    if (!newest || !earlier) throw new Error('two releases were made');
    await releases.shelf.goBackTo(earlier);
    clock.pass(600);
    await releases.tick();
    await releases.idle();
    expect(builds()).toBe(2);
    expect(releases.status()).toMatchObject({ rolledBack: true, live: { id: earlier.id }, lastGood: { id: newest.id }, nextSafety: null });

    releases.request('diperbaiki');
    await releases.idle();
    expect(releases.status()).toMatchObject({ rolledBack: false, live: { reasons: ['diperbaiki'] } });
  });

  test('does not survive a moment at which an advisory appears', async () => {
    const clock = new TestClock('2026-06-10T10:00:00Z');
    const { releases } = testReleases({
      clock: clock.read,
      inspect: async () => inspection({ schedule: ['2026-06-10T11:00:00.000Z'], digest: String(Math.random()) }),
    });
    for (const reason of ['satu', 'dua']) {
      releases.request(reason);
      await releases.idle();
    }
    const earlier = (await releases.shelf.list())[1];
    if (!earlier) throw new Error('two releases were made');
    await releases.shelf.goBackTo(earlier);
    clock.pass(60);
    await releases.tick();
    await releases.idle();
    expect(releases.status()).toMatchObject({ rolledBack: false, live: { reasons: [ownReasons.schedule] } });
  });
});
