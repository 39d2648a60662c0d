import type { Corridor } from '../../domain/corridor.ts';
import { listingState } from '../../domain/listing.ts';
import type { Entry } from '../../domain/model/index.ts';
import { labels } from '../../i18n/labels.ts';
import { type ListField, listFields } from './columns.ts';
import { ownedByOwner } from './entry.ts';
import { type ListFormat, type WrittenCell, writeTable } from './write.ts';

/** Columns of an export, in order: those an import reads, then what only the desk knows. */
const fields = [
  'usaha',
  'nama',
  'harga',
  'satuan',
  'kategori',
  'keterangan',
  'wa',
  'desa',
  'kecamatan',
  'daerah',
  'sentra',
  'lat',
  'lon',
  'jam',
  'nib',
  'pirt',
  'halal',
  'gi',
  'qris',
  'setuju',
  'tampil',
] as const satisfies readonly ListField[];
const deskHeads = ['Status', 'Habis', 'Terakhir dipastikan', 'Kode'];

const stateNames = {
  sent: 'Menunggu',
  checking: 'Diperiksa',
  published: 'Terbit',
  changing: 'Terbit, ada perubahan yang menunggu',
  returned: 'Perlu diperbaiki pemilik',
  refused: 'Ditolak',
  withdrawn: 'Ditarik',
} as const;

/** Listings as a table, one row a product, which can be brought in again as it is. It holds telephone numbers: it is for the office. */
export function exportList(listings: readonly Entry<'umkm'>[], corridor: Corridor, format: ListFormat): Promise<Uint8Array> {
  return writeTable(
    {
      name: 'UMKM',
      heads: [...fields.map((field) => listFields[field].title), ...deskHeads],
      rows: listings.flatMap((listing) => rowsOf(listing, corridor)),
    },
    format,
  );
}

function rowsOf(listing: Entry<'umkm'>, corridor: Corridor): WrittenCell[][] {
  const { point, locality, licences, consent } = listing;
  const licence = (kind: string) => licences.find((each) => each.kind === kind)?.number ?? '';
  return listing.offers.map((offer) => {
    const cells: Record<(typeof fields)[number], WrittenCell> = {
      usaha: listing.name.id,
      nama: offer.name.id,
      harga: offer.price ?? '',
      satuan: offer.unit ?? '',
      kategori: offer.category ? labels.productCategory[offer.category].id : '',
      keterangan: offer.description?.id ?? '',
      wa: listing.whatsapp === undefined ? '' : spokenNumber(listing.whatsapp),
      desa: locality?.village ?? '',
      kecamatan: locality?.district ?? '',
      daerah: corridor.find('region', listing.regions[0] ?? '')?.name.id ?? '',
      sentra: listing.sentra === undefined ? '' : (corridor.find('sentra', listing.sentra)?.name.id ?? ''),
      // Somewhere in a village is no pair of coordinates to hand on.
      lat: point && point.confidence !== 'low' ? point.lat : '',
      lon: point && point.confidence !== 'low' ? point.lon : '',
      jam: listing.openHours ?? '',
      nib: licence('nib'),
      pirt: licence('pirt'),
      halal: licence('halal'),
      gi: licence('gi'),
      qris: listing.qris ? 'ya' : '',
      // Who sent the form agreed to be listed; of others only a number that may be shown proves it.
      setuju: ownedByOwner(listing) || consent.phonePublic ? 'ya' : '',
      tampil: consent.phonePublic ? 'ya' : 'tidak',
    };
    return [
      ...fields.map((field) => cells[field]),
      stateNames[listingState(listing)],
      offer.soldOut ? 'ya' : '',
      listing.confirmedAt,
      listing.id,
    ];
  });
}

/** A number as it is said, with its nought and hyphens: a spreadsheet keeps it as text. */
export function spokenNumber(e164: string): string {
  const national = e164.replace(/^\+62/, '0');
  return national.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
}
