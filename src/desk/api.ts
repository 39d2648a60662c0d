import type { Freshness } from '../domain/freshness.ts';
import type { Problem } from '../domain/problem.ts';
import type { Change } from '../sources/store.ts';
import type { Person } from './rules/roles.ts';
import type { State, Step } from './rules/workflow.ts';

/** What the server of the desk says to its page; both sides are checked against these. */

export interface SessionReply {
  /** Who is signed in; absent when nobody is. */
  readonly person?: Person;
  /** To be sent back with every change, in the header `X-Redaksi-Token`. */
  readonly token: string;
  /** True when the desk is open because nobody but this machine can reach it. */
  readonly open: boolean;
}

/** An entry in a list. */
export interface Row {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly regions: readonly string[];
  /** Where the public edition stands; absent while there is none. */
  readonly live?: State;
  /** Where the manuscript stands; absent when there is none. */
  readonly draft?: { readonly state: State; readonly by: string; readonly at: string };
  readonly mine: boolean;
  readonly reviewedAt?: string;
  readonly due?: string;
  readonly freshness: Freshness;
  readonly untranslated: number;
  readonly lacks: readonly Lack[];
  readonly errors: number;
}

/** What may be missing from an entry that publishes all the same. */
export type Lack = 'body' | 'english' | 'photo' | 'alt-english' | 'source' | 'exact-point' | 'link';

export interface DraftReply {
  readonly data: unknown;
  readonly version: string;
  readonly by: string;
  readonly at: string;
  /** True when the public edition changed since the manuscript was begun. */
  readonly outdated: boolean;
  /** What an editor wrote when returning it. */
  readonly note?: string;
}

export interface EntryReply {
  readonly type: string;
  readonly id: string;
  readonly live?: { readonly data: unknown; readonly version: string };
  readonly draft?: DraftReply;
  readonly problems: readonly Problem[];
  readonly mayEdit: boolean;
  readonly steps: readonly Step[];
  readonly history: readonly Change[];
  /** Where the public page stands, when there is one. */
  readonly address?: string;
  readonly due?: string;
  /** Names of public entries that would vanish with this one, where it may be withdrawn. */
  readonly falling: readonly string[];
}

/** Answer to a change that came too late: what stands there now. */
export interface ConflictReply {
  readonly error: string;
  readonly conflict: { readonly data: unknown; readonly version: string; readonly by?: string; readonly at?: string };
}

export interface PreviewReply {
  readonly id: string;
  readonly state: 'building' | 'ready' | 'failed';
  /** Addresses of the two pages, once ready. */
  readonly pages: readonly string[];
  /** What went wrong, in Indonesian. */
  readonly message?: string;
  readonly seconds: number;
}

export interface BrokenLink {
  readonly type: string;
  readonly id: string;
  readonly url: string;
  readonly reason: string;
}

export interface LinkReport {
  readonly checkedAt: string;
  readonly checked: number;
  readonly broken: readonly BrokenLink[];
}

/** An entry, or a file, that is not published because something is wrong with it. */
export interface SetAside {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly problems: readonly Problem[];
  /** True when the file cannot be read and has to be mended as text. */
  readonly unreadable: boolean;
}

export interface OverviewReply {
  readonly rows: readonly Row[];
  readonly setAside: readonly SetAside[];
  readonly links?: LinkReport;
  /** What the publishing engine says; its own shape. */
  readonly publishing: unknown;
  /** Listings of owners that wait for this person; absent where the intake is not open. */
  readonly waiting?: number;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
}
