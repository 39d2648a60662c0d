export { dayOf as day } from '../i18n/format.ts';

const offsetMs = 7 * 60 * 60 * 1000;

/** A moment as the corridor writes it: WIB to the second, with its offset. */
export function wib(at: Date): string {
  return `${new Date(at.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;
}
