import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import type { Entry } from '../domain/model/index.ts';
import { licenceState, pricesOf } from '../domain/offers.ts';
import { labels } from '../i18n/labels.ts';
import { halalNames } from '../i18n/umkm-buyer.ts';
import { byLabel, byRegion, type Facet, facet, fromEntry } from './facet.ts';

/** Bands a price falls into: from the one before up to, and without, `below`, in whole rupiah. */
const bands: readonly { readonly below: number; readonly label: Label }[] = [
  { below: 10_000, label: { id: 'Di bawah 10 ribu', en: 'Below 10 thousand' } },
  { below: 25_000, label: { id: '10 sampai 25 ribu', en: '10 to 25 thousand' } },
  { below: 50_000, label: { id: '25 sampai 50 ribu', en: '25 to 50 thousand' } },
  { below: 100_000, label: { id: '50 sampai 100 ribu', en: '50 to 100 thousand' } },
  { below: 250_000, label: { id: '100 sampai 250 ribu', en: '100 to 250 thousand' } },
  { below: Number.POSITIVE_INFINITY, label: { id: '250 ribu ke atas', en: '250 thousand and more' } },
];
/** A band as data call it, by where it starts and ends: `10000-25000`. */
const bandIds = bands.map(({ below }, index) => `${bands[index - 1]?.below ?? 0}-${Number.isFinite(below) ? below : ''}`);
const bandNames = Object.fromEntries(bands.map(({ label }, index) => [bandIds[index] as string, label]));
const bandOf = (rupiah: number) => bandIds[bands.findIndex(({ below }) => rupiah < below)] as string;

/** Address part of the businesses of one sentra or one kind of product: `/umkm/usaha/sentra/…`. */
export const businessParts = {
  region: { id: 'daerah', en: 'region' },
  sentra: { id: 'sentra', en: 'village' },
  product: { id: 'produk', en: 'product' },
} as const satisfies Record<string, Label>;

/** Categories of what a business sells: those its offers name, and those of the kinds of product it is filed under. */
function categoriesOf(business: Entry<'umkm'>, corridor: Corridor) {
  const named = business.offers.flatMap(({ category }) => category ?? []);
  return [...new Set([...named, ...business.products.map((id) => corridor.get('product', id).category)])];
}

function halalOf(business: Entry<'umkm'>) {
  const state = licenceState(business, 'halal');
  return state ? [state] : [];
}

/** Ways to narrow the list of businesses. Halal certificates that an officer has looked up are told apart from those an owner states. */
export function businessFacets(corridor: Corridor): Facet[] {
  const items = corridor.all('umkm');
  const sentra = corridor.all('sentra').map(fromEntry);
  const kinds = corridor.all('product').map(fromEntry);
  return [
    byRegion(corridor, items),
    facet('sentra', businessParts.sentra, items, sentra, (entry) =>
      entry.sentra ? [fromEntry(corridor.get('sentra', entry.sentra))] : [],
    ),
    byLabel('category', { id: 'kategori', en: 'category' }, items, labels.productCategory, (entry) => categoriesOf(entry, corridor)),
    byLabel('price', { id: 'harga', en: 'price' }, items, bandNames, (entry) => pricesOf(entry).map(bandOf)),
    byLabel('halal', { id: 'halal', en: 'halal' }, items, halalNames, halalOf),
    {
      ...facet('products', businessParts.product, items, kinds, (entry) =>
        entry.products.map((id) => fromEntry(corridor.get('product', id))),
      ),
      aside: true,
    },
  ];
}
