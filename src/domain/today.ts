import type { Corridor } from './corridor.ts';
import type { Entry } from './model/index.ts';
import { latest } from './status.ts';

type Advisory = Entry<'advisory'>;

/** The crater itself: what closes it closes Bromo. */
const crater = 'kawah-bromo';

/** What is on record about Bromo for one day. Nothing here says that it is open: only the park and PVMBG can. */
export interface BromoRecord {
  /** Closures whose dates cover the day and that nobody recorded as ended. */
  readonly closures: readonly Advisory[];
  /** The last activity level on record, whenever that was. */
  readonly lastLevel: LevelRecord | undefined;
}

/** What was said of the activity of a volcano, and the day it was said. */
export interface LevelRecord {
  readonly notice: Advisory;
  readonly level: string;
  readonly issuedAt: string;
}

/** The four levels of activity as PVMBG writes them. */
const numerals = ['I', 'II', 'III', 'IV'];

/** The level a notice gives, `I` to `IV`; `undefined` when it gives none. */
export const levelIn = ({ level }: Advisory): string | undefined => (level === undefined ? undefined : numerals[level - 1]);

/** The record for a day (`YYYY-MM-DD`, WIB). Dates less exact than a day cover the whole month or year they name. */
export function bromoOn(corridor: Corridor, day: string): BromoRecord {
  const notices = corridor.all('advisory');
  const covers = ({ validFrom, validUntil, issuedAt }: Advisory) => {
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

/** The last activity level on record of a volcano. */
export function lastLevelOf(notices: readonly Advisory[], volcano: 'bromo' | 'semeru'): LevelRecord | undefined {
  const records = notices.flatMap((notice) => {
    const level = levelIn(notice);
    return notice.volcano === volcano && level && notice.issuedAt ? [{ notice, level, issuedAt: notice.issuedAt }] : [];
  });
  return latest(records, ({ issuedAt }) => issuedAt);
}
