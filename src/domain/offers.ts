import type { Entry } from './model/index.ts';
import type { licenceKind, Offer } from './model/types/umkm.ts';

type Business = Entry<'umkm'>;
export type LicenceKind = (typeof licenceKind)['options'][number];

/** Whether a business has nothing left to sell: it names offers, and each of them is sold out. */
export const isSoldOut = ({ offers }: Pick<Business, 'offers'>): boolean => offers.length > 0 && offers.every(({ soldOut }) => soldOut);

/** Prices a business asks, in whole rupiah, dearest last; of what can be had now, or of everything when nothing can. */
export function pricesOf({ offers }: Pick<Business, 'offers'>): number[] {
  const prices = (list: readonly Offer[]) => list.flatMap(({ price }) => price ?? []).sort((a, b) => a - b);
  const now = prices(offers.filter(({ soldOut }) => !soldOut));
  return now.length > 0 ? now : prices(offers);
}

/** How a business stands with a licence: an officer has looked it up, its owner states it, or nothing was said. */
export function licenceState({ licences }: Pick<Business, 'licences'>, kind: LicenceKind): 'verified' | 'stated' | undefined {
  const own = licences.filter((licence) => licence.kind === kind);
  if (own.some(({ verified }) => verified)) return 'verified';
  return own.length > 0 ? 'stated' : undefined;
}

/** The day a business came up, `YYYY-MM-DD`: when an officer let it, else when its owner sent it or last confirmed it. */
export function listedOn({ intake, confirmedAt }: Pick<Business, 'intake' | 'confirmedAt'>): string {
  const approved = intake?.decisions.find(({ step }) => step === 'approved');
  return (approved?.at ?? intake?.receivedAt)?.slice(0, 10) ?? confirmedAt;
}

/** Businesses as a market puts them out: what can be bought first, the newest first among them. */
export function byNewest(a: Business, b: Business): number {
  return Number(isSoldOut(a)) - Number(isSoldOut(b)) || listedOn(b).localeCompare(listedOn(a)) || a.name.id.localeCompare(b.name.id, 'id');
}

/**
 * Whether the page of a business that left was ever public, so that its address still has to say something.
 * A listing that was refused or sent back from the start never had one.
 */
export function wasPublic({ publication, intake }: Pick<Business, 'publication' | 'intake'>): boolean {
  if (publication.state !== 'withdrawn') return publication.state === 'published';
  return !intake || intake.decisions.some(({ step }) => step === 'approved');
}
