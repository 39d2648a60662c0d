import type { Failure } from './failure.ts';
import type { Release } from './release.ts';

/** A release as the status page shows it. */
export interface ReleaseSummary {
  readonly id: string;
  readonly moment: string;
  readonly finishedAt: string;
  readonly reasons: readonly string[];
  readonly pages: number;
}

/** The state of publishing, as plain data. Moments are ISO 8601 in UTC; sentences are Indonesian. */
export interface Status {
  /** `building`: a new release is being made. `failed`: the last one could not be; what is live stayed live. */
  readonly state: 'idle' | 'building' | 'failed';
  /** Since when this state holds. */
  readonly since: string;
  /** Why the build under way was started; empty when there is none. */
  readonly reasons: readonly string[];
  /** Why another build follows. */
  readonly queued: readonly string[];
  /** What visitors see; `null` before the first release. */
  readonly live: ReleaseSummary | null;
  /** The newest release that came through; another than `live` after going back. */
  readonly lastGood: ReleaseSummary | null;
  /** Somebody went back to an earlier release. */
  readonly rolledBack: boolean;
  /** The last failure, until a release comes through. */
  readonly lastFailure: Failure | null;
  /** When the engine tries again after a failure. */
  readonly retryAt: string | null;
  /** The next moment at which an entry appears or disappears by its dates. */
  readonly nextChange: string | null;
  /** When the site is built again though nothing is known to have changed. */
  readonly nextSafety: string | null;
}

interface Facts {
  readonly since: Date;
  readonly building: readonly string[];
  readonly queued: readonly string[];
  readonly failure: Failure | undefined;
  readonly retryAt: Date | undefined;
  readonly current: Release | undefined;
  readonly newest: Release | undefined;
  readonly isBack: boolean;
  readonly now: Date;
  readonly safetyMinutes: number;
}

export function statusOf({ since, building, queued, failure, retryAt, current, newest, isBack, now, safetyMinutes }: Facts): Status {
  const failed = failure ? 'failed' : 'idle';
  return {
    state: building.length > 0 ? 'building' : failed,
    since: since.toISOString(),
    reasons: building,
    queued,
    live: summary(current),
    lastGood: summary(newest),
    rolledBack: isBack,
    lastFailure: failure ?? null,
    retryAt: retryAt?.toISOString() ?? null,
    nextChange: newest?.schedule.find((moment) => Date.parse(moment) > now.getTime()) ?? null,
    nextSafety: newest && !isBack ? new Date(Date.parse(newest.moment) + safetyMinutes * 60_000).toISOString() : null,
  };
}

function summary(release: Release | undefined): ReleaseSummary | null {
  if (!release) return null;
  const { id, moment, finishedAt, reasons, pages } = release;
  return { id, moment, finishedAt, reasons, pages };
}
