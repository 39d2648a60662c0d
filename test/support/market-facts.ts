import type { MapFeature } from '../../src/geo/feature.ts';

const categories = ['food', 'drink', 'coffee-tea', 'fresh', 'fish', 'farm', 'plants', 'batik', 'fashion', 'craft'] as const;
const bands = ['0-10000', '10000-25000', '25000-50000', '50000-100000', '100000-250000', '250000-'] as const;
const units = ['bungkus', 'botol', 'kg', 'lembar', 'buah', 'pak'] as const;
const prices = [
  5_000, 7_500, 8_000, 10_000, 12_000, 15_000, 17_500, 20_000, 25_000, 30_000, 35_000, 45_000, 60_000, 85_000, 120_000, 275_000,
];

/**
 * What buyers ask of a made-up business on the map, as mixed as that of real ones: goods of one or two categories, half of them in a
 * sentra, two in five with a halal certificate. `random` gives numbers from 0 up to 1.
 */
export function marketFacts(random: () => number): Pick<MapFeature, 'categories' | 'sentra' | 'halal' | 'offer'> {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const price = one(prices);
  const first = bands.findIndex((band) => price < (Number(band.split('-')[1]) || Number.POSITIVE_INFINITY));
  const several = random() < 0.6;
  const goods = random() < 0.25 ? [one(categories), one(categories)] : [one(categories)];
  return {
    categories: [...new Set(goods)],
    ...(random() < 0.5 && { sentra: [`sentra-${Math.floor(random() * 45)}`] }),
    ...(random() < 0.4 && { halal: [random() < 0.5 ? 'verified' : 'stated'] }),
    offer: {
      asks: several ? `mulai Rp${price}` : `Rp${price} / ${one(units)}`,
      bands: several && random() < 0.5 ? bands.slice(first, first + 2) : bands.slice(first, first + 1),
    },
  };
}
