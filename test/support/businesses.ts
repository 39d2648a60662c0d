import type { RawEntry } from '../../src/domain/validate.ts';

/** Places of the corridor with a region, for businesses spread over them. */
const places = [
  { region: 'kota-malang', sentra: 'sanan', product: 'keripik-tempe-sanan', lon: 112.64, lat: -7.96 },
  { region: 'kab-malang', product: 'kopi-dampit', lon: 112.75, lat: -8.2 },
  { region: 'kota-probolinggo', product: 'batik-manggur', lon: 113.21, lat: -7.76 },
  { region: 'lumajang', product: 'pisang-mas-kirana', lon: 113.1, lat: -8.1 },
] as const;
const categories = ['food', 'drink', 'coffee-tea', 'batik', 'craft'] as const;

/** The number of the nth made-up business: after +62 no number of a phone begins with 0. */
export const phoneOf = (index: number): string => `+620${String((index * 7_654_321 + 123_456_789) % 1_000_000_000).padStart(9, '0')}`;

/** A made-up business for tests, as a source would give it: valid, published, and different from every other index. */
export function rawBusiness(index: number, overrides: Record<string, unknown> = {}): RawEntry {
  const place = places[index % places.length] ?? places[0];
  const id = `lapak-${index.toString(16).padStart(12, '0')}`;
  const slug = `usaha-uji-${index}`;
  return {
    type: 'umkm',
    id,
    data: {
      slug: { id: slug, en: slug },
      name: { id: `Usaha Uji ${index}` },
      summary: { id: `Dibuat untuk menguji halaman usaha, nomor urut ${index} dari banyak usaha yang serupa.` },
      regions: [place.region],
      pillars: ['smart-economy'],
      products: [place.product],
      ...('sentra' in place && { sentra: place.sentra }),
      point: {
        lon: place.lon + scatter(index, Math.SQRT2),
        lat: place.lat + scatter(index, Math.E),
        confidence: 'medium',
        basis: 'village',
      },
      offers: [
        {
          name: { id: `Barang uji ${index}` },
          price: 5_000 + (index % 40) * 7_500,
          unit: 'bungkus',
          category: categories[index % categories.length],
          soldOut: index % 10 === 9,
        },
      ],
      licences:
        index % 3 === 0
          ? [{ kind: 'halal', number: `ID${index}`, ...(index % 6 === 0 && { verified: { by: 'Petugas uji', on: '2026-11-01' } }) }]
          : [],
      whatsapp: phoneOf(index),
      consent: { givenAt: '2026-11-01', phonePublic: index % 4 !== 3 },
      confirmedAt: '2026-11-20',
      reviewedAt: '2026-11-20',
      ...overrides,
    },
  };
}

/** The same even scatter in every run, up to 0.04 degrees to either side. */
const scatter = (index: number, step: number) => (((index * step) % 1) * 2 - 1) * 0.04;
