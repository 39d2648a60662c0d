import { jwtVerify, SignJWT } from 'jose';
import type { Secret } from './secret.ts';

/** Address of the intake below the site. */
export const intakePath = '/layanan/umkm';

const audience = 'lapak';
const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Whose link it is. */
export interface LinkClaim {
  /** Id of the entry. */
  readonly id: string;
  /** Number of the link; an entry whose number has grown does not know it any more. */
  readonly version: number;
}

/** The links owners keep: signed, good for a year, revoked by a higher number in the entry. */
export class Links {
  readonly #key: Uint8Array;
  readonly #now: () => Date;

  constructor(secret: Pick<Secret, 'keyFor'>, now: () => Date = () => new Date()) {
    this.#key = secret.keyFor('tautan pemilik');
    this.#now = now;
  }

  /** @param at when the year begins; the same claim and beginning give the same token. */
  async token({ id, version }: LinkClaim, at: Date = this.#now()): Promise<string> {
    return new SignJWT({ v: version })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(new Date(at.getTime() + yearMs))
      .sign(this.#key);
  }

  /** The path of the owner's page. */
  async path(claim: LinkClaim, at?: Date): Promise<string> {
    return `${intakePath}/kelola/${await this.token(claim, at)}`;
  }

  /** Whose link it is; `undefined` when it was not made here, was altered, or is over. */
  async read(token: string): Promise<LinkClaim | undefined> {
    if (token.length > 600) return undefined;
    const verified = await jwtVerify(token, this.#key, { audience, algorithms: ['HS256'], currentDate: this.#now() }).catch(
      () => undefined,
    );
    const { sub, v } = verified?.payload ?? {};
    return typeof sub === 'string' && typeof v === 'number' ? { id: sub, version: v } : undefined;
  }
}
