import { describe, expect, test } from 'vitest';
import { duration, Progress } from '../../../scripts/basemap/progress.ts';

const minute = 60_000;

describe('the time left', () => {
  /** What is said of two steps, the second three times as long as the first, by a clock that is set by hand. */
  function told(work: (progress: Progress, wait: (milliseconds: number) => void) => void): string {
    let said = '';
    let now = 0;
    const write = (text: string) => {
      said += text;
    };
    const progress = new Progress([1, 3], { write, isTerminal: false, now: () => now });
    work(progress, (milliseconds) => {
      now += milliseconds;
    });
    return said;
  }

  test('follows from the time taken and the weights of the steps', () => {
    const said = told((progress, wait) => {
      progress.start(0, 'Satu');
      wait(2 * minute);
      progress.at(0.5);
      wait(2 * minute);
      progress.finish('1 MB');
      progress.start(1, 'Dua');
      wait(6 * minute);
      progress.at(0.5);
    });
    // Half of the first quarter took 2 minutes: the rest is seven times as much.
    expect(said).toContain('[1/2] Satu … 50 %, sisa sekitar 14 menit\n');
    expect(said).toContain('[1/2] Satu: 1 MB\n');
    expect(said).toContain('[2/2] Dua … 50 %, sisa sekitar 6 menit\n');
  });

  test('does not count what was there already', () => {
    const said = told((progress, wait) => {
      progress.skip(0, 'Satu');
      progress.start(1, 'Dua');
      wait(minute);
      progress.at(0.25);
    });
    expect(said).toContain('[1/2] Satu: sudah ada\n');
    expect(said).toContain('25 %, sisa sekitar 3 menit');
  });

  test('is said at every tenth, not at every step', () => {
    const said = told((progress, wait) => {
      progress.start(0, 'Satu');
      for (let done = 0; done <= 100; done += 1) {
        wait(100);
        progress.at(done / 100);
      }
    });
    expect(said.match(/%/g)).toHaveLength(10);
  });
});

test.each([
  [20_000, 'kurang dari 1 menit'],
  [12 * minute, 'sekitar 12 menit'],
  [125 * minute, 'sekitar 2 jam 5 menit'],
])('%i ms: %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
