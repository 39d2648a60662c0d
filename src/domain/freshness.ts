import type { TypeId } from './model/index.ts';

/**
 * Days after which an entry has to be looked at again. What visitors act on ages fast; a record of the past
 * (a news item, an evaluation, a source) does not age and has no interval.
 */
export const reviewEveryDays: Readonly<Partial<Record<TypeId, number>>> = {
  advisory: 30,
  gateway: 180,
  route: 180,
  event: 180,
  'quick-win': 180,
  'terminal-plan': 180,
  destination: 365,
  sentra: 365,
  product: 365,
  region: 365,
  profile: 365,
  'heritage-area': 365,
  'heritage-site': 730,
  pillar: 730,
};

/** How long before its day a review is announced, in days. */
const soonDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

export type Freshness = 'fresh' | 'soon' | 'overdue';

/** The day (`YYYY-MM-DD`) an entry is to be reviewed next; `undefined` for types that do not age, or without a real day to count from. */
export function nextReview(type: TypeId, reviewedAt: string): string | undefined {
  const days = reviewEveryDays[type];
  const from = Date.parse(`${reviewedAt}T00:00:00Z`);
  if (days === undefined || Number.isNaN(from)) return undefined;
  return new Date(from + days * dayMs).toISOString().slice(0, 10);
}

/** How an entry's review stands on a day (`YYYY-MM-DD`): overdue from the day after it was due. */
export function freshness(type: TypeId, reviewedAt: string, today: string): Freshness {
  const due = nextReview(type, reviewedAt);
  if (due === undefined) return 'fresh';
  if (due < today) return 'overdue';
  return Date.parse(due) - Date.parse(today) <= soonDays * dayMs && (reviewEveryDays[type] ?? 0) > soonDays ? 'soon' : 'fresh';
}
