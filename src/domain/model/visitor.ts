import { z } from 'zod';
import { weekdays } from '../opening.ts';
import { field } from './field.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'jam dalam WIB, misalnya "08:00"' });

/** One span of opening hours in WIB; one that ends before it starts runs over midnight. */
const openingSpan = z.strictObject({
  days: field(z.array(z.enum(weekdays)).min(1), ['Hari', 'Days'], { widget: 'choice' }),
  from: field(clock, ['Buka', 'Opens']),
  to: field(clock, ['Tutup', 'Closes']),
});
export type OpeningSpan = z.output<typeof openingSpan>;

/** What a visitor filters places by. A field that is left out is not known. */
export const visitorFacts = z.strictObject({
  openingHours: field(z.array(openingSpan).min(1).optional(), ['Jam buka', 'Opening hours']),
  children: field(z.boolean().optional(), ['Cocok untuk anak', 'Suits children'], { widget: 'switch' }),
  wheelchair: field(z.boolean().optional(), ['Dapat dijangkau kursi roda', 'Wheelchair access'], { widget: 'switch' }),
  costIdr: field(z.int().min(0).max(10_000_000).optional(), ['Biaya masuk (Rp)', 'Entrance fee (IDR)']),
});
