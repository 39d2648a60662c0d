import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, isoDate, line, partialDate, ref, shortText } from '../parts.ts';

/**
 * A notice a visitor must know, shaped after GOV.UK travel advice: what, since when, until when, how severe.
 * A volcano level is what an agency said on a date; it is never written as the present level.
 */
export const advisory = z.strictObject({
  ...entryFields,
  kind: field(
    z.enum(['volcano', 'closure', 'ticket', 'quota', 'tariff', 'vehicle', 'conduct', 'transport', 'emergency']),
    ['Jenis', 'Kind'],
    {
      widget: 'choice',
    },
  ),
  severity: field(z.enum(['info', 'caution', 'warning', 'danger']), ['Tingkat', 'Severity'], { widget: 'choice' }),
  status: field(z.enum(['in-force', 'ended', 'unknown']), ['Keberlakuan', 'Status'], {
    widget: 'choice',
    help: ['"unknown" bila tidak ada catatan kapan berakhir.', '"unknown" when no end is on record.'],
  }),
  issuedAt: field(partialDate.optional(), ['Dikeluarkan', 'Issued']),
  validFrom: field(partialDate.optional(), ['Berlaku dari', 'Valid from']),
  validUntil: field(partialDate.optional(), ['Berlaku sampai', 'Valid until']),
  destinations: field(z.array(ref('destination')).default([]), ['Destinasi', 'Destinations']),
  gateways: field(z.array(ref('gateway')).default([]), ['Pintu masuk', 'Gateways']),
  volcano: field(z.enum(['bromo', 'semeru']).optional(), ['Gunung', 'Volcano'], { widget: 'choice' }),
  level: field(z.int().min(1).max(4).optional(), ['Tingkat aktivitas (1-4)', 'Alert level (1-4)']),
  exclusion: field(z.strictObject({ radiusKm: z.number().positive().max(30).optional(), note: shortText }).optional(), [
    'Radius larangan',
    'Exclusion zone',
  ]),
  figures: field(z.array(z.strictObject({ label: line, value: z.number(), unit: z.string().max(20) })).default([]), ['Angka', 'Figures']),
  check: field(shortText, ['Periksa di', 'Where to check']),
});

export const event = z.strictObject({
  ...entryFields,
  kind: field(z.enum(['ritual', 'culture', 'sport', 'civic', 'nature', 'music']), ['Jenis', 'Kind'], { widget: 'choice' }),
  calendar: field(z.enum(['tengger', 'javanese', 'saka', 'islamic', 'gregorian', 'natural', 'family']), ['Kalender', 'Calendar'], {
    widget: 'choice',
  }),
  when: field(line, ['Kapan', 'When'], {
    help: ['Aturannya, bukan tanggal yang dihitung sendiri.', 'The rule, never a date we computed.'],
  }),
  place: field(line, ['Tempat', 'Place']),
  months: field(z.array(z.int().min(1).max(12)).default([]), ['Bulan biasanya', 'Usual months']),
  fixedDate: field(
    z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
    ['Tanggal tetap (BB-TT)', 'Fixed day (MM-DD)'],
    { widget: 'month-day' },
  ),
  pastDates: field(
    z
      .array(z.strictObject({ from: isoDate, to: isoDate }).refine((it) => it.from <= it.to, { error: 'from melewati to', path: ['from'] }))
      .default([]),
    ['Tanggal yang sudah lewat', 'Past dates'],
  ),
  destinations: field(z.array(ref('destination')).default([]), ['Destinasi', 'Destinations']),
});

export const article = z.strictObject({
  ...entryFields,
  kind: field(z.enum(['news', 'guide']), ['Jenis', 'Kind'], { widget: 'choice' }),
  date: field(isoDate, ['Tanggal peristiwa atau terbit', 'Date'], { widget: 'date' }),
});

/** A source: an agency text, a press report, a data set, or the editors' own knowledge, named as such. */
export const citation = z.strictObject({
  name: field(line, ['Judul', 'Title']),
  kind: field(z.enum(['press', 'government', 'dataset', 'website', 'document', 'editorial']), ['Jenis', 'Kind'], { widget: 'choice' }),
  publisher: field(z.string().optional(), ['Penerbit', 'Publisher']),
  url: field(z.url({ protocol: /^https?$/ }).optional(), ['Alamat', 'Address'], { widget: 'url' }),
  date: field(partialDate.optional(), ['Tanggal', 'Date']),
  licence: field(z.string().optional(), ['Lisensi', 'Licence']),
  note: field(shortText.optional(), ['Catatan', 'Note']),
  reviewedAt: entryFields.reviewedAt,
  publication: entryFields.publication,
});
