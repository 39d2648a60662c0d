import type { ListingState } from '../../domain/listing.ts';

/** What the server knows of a listing that was sent, as last asked; `gone` when its link is no longer valid. */
export interface Sent {
  /** The owner's link, absolute. */
  readonly link: string;
  readonly state: ListingState | 'gone';
  /** What the officer asks to be corrected. */
  readonly note?: string;
  /** Address of the public page once there is one. */
  readonly address?: string;
  /** Approved, while the site is being built with it. */
  readonly soon?: boolean;
}

/** A listing on this phone: being written, waiting for a signal, sent back by the server's checks, or taken. */
export interface Draft {
  /** UUID made here; sent along, so that the server can tell a second attempt from a second listing. */
  readonly key: string;
  readonly changedAt: number;
  readonly state: 'writing' | 'waiting' | 'refused' | 'sent';
  /** Values by field name. Of a sent listing only its name and number are kept. */
  readonly fields: Readonly<Record<string, string>>;
  /** Sentences by field name; '' stands for the whole. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly sent?: Sent;
}

/** A draft with nothing in it yet. */
export function newDraft(): Draft {
  return { key: newKey(), changedAt: Date.now(), state: 'writing', fields: {} };
}

/** A version 4 UUID; `crypto.randomUUID` is missing on a site without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return [...bytes].map((byte, index) => ([4, 6, 8, 10].includes(index) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an owner has written anything that would be missed. */
export const isBlank = ({ fields }: Draft): boolean => Object.entries(fields).every(([name, value]) => name === 'bahasa' || value === '');
