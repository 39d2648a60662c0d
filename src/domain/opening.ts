import type { OpeningSpan } from './model/visitor.ts';

/** Days of the week, Monday first. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

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
