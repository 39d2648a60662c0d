import { randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Once } from '../sources/files/once.ts';
import { digest } from './entry.ts';
import type { Secret } from './secret.ts';

/** A cheap phone solves it in about two seconds, while its owner types; a thousand listings cost a robot an hour. */
const cost = 1_000;
const counters = { least: 300, most: 800 };
const validMs = 20 * 60 * 1000;

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({ nonce: z.string().max(200), salt: z.string().max(200), expiresAt: z.number() }),
    signature: z.string().max(200),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string().max(200) }),
});

/** The check against robots: a sum the browser does by itself (ALTCHA), asked of no other site, good for one listing. */
export class Robots {
  readonly #once: Once;
  readonly #secrets: { readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string };
  readonly #now: () => Date;

  constructor(once: Once, secret: Pick<Secret, 'keyFor'>, now: () => Date = () => new Date()) {
    const text = (use: string) => Buffer.from(secret.keyFor(use)).toString('hex');
    this.#once = once;
    this.#secrets = { hmacSignatureSecret: text('tantangan'), hmacKeySignatureSecret: text('jawaban tantangan') };
    this.#now = now;
  }

  challenge(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(counters.least, counters.most),
      deriveKey,
      expiresAt: new Date(this.#now().getTime() + validMs),
      ...this.#secrets,
    });
  }

  /**
   * Whether an answer is right and was not used before, but for the same submission.
   * @param text base64 of the challenge and its solution as JSON
   * @param key of the submission
   */
  async passes(text: string, key: string): Promise<boolean> {
    const answer = parsed(text);
    if (!answer) return false;
    const { challenge, solution } = answer;
    const right = await verifySolution({
      challenge: challenge as unknown as Challenge,
      solution: solution as unknown as Solution,
      deriveKey,
      ...this.#secrets,
    }).catch(() => undefined);
    if (!right?.verified) return false;
    const { nonce, salt, expiresAt } = challenge.parameters;
    return this.#once.accept(digest(`${nonce} ${salt}`), expiresAt * 1000, this.#now().getTime(), digest(key));
  }
}

function parsed(text: string): z.output<typeof payload> | undefined {
  if (text.length > 8_000) return undefined;
  try {
    return payload.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
