import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { wasPublic } from '../domain/listing.ts';
import type { licenceKind, listingStep } from '../domain/model/types/umkm.ts';
import { day, wib } from './clock.ts';
import { correctedWords, type KeptPhoto, type Listing, type OwnWords, type Which, withWords, wordsOf } from './entry.ts';
import type { Submission } from './submission.ts';

export type LicenceKind = z.output<typeof licenceKind>;
type ListingStep = z.output<typeof listingStep>;

/** Why a step cannot be taken. */
export type ListingErrorKind = 'missing' | 'conflict' | 'invalid' | 'not-now';

/** A step on a listing that cannot be taken. The message says why and what to do, in Indonesian. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
  readonly kind: ListingErrorKind;

  constructor(kind: ListingErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Who takes a step, and when. */
export interface Hand {
  readonly by: string;
  readonly at: Date;
}

type Intake = NonNullable<Listing['intake']>;
type Decision = Intake['decisions'][number];

/** The name under which the owner stands in the history: never a person's. */
export const owner = 'pemilik';
/** Steps of the owner that repeat for years; only the latest are kept. */
const repeating: ReadonlySet<ListingStep> = new Set(['changed', 'confirmed']);
const keptRepeats = 50;

/** Steps after which a listing is down. */
const ends: ReadonlySet<ListingStep> = new Set(['withdrawn', 'refused', 'merged']);

/** The way of a listing; entries that came without one, such as those typed at the desk, get an empty one. */
export function intakeOf(listing: Listing, at: Date): Intake {
  return listing.intake ?? { receivedAt: wib(at), checked: true, linkVersion: 1, decisions: [] };
}

/** A listing after a step, with the step written down. */
function after(listing: Listing, { by, at }: Hand, step: ListingStep, more: { reason?: string; intake?: Partial<Intake> } = {}): Listing {
  const intake = intakeOf(listing, at);
  const decision: Decision = { at: wib(at), by, step, ...(more.reason !== undefined && { reason: more.reason.slice(0, 320) }) };
  return { ...listing, intake: { ...intake, ...more.intake, decisions: trimmed([...intake.decisions, decision]) } };
}

function trimmed(decisions: readonly Decision[]): Decision[] {
  const surplus = decisions.filter(({ step }) => repeating.has(step)).length - keptRepeats;
  if (surplus <= 0) return [...decisions];
  const dropped = new Set(decisions.filter(({ step }) => repeating.has(step)).slice(0, surplus));
  return decisions.filter((decision) => !dropped.has(decision));
}

/** The same change on what stands and on what waits for the officer. */
function inBoth(listing: Listing, alter: (words: OwnWords) => OwnWords): Listing {
  const { change } = listing.intake ?? {};
  const altered = { ...listing, ...alter(wordsOf(listing)) };
  return change && listing.intake
    ? { ...altered, intake: { ...listing.intake, change: { ...change, ...alter(wordsOf(change)) } } }
    : altered;
}

function withOffer(words: OwnWords, index: number, alter: (offer: OwnWords['offers'][number]) => OwnWords['offers'][number]): OwnWords {
  return { ...words, offers: words.offers.map((offer, at) => (at === index ? alter(offer) : offer)) };
}

function offerAt(listing: Listing, index: number): OwnWords['offers'][number] {
  const offer = listing.offers[index];
  if (!offer) throw new ListingError('invalid', 'Produk ini sudah tidak ada di dagangan Anda. Muat ulang halamannya.');
  return offer;
}

/** Whether the owner may still change it: what was withdrawn or refused stands as it is. */
function mustStand(listing: Listing): void {
  if (listing.publication.state === 'withdrawn') {
    throw new ListingError('not-now', 'Dagangan ini sudah ditarik. Kirim perbaikan bila ingin mendaftarkannya lagi.');
  }
}

export function priced(listing: Listing, index: number, rupiah: number | undefined, hand: Hand): Listing {
  mustStand(listing);
  const before = offerAt(listing, index);
  if (before.price === rupiah) return listing;
  const told = (price: number | undefined) => (price === undefined ? 'tanya harga' : String(price));
  const altered = inBoth(listing, (words) =>
    withOffer(words, index, ({ price: _, ...offer }) => ({ ...offer, ...(rupiah !== undefined && { price: rupiah }) })),
  );
  const reason = `harga ${before.name.id}: ${told(before.price)} → ${told(rupiah)}`;
  return after({ ...altered, confirmedAt: day(hand.at) }, hand, 'changed', { reason });
}

export function markedSoldOut(listing: Listing, index: number, soldOut: boolean, hand: Hand): Listing {
  mustStand(listing);
  const before = offerAt(listing, index);
  if (before.soldOut === soldOut) return listing;
  const altered = inBoth(listing, (words) => withOffer(words, index, (offer) => ({ ...offer, soldOut })));
  const reason = `${before.name.id}: ${soldOut ? 'habis' : 'tersedia lagi'}`;
  return after({ ...altered, confirmedAt: day(hand.at) }, hand, 'changed', { reason });
}

export function confirmed(listing: Listing, hand: Hand): Listing {
  mustStand(listing);
  if (listing.confirmedAt === day(hand.at)) return listing;
  return after({ ...listing, confirmedAt: day(hand.at) }, hand, 'confirmed');
}

/** What the owner corrects: at once while nothing is public, as a change that waits when a page is up. */
export function proposed(listing: Listing, submission: Submission, which: Which, photo: KeptPhoto | undefined, hand: Hand): Listing {
  const { change, note: _note, photoFault: _fault, seenAt: _seen, ...intake } = intakeOf(listing, hand.at);
  if (listing.publication.state === 'withdrawn' && intake.decisions.findLast(({ step }) => ends.has(step))?.step === 'merged') {
    throw new ListingError('not-now', 'Dagangan ini sudah digabung dengan dagangan lain. Pakai tautan dagangan yang lain itu.');
  }
  const before = wordsOf(change ?? listing);
  if (which !== 'new' && !before.offers[which]) offerAt(listing, which);
  if (which === 'new' && before.offers.length >= 20) throw new ListingError('invalid', 'Satu usaha memuat paling banyak 20 produk.');
  const words = correctedWords(before, submission, which, photo);
  const faulty = photo ? photo.fault : _fault;
  const consent = { givenAt: day(hand.at), phonePublic: submission.phonePublic };
  const base: Listing = {
    ...listing,
    // What may be shown is the owner's alone to say: it holds from now on.
    consent: consent.phonePublic === listing.consent.phonePublic ? listing.consent : consent,
    confirmedAt: day(hand.at),
    intake: { ...intake, ...(faulty && { photoFault: faulty }) },
  };
  if (listing.publication.state === 'published') {
    return after(base, hand, 'corrected', { intake: { change: { at: wib(hand.at), ...words } } });
  }
  return after({ ...withWords(base, words), publication: { state: 'review' } }, hand, 'corrected');
}

const takenBack = {
  owner: { id: 'Ditarik oleh pemiliknya.', en: 'Withdrawn by its owner.' },
  officer: { id: 'Tidak ditampilkan lagi.', en: 'No longer shown.' },
};

export function withdrawn(listing: Listing, hand: Hand, reason?: string): Listing {
  mustStand(listing);
  const { change: _, ...intake } = intakeOf(listing, hand.at);
  const told = hand.by === owner ? takenBack.owner : takenBack.officer;
  const down: Listing = { ...listing, publication: { state: 'withdrawn', withdrawnAt: day(hand.at), reason: told }, intake };
  return after(down, hand, 'withdrawn', reason === undefined ? {} : { reason });
}

export function seen(listing: Listing, at: Date): Listing {
  const intake = intakeOf(listing, at);
  return intake.seenAt ? listing : { ...listing, intake: { ...intake, seenAt: wib(at) } };
}

/** A new listing goes up, or the change of one that is up is taken over. */
export function approved(listing: Listing, hand: Hand): Listing {
  const { change, note: _, ...intake } = intakeOf(listing, hand.at);
  const { state } = listing.publication;
  if (state === 'withdrawn') throw new ListingError('not-now', 'Dagangan ini sudah ditarik; pemiliknya harus mengirim lagi.');
  if (state === 'published' && !change) throw new ListingError('not-now', 'Tidak ada yang menunggu: dagangan ini sudah terbit.');
  const bare: Listing = { ...listing, intake };
  const words = change && wordsOf(change);
  const taken = words ? withWords(bare, words) : bare;
  return after({ ...taken, reviewedAt: day(hand.at), publication: { state: 'published' } }, hand, 'approved');
}

export function sentBack(listing: Listing, reason: string, hand: Hand): Listing {
  mustWait(listing);
  const intake = { note: { id: reason } };
  const { state } = listing.publication;
  return after(state === 'published' ? listing : { ...listing, publication: { state: 'draft' } }, hand, 'returned', { reason, intake });
}

/** A new listing is not shown; of one that is up only the change is dropped. */
export function refused(listing: Listing, reason: string, hand: Hand): Listing {
  mustWait(listing);
  const { change: _, ...rest } = intakeOf(listing, hand.at);
  const intake = { ...rest, note: { id: reason } };
  if (listing.publication.state === 'published') return after({ ...listing, intake }, hand, 'refused', { reason });
  const publication = { state: 'withdrawn' as const, withdrawnAt: day(hand.at), reason: takenBack.officer };
  return after({ ...listing, publication, intake }, hand, 'refused', { reason });
}

function mustWait(listing: Listing): void {
  const { state } = listing.publication;
  if (state === 'withdrawn' || (state === 'published' && !listing.intake?.change)) {
    throw new ListingError('not-now', 'Tidak ada yang menunggu keputusan pada dagangan ini. Muat ulang daftarnya.');
  }
}

export function licenceVerified(listing: Listing, kind: LicenceKind, hand: Hand): Listing {
  const found = listing.licences.find((each) => each.kind === kind);
  const waiting = listing.intake?.change?.licences.find((each) => each.kind === kind);
  if (!found && !waiting) throw new ListingError('missing', 'Izin ini tidak ada pada dagangan ini. Muat ulang halamannya.');
  const verified = { by: hand.by, on: day(hand.at) };
  return inBoth(listing, (words) => ({
    ...words,
    licences: words.licences.map((each) =>
      each.kind === kind && each.number === (waiting ?? found)?.number ? { ...each, verified } : each,
    ),
  }));
}

export function linkRenewed(listing: Listing, hand: Hand): Listing {
  const intake = intakeOf(listing, hand.at);
  return after(listing, hand, 'link-renewed', { intake: { linkVersion: intake.linkVersion + 1 } });
}

/** One business out of two: what the second sells and shows goes to the first. Doing it again changes nothing. */
export function mergedInto(into: Listing, from: Listing, fromId: string, hand: Hand): Listing {
  mustStand(into);
  const words = wordsOf(into);
  const others = wordsOf(from.intake?.change ?? from);
  const offers = [...words.offers, ...others.offers.filter(({ name }) => !words.offers.some((each) => sameName(each.name.id, name.id)))];
  if (offers.length > 20) throw new ListingError('invalid', 'Setelah digabung, produknya lebih dari 20. Kurangi dulu salah satunya.');
  const shown = new Set(offers.map(({ photo }) => photo));
  const photos = [
    ...words.photos,
    ...others.photos.filter(({ file }) => shown.has(file) && !words.photos.some((each) => each.file === file)),
  ];
  const licences = [...words.licences, ...others.licences.filter(({ kind }) => !words.licences.some((each) => each.kind === kind))];
  const openHours = words.openHours ?? others.openHours;
  const merged: Listing = { ...into, ...words, offers, photos, licences, ...(openHours !== undefined && { openHours }) };
  return after(merged, hand, 'merged', { reason: `dari ${fromId}` });
}

export function mergedAway(from: Listing, intoId: string, hand: Hand): Listing {
  mustStand(from);
  const { change: _, ...intake } = intakeOf(from, hand.at);
  const publication = { state: 'withdrawn' as const, withdrawnAt: day(hand.at), reason: takenBack.officer };
  return after({ ...from, publication, intake }, hand, 'merged', { reason: `ke ${intoId}` });
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a listing, or the note that it was withdrawn, stands on a public page. */
export function isShown(listing: Pick<Listing, 'publication' | 'intake'>): boolean {
  return listing.publication.state === 'published' || (listing.publication.state === 'withdrawn' && wasPublic(listing));
}

/** Whether the public sees something else after a step. */
export function changesPublic(before: Listing, later: Listing): boolean {
  return !isDeepStrictEqual(face(before), face(later));
}

function face(listing: Listing): unknown {
  const { intake: _, ...shown } = listing;
  return isShown(listing) ? shown : undefined;
}
