const offsetMs = 7 * 60 * 60 * 1000;

/** A moment as the corridor writes it: WIB to the second, with its offset. */
export function wib(at: Date): string {
  return `${new Date(at.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;
}

/** The day of a moment in WIB, `YYYY-MM-DD`. */
export const day = (at: Date): string => wib(at).slice(0, 10);
