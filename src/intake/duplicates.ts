import type { Entry } from '../domain/model/index.ts';
import { distanceKm } from '../geo/measure.ts';

/** Two listings that near each other, with similar names, may be one business. */
const nearKm = 0.3;
/** Likeness of names from which they are worth a look, 0 to 1. */
const likeFrom = 0.6;

export interface Duplicate {
  readonly entry: Entry<'umkm'>;
  readonly samePhone: boolean;
  /** Distance in metres, where both have an exact enough place and names are alike. */
  readonly metres?: number;
}

/** Listings that may be the same business as this one: by their phone, or near by with a similar name. Withdrawn ones do not count. */
export function duplicatesOf(listing: Entry<'umkm'>, others: readonly Entry<'umkm'>[]): Duplicate[] {
  return others.flatMap((other): Duplicate[] => {
    if (other.id === listing.id || other.publication.state === 'withdrawn') return [];
    const samePhone = listing.whatsapp !== undefined && other.whatsapp === listing.whatsapp;
    const metres = metresBetween(listing, other);
    const alike = metres !== undefined && isAlike(listing, other);
    return samePhone || alike ? [{ entry: other, samePhone, ...(alike && { metres }) }] : [];
  });
}

/** Degrees of latitude within which two places can be near. */
const nearDegrees = nearKm / 100;

/** For each listing those few among many that can be its duplicates: the same number, or about the same latitude. */
export function candidatesAmong(listings: readonly Entry<'umkm'>[]): (listing: Entry<'umkm'>) => Entry<'umkm'>[] {
  const byPhone = Map.groupBy(listings, ({ whatsapp }) => whatsapp);
  const byRow = Map.groupBy(listings, rowOf);
  return (listing) => {
    const row = rowOf(listing);
    const near = row === undefined ? [] : [row - 1, row, row + 1].flatMap((each) => byRow.get(each) ?? []);
    const same = listing.whatsapp === undefined ? [] : (byPhone.get(listing.whatsapp) ?? []);
    return [...new Set([...same, ...near])];
  };
}

const rowOf = ({ point }: Entry<'umkm'>) => (point && point.confidence !== 'low' ? Math.floor(point.lat / nearDegrees) : undefined);

/** Metres between two places known better than to the village, when they are near. */
function metresBetween({ point: a }: Entry<'umkm'>, { point: b }: Entry<'umkm'>): number | undefined {
  if (!a || !b || a.confidence === 'low' || b.confidence === 'low' || Math.abs(a.lat - b.lat) > nearDegrees) return undefined;
  const km = distanceKm([a.lon, a.lat], [b.lon, b.lat]);
  return km <= nearKm ? Math.round(km * 1000) : undefined;
}

function isAlike(a: Entry<'umkm'>, b: Entry<'umkm'>): boolean {
  const names = (entry: Entry<'umkm'>) => [entry.name.id, ...entry.offers.map(({ name }) => name.id)];
  return names(a).some((one) => names(b).some((other) => likeness(one, other) >= likeFrom));
}

/** Words that say nothing about which business it is. */
const common = /\b(?:umkm|usaha|toko|warung|kedai|depot|rumah|ibu|bapak|bu|pak|mbak|mas|khas|asli|ud|cv)\b/g;

/** How alike two names are, 0 to 1: the share of letter pairs they have in common (Sørensen–Dice), without common words. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
}

function pairsOf(name: string): Set<string> {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = (plain.replaceAll(common, ' ').match(/[\p{L}\d]+/gu) ?? plain.match(/[\p{L}\d]+/gu) ?? []).map((word) => ` ${word} `);
  return new Set(words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2))));
}
