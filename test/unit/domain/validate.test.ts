import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/domain/problem.ts';
import { validate } from '../../../src/domain/validate.ts';
import { raw } from '../../support/entries.ts';

/** The one problem of a bad entry, as path and expectation. */
function faultOf(overrides: Record<string, unknown>) {
  const { problems } = validate(raw('destination', 'ranu', overrides));
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  return `${problem?.path.join('.')}: ${problem?.found} → ${problem?.expected}`;
}

test('a valid entry carries its type and id', () => {
  expect(validate(raw('destination', 'ranu')).entry).toMatchObject({
    type: 'destination',
    id: 'ranu',
    publication: { state: 'published' },
    related: [],
  });
});

test.each([
  ['a missing text', { name: undefined }, 'name: kosong → kelompok isian'],
  ['a text where a pair of languages belongs', { name: 'Ranu' }, 'name: "Ranu" → kelompok isian'],
  ['an empty Indonesian text', { name: { id: '  ' } }, 'name.id: "  " → paling sedikit 1 huruf'],
  ['a number where a text belongs', { name: { id: 7 } }, 'name.id: 7 → teks'],
  ['a word that is not in the list', { categories: ['gunung'] }, 'categories.0: "gunung" → salah satu dari: volcano'],
  ['an empty list that needs one', { categories: [] }, 'categories: daftar berisi 0 butir → paling sedikit 1 butir'],
  ['a day that is not in the calendar', { reviewedAt: '2026-02-30' }, 'reviewedAt: "2026-02-30" → tanggal yang benar'],
  [
    'a year that is not quoted',
    { facts: [{ text: { id: 'a' }, date: 2021, sources: [{ citation: 'x', confidence: 'high' }] }] },
    'facts.0.date: 2021 → tahun atau tanggal dalam tanda kutip',
  ],
  ['an unknown field', { judul: 'x' }, 'judul: isian "judul" → isian yang dikenal'],
  [
    'latitude and longitude swapped',
    { point: { lon: -8, lat: -8, confidence: 'high', basis: 'dataset' } },
    'point.lon: -8 → paling sedikit 95',
  ],
  [
    'a withdrawal without a reason',
    { publication: { state: 'withdrawn' } },
    'publication.reason: kosong → entri yang ditarik memerlukan alasan',
  ],
  [
    'an end before the beginning',
    { publication: { state: 'published', from: '2026-02-01T00:00:00+07:00', until: '2026-01-01T00:00:00+07:00' } },
    'publication.until',
  ],
])('%s is told with its field and what is expected', (_case, overrides, message) => {
  expect(faultOf(overrides)).toContain(message);
});

test('an unknown type names the known ones', () => {
  const { problems } = validate({ type: 'destinasi', id: 'x', data: {} });
  expect(problems[0]?.expected).toContain('destination');
});

test.each([null, undefined, 'teks', 7, []])('data that is no entry at all (%j) is a problem, not an exception', (data) => {
  expect(validate({ type: 'destination', id: 'x', data }).problems.length).toBeGreaterThan(0);
});

test('prices whose ends are swapped are refused', () => {
  const price = { min: 20_000, max: 10_000, unit: { id: 'bungkus' }, year: 2026, sources: [{ citation: 'x', confidence: 'low' }] };
  expect(validate(raw('product', 'tempe', { price })).problems[0]?.path).toEqual(['price', 'min']);
});

test('a problem is printed with place, field, finding and remedy', () => {
  const text = formatProblem({
    type: 'destination',
    id: 'x',
    path: ['name', 'id'],
    found: 'kosong',
    expected: 'teks',
    remedy: 'isi',
    severity: 'error',
    file: 'content/destination/x.yaml',
    line: 3,
  });
  expect(text).toBe('GALAT content/destination/x.yaml:3 · name.id\n    ditemukan: kosong\n    seharusnya: teks\n    cara memperbaiki: isi');
});
