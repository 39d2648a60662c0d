import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { intakeWords } from '../../../src/i18n/intake.ts';
import { readSubmission, sentences } from '../../../src/intake/submission.ts';
import { load } from '../../../src/sources/load.ts';
import { filled } from '../../support/intake.ts';

let corridor: Corridor;
beforeAll(async () => {
  ({ corridor } = await load(join(import.meta.dirname, '../../../content'), {}));
});

const read = (fields: Record<string, string>) => readSubmission({ ...filled, ...fields }, corridor);

test('five things are enough', () => {
  const { submission } = read({});
  expect(submission).toMatchObject({
    product: 'Keripik tempe',
    price: 15_000,
    whatsapp: '+6281200000001',
    phonePublic: true,
    qris: false,
    lang: 'id',
  });
  expect(submission?.place).toMatchObject({ regions: ['kota-malang'], sentra: 'sanan', point: { confidence: 'low', basis: 'village' } });
});

test('what is left out stays out: no price of nothing, no consent that was not given', () => {
  const { submission } = read({ harga: ' ', tampil: '' });
  expect(submission && 'price' in submission).toBe(false);
  expect(submission?.phonePublic).toBe(false);
});

test('everything that is wrong is said at once, in the language of the form', () => {
  const { faults } = readSubmission({ bahasa: 'en' }, corridor);
  expect(faults).toEqual({ tempat: 'placeMissing', nama: 'nameMissing', wa: 'phoneMissing', setuju: 'consentMissing' });
  expect(sentences(faults ?? {}, 'en').nama).toBe(intakeWords.nameMissing.en);
  expect(sentences(faults ?? {}, 'id').nama).toBe(intakeWords.nameMissing.id);
});

test.each([
  ['nama', { nama: '!!!' }, 'nameMissing'],
  ['nama', { nama: 'a'.repeat(121) }, 'nameLong'],
  ['nama', { nama: '<script>alert(1)</script>' }, 'markup'],
  ['nama', { nama: 'Keripik &lt;img src=x&gt;' }, 'markup'],
  ['nama', { nama: '＜b＞Keripik' }, 'markup'],
  ['nama', { nama: `Ke${'\u0301'.repeat(30)}ripik` }, 'strange'],
  ['nama', { nama: 'Keripik \uE000' }, 'strange'],
  ['harga', { harga: 'lima belas' }, 'priceUnread'],
  ['harga', { harga: '-5' }, 'priceUnread'],
  ['harga', { harga: '50' }, 'priceRange'],
  ['harga', { harga: '9999999999' }, 'priceUnread'],
  ['wa', { wa: '0341 567890' }, 'phoneWrong'],
  ['usaha', { usaha: 'u'.repeat(121) }, 'businessLong'],
  ['kategori', { kategori: 'senjata' }, 'categoryUnknown'],
  ['satuan', { satuan: 's'.repeat(41) }, 'unitLong'],
  ['keterangan', { keterangan: 'k'.repeat(301) }, 'descriptionLong'],
  ['keterangan', { keterangan: '[klik](javascript:alert(1))' }, 'markup'],
  ['jam', { jam: 'j'.repeat(121) }, 'hoursLong'],
  ['nib', { nib: "1'; DROP TABLE umkm; --" }, 'licenceWrong'],
  ['setuju', { setuju: 'tidak' }, 'consentMissing'],
  ['tempat', { sentra: 'atlantis' }, 'sentraUnknown'],
  ['tempat', { sentra: '../../etc/passwd' }, 'sentraUnknown'],
])('%s: %j is refused', (field, fields, word) => {
  expect(read(fields as Record<string, string>).faults).toEqual({ [field]: word });
});

test('hidden and turning signs are taken out, letters composed, lines kept in the description only', () => {
  const { submission } = read({
    nama: '  Ke\u200Bripik\u202E  te\u0301mpe\u0000 ',
    keterangan: 'Gurih.\r\n\r\n\r\n\r\nRenyah.\u2066',
    satuan: 'bungkus\n200 g',
  });
  expect([submission?.product, submission?.description, submission?.unit]).toEqual(['Keripik témpe', 'Gurih.\n\nRenyah.', 'bungkus 200 g']);
});

describe('the place', () => {
  const place = (fields: Record<string, string>) => {
    const { sentra: _, ...rest } = filled;
    return readSubmission({ ...rest, ...fields }, corridor);
  };

  test('by position, as exact as the phone says', () => {
    expect(place({ lat: '-7.9590001', lon: '112.644', akurasi: '12.5' }).submission?.place).toEqual({
      regions: ['kota-malang'],
      point: { lon: 112.644, lat: -7.959, confidence: 'high', basis: 'survey' },
    });
    expect(place({ lat: '-7,959', lon: '112,644' }).submission?.place?.point?.confidence).toBe('medium');
    expect(place({ lat: '-7.959', lon: '112.644', akurasi: '4000' }).submission?.place?.point?.confidence).toBe('low');
  });

  test.each([
    ['in Jakarta', { lat: '-6.2', lon: '106.8' }, 'placeOutside'],
    ['the other way round', { lat: '112.6', lon: '-7.9' }, 'placeOutside'],
    ['not on earth', { lat: '999', lon: '999' }, 'placeOutside'],
    ['no figure', { lat: 'NaN', lon: '1e309' }, 'placeUnread'],
    ['half of one', { lat: '-7.9' }, 'placeMissing'],
    ['a village without its region', { desa: 'Ngadisari, Sukapura' }, 'regionMissing'],
    ['a village nobody knows, without district', { desa: 'Antahberantah', daerah: 'lumajang' }, 'villageShort'],
  ])('%s is explained', (_, fields, word) => {
    expect(place(fields as Record<string, string>).faults).toEqual({ tempat: word });
  });

  test('by village and district, or a village the corridor knows', () => {
    expect(place({ desa: 'Desa Ngadisari, Kec. Sukapura', daerah: 'kab-probolinggo' }).submission?.place).toEqual({
      regions: ['kab-probolinggo'],
      locality: { village: 'Ngadisari', district: 'Sukapura' },
    });
    expect(place({ desa: 'purwantoro', daerah: 'kota-malang' }).submission?.place).toEqual({
      regions: ['kota-malang'],
      locality: { village: 'Purwantoro', district: 'Blimbing' },
    });
  });

  test('may stay as it was in a correction', () => {
    const { sentra: _, setuju: __, ...rest } = filled;
    const { submission } = readSubmission(rest, corridor, { correction: true });
    expect(submission && 'place' in submission).toBe(false);
  });
});
