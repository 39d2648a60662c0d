import type { Offer } from '../../domain/model/types/umkm.ts';
import { day, wib } from '../clock.ts';
import { type Listing, newListing, offerOf, wordsOf } from '../entry.ts';
import type { Place } from '../place.ts';
import { owner } from '../steps.ts';
import { type ListedBusiness, sameName } from './business.ts';
import type { ReadRow } from './row.ts';

/** Most products of one business, as the model allows. */
const maxOffers = 20;

interface Bringing {
  readonly by: string;
  readonly now: Date;
  readonly allAgreed?: boolean;
  readonly publish?: boolean;
}

/** Said where an officer brings back what its owner had erased. */
const returned = 'Pernah dihapus atas permintaan pemilik; petugas menyatakan pemiliknya meminta dipasang lagi.';

/** Whether the owner has looked after a listing: a list of an office does not overwrite what they wrote. */
export const ownedByOwner = ({ intake }: Listing): boolean => !intake || intake.decisions.some(({ by }) => by === owner);

/** The entry of a business that is not there yet. It waits for an officer unless it is to be published and its owner agreed. */
export function importedListing(
  business: ListedBusiness,
  key: string,
  bringing: Bringing & { readonly returning: boolean },
): { data: Listing; notes: string[] } {
  const { by, now } = bringing;
  const [first] = business.rows;
  const submission = { ...first.submission, place: first.submission.place as Place };
  const { whatsapp, ...made } = newListing(submission, { at: now, checked: true, key, by });
  const { offers, notes } = offersOf([], business.rows);
  const consent = consentOf(business.rows, bringing);
  const publish = bringing.publish && consent.listed;
  return {
    data: {
      ...made,
      ...(whatsapp && { whatsapp }),
      offers,
      licences: licencesOf([], business.rows),
      consent: { givenAt: day(now), phonePublic: consent.phone },
      publication: { state: publish ? 'published' : 'review' },
      intake: {
        receivedAt: wib(now),
        checked: true,
        linkVersion: 1,
        decisions: [
          { at: wib(now), by, step: 'imported', reason: bringing.returning ? `${consent.words} ${returned}` : consent.words },
          ...(publish ? [{ at: wib(now), by, step: 'approved' as const }] : []),
        ],
      },
    },
    notes: [
      ...notes,
      ...differentNames(business),
      ...(whatsapp ? [] : ['tanpa nomor WhatsApp: pembeli belum dapat memesan']),
      ...(bringing.publish && !publish ? ['persetujuan pemilik belum ada: menunggu di antrean, tidak langsung terbit'] : []),
    ],
  };
}

/**
 * A listing that came from a list, after the same business stood in a list again: products are added, what the list says of them is
 * taken over, nothing is removed. A published page changes only when an officer says so. `data` is `undefined` when nothing is new.
 */
export function changedListing(
  listing: Listing,
  business: ListedBusiness,
  bringing: Bringing,
): { data: Listing | undefined; notes: string[] } {
  const { by, now } = bringing;
  const { intake } = listing;
  const words = intake?.change ?? wordsOf(listing);
  const { offers, notes } = offersOf(words.offers, business.rows);
  const licences = licencesOf(words.licences, business.rows);
  const agreed = consentOf(business.rows, bringing);
  const phonePublic = listing.consent.phonePublic || agreed.phone;
  const wordsChanged = JSON.stringify([offers, licences]) !== JSON.stringify([words.offers, words.licences]);
  if (!intake || (!wordsChanged && phonePublic === listing.consent.phonePublic)) return { data: undefined, notes };
  const waits = wordsChanged && listing.publication.state === 'published' && !bringing.publish;
  const { change: _change, ...rest } = intake;
  return {
    data: {
      ...listing,
      ...(wordsChanged && !waits && { offers, licences }),
      ...(phonePublic !== listing.consent.phonePublic && { consent: { givenAt: day(now), phonePublic } }),
      intake: {
        ...(waits ? { ...intake, change: { ...words, at: wib(now), offers, licences } } : rest),
        decisions: [...intake.decisions, { at: wib(now), by, step: 'imported', reason: agreed.words }],
      },
    },
    notes: [...notes, ...(waits ? ['sudah terbit: perubahannya menunggu di antrean'] : [])],
  };
}

/** The products of a business with those of a list: the same name is the same product, a blank cell takes nothing away. */
function offersOf(before: readonly Offer[], rows: readonly ReadRow[]): { offers: Offer[]; notes: string[] } {
  const offers = [...before];
  const notes: string[] = [];
  const isInList = new Set<number>();
  for (const { number, submission } of rows) {
    const offer = offerOf(submission, undefined);
    const at = offers.findIndex(({ name }) => sameName(name.id, offer.name.id));
    const old = offers[at];
    if (isInList.has(at)) notes.push(`produk "${offer.name.id}" di baris ${number} sudah disebut; baris itu dilewati`);
    else if (old) {
      isInList.add(at);
      offers[at] = { ...old, ...offer, name: old.name, soldOut: old.soldOut };
    } else if (offers.length >= maxOffers) notes.push(`lebih dari ${maxOffers} produk; baris ${number} dilewati`);
    else isInList.add(offers.push(offer) - 1);
  }
  return { offers, notes };
}

/** Licences with those of a list: a kind that is known keeps its number and its check. */
function licencesOf(before: Listing['licences'], rows: readonly ReadRow[]): Listing['licences'] {
  const licences = [...before];
  for (const { kind, number } of rows.flatMap(({ submission }) => submission.licences)) {
    if (!licences.some((known) => known.kind === kind)) licences.push({ kind, number });
  }
  return licences;
}

/** What the owner agreed to: as the list's columns say, else as the officer states; a number is shown only with consent. */
function consentOf(rows: readonly ReadRow[], { allAgreed = false }: Bringing): { listed: boolean; phone: boolean; words: string } {
  const column = rows.find(({ agreed }) => agreed.listed !== undefined)?.agreed.listed;
  const listed = column ?? allAgreed;
  const phone = listed && rows.every(({ agreed }) => agreed.phone !== false);
  if (!listed) return { listed, phone: false, words: 'Dari daftar dinas. Persetujuan pemilik belum tercatat; nomor tidak ditampilkan.' };
  const source = column === undefined ? 'dinyatakan petugas untuk seluruh daftar' : 'tercatat di kolom daftar';
  return { listed, phone, words: `Dari daftar dinas. Persetujuan pemilik ${source}.` };
}

function differentNames({ rows }: ListedBusiness): string[] {
  const [first, ...others] = [...new Set(rows.flatMap(({ submission }) => submission.business ?? []))];
  return others.length > 0
    ? [`satu nomor, beberapa nama usaha: dipakai "${first}", bukan ${others.map((name) => `"${name}"`).join(', ')}`]
    : [];
}
