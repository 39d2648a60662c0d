import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { type RawEntry, validate } from '../domain/validate.ts';
import { candidatesAmong, type Duplicate, duplicatesOf } from './duplicates.ts';
import { wordsOf } from './entry.ts';
import { type Note, notesOn } from './notes.ts';
import { owner } from './steps.ts';

/** A listing that waits for an officer. */
export interface Waiting {
  /** As it stands. */
  readonly entry: Entry<'umkm'>;
  /** As it would be after approval; the same as `entry` for a new listing. */
  readonly proposed: Entry<'umkm'>;
  readonly kind: 'new' | 'change';
  /** Since when it waits, ISO 8601. */
  readonly since: string;
  readonly notes: readonly Note[];
  readonly duplicates: readonly Duplicate[];
}

/** Everything that waits for an officer, longest waiting first. What was sent back waits for its owner instead. */
export function queueOf(entries: readonly RawEntry[], corridor: Corridor, now: Date): Waiting[] {
  const listings = listingsOf(entries);
  const waiting = listings.filter(
    ({ publication, intake }) => publication.state === 'review' || (publication.state === 'published' && intake?.change && !intake.note),
  );
  const candidates = candidatesAmong(listings);
  return waiting
    .map((entry): Waiting => {
      const proposed = proposedOf(entry);
      const duplicates = duplicatesOf(proposed, candidates(proposed));
      return {
        entry,
        proposed,
        kind: entry.publication.state === 'published' ? 'change' : 'new',
        since: entry.intake?.change?.at ?? sinceOf(entry),
        notes: notesOn(proposed, duplicates, corridor, now),
        duplicates,
      };
    })
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

/** Something an owner did on their own that needs no decision. */
export interface News {
  readonly entry: Entry<'umkm'>;
  readonly at: string;
  readonly step: 'changed' | 'confirmed' | 'withdrawn';
  readonly reason?: string;
}

/** What owners changed by themselves in the last days, newest first. */
export function newsOf(entries: readonly RawEntry[], now: Date, days = 14): News[] {
  const from = now.getTime() - days * 24 * 60 * 60 * 1000;
  return listingsOf(entries)
    .flatMap((entry) =>
      (entry.intake?.decisions ?? []).flatMap(({ at, by, step, reason }): News[] =>
        by === owner && (step === 'changed' || step === 'confirmed' || step === 'withdrawn') && Date.parse(at) >= from
          ? [{ entry, at, step, ...(reason !== undefined && { reason }) }]
          : [],
      ),
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Listings whose data is sound, whatever stands around them. */
export function listingsOf(entries: readonly RawEntry[]): Entry<'umkm'>[] {
  return entries.flatMap((raw) => {
    const { entry } = raw.type === 'umkm' ? validate(raw) : {};
    return entry?.type === 'umkm' ? [entry] : [];
  });
}

function proposedOf(entry: Entry<'umkm'>): Entry<'umkm'> {
  const change = entry.intake?.change;
  return change ? { ...entry, ...wordsOf(change) } : entry;
}

/** When a new listing was last sent: the correction counts, not the first try. */
function sinceOf({ intake, reviewedAt }: Entry<'umkm'>): string {
  const sent = intake?.decisions.findLast(({ step }) => step === 'received' || step === 'corrected' || step === 'imported');
  return sent?.at ?? intake?.receivedAt ?? `${reviewedAt}T00:00:00+07:00`;
}
