import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { bromoOn } from '../../../src/domain/today.ts';
import type { RawEntry } from '../../../src/domain/validate.ts';
import { raw } from '../../support/entries.ts';

const text = (words: string) => ({ id: words, en: words });
const notice = (id: string, overrides: Record<string, unknown>): RawEntry => ({
  type: 'advisory',
  id,
  data: {
    slug: text(id),
    name: text(`Imbauan ${id}`),
    summary: text('Imbauan contoh.'),
    reviewedAt: '2026-01-01',
    kind: 'closure',
    severity: 'warning',
    status: 'in-force',
    check: text('Periksa di taman nasional.'),
    ...overrides,
  },
});
const closuresOn = (day: string, overrides: Record<string, unknown>) => {
  const { corridor, problems } = Corridor.build([
    raw('destination', 'kawah-bromo'),
    notice('tutup', { destinations: ['kawah-bromo'], ...overrides }),
  ]);
  expect(problems).toEqual([]);
  return bromoOn(corridor, day).closures.length;
};

describe('closures of Bromo on a day', () => {
  test.each([
    ['on its first day', '2026-06-10', { validFrom: '2026-06-10', validUntil: '2026-06-13' }, 1],
    ['on its last day', '2026-06-13', { validFrom: '2026-06-10', validUntil: '2026-06-13' }, 1],
    ['the day before', '2026-06-09', { validFrom: '2026-06-10', validUntil: '2026-06-13' }, 0],
    ['the day after', '2026-06-14', { validFrom: '2026-06-10', validUntil: '2026-06-13' }, 0],
    ['until the end of a month', '2026-06-30', { validFrom: '2026-06-10', validUntil: '2026-06' }, 1],
    ['after that month', '2026-07-01', { validFrom: '2026-06-10', validUntil: '2026-06' }, 0],
    ['without an end on record', '2027-01-01', { validFrom: '2026-06-10', status: 'unknown' }, 1],
    ['ended before its time', '2026-06-11', { validFrom: '2026-06-10', validUntil: '2026-06-13', status: 'ended' }, 0],
    ['counted from the day of issue', '2026-06-11', { issuedAt: '2026-06-10' }, 1],
    ['without any date', '2026-06-11', {}, 0],
    ['of a tariff, not a closure', '2026-06-11', { kind: 'tariff', validFrom: '2026-06-10' }, 0],
    ['of Semeru', '2026-06-11', { volcano: 'semeru', destinations: [], validFrom: '2026-06-10' }, 0],
    ['of Bromo by name', '2026-06-11', { volcano: 'bromo', destinations: [], validFrom: '2026-06-10' }, 1],
  ])('%s', (_, day, overrides, expected) => {
    expect(closuresOn(day, overrides)).toBe(expected);
  });
});

test('the last level on record is the one issued last, with or without a later notice that gives none', () => {
  const { corridor } = Corridor.build([
    notice('lama', { kind: 'volcano', volcano: 'bromo', level: 3, issuedAt: '2015-12-04' }),
    notice('baru', { kind: 'volcano', volcano: 'bromo', level: 2, issuedAt: '2023-12-14' }),
    notice('tanpa', { kind: 'volcano', volcano: 'bromo', issuedAt: '2026-11-21' }),
    notice('lain', { kind: 'volcano', volcano: 'semeru', level: 4, issuedAt: '2025-11-19' }),
  ]);
  expect(bromoOn(corridor, '2026-11-22').lastLevel).toMatchObject({ notice: { id: 'baru' }, level: 'II', issuedAt: '2023-12-14' });
});
