import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, isoDate, line, locality, moment, partialDate, point, price, ref, shortText } from '../parts.ts';

export const productCategory = z.enum(['food', 'drink', 'coffee-tea', 'fresh', 'fish', 'farm', 'plants', 'batik', 'fashion', 'craft']);

/** A producing village or quarter; its point marks the area, not a shop. */
export const sentra = z.strictObject({
  ...entryFields,
  point: field(point, ['Letak', 'Location']),
  locality: field(locality.optional(), ['Kecamatan dan desa', 'District and village']),
  destinations: field(z.array(ref('destination')).default([]), ['Destinasi di tempat ini', 'Destinations here']),
});

/** A kind of product and its guide price; a business may sell it. */
export const product = z.strictObject({
  ...entryFields,
  category: field(productCategory, ['Kategori', 'Category'], { widget: 'choice' }),
  sentra: field(ref('sentra'), ['Sentra', 'Producing village']),
  price: field(price.optional(), ['Kisaran harga', 'Price range']),
  season: field(line.optional(), ['Musim', 'Season']),
  shelfLife: field(line.optional(), ['Daya simpan', 'Shelf life']),
  geographicalIndication: field(
    z
      .strictObject({
        status: field(z.enum(['registered', 'in-examination', 'applied', 'none']), ['Status', 'Status'], { widget: 'choice' }),
        asOf: field(partialDate, ['Tercatat pada', 'On record on']),
      })
      .optional(),
    ['Indikasi geografis', 'Geographical indication'],
  ),
});

/** What a business sells, as its owner wrote it. */
export const offer = z.strictObject({
  name: field(line, ['Nama produk', 'Product name']),
  price: field(z.int().min(100).max(1_000_000_000).optional(), ['Harga (Rp)', 'Price (IDR)'], {
    help: ['Rupiah untuk satu satuan. Kosong berarti harga ditanyakan.', 'Rupiah for one unit. Empty means the price is asked for.'],
  }),
  unit: field(z.string().trim().min(1).max(40).optional(), ['Satuan', 'Unit']),
  category: field(productCategory.optional(), ['Kategori', 'Category'], { widget: 'choice' }),
  description: field(shortText.optional(), ['Keterangan', 'Description']),
  photo: field(z.string().max(90).optional(), ['Berkas foto', 'Photo file'], {
    help: ['Nama berkas salah satu foto entri ini.', 'File name of one of the photographs of this entry.'],
  }),
  soldOut: field(z.boolean().default(false), ['Habis', 'Sold out'], { widget: 'switch' }),
});
export type Offer = z.output<typeof offer>;

/** Kinds of licence a business may name: business number, home-industry food permit, halal certificate, geographical indication. */
export const licenceKind = z.enum(['nib', 'pirt', 'halal', 'gi']);

/** A licence as its owner states it; "verified" only when an officer has looked it up, with the day. */
const licence = z.strictObject({
  kind: field(licenceKind, ['Jenis izin', 'Kind of licence'], { widget: 'choice' }),
  number: field(z.string().trim().min(1).max(60), ['Nomor', 'Number']),
  verified: field(
    z
      .strictObject({
        by: field(z.string().min(2).max(120), ['Diperiksa oleh', 'Verified by']),
        on: field(isoDate, ['Diperiksa pada', 'Verified on']),
      })
      .optional(),
    ['Hasil pemeriksaan', 'Verification'],
  ),
});

/** What an officer or the owner did with a listing. */
export const listingStep = z.enum([
  'received',
  'corrected',
  'changed',
  'approved',
  'returned',
  'refused',
  'merged',
  'confirmed',
  'withdrawn',
  'link-renewed',
  'imported',
]);

/** What the owner may say about the business itself. */
const ownWords = {
  name: field(line, ['Nama', 'Name']),
  offers: field(z.array(offer).max(20).default([]), ['Yang dijual', 'What is sold']),
  sentra: field(ref('sentra').optional(), ['Sentra', 'Producing village']),
  point: field(point.optional(), ['Letak', 'Location']),
  locality: field(locality.optional(), ['Kecamatan dan desa', 'District and village']),
  whatsapp: field(z.e164({ error: 'nomor internasional, misalnya "+628…"' }).optional(), ['WhatsApp', 'WhatsApp']),
  licences: field(z.array(licence).max(8).default([]), ['Izin', 'Licences']),
  openHours: field(z.string().trim().min(1).max(120).optional(), ['Jam buka', 'Open hours']),
  qris: field(z.boolean().optional(), ['Menerima QRIS', 'Takes QRIS'], { widget: 'switch' }),
};

/** The way of a listing from its owner to the page. Never shown in public. */
const intake = z.strictObject({
  receivedAt: field(moment, ['Diterima pada', 'Received at'], { widget: 'moment' }),
  /** Whether the sender passed the check against robots; without JavaScript nobody can. */
  checked: field(z.boolean(), ['Lolos pemeriksaan robot', 'Passed the robot check'], { widget: 'switch' }),
  /** SHA-256 of the key it was sent with: only the sender who holds the key is given the owner's link again. */
  keyHash: field(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    ['Sidik kunci kiriman', 'Digest of the key of the submission'],
  ),
  photoFault: field(z.enum(['small', 'blurry']).optional(), ['Cacat foto', 'Fault of the photograph'], { widget: 'choice' }),
  seenAt: field(moment.optional(), ['Dibuka petugas pada', 'Opened by an officer at'], { widget: 'moment' }),
  linkVersion: field(z.int().min(1).default(1), ['Nomor tautan pemilik', 'Number of the owner’s link'], {
    help: ['Bertambah setiap kali tautan lama dibatalkan.', 'Grows each time the old link is revoked.'],
  }),
  note: field(shortText.optional(), ['Pesan untuk pemilik', 'Note to the owner']),
  change: field(
    z
      .strictObject({
        at: field(moment, ['Diajukan pada', 'Proposed at'], { widget: 'moment' }),
        regions: entryFields.regions,
        photos: entryFields.photos,
        ...ownWords,
      })
      .optional(),
    ['Perubahan yang diajukan', 'Proposed change'],
  ),
  decisions: field(
    z
      .array(
        z.strictObject({
          at: field(moment, ['Pada', 'At'], { widget: 'moment' }),
          by: field(z.string().min(2).max(120), ['Oleh', 'By']),
          step: field(listingStep, ['Langkah', 'Step'], { widget: 'choice' }),
          reason: field(z.string().max(320).optional(), ['Alasan', 'Reason']),
        }),
      )
      .default([]),
    ['Riwayat keputusan', 'Decisions'],
  ),
});

/** A single business, listed by its owner. The phone is public only with recorded consent. */
export const umkm = z.strictObject({
  ...entryFields,
  ...ownWords,
  products: field(z.array(ref('product')).default([]), ['Jenis produk', 'Kinds of product']),
  consent: field(
    z.strictObject({
      givenAt: field(isoDate, ['Disetujui pada', 'Given on']),
      phonePublic: field(z.boolean(), ['Nomor WhatsApp boleh tampil', 'WhatsApp number may be shown'], { widget: 'switch' }),
    }),
    ['Persetujuan pemilik', 'Consent of the owner'],
  ),
  /** The last day the owner said that the listing still holds. */
  confirmedAt: field(isoDate, ['Terakhir dipastikan pemilik', 'Last confirmed by the owner'], { widget: 'date' }),
  /** Shown as a sample on every page: made-up entries for trying things out. */
  sample: field(z.boolean().optional(), ['Contoh', 'Sample'], { widget: 'switch' }),
  intake: field(intake.optional(), ['Penerimaan', 'Intake'], { widget: 'internal' }),
});
