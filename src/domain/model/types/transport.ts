import { z } from 'zod';
import { field } from '../field.ts';
import { cited, confidence, entryFields, kilometres, line, locality, minutes, partialDate, point, ref, shortText } from '../parts.ts';

/** A way into the corridor: airport, station, terminal, harbour, or one of the four park gates. */
export const gateway = z.strictObject({
  ...entryFields,
  kind: field(z.enum(['airport', 'station', 'terminal', 'harbour', 'park-gate']), ['Jenis', 'Kind'], { widget: 'choice' }),
  code: field(z.string().max(12).optional(), ['Kode', 'Code'], { help: ['Kode IATA atau kode stasiun.', 'IATA or station code.'] }),
  point: field(point, ['Letak', 'Location']),
  locality: field(locality.optional(), ['Kecamatan dan desa', 'District and village']),
  resort: field(z.string().optional(), ['Resor taman nasional', 'Park resort']),
  outsideCorridor: field(z.string().optional(), ['Daerah di luar koridor', 'Region outside the corridor']),
});

/** One stop on a route. Between two of them only a straight line is known: drawn as schematic. */
export const waypoint = z.strictObject({
  name: field(z.string().min(2), ['Nama', 'Name']),
  lon: z.number().min(95).max(141.1),
  lat: z.number().min(-11.1).max(6.1),
  basis: field(z.enum(['dataset', 'city-seat', 'village', 'editor']), ['Dasar letak', 'Basis of the position']),
  locality: field(z.string().optional(), ['Desa, kecamatan, daerah', 'Village, district, region']),
});

export const route = z.strictObject({
  ...entryFields,
  from: field(ref('gateway').optional(), ['Dari', 'From']),
  to: field(ref('gateway').optional(), ['Menuju pintu taman', 'To park gate']),
  distanceKm: field(kilometres, ['Jarak jalan (km)', 'Road distance (km)']),
  travelMinutes: field(minutes, ['Waktu tempuh (menit)', 'Travel time (minutes)']),
  travelTime: field(line, ['Waktu tempuh', 'Travel time']),
  surface: field(shortText, ['Permukaan jalan', 'Road surface']),
  vehicle: field(shortText, ['Kendaraan', 'Vehicle']),
  lastFuel: field(line, ['SPBU terakhir', 'Last fuel']),
  traceConfidence: field(confidence, ['Keyakinan jalur', 'Confidence of the course']),
  waypoints: field(z.array(waypoint).min(2), ['Titik jalan', 'Way-points']),
  destinations: field(z.array(ref('destination')).default([]), ['Destinasi di jalur', 'Destinations on the way']),
});

/** One dated step of a plan. Certainty says whether it was reported, is only planned, failed, or nobody recorded it. */
const phase = z.strictObject({
  stage: field(z.enum(['idea', 'design', 'funding', 'works', 'operation']), ['Tahap', 'Stage'], { widget: 'choice' }),
  from: field(partialDate.optional(), ['Mulai', 'From']),
  to: field(partialDate.optional(), ['Sampai', 'To']),
  certainty: field(z.enum(['reported', 'planned', 'not-realised', 'unknown']), ['Kepastian', 'Certainty'], { widget: 'choice' }),
  title: field(line, ['Judul', 'Title']),
  text: field(shortText, ['Uraian', 'Text']),
  sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
});

/** A terminal that is planned; never to be shown as one that works. */
export const terminalPlan = z.strictObject({
  ...entryFields,
  point: field(point, ['Letak', 'Location']),
  locality: field(locality, ['Kecamatan dan kelurahan', 'District and village']),
  purpose: field(shortText, ['Tujuan', 'Purpose']),
  existing: field(shortText, ['Yang sudah ada', 'What exists']),
  planned: field(shortText, ['Yang direncanakan', 'What is planned']),
  tollExit: field(shortText.optional(), ['Pintu tol terdekat', 'Nearest toll exit']),
  phases: field(z.array(phase).min(1), ['Tahapan', 'Phases']),
  gateways: field(z.array(ref('gateway')).default([]), ['Terhubung ke', 'Connects to']),
  routes: field(z.array(ref('route')).default([]), ['Jalur', 'Routes']),
});
