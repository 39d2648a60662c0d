import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { readCsv } from '../../../src/intake/list/csv.ts';
import { guarded, unguarded } from '../../../src/intake/list/guard.ts';
import { categoryOf, coordinatesIn, regionNamed, said, yesOrNo } from '../../../src/intake/list/values.ts';
import { writeTable } from '../../../src/intake/list/write.ts';
import { raw } from '../../support/entries.ts';

const region = (id: string, name: string, adm: string) => raw('region', id, { name: { id: name }, adm });
const { corridor } = Corridor.build([
  region('kab-malang', 'Kabupaten Malang', '35.07'),
  region('kota-malang', 'Kota Malang', '35.73'),
  region('lumajang', 'Kabupaten Lumajang', '35.08'),
]);
const regions = corridor.all('region');

test.each([
  ['Kab. Malang', 'kab-malang'],
  ['KABUPATEN MALANG', 'kab-malang'],
  ['kota malang', 'kota-malang'],
  ['35.73', 'kota-malang'],
  ['Lumajang', 'lumajang'],
  ['kab-malang', 'kab-malang'],
  ['Kota Lumajang', undefined],
  ['Malang', undefined],
  ['Surabaya', undefined],
])('the region "%s" is %s', (name, expected) => {
  expect(regionNamed(name, regions).region).toBe(expected);
});

test('a name that two regions share names both', () => {
  expect(regionNamed('Malang', regions).like).toEqual(['Kabupaten Malang', 'Kota Malang']);
});

test.each([
  ['-7.9812, 112.6312', '-7.9812', '112.6312'],
  ['-7.9812,112.6312', '-7.9812', '112.6312'],
  ['-7,9812; 112,6312', '-7.9812', '112.6312'],
  ['https://maps.google.com/?q=-7.98%2C112.63', '-7.98', '112.63'],
  ['https://www.google.com/maps/@-7.9812345,112.6312345,17z', '-7.9812345', '112.6312345'],
])('coordinates in %s', (cell, lat, lon) => {
  expect(coordinatesIn(cell)).toEqual({ lat, lon });
});

test('an address is no pair of coordinates', () => {
  expect(coordinatesIn('Jl. Raya 12, RT 03/RW 04')).toBeUndefined();
});

test.each([
  ['Makanan', 'food'],
  ['KULINER', 'food'],
  ['Kopi & Teh', undefined],
  ['Kopi dan teh', 'coffee-tea'],
  ['kriya', 'craft'],
  ['Jasa', undefined],
])('the category "%s" is %s', (cell, expected) => {
  expect(categoryOf(cell)).toBe(expected);
});

test.each([
  ['Ya', true],
  ['✓', true],
  ['setuju', true],
  ['tidak', false],
  ['0', false],
  ['', undefined],
  ['-', undefined],
  ['mungkin', null],
])('"%s" as yes or no is %s', (cell, expected) => {
  expect(yesOrNo(cell)).toBe(expected);
});

test('a cell that says that there is nothing is blank', () => {
  expect(['-', 'belum ada', 'N/A', 'Tidak ada', '0', 'Keripik'].map(said)).toEqual(['', '', '', '', '0', 'Keripik']);
});

describe('a CSV', () => {
  test('holds no cell that a spreadsheet would run, and reads back as it was', async () => {
    const sign = fc.constantFrom('=', '+', '-', '@', ';', '"', "'", 'a', '1', ',', '\t');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 4 }), async (cells) => {
        const bytes = await writeTable({ name: 'x', heads: cells.map(() => 'kolom'), rows: [cells] }, 'csv');
        const [, row] = readCsv(bytes)[0]?.rows ?? [];
        const asWritten = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
        // What already looked guarded cannot be told from what was guarded here.
        expect(row?.cells ?? asWritten.map(() => '')).toEqual(asWritten.map(unguarded));
        for (const cell of asWritten.map(guarded)) expect(/^[=+\-@]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
