import { z } from 'zod';
import { field } from './field.ts';

/** Days of the week, Monday first. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

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

/** Whether a place is open at a moment, by the clock of WIB (UTC+7, no summer time). */
export function isOpenAt(hours: readonly OpeningSpan[], moment: Date): boolean {
  const wib = new Date(moment.getTime() + 7 * 3_600_000);
  const today = (wib.getUTCDay() + 6) % 7;
  const now = wib.toISOString().slice(11, 16);
  const on = (span: OpeningSpan, day: number) => span.days.includes(weekdays[day % 7] as OpeningSpan['days'][number]);
  return hours.some((span) => {
    if (span.from < span.to) return on(span, today) && span.from <= now && now < span.to;
    return (on(span, today) && span.from <= now) || (on(span, today + 6) && now < span.to);
  });
}
