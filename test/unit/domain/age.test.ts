import { expect, test } from 'vitest';
import { monthsSince } from '../../../src/domain/age.ts';

test.each([
  ['2025-11-29', '2026-11-21T00:00:00Z', 11],
  ['2025-11-21', '2026-11-21T00:00:00Z', 12],
  ['2023-12', '2026-11-21T00:00:00Z', 35],
  ['2024', '2026-01-01T00:00:00Z', 24],
  ['2027-01-01', '2026-01-01T00:00:00Z', 0],
])('from %s to %s are %i whole months', (date, moment, months) => {
  expect(monthsSince(date, new Date(moment))).toBe(months);
});
