import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, line, point, position, ref, shortText } from '../parts.ts';

/** A heritage quarter: its outline, its main street and how to walk it. */
export const heritageArea = z.strictObject({
  ...entryFields,
  outline: field(z.array(position).min(4), ['Batas kawasan (bukan batas resmi)', 'Outline (not an official boundary)'], {
    widget: 'outline',
  }),
  street: field(z.array(position).min(2), ['Garis jalan utama', 'Main street line'], { widget: 'line-on-map' }),
  streetName: field(z.string().min(3), ['Jalan utama', 'Main street']),
  hours: field(line, ['Waktu terbaik', 'Best hours']),
  walkTime: field(line, ['Lama jalan kaki', 'Walking time']),
  manners: field(z.array(line).default([]), ['Tata krama', 'Manners']),
});

/** A building of the area, or a point in its kampung lanes. */
export const heritageSite = z.strictObject({
  ...entryFields,
  area: field(ref('heritage-area'), ['Kawasan', 'Area']),
  kind: field(z.enum(['building', 'kampung']), ['Jenis', 'Kind'], { widget: 'choice' }),
  walkOrder: field(z.int().positive(), ['Urutan jalan kaki', 'Order on the walk']),
  point: field(point, ['Letak', 'Location']),
  outsideArea: field(z.boolean().default(false), ['Di luar batas kawasan', 'Outside the outline'], { widget: 'switch' }),
  address: field(z.string().optional(), ['Alamat', 'Address']),
  yearFrom: field(z.int().min(700).max(2100).optional(), ['Tahun dibangun, dari', 'Year built, from']),
  yearTo: field(z.int().min(700).max(2100).optional(), ['Tahun dibangun, sampai', 'Year built, to']),
  yearText: field(line.optional(), ['Tahun dalam kata', 'Year in words']),
  style: field(line.optional(), ['Gaya', 'Style']),
  architect: field(z.string().optional(), ['Arsitek', 'Architect']),
  today: field(shortText.optional(), ['Kini', 'Today']),
  register: field(shortText.optional(), ['Status cagar budaya', 'Heritage register']),
});
