/** What a release was made from: two releases of equal inputs differ only by the moment they were made at. */
export interface Inputs {
  /** Changes with every change of the program and its settings. */
  readonly code: string;
  /** Changes with every change of the content folder. */
  readonly content: string;
}

/** What the inspection of a finished build found out. */
export interface Inspection {
  readonly pages: number;
  /** Why the build must not go live, in Indonesian; empty when it may. */
  readonly problems: readonly string[];
  /** Moments at which something public changes (ISO 8601), earliest first; past ones included. */
  readonly schedule: readonly string[];
  /** Changes with every change of the content the build shows, wherever it comes from. */
  readonly digest: string;
}

/** A complete release, as its manifest describes it. */
export interface Release {
  readonly id: string;
  /** Counts up with every release, whatever the clock says. */
  readonly number: number;
  /** When its build was started (ISO 8601): it shows what was public then, or a few seconds later. */
  readonly moment: string;
  readonly finishedAt: string;
  /** Why it was made. */
  readonly reasons: readonly string[];
  readonly inputs: Inputs;
  readonly pages: number;
  readonly schedule: readonly string[];
  readonly digest: string;
}

/** Names a release can have: time of the start in UTC, and six characters that make it unique. */
export const idPattern = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;

/** Whether two releases show the same content through the same program. */
export function isSame(one: Release, other: Release): boolean {
  return one.digest === other.digest && one.inputs.code === other.inputs.code;
}
