import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, isoDate, line, locality, partialDate, point, price, ref } from '../parts.ts';

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

/** A single business, listed by its owner. The phone is public only with recorded consent. */
export const umkm = z.strictObject({
  ...entryFields,
  products: field(z.array(ref('product')).default([]), ['Produk', 'Products']),
  sentra: field(ref('sentra').optional(), ['Sentra', 'Producing village']),
  point: field(point.optional(), ['Letak', 'Location']),
  whatsapp: field(z.e164({ error: 'nomor internasional, misalnya "+628…"' }).optional(), ['WhatsApp', 'WhatsApp']),
  consent: field(z.strictObject({ givenAt: isoDate, phonePublic: z.boolean() }), ['Persetujuan pemilik', 'Consent of the owner']),
  nib: field(
    z
      .string()
      .regex(/^\d{13}$/)
      .optional(),
    ['NIB', 'Business ID number'],
  ),
  halal: field(z.boolean().optional(), ['Bersertifikat halal', 'Halal certified'], { widget: 'switch' }),
});
