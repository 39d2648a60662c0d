import type { Entry } from '../../domain/model/index.ts';
import { duplicatesOf } from '../../intake/duplicates.ts';
import { notesOn } from '../../intake/notes.ts';
import { addressOf } from '../../site/address.ts';
import type { ListingReply } from '../api-umkm.ts';
import type { Person } from '../rules/roles.ts';
import type { Standing } from './publisher.ts';
import { changesBetween, decisionsOf, factsOf } from './umkm-facts.ts';
import { mayDecide, type Shelf } from './umkm-queue.ts';

/** Everything an officer sees of one listing; `undefined` when there is none. */
export function replyOf(
  { state: { corridor }, listings, versions, waiting }: Shelf,
  id: string,
  person: Person,
  now: Date,
  standing: (at: string) => Standing,
): ListingReply | undefined {
  const entry = listings.get(id);
  if (!entry) return undefined;
  const waits = waiting.find((item) => item.entry.id === id);
  const proposed = waits?.proposed ?? entry;
  const mine = mayDecide(person, entry, proposed);
  const duplicates = waits?.duplicates ?? duplicatesOf(entry, [...listings.values()]);
  const notes = waits?.notes ?? notesOn(entry, duplicates, corridor, now);
  const shown = corridor.find('umkm', id);
  return {
    version: versions.get(id) ?? '',
    kind: waits?.kind ?? 'none',
    listing: factsOf(proposed, corridor, mine),
    changes: waits?.kind === 'change' ? changesBetween(entry, proposed, corridor) : [],
    notes: notes.map(({ text }) => text),
    duplicates: duplicates.map(({ entry: other, samePhone, metres }) => ({
      listing: factsOf(other, corridor, mayDecide(person, other)),
      why: [samePhone && 'nomor WhatsApp sama', metres !== undefined && `nama mirip, ${metres} m dari sini`].filter(Boolean).join('; '),
      mayDecide: mayDecide(person, other),
    })),
    decisions: decisionsOf(entry),
    ...(entry.intake?.note && { note: entry.intake.note.id }),
    ...(entry.intake && { receivedAt: entry.intake.receivedAt }),
    confirmedAt: entry.confirmedAt,
    sample: entry.sample ?? false,
    mayDecide: mine,
    ...(shown && entry.publication.state === 'published' && pageOf(entry, addressOf(shown, corridor).id, standing)),
  };
}

/** The public page: where it stands, or what it waits for. What was never approved here was put up at the desk, with its own word on that. */
function pageOf(
  { intake }: Entry<'umkm'>,
  address: string,
  standing: (at: string) => Standing,
): Pick<ListingReply, 'address' | 'waitsFor'> {
  const approved = intake?.decisions.findLast(({ step }) => step === 'approved');
  const state = approved ? standing(approved.at) : 'live';
  return state === 'live' ? { address } : { waitsFor: state };
}
