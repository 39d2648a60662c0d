import type { Entry } from '../domain/model/index.ts';
import { latest } from '../domain/status.ts';

/** Stages a programme goes through, in order. */
export const stations = ['announced', 'planned', 'running', 'done'] as const;
export type Station = (typeof stations)[number];

/** A quick win as a line of stations: how far it was ever observed, and whether it was given up. */
export interface Track {
  /** Number of stations observed to be reached, 0 when nobody observed anything. */
  readonly reached: number;
  readonly last: Entry<'quick-win'>['observations'][number] | undefined;
  readonly failed: boolean;
  /** The furthest station, where what was last observed is one before it. */
  readonly earlier: { readonly station: Station; readonly date: string } | undefined;
  /** First day on which each reached station was observed; none for a station seen only after one beyond it. */
  readonly firstSeen: Readonly<Partial<Record<Station, string>>>;
  /** The target's date has passed, and what was reached is not on record. */
  readonly overdue: boolean;
}

/**
 * The track of a quick win on a day (`YYYY-MM-DD`). A stage that was seen stays reached, whatever was announced after it;
 * only "done" is taken back when a later observation says otherwise.
 */
export function trackOf({ observations, target }: Entry<'quick-win'>, day: string): Track {
  const last = latest(observations, ({ date }) => date);
  const seen = observations.flatMap(({ status }) =>
    status === 'not-realised' || (status === 'done' && last?.status !== 'done') ? [] : stations.indexOf(status) + 1,
  );
  const reached = Math.max(0, ...seen);
  const datesOf = (station: Station) =>
    observations
      .filter(({ status }) => status === station)
      .map(({ date }) => date)
      .sort();
  const firstSeen: Partial<Record<Station, string>> = {};
  let beyond: string | undefined;
  for (const station of stations.slice(0, reached).reverse()) {
    const [first] = datesOf(station);
    if (first === undefined || (beyond !== undefined && first > beyond)) continue;
    firstSeen[station] = first;
    beyond = first;
  }
  const furthest = stations[reached - 1];
  const date = furthest && datesOf(furthest).at(-1);
  const failed = last?.status === 'not-realised';
  const due = target?.due;
  return {
    reached,
    last,
    failed,
    earlier: furthest && date && !failed && last?.status !== furthest ? { station: furthest, date } : undefined,
    firstSeen,
    overdue: due !== undefined && day.slice(0, due.length) > due,
  };
}
