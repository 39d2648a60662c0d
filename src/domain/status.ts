import type { Entry } from './model/index.ts';

export type ProgrammeStatus = Entry<'quick-win'>['observations'][number]['status'] | 'unknown';

/** The status last observed of a programme; "unknown" when nobody recorded any. Never guessed from its age. */
export function statusOf(programme: Entry<'quick-win'>): ProgrammeStatus {
  return latest(programme.observations, (observation) => observation.date)?.status ?? 'unknown';
}

/** The item with the latest date; of equal dates the later in the list. Partial dates compare by what they say. */
export function latest<T>(items: readonly T[], dateOf: (item: T) => string): T | undefined {
  return items.reduce<T | undefined>((last, item) => (last === undefined || dateOf(item) >= dateOf(last) ? item : last), undefined);
}
