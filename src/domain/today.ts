import type { Corridor } from './corridor.ts';
import type { Entry } from './model/index.ts';
import { latest } from './status.ts';

/** The crater itself: what closes it closes Bromo. */
const crater = 'kawah-bromo';

/** What is on record about Bromo for one day. Nothing here says that it is open: only the park and PVMBG can. */
export interface BromoRecord {
  /** Closures whose dates cover the day and that nobody recorded as ended. */
  readonly closures: readonly Entry<'advisory'>[];
  /** The last activity level on record, whenever that was. */
  readonly lastLevel: Entry<'advisory'> | undefined;
}

/** The record for a day (`YYYY-MM-DD`, WIB). Dates less exact than a day cover the whole month or year they name. */
export function bromoOn(corridor: Corridor, day: string): BromoRecord {
  const notices = corridor.all('advisory');
  const covers = ({ validFrom, validUntil, issuedAt }: Entry<'advisory'>) => {
    const from = validFrom ?? issuedAt;
    return from !== undefined && from <= day && (validUntil === undefined || day.slice(0, validUntil.length) <= validUntil);
  };
  return {
    closures: notices.filter(
      (notice) =>
        notice.kind === 'closure' &&
        notice.status !== 'ended' &&
        (notice.volcano === 'bromo' || notice.destinations.includes(crater)) &&
        covers(notice),
    ),
    lastLevel: lastLevelOf(notices, 'bromo'),
  };
}

/** The last notice that gives the activity level of a volcano. */
export const lastLevelOf = (notices: readonly Entry<'advisory'>[], volcano: 'bromo' | 'semeru'): Entry<'advisory'> | undefined =>
  latest(
    notices.filter((notice) => notice.volcano === volcano && notice.level !== undefined && notice.issuedAt),
    (notice) => notice.issuedAt ?? '',
  );
