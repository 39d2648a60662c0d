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
  /** First day on which each station was observed. */
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
  const firstSeen = Object.fromEntries(
    stations.flatMap((station) => {
      const first = observations
        .filter(({ status }) => status === station)
        .map(({ date }) => date)
        .sort()[0];
      return first ? [[station, first] as const] : [];
    }),
  );
  const due = target?.due;
  return {
    reached: Math.max(0, ...seen),
    last,
    failed: last?.status === 'not-realised',
    firstSeen,
    overdue: due !== undefined && day.slice(0, due.length) > due,
  };
}
