import { describe, expect, test } from 'vitest';
import { duration, progress } from '../../../src/sources/contentful/progress.ts';
import { reconcile } from '../../../src/sources/contentful/reconcile.ts';

describe('files and Contentful, against what they last agreed on', () => {
  test.each([
    ['a', 'a', undefined, 'same'],
    ['a', 'a', 'b', 'same'],
    ['a', undefined, undefined, 'new-here'],
    [undefined, 'a', undefined, 'new-there'],
    ['b', 'a', 'a', 'changed-here'],
    ['a', 'b', 'a', 'changed-there'],
    ['a', undefined, 'a', 'removed-there'],
    [undefined, 'a', 'a', 'removed-here'],
    ['b', 'c', 'a', 'conflict'],
    ['a', 'b', undefined, 'conflict'],
    ['b', undefined, 'a', 'conflict'],
    [undefined, 'b', 'a', 'conflict'],
    [undefined, undefined, 'a', undefined],
  ])('here %s, there %s, before %s: %s', (here, there, base, verdict) => {
    expect(reconcile(here, there, base)).toBe(verdict);
  });
});

test('progress tells the time left, at most twice a second, and always the end', () => {
  const lines: string[] = [];
  let now = 0;
  const tell = progress(
    (line) => lines.push(line),
    () => now,
  );
  for (let done = 1; done <= 20; done += 1) {
    now += 100;
    tell(done, 20, `entri ${done}`);
  }
  expect(lines.length).toBeLessThanOrEqual(6);
  expect(lines[0]).toBe('1/20 (5%) · sisa 2 dtk · entri 1');
  expect(lines.at(-1)).toBe('20/20 (100%) · sisa 0 dtk · entri 20');
});

test.each([
  [0, '0 dtk'],
  [59_400, '59 dtk'],
  [80_000, '1 mnt 20 dtk'],
])('%i ms are %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
