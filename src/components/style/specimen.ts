import type { Entry } from '../../domain/model/index.ts';
import { umkm } from '../../domain/model/types/umkm.ts';

/** No number of this country begins with a zero after the country code: nobody is called by it. */
export const nobody = '+620000000000';

/**
 * Placeholders in the shape of a business, with an offer and a licence of every kind, for showing its parts. It is no business and no
 * entry: it has no name, and no list, map or file of the site knows it.
 */
export function specimen(regionId: string): Entry<'umkm'> {
  const name = { id: 'Nama usaha', en: 'Name of the business' };
  const offer = (id: string, en: string, more: object = {}) => ({ name: { id, en }, unit: 'bungkus', ...more });
  const licence = (kind: string, more: object = {}) => ({ kind, number: '000 000 000', ...more });
  return {
    type: 'umkm',
    id: 'gaya',
    ...umkm.parse({
      name,
      slug: { id: 'gaya', en: 'style' },
      summary: name,
      regions: [regionId],
      pillars: ['smart-economy'],
      whatsapp: nobody,
      consent: { givenAt: '2026-11-01', phonePublic: true },
      confirmedAt: '2026-11-01',
      reviewedAt: '2026-11-01',
      offers: [
        offer('Produk dengan harga', 'A product with a price', {
          price: 15_000,
          description: { id: 'Keterangan dari pemiliknya.', en: 'In the owner’s words.' },
        }),
        offer('Produk tanpa harga', 'A product without a price'),
        offer('Produk yang habis', 'A product that is sold out', { price: 20_000, soldOut: true }),
      ],
      licences: [licence('nib', { verified: { by: 'petugas', on: '2026-11-01' } }), licence('halal')],
    }),
  };
}
