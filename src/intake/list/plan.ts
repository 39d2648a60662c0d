import { setImmediate as turn } from 'node:timers/promises';
import type { Corridor } from '../../domain/corridor.ts';
import { validate } from '../../domain/validate.ts';
import type { StoredEntry } from '../../sources/store.ts';
import { idOfKey, type Listing } from '../entry.ts';
import { businessesOf, type ListedBusiness } from './business.ts';
import type { Columns } from './columns.ts';
import { changedListing, importedListing, ownedByOwner } from './entry.ts';
import type { RowFault } from './faults.ts';
import { withoutGaps } from './gaps.ts';
import type { Table } from './heads.ts';
import { type ReadRow, readRow } from './row.ts';

export interface PlanContext {
  readonly corridor: Corridor;
  /** Everything the store holds. */
  readonly entries: readonly StoredEntry[];
  /** Makes what is known of a business into the key of its entry, so that the entry's id gives nobody its telephone number. */
  readonly keyOf: (identity: string) => string;
  /** Whether the owner of an id or a number had it erased. */
  readonly erased: (idOrNumber: string) => boolean;
  /** Numbers of rows whose owners had their business erased, and now ask for it again: the officer says so. */
  readonly returning?: ReadonlySet<number>;
  /** Who brings the list in, by name: kept with every entry. */
  readonly by: string;
  readonly now: Date;
  /** The officer states that every owner agreed, where the list has no column that says so. */
  readonly allAgreed?: boolean;
  /** Publish at once what its owner agreed to. */
  readonly publish?: boolean;
  /** Region of rows that name none. */
  readonly region?: string;
  /** Regions whose rows may be taken; all when absent. */
  readonly allowed?: readonly string[];
}

/** Follows long work and can break it off; progress is told in rows or entries done. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/** An entry as it is to be written. */
export interface PlannedEntry {
  readonly id: string;
  readonly rows: readonly number[];
  /** Version of the entry that is changed; null for a new one. */
  readonly expected: string | null;
  readonly data: Listing;
}

/** Something said of rows that is no fault of theirs. */
export interface RowNote {
  readonly rows: readonly number[];
  readonly text: string;
}

/** What would become of a list. Nothing has been written. */
export interface ListPlan {
  readonly rows: number;
  readonly planned: readonly PlannedEntry[];
  /** Rows that are in the content already, word for word. */
  readonly same: readonly number[];
  /** Rows that are left alone, with the reason. */
  readonly left: readonly RowNote[];
  /** Rows of businesses that are not brought back because their owners had them erased. */
  readonly erased: readonly RowNote[];
  readonly notes: readonly RowNote[];
  readonly faults: readonly RowFault[];
}

/** Rows between two looks at the clock of others. */
const stride = 100;

/**
 * Judge every row of a list and say what each business would become: a new entry, a change of one that is there, or nothing.
 * The same list again plans nothing new.
 */
export async function planList(table: Table, columns: Columns, context: PlanContext, watch: Watch = {}): Promise<ListPlan> {
  const reading = { ...context, heads: table.heads, columns };
  const good: ReadRow[] = [];
  const faults: RowFault[] = [];
  const notes: RowNote[] = [];
  const left: RowNote[] = [];
  const erased: RowNote[] = [];
  for (const [index, row] of withoutGaps(table.rows, columns).entries()) {
    if (index % stride === 0) await step(watch, index, table.rows.length);
    const read = readRow(row, reading);
    if ('faults' in read) {
      faults.push(...read.faults);
      continue;
    }
    if (read.notes.length > 0) notes.push({ rows: [read.number], text: read.notes.join('; ') });
    if (read.agreed.listed === false) left.push({ rows: [read.number], text: 'pemilik tidak setuju didaftarkan; tidak disimpan' });
    else good.push(read);
  }
  const quiet = watch.signal ? { signal: watch.signal } : {};
  const planned: PlannedEntry[] = [];
  const same: number[] = [];
  const known = await knownListings(context.entries, quiet);
  for (const [index, business] of businessesOf(good).entries()) {
    if (index % stride === 0) await step(quiet, 0, 0);
    const rows = business.rows.map(({ number }) => number);
    const outcome = planBusiness(business, known, context);
    if ('erased' in outcome) erased.push({ rows, text: 'diminta dihapus oleh pemilik; tidak dipasang lagi' });
    else if ('left' in outcome) left.push({ rows, text: outcome.left });
    else if (outcome.data === undefined) same.push(...rows);
    else planned.push({ id: outcome.id, rows, expected: outcome.expected, data: outcome.data });
    if ('notes' in outcome && outcome.notes) notes.push(...outcome.notes.map((text) => ({ rows, text })));
  }
  watch.onProgress?.(table.rows.length, table.rows.length);
  return { rows: table.rows.length, planned, same, left, erased, notes, faults };
}

type Outcome =
  | { readonly erased: true }
  | { readonly left: string }
  | { readonly id: string; readonly expected: string | null; readonly data: Listing | undefined; readonly notes?: readonly string[] };

function planBusiness(business: ListedBusiness, known: Awaited<ReturnType<typeof knownListings>>, context: PlanContext): Outcome {
  const key = context.keyOf(business.identity);
  const own = idOfKey(key);
  const { whatsapp } = business.rows[0].submission;
  const entry = known.byId.get(own) ?? known.byPhone.get(whatsapp);
  if (!entry) {
    const wasErased = context.erased(own) || (whatsapp !== '' && context.erased(whatsapp));
    if (wasErased && !business.rows.some(({ number }) => context.returning?.has(number))) return { erased: true };
    const { data, notes } = importedListing(business, key, { ...context, returning: wasErased });
    return { id: own, expected: null, data, notes };
  }
  const { listing } = entry;
  if (listing.publication.state === 'withdrawn') return { left: 'usaha ini sudah ditarik atau ditolak; tidak dipasang lagi' };
  if (ownedByOwner(listing)) return { left: 'pemilik sudah mengurus lapaknya sendiri; tulisannya tidak ditimpa' };
  return { id: entry.id, expected: entry.version, ...changedListing(listing, business, context) };
}

interface Known {
  readonly id: string;
  readonly version: string;
  readonly listing: Listing;
}

/** Listings by id and by number. One the model does not accept is left to whoever mends it. */
async function knownListings(
  entries: readonly StoredEntry[],
  watch: Watch,
): Promise<{ byId: Map<string, Known>; byPhone: Map<string, Known> }> {
  const byId = new Map<string, Known>();
  const byPhone = new Map<string, Known>();
  for (const [index, stored] of entries.filter(({ type }) => type === 'umkm').entries()) {
    if (index % stride === 0) await step(watch, 0, 0);
    const { entry } = validate(stored);
    if (entry?.type !== 'umkm') continue;
    const { type: _, id, ...listing } = entry;
    const known = { id, version: stored.version, listing };
    byId.set(id, known);
    if (listing.whatsapp) byPhone.set(listing.whatsapp, known);
  }
  return { byId, byPhone };
}

/** Lets others have the processor, and stops when told to. */
export async function step({ signal, onProgress }: Watch, done: number, all: number): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.(done, all);
  await turn();
}
