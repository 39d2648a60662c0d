import type { Entry } from '../../domain/model/index.ts';
import { umkm } from '../../domain/model/types/umkm.ts';

/** No number of this country begins with a zero after the country code: nobody is called by it. */
const nobody = '+620000000000';

/** A made-up business with an offer and a licence of every kind. It is no entry: no list, map or file of the site knows it. */
export function specimen(productIds: readonly string[], regionId: string): Entry<'umkm'> {
  const name = { id: 'Contoh: usaha karangan', en: 'Sample: a made-up business' };
  const offer = (id: string, en: string, more: object = {}) => ({ name: { id, en }, unit: 'bungkus', ...more });
  const licence = (kind: string, more: object = {}) => ({ kind, number: `CONTOH-${kind.toUpperCase()}`, ...more });
  return {
    type: 'umkm',
    id: 'contoh-gaya',
    ...umkm.parse({
      name,
      slug: { id: 'contoh-gaya', en: 'style-sample' },
      summary: name,
      regions: [regionId],
      pillars: ['smart-economy'],
      products: productIds,
      whatsapp: nobody,
      consent: { givenAt: '2026-11-01', phonePublic: true },
      confirmedAt: '2026-11-01',
      reviewedAt: '2026-11-01',
      offers: [
        offer('Dengan harga', 'With a price', { price: 15_000, description: { id: 'Ditulis pemiliknya.', en: 'In the owner’s words.' } }),
        offer('Harga ditanyakan', 'Price on request'),
        offer('Sedang habis', 'Sold out for now', { price: 20_000, soldOut: true }),
      ],
      licences: [licence('nib', { verified: { by: 'Petugas contoh', on: '2026-11-01' } }), licence('halal')],
    }),
  };
}
