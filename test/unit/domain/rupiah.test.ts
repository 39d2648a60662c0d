import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRupiah } from '../../../src/domain/rupiah.ts';
import { rupiahInWords } from '../../../src/domain/rupiah-words.ts';

describe('a price as people type it', () => {
  test.each([
    ['15rb', 15_000],
    ['15 RB', 15_000],
    ['15k', 15_000],
    ['15 ribu', 15_000],
    ['15ribu rupiah', 15_000],
    ['15.000', 15_000],
    ['15,000', 15_000],
    ['Rp 15,000', 15_000],
    ['Rp15.000,-', 15_000],
    ['rp. 15000', 15_000],
    ['IDR 15000', 15_000],
    ['15.000,00', 15_000],
    ['12,5rb', 12_500],
    ['1,5 juta', 1_500_000],
    ['1.5jt', 1_500_000],
    ['1.250.000', 1_250_000],
    ['２５０００', 25_000],
  ])('%s', (text, rupiah) => {
    expect(parseRupiah(text)).toBe(rupiah);
  });

  test.each(['', '   ', '\u00a0'])('blank "%s" is blank, never Rp 0', (text) => {
    expect(parseRupiah(text)).toBeUndefined();
  });

  test.each([
    'abc',
    '15.5',
    '15..000',
    '1.5000',
    '15.000,555',
    '-5000',
    '15rb 20rb',
    '2jt5',
    '1e9',
    '5 milyar',
    '9999999999',
    '15.000-20.000',
  ])('no price: %s', (text) => {
    expect(parseRupiah(text)).toBeNull();
  });

  test('any amount written with dots, commas or nothing is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        for (const lang of ['id-ID', 'en-US']) expect(parseRupiah(`Rp ${amount.toLocaleString(lang)}`)).toBe(amount);
        expect(parseRupiah(String(amount))).toBe(amount);
      }),
    );
  });
});

test.each([
  [0, 'nol rupiah'],
  [11, 'sebelas rupiah'],
  [15_000, 'lima belas ribu rupiah'],
  [100, 'seratus rupiah'],
  [1_250, 'seribu dua ratus lima puluh rupiah'],
  [21_500, 'dua puluh satu ribu lima ratus rupiah'],
  [1_500_000, 'satu juta lima ratus ribu rupiah'],
  [1_000_000_000, 'satu miliar rupiah'],
])('%i in words', (amount, text) => {
  expect(rupiahInWords(amount)).toBe(text);
});
