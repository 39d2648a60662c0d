import type { Entry } from './model/index.ts';

/** Days after which a listing its owner has not confirmed is marked. */
export const staleAfterDays = 90;
/** Days after which such a listing is hidden; it is never deleted for that. */
export const hiddenAfterDays = 180;

const dayMs = 24 * 60 * 60 * 1000;
const wibOffset = '+07:00';

/** How sure it is that a listed business still sells what its page says. */
export type Confirmation = 'fresh' | 'stale' | 'hidden';

/** The moment a listing becomes stale, and the one it becomes hidden: midnight WIB of the day after its last day. */
export function listingChanges({ confirmedAt }: Pick<Entry<'umkm'>, 'confirmedAt'>): { readonly stale: Date; readonly hidden: Date } {
  const start = Date.parse(`${confirmedAt}T00:00:00${wibOffset}`);
  return { stale: new Date(start + (staleAfterDays + 1) * dayMs), hidden: new Date(start + (hiddenAfterDays + 1) * dayMs) };
}

/** How a listing stands at a moment. */
export function confirmation(listing: Pick<Entry<'umkm'>, 'confirmedAt'>, at: Date): Confirmation {
  const { stale, hidden } = listingChanges(listing);
  if (at >= hidden) return 'hidden';
  return at >= stale ? 'stale' : 'fresh';
}

/** Where a listing stands, in the owner's eyes. */
export type ListingState = 'sent' | 'checking' | 'published' | 'changing' | 'returned' | 'refused' | 'withdrawn';

/**
 * The state of a listing. A published one whose change waits is "changing", and "returned" once an officer has asked for a
 * correction of the change: the earlier edition stays up meanwhile.
 */
export function listingState({ publication, intake }: Pick<Entry<'umkm'>, 'publication' | 'intake'>): ListingState {
  if (publication.state === 'published') return intake?.change ? (intake.note ? 'returned' : 'changing') : 'published';
  if (publication.state === 'withdrawn') return intake?.decisions.findLast(isEnd)?.step === 'refused' ? 'refused' : 'withdrawn';
  if (publication.state === 'draft') return 'returned';
  return intake?.seenAt ? 'checking' : 'sent';
}

const isEnd = ({ step }: { step: string }) => step === 'refused' || step === 'withdrawn' || step === 'merged';

/** Whether a listing was ever shown in public: one that was refused, or withdrawn before anybody approved it, was not. */
export function wasPublic({ publication, intake }: Pick<Entry<'umkm'>, 'publication' | 'intake'>): boolean {
  return publication.state === 'published' || !intake || intake.decisions.some(({ step }) => step === 'approved');
}
