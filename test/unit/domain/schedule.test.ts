import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { changes, changesBetween, nextChange } from '../../../src/domain/schedule.ts';
import { raw } from '../../support/entries.ts';

const at = (text: string) => new Date(`2026-06-${text}+07:00`);
const withdrawn = { state: 'withdrawn', withdrawnAt: '2026-05-01', reason: { id: 'Ditutup', en: 'Closed' } };

const { corridor } = Corridor.build([
  raw('destination', 'tetap'),
  raw('destination', 'mulai', { publication: { state: 'published', from: '2026-06-10T18:00:00+07:00' } }),
  raw('destination', 'singkat', {
    publication: { state: 'published', from: '2026-06-02T00:00:00+07:00', until: '2026-06-10T11:00:00Z' },
  }),
  raw('destination', 'draf', { publication: { state: 'draft', from: '2026-06-03T00:00:00+07:00' } }),
  raw('destination', 'tinjau', { publication: { state: 'review', until: '2026-06-04T00:00:00+07:00' } }),
  raw('destination', 'ditarik', { publication: { ...withdrawn, until: '2026-06-05T00:00:00+07:00' } }),
]);

test('only the dates of published entries count, each moment once whatever zone it is written in', () => {
  expect(changes(corridor)).toEqual([at('02T00:00:00'), at('10T18:00:00')]);
});

test.each([
  ['01T00:00:00', '02T00:00:00'],
  ['01T23:59:59', '02T00:00:00'],
  ['02T00:00:00', '10T18:00:00'],
  ['09T00:00:00', '10T18:00:00'],
])('after %s the next change is at %s', (moment, next) => {
  expect(nextChange(corridor, at(moment))).toEqual(at(next));
});

test('after the last date, and without any, nothing is scheduled', () => {
  expect(nextChange(corridor, at('10T18:00:00'))).toBeUndefined();
  expect(nextChange(Corridor.build([raw('destination', 'tetap')]).corridor, at('01T00:00:00'))).toBeUndefined();
});

test('what is public changes exactly at the moments named, and at no other', () => {
  const shown = (moment: Date) =>
    corridor
      .publicAt(moment)
      .entries()
      .map(({ id }) => id)
      .sort();
  for (const change of changes(corridor)) {
    const before = new Date(change.getTime() - 1);
    expect(shown(before)).not.toEqual(shown(change));
    expect(shown(change)).toEqual(shown(new Date(change.getTime() + 1)));
  }
});

describe('two moments', () => {
  const scheduled = changes(corridor);
  test.each([
    ['01T00:00:00', '01T12:00:00', false],
    ['01T00:00:00', '02T00:00:00', true],
    ['02T00:00:00', '09T00:00:00', false],
    ['03T00:00:00', '30T00:00:00', true],
    ['11T00:00:00', '30T00:00:00', false],
  ])('%s and %s: a change between is %s, in either order', (one, other, expected) => {
    expect(changesBetween(scheduled, at(one), at(other))).toBe(expected);
    expect(changesBetween(scheduled, at(other), at(one))).toBe(expected);
  });
});
