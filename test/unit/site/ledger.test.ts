import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/model/index.ts';
import { trackOf } from '../../../src/site/ledger.ts';
import { load } from '../../../src/sources/load.ts';

type QuickWin = Entry<'quick-win'>;
const { corridor } = await load('content');
const [sample] = corridor.all('quick-win');
if (!sample) throw new Error('tidak ada quick win');
const text = { id: 'x', en: 'x' };
const withSeen = (seen: [date: string, status: QuickWin['observations'][number]['status']][], due?: string): QuickWin => {
  const { target: _, ...rest } = sample;
  return {
    ...rest,
    observations: seen.map(([date, status]) => ({ date, status, text, sources: [] })),
    ...(due && { target: { measure: text, unit: text, min: 5, max: 6, due } }),
  };
};
const track = (...args: Parameters<typeof withSeen>) => trackOf(withSeen(...args), '2026-11-22');

describe('the track of a quick win', () => {
  test('nobody observed anything: nothing is reached', () => {
    expect(track([])).toMatchObject({ reached: 0, last: undefined, failed: false });
  });

  test('a stage that was seen stays reached when it is announced again', () => {
    expect(
      track([
        ['2018', 'running'],
        ['2021-09-20', 'announced'],
      ]),
    ).toMatchObject({ reached: 3, last: { status: 'announced' }, earlier: { station: 'running', date: '2018' } });
  });

  test('done counts only while nothing later says otherwise', () => {
    expect(
      track([
        ['2021', 'done'],
        ['2020', 'running'],
      ]).reached,
    ).toBe(4);
    expect(
      track([
        ['2018', 'running'],
        ['2021', 'done'],
        ['2023', 'running'],
      ]).reached,
    ).toBe(3);
  });

  test('given up is told, and taken back by a later plan', () => {
    expect(
      track([
        ['2020', 'planned'],
        ['2021-01', 'not-realised'],
      ]),
    ).toMatchObject({ failed: true, reached: 2, earlier: undefined });
    expect(
      track([
        ['2021-01', 'not-realised'],
        ['2024', 'planned'],
      ]),
    ).toMatchObject({ failed: false, reached: 2 });
  });

  test.each([
    ['2022', true],
    ['2026-10', true],
    ['2026-11', false],
    ['2026', false],
    ['2026-11-23', false],
  ])('a target due %s is overdue: %s', (due, overdue) => {
    expect(track([], due).overdue).toBe(overdue);
  });

  test('the first day of each stage is kept', () => {
    expect(
      track([
        ['2022', 'running'],
        ['2021-03', 'running'],
        ['2020', 'planned'],
      ]).firstSeen,
    ).toEqual({ planned: '2020', running: '2021-03' });
  });

  test('no day stands at a stage that was not reached, or that was only seen after one beyond it', () => {
    expect(
      track([
        ['2018-04', 'running'],
        ['2021', 'done'],
        ['2021-09-20', 'announced'],
        ['2023', 'running'],
      ]),
    ).toMatchObject({ reached: 3, earlier: undefined, firstSeen: { running: '2018-04' } });
    expect(
      track([
        ['2022-07', 'running'],
        ['2023-09', 'announced'],
      ]).firstSeen,
    ).toEqual({ running: '2022-07' });
  });
});
