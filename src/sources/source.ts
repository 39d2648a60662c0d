import type { Problem } from '../domain/problem.ts';
import type { RawEntry } from '../domain/validate.ts';

/** Where entries come from. Every source yields the same raw entries; the domain validates them. */
export interface Source {
  readonly entries: readonly RawEntry[];
  /** What could not be read at all. */
  readonly problems: readonly Problem[];
  /** Adds the place (file and line, or address) to a problem of an entry that this source gave. */
  locate(problem: Problem): Problem;
}
