import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, line, locality, point, ref, shortText } from '../parts.ts';
import { visitorFacts } from '../visitor.ts';

export const destinationCategory = z.enum([
  'volcano',
  'crater',
  'summit',
  'viewpoint',
  'savanna',
  'lake',
  'waterfall',
  'spring',
  'river',
  'forest',
  'nature-reserve',
  'beach',
  'island',
  'mangrove',
  'snorkelling',
  'camping',
  'temple',
  'heritage',
  'culture',
  'museum',
  'village',
  'agro',
  'park',
  'theme-park',
  'harbour',
  'culinary',
  'shopping',
]);
export type DestinationCategory = z.output<typeof destinationCategory>;

export const destination = z.strictObject({
  ...entryFields,
  categories: field(z.array(destinationCategory).min(1), ['Kategori', 'Categories'], { widget: 'choice' }),
  point: field(point, ['Letak', 'Location']),
  locality: field(locality, ['Kecamatan dan desa', 'District and village']),
  elevationM: field(z.int().min(-10).max(3700).optional(), ['Ketinggian (m)', 'Elevation (m)']),
  visit: field(line, ['Lama kunjungan', 'Time needed']),
  season: field(line, ['Waktu terbaik', 'Best season']),
  gateways: field(z.array(ref('gateway')).default([]), ['Pintu masuk', 'Gateways']),
  visitor: field(visitorFacts.optional(), ['Untuk pengunjung', 'For visitors']),
  note: field(shortText.optional(), ['Catatan', 'Note']),
});
