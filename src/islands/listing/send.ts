import type { ListingState } from '../../domain/listing.ts';
import type { Draft, Sent } from './draft.ts';

/** What became of an attempt to send a listing. */
export type Outcome =
  | { readonly kind: 'taken'; readonly sent: Sent }
  /** Sentences by field name; '' stands for the whole. */
  | { readonly kind: 'refused'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'later'; readonly afterMs?: number; readonly message?: string }
  /** The host takes no listings. */
  | { readonly kind: 'static' };

interface Answer {
  readonly link?: string;
  readonly state?: ListingState;
  readonly errors?: Readonly<Record<string, string>>;
  readonly error?: string;
}

/** A bar of signal brings 300 kB in two minutes. */
const patienceMs = 180_000;

/** Send a listing once. Never rejects for want of a line. */
export async function send(draft: Draft, photo: Blob | undefined, proof: string): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of Object.entries(draft.fields)) body.set(name, value);
  body.set('kunci', draft.key);
  body.set('altcha', proof);
  if (photo) body.set('foto', photo, 'foto.jpg');
  let response: Response;
  let answer: Answer;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    response = await fetch('/layanan/umkm/kiriman', { method: 'POST', headers: { Accept: 'application/json' }, body, signal });
    if (!response.headers.get('content-type')?.includes('json')) return response.status < 500 ? { kind: 'static' } : { kind: 'later' };
    answer = (await response.json()) as Answer;
  } catch {
    return { kind: 'later' };
  }
  if (response.ok && answer.link) {
    return { kind: 'taken', sent: { link: new URL(answer.link, location.href).href, state: answer.state ?? 'sent' } };
  }
  if (response.status === 422 && answer.errors) return { kind: 'refused', errors: answer.errors };
  // The photo is too large, or no photo.
  if (response.status === 413 || response.status === 415) return { kind: 'refused', errors: { foto: answer.error ?? '' } };
  const message = answer.error ?? '';
  if (response.status === 429) return { kind: 'later', afterMs: (Number(response.headers.get('retry-after')) || 60) * 1000, message };
  return response.status >= 500 ? { kind: 'later' } : { kind: 'refused', errors: { '': message } };
}
