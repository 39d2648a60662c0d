import { z } from 'zod';
import { field } from '../field.ts';
import { cited, entryFields, fact, isoDate, line, partialDate, ref, shortText } from '../parts.ts';

/** What somebody reported of a programme on a date. With none, the status is "not known". */
const observation = z.strictObject({
  date: field(partialDate, ['Tanggal', 'Date']),
  status: field(z.enum(['announced', 'planned', 'running', 'done', 'not-realised']), ['Status', 'Status'], { widget: 'choice' }),
  text: field(shortText, ['Keterangan', 'Note']),
  sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
});

export const quickWin = z.strictObject({
  ...entryFields,
  agency: field(z.string().optional(), ['Perangkat daerah (OPD)', 'Agency']),
  year: field(z.int().min(2000).max(2100).optional(), ['Tahun diumumkan', 'Year announced']),
  yearText: field(line, ['Tahun dalam kata', 'Year in words']),
  target: field(
    z
      .strictObject({
        measure: field(line, ['Ukuran', 'Measure']),
        unit: field(line, ['Satuan', 'Unit']),
        min: field(z.number(), ['Target terendah', 'Lowest target']),
        max: field(z.number(), ['Target tertinggi', 'Highest target']),
        baseline: field(z.number().optional(), ['Nilai awal', 'Baseline']),
        due: field(partialDate.optional(), ['Tenggat', 'Due']),
      })
      .optional(),
    ['Target', 'Target'],
  ),
  observations: field(z.array(observation).default([]), ['Pengamatan', 'Observations']),
});

export const evaluation = z.strictObject({
  ...entryFields,
  date: field(isoDate, ['Tanggal', 'Date'], { widget: 'date' }),
  place: field(line, ['Tempat', 'Place']),
  evaluated: field(shortText, ['Yang dievaluasi', 'What was evaluated']),
  participants: field(shortText, ['Peserta', 'Participants']),
  findings: field(z.array(fact).min(1), ['Temuan', 'Findings']),
});

/** A dated event in the national or corridor smart-city programme. */
export const milestone = z.strictObject({
  name: field(line, ['Judul', 'Title']),
  text: field(shortText, ['Uraian', 'Text']),
  date: field(partialDate, ['Tanggal', 'Date']),
  regions: field(z.array(ref('region')).default([]), ['Daerah', 'Regions']),
  sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
  reviewedAt: entryFields.reviewedAt,
  publication: entryFields.publication,
});
