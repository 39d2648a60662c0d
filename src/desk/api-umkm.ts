import type { ListingState } from '../domain/listing.ts';
import type { Offer } from '../domain/model/types/umkm.ts';

/** What the server of the desk says of businesses listed by their owners; both sides are checked against these. */

/** Which listings a list shows. */
export const listingSets = ['waiting', 'returned', 'published', 'stale', 'down'] as const;
export type ListingSet = (typeof listingSets)[number];

/** A listing in a list. */
export interface ListingRow {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly kind: 'new' | 'change';
  readonly state: ListingState;
  /** Since when it waits, or when it was last confirmed. */
  readonly since: string;
  /** Name of the region. */
  readonly region: string;
  readonly place: string;
  readonly offers: readonly { readonly name: string; readonly price?: number; readonly unit?: string }[];
  readonly photo?: string;
  readonly notes: readonly string[];
  readonly duplicates: number;
  readonly sample: boolean;
  readonly mayDecide: boolean;
}

/** Something an owner did on their own that needs no decision. */
export interface NewsRow {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

export interface ListingsReply {
  readonly rows: readonly ListingRow[];
  /** How many there are beside those shown. */
  readonly total: number;
  readonly counts: Readonly<Record<ListingSet, number>>;
  readonly news: readonly NewsRow[];
}

/** A listing as an officer reads it; what its reader may not see is left out. */
export interface ListingFacts {
  readonly id: string;
  readonly name: string;
  readonly state: ListingState;
  readonly place: string;
  readonly region: string;
  readonly point?: { readonly lon: number; readonly lat: number; readonly confidence: 'high' | 'medium' | 'low' };
  /** As it is said, `0812-3456-7890`. */
  readonly whatsapp?: string;
  readonly hasWhatsapp: boolean;
  readonly phonePublic: boolean;
  readonly offers: readonly Offer[];
  readonly photos: readonly string[];
  readonly openHours?: string;
  readonly qris: boolean;
  readonly licences: readonly LicenceFacts[];
}

export interface LicenceFacts {
  readonly kind: 'nib' | 'pirt' | 'halal' | 'gi';
  readonly number: string;
  readonly verified?: { readonly by: string; readonly on: string };
}

/** A field a change would change; pictures by the names of their files. */
export interface ListingChange {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly pictures?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

export interface ListingReply {
  readonly version: string;
  readonly kind: 'new' | 'change' | 'none';
  /** As it would be after approval. */
  readonly listing: ListingFacts;
  /** What a waiting change would change, in words. */
  readonly changes: readonly ListingChange[];
  readonly notes: readonly string[];
  readonly duplicates: readonly { readonly listing: ListingFacts; readonly why: string; readonly mayDecide: boolean }[];
  readonly decisions: readonly { readonly at: string; readonly by: string; readonly text: string; readonly reason?: string }[];
  readonly note?: string;
  readonly receivedAt?: string;
  readonly confirmedAt: string;
  readonly sample: boolean;
  readonly mayDecide: boolean;
  /** Where the public page stands, once visitors see what was last approved. */
  readonly address?: string;
  /** What that waits for: a build that is under way, or one that failed. */
  readonly waitsFor?: 'building' | 'failed';
}

export interface LinkReply extends ListingReply {
  /** Path of the owner's new page. */
  readonly link: string;
}

export interface BulkReply {
  readonly approved: number;
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/** A column of a list and the field it is taken for. */
export interface ListColumn {
  readonly head: string;
  readonly field?: string;
}

/** How an import goes. Nothing is written in a trial. */
export interface ImportReply {
  readonly id: string;
  readonly trial: boolean;
  readonly state: 'reading' | 'checking' | 'saving' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly all: number;
  /** Why it failed, in Indonesian. */
  readonly message?: string;
  readonly sheet?: string;
  readonly columns?: readonly ListColumn[];
  /** What a column may be taken for. */
  readonly fields?: readonly { readonly id: string; readonly title: string }[];
  /** First rows as they were read, for a look. */
  readonly sample?: readonly (readonly string[])[];
  readonly lacks?: readonly string[];
  readonly about?: readonly string[];
  readonly outcome?: ImportOutcome;
}

/** An import that a restart of the server broke off while it was saved. */
export interface BrokenImport {
  readonly id: string;
  /** Name of the list's file. */
  readonly file: string;
  /** Row of the list it had reached, about; 0 when it had just begun. */
  readonly row: number;
  /** Businesses that were saved, of how many. */
  readonly done: number;
  readonly all: number;
  /** When it was started, ISO 8601. */
  readonly at: string;
}

/** The imports of whoever asks. */
export interface ImportsReply {
  /** The one that is running, whichever page started it. */
  readonly running?: ImportReply;
  readonly broken: readonly BrokenImport[];
}

export interface ImportOutcome {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly same: number;
  readonly badRows: number;
  readonly faults: readonly {
    readonly row: number;
    readonly column: string;
    readonly found: string;
    readonly expected: string;
    readonly remedy: string;
  }[];
  readonly notes: readonly { readonly rows: readonly number[]; readonly text: string }[];
  readonly left: readonly { readonly rows: readonly number[]; readonly text: string }[];
  /** Rows whose owners had their business erased. */
  readonly erased: readonly { readonly rows: readonly number[]; readonly text: string }[];
}
