import type { Corridor } from './corridor.ts';
import { listingChanges } from './listing.ts';

/**
 * Moments at which a published entry appears, changes or disappears by its dates, earliest first, each once.
 * Whatever needs such an entry, or links to it, changes at the same moment.
 */
export function changes(corridor: Corridor): Date[] {
  const times = corridor.entries().flatMap((entry) => {
    const { state, from, until } = entry.publication;
    if (state !== 'published') return [];
    const ageing = entry.type === 'umkm' ? Object.values(listingChanges(entry)).map((moment) => moment.getTime()) : [];
    return [...ageing, ...[from, until].flatMap((moment) => (moment === undefined ? [] : Date.parse(moment)))];
  });
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}

/** The first moment after `moment` at which anything public changes; `undefined` when nothing is scheduled. */
export function nextChange(corridor: Corridor, moment: Date): Date | undefined {
  return changes(corridor).find((change) => change > moment);
}

/**
 * Whether a site made at one moment shows something else than one made at the other. The order of the two does not matter,
 * so a clock that was set back is noticed as well as one that moved on.
 */
export function changesBetween(scheduled: readonly Date[], one: Date, other: Date): boolean {
  const [earlier, later] = one <= other ? [one, other] : [other, one];
  return scheduled.some((change) => change > earlier && change <= later);
}
