/** Whole months from a day (`YYYY-MM-DD`, or less exact: then its first day) to a moment; 0 when the day is still to come. */
export function monthsSince(date: string, moment: Date): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = (moment.getUTCFullYear() - year) * 12 + (moment.getUTCMonth() + 1 - month) - (moment.getUTCDate() < day ? 1 : 0);
  return Math.max(0, months);
}
