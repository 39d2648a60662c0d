import type { Corridor } from '../../domain/corridor.ts';
import { listingState } from '../../domain/listing.ts';
import type { Entry } from '../../domain/model/index.ts';
import { formatRupiah } from '../../i18n/format.ts';
import { labels } from '../../i18n/labels.ts';
import { spokenNumber } from '../../intake/list/export.ts';
import type { ListingChange, ListingFacts } from '../api-umkm.ts';

type Listing = Entry<'umkm'>;

export const licenceNames = { nib: 'NIB', pirt: 'P-IRT', halal: 'Sertifikat halal', gi: 'Indikasi geografis' } as const;

/** Village, district and region of a listing, as far as they are known. */
export function placeOf({ locality, sentra, regions }: Listing, corridor: Corridor): string {
  const region = corridor.find('region', regions[0] ?? '')?.name.id;
  const village = sentra === undefined ? undefined : corridor.find('sentra', sentra)?.name.id;
  return [village && `Sentra ${village}`, locality?.village, locality && `Kec. ${locality.district}`, region].filter(Boolean).join(', ');
}

/** A listing for an officer; the number only for those who decide on it. */
export function factsOf(listing: Listing, corridor: Corridor, mayDecide: boolean): ListingFacts {
  const { point } = listing;
  return {
    id: listing.id,
    name: listing.name.id,
    state: listingState(listing),
    place: placeOf(listing, corridor),
    region: listing.regions[0] ?? '',
    ...(point && { point: { lon: point.lon, lat: point.lat, confidence: point.confidence } }),
    ...(mayDecide && listing.whatsapp !== undefined && { whatsapp: spokenNumber(listing.whatsapp) }),
    hasWhatsapp: listing.whatsapp !== undefined,
    phonePublic: listing.consent.phonePublic,
    offers: listing.offers,
    photos: listing.photos.map(({ file }) => file),
    ...(listing.openHours !== undefined && { openHours: listing.openHours }),
    qris: listing.qris ?? false,
    licences: listing.licences.map(({ kind, number, verified }) => ({ kind, number, ...(verified && { verified }) })),
  };
}

/** What differs between a listing and the change that waits, in words, field by field. */
export function changesBetween(before: Listing, after: Listing, corridor: Corridor): ListingChange[] {
  const pictures = { before: before.photos.map(({ file }) => file), after: after.photos.map(({ file }) => file) };
  const told = textChanges(before, after, corridor);
  const same = pictures.before.join() === pictures.after.join();
  return same ? told : [...told, { title: 'Foto', before: '', after: '', pictures }];
}

function textChanges(before: Listing, after: Listing, corridor: Corridor): ListingChange[] {
  const sides = [before, after].map((listing) => wordsOf(listing, corridor));
  const titles = [...new Set(sides.flatMap((side) => [...side.keys()]))];
  return titles.flatMap((title) => {
    const [old = '', now = ''] = sides.map((side) => side.get(title) ?? '');
    return old === now ? [] : [{ title, before: old || '(tidak ada)', after: now || '(dihapus)' }];
  });
}

function wordsOf(listing: Listing, corridor: Corridor): Map<string, string> {
  const { point } = listing;
  return new Map([
    ['Nama', listing.name.id],
    ...listing.offers.map((offer, index): [string, string] => [`Produk ${index + 1}`, offerWords(offer)]),
    ['Tempat', placeOf(listing, corridor)],
    ['Titik di peta', point ? `${point.lat}, ${point.lon}` : ''],
    ['Nomor WhatsApp', listing.whatsapp === undefined ? '' : spokenNumber(listing.whatsapp)],
    ['Jam buka', listing.openHours ?? ''],
    ['QRIS', listing.qris ? 'diterima' : ''],
    ...listing.licences.map(({ kind, number }): [string, string] => [licenceNames[kind], number]),
  ]);
}

function offerWords({ name, price, unit, category, description, soldOut }: Listing['offers'][number]): string {
  const per = unit === undefined ? '' : ` per ${unit}`;
  return [
    name.id,
    price === undefined ? 'harga ditanyakan' : `${formatRupiah(price, 'id')}${per}`,
    category && labels.productCategory[category].id,
    description?.id,
    soldOut && 'habis',
  ]
    .filter(Boolean)
    .join(' · ');
}

const stepNames: Readonly<Record<NonNullable<Listing['intake']>['decisions'][number]['step'], string>> = {
  received: 'mengirim',
  corrected: 'mengirim perbaikan',
  changed: 'mengubah sendiri',
  approved: 'menyetujui',
  returned: 'meminta perbaikan',
  refused: 'menolak',
  merged: 'menggabung',
  confirmed: 'memastikan masih jualan',
  withdrawn: 'menarik',
  'link-renewed': 'membuat tautan pemilik yang baru',
  imported: 'memasukkan dari daftar',
};

/** The way of a listing, newest first. */
export const decisionsOf = ({ intake }: Listing) =>
  (intake?.decisions ?? [])
    .map(({ at, by, step, reason }) => ({ at, by, text: stepNames[step], ...(reason !== undefined && { reason }) }))
    .reverse();
