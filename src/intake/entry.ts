import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { model } from '../domain/model/index.ts';
import type { Photo } from '../domain/model/parts.ts';
import type { Offer } from '../domain/model/types/umkm.ts';
import { slugify } from '../domain/slugify.ts';
import type { Lang } from '../i18n/lang.ts';
import { day, wib } from './clock.ts';
import type { Place } from './place.ts';
import type { Submission } from './submission.ts';

/** The data of an entry of type umkm. */
export type Listing = z.output<(typeof model)['umkm']>;
type Intake = NonNullable<Listing['intake']>;
export type OwnWords = Omit<NonNullable<Intake['change']>, 'at'>;

/** A photograph that was kept for a listing. */
export interface KeptPhoto {
  readonly file: string;
  readonly fault?: NonNullable<Intake['photoFault']>;
}

/** How a listing came in. */
export interface Arrival {
  readonly at: Date;
  /** Whether the sender passed the check against robots. */
  readonly checked: boolean;
  /** What the sender will show to prove that a repeated submission is the same. */
  readonly key: string;
  readonly by: string;
  readonly photo?: KeptPhoto;
}

export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The id of the entry a key makes: the same key can only make one. */
export const idOfKey = (key: string): string => `lapak-${digest(key).slice(0, 12)}`;

const inLang = (text: string, lang: Lang) => (lang === 'en' ? { id: text, en: text } : { id: text });

/** A first listing, waiting for an officer. */
export function newListing(submission: Submission & { readonly place: Place }, arrival: Arrival): Listing {
  const { at, checked, key, by, photo } = arrival;
  const words = newWords(submission, photo);
  const slug = `${slugify(words.name.id).slice(0, 60).replace(/-+$/, '') || 'lapak'}-${digest(key).slice(0, 8)}`;
  return {
    slug: { id: slug, en: slug },
    summary: summaryOf(words),
    ...words,
    pillars: [],
    facts: [],
    sources: [],
    related: [],
    products: [],
    reviewedAt: day(at),
    publication: { state: 'review' },
    consent: { givenAt: day(at), phonePublic: submission.phonePublic },
    confirmedAt: day(at),
    intake: {
      receivedAt: wib(at),
      checked,
      keyHash: digest(key),
      ...(photo?.fault && { photoFault: photo.fault }),
      linkVersion: 1,
      decisions: [{ at: wib(at), by, step: 'received' }],
    },
  };
}

/** What an owner says of a new business. */
function newWords(submission: Submission & { readonly place: Place }, photo: KeptPhoto | undefined): OwnWords {
  const { business, product, lang, openHours, qris, whatsapp, licences, place } = submission;
  return {
    name: inLang(business ?? product, lang),
    offers: [offerOf(submission, photo?.file)],
    photos: photo ? [photoOf(photo.file, submission)] : [],
    ...place,
    whatsapp,
    licences: licences.map((each) => ({ ...each })),
    ...(openHours !== undefined && { openHours }),
    ...(qris && { qris }),
  };
}

/** Which of the offers of a listing a correction is about; `new` adds one. */
export type Which = number | 'new';

/**
 * The owner's words after a correction of one offer and of the business. What an officer verified stays verified while its number
 * stays the same.
 */
export function correctedWords(before: OwnWords, submission: Submission, which: Which, photo: KeptPhoto | undefined): OwnWords {
  const { business, product, lang, openHours, qris, whatsapp, place, licences } = submission;
  const old = which === 'new' ? undefined : before.offers[which];
  const file = photo?.file ?? old?.photo;
  const offer: Offer = { ...offerOf(submission, file), soldOut: old?.soldOut ?? false };
  const offers = which === 'new' ? [...before.offers, offer] : before.offers.map((each, index) => (index === which ? offer : each));
  const photos = photo ? [...before.photos, photoOf(photo.file, submission)] : before.photos;
  const shown = new Set(offers.map((each) => each.photo));
  const wasNamedAfterProduct = old !== undefined && before.name.id === old.name.id;
  const keepsName = business === undefined && (before.offers.length > 1 || !wasNamedAfterProduct);
  const { openHours: _hours, qris: _qris, sentra: _sentra, point: _point, locality: _locality, ...rest } = before;
  return {
    ...rest,
    name: keepsName ? before.name : inLang(business ?? product, lang),
    offers,
    photos: photos.filter(({ file: each }) => shown.has(each)),
    ...(place ?? placeIn(before)),
    whatsapp,
    licences: licences.map(
      (each) => before.licences.find(({ kind, number }) => kind === each.kind && number === each.number) ?? { ...each },
    ),
    ...(openHours !== undefined && { openHours }),
    ...(qris && { qris }),
  };
}

/** The owner's words as they stand in a listing, or in its proposed change. */
export function wordsOf(listing: Listing | NonNullable<Intake['change']>): OwnWords {
  const { name, offers, photos, regions, whatsapp, licences, openHours, qris } = listing;
  return {
    name,
    offers,
    photos,
    ...placeIn(listing),
    regions,
    licences,
    ...(whatsapp !== undefined && { whatsapp }),
    ...(openHours !== undefined && { openHours }),
    ...(qris !== undefined && { qris }),
  };
}

/** A listing with other words of its owner in place of those it had. A summary somebody has written by hand stays. */
export function withWords(listing: Listing, words: OwnWords): Listing {
  const { sentra: _s, point: _p, locality: _l, whatsapp: _w, openHours: _o, qris: _q, ...rest } = listing;
  const isOurs = isDeepStrictEqual(listing.summary, summaryOf(wordsOf(listing)));
  return { ...rest, ...words, ...(isOurs && { summary: summaryOf(words) }) };
}

function placeIn({ regions, sentra, point, locality }: Place): Place {
  return { regions, ...(sentra !== undefined && { sentra }), ...(point && { point }), ...(locality && { locality }) };
}

/** What a submission says of its product. */
export function offerOf(submission: Submission, photo: string | undefined): Offer {
  const { product, price, unit, category, description, lang } = submission;
  return {
    name: inLang(product, lang),
    ...(price !== undefined && { price }),
    ...(unit !== undefined && { unit }),
    ...(category !== undefined && { category }),
    ...(description !== undefined && { description: inLang(description, lang) }),
    ...(photo !== undefined && { photo }),
    soldOut: false,
  };
}

function photoOf(file: string, { product, business = '' }: Submission): Photo {
  const photographer = business.length >= 2 ? business : 'Pemilik usaha';
  return { file, alt: { id: `Foto ${product}`, en: `Photograph of ${product}` }, photographer };
}

/** One sentence for lists: what, whose, and from where, as far as it fits. */
function summaryOf({ name, offers, locality }: OwnWords): Listing['summary'] {
  const product = offers[0]?.name.id ?? name.id;
  const what = product === name.id ? product : `${product} · ${name.id}`;
  const where = locality?.village ?? locality?.district;
  const whole = (from: string) => (where === undefined || what.length + where.length > 190 ? what : `${what}, ${from} ${where}`);
  return { id: whole('dari'), en: whole('from') };
}
