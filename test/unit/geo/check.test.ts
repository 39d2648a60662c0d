import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { outlineProblems } from '../../../src/geo/check.ts';
import { readFiles } from '../../../src/sources/files/read.ts';

const { entries } = await readFiles(join(import.meta.dirname, '../../../content'));

/** Problems of the corridor when one entry's data is changed. */
function problemsWith(key: string, change: (data: Record<string, unknown>) => object) {
  const changed = entries.map((entry) =>
    `${entry.type}/${entry.id}` === key
      ? { ...entry, data: { ...(entry.data as object), ...change(entry.data as Record<string, unknown>) } }
      : entry,
  );
  return outlineProblems(Corridor.build(changed).corridor).filter((problem) => `${problem.type}/${problem.id}` === key);
}

const at = (lon: number, lat: number) => ({ point: { lon, lat, confidence: 'high', basis: 'dataset' } });

test('a point in a far region is told with its distance, its regions, and where it really lies', () => {
  const problems = problemsWith('destination/alun-alun-malang', () => ({ ...at(113.216, -7.7428), regions: ['kota-malang'] }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'warning', path: ['point'] });
  expect(problems[0]?.found).toMatch(/63,\d km di luar Kota Malang, di dalam Kota Probolinggo/);
});

test('a point in the sea beyond the corridor is told so', () => {
  const problems = problemsWith('destination/alun-alun-malang', () => ({ ...at(112.6, -9.5), regions: ['kota-malang'] }));
  expect(problems[0]?.found).toContain('di luar kesepuluh daerah koridor');
});

test('any of its regions will do, and a km or two outside is no finding', () => {
  expect(
    problemsWith('destination/alun-alun-malang', () => ({ ...at(113.216, -7.7428), regions: ['kota-malang', 'kota-probolinggo'] })),
  ).toEqual([]);
  expect(problemsWith('destination/alun-alun-malang', () => ({ ...at(112.66, -7.915), regions: ['kota-malang'] }))).toEqual([]);
});

test('gateways outside the corridor are exempt', () => {
  expect(
    problemsWith('gateway/st-malang', () => ({ ...at(112.75, -7.25), outsideCorridor: 'Kota Surabaya', regions: ['kota-malang'] })),
  ).toEqual([]);
  expect(problemsWith('gateway/st-malang', () => ({ ...at(112.75, -7.25), regions: ['kota-malang'] }))).toHaveLength(1);
});
