import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { replaceFile } from '../sources/files/atomic.ts';
import type { Secret } from './secret.ts';

const hour = 60 * 60;

/**
 * How often, and in how many seconds. An office enters the goods of forty owners over one line, and a mobile network shows thousands
 * of phones under one address: limits by address are wide, those by phone narrow. Whoever did not pass the check against robots
 * has a tenth, and all of them together fill no more than an officer can look through.
 */
const rules = {
  attempt: { points: 300, duration: hour },
  challenge: { points: 600, duration: hour },
  address: { points: 120, duration: hour },
  addressUnchecked: { points: 12, duration: hour },
  phone: { points: 10, duration: 24 * hour },
  phoneUnchecked: { points: 3, duration: 24 * hour },
  everybodyUnchecked: { points: 120, duration: hour },
  action: { points: 120, duration: hour },
} as const satisfies Record<string, { points: number; duration: number }>;

type Rule = keyof typeof rules;
export type LimitRules = Readonly<Record<Rule, { readonly points: number; readonly duration: number }>>;

/** Which limit was met, and after how many seconds it is worth another try. */
export interface Limited {
  readonly rule: Rule;
  readonly seconds: number;
}

/** Longest time between a count and its being on disk, in milliseconds. */
const saveWithinMs = 1_000;

/**
 * Limits by address and by phone. They are kept in a file, written whole, so that a restart frees nobody; the file holds keyed
 * hashes, from which neither can be read back.
 */
export class Limits {
  readonly #limiters: ReadonlyMap<Rule, RateLimiterMemory>;
  readonly #file: string;
  readonly #key: Uint8Array;
  #timer: NodeJS.Timeout | undefined;
  #saving: Promise<void> = Promise.resolve();

  private constructor(file: string, key: Uint8Array, limits: LimitRules) {
    this.#file = file;
    this.#key = key;
    this.#limiters = new Map(
      (Object.keys(limits) as Rule[]).map((rule) => [rule, new RateLimiterMemory({ ...limits[rule], keyPrefix: rule })]),
    );
  }

  /** @param limits other limits than the usual, for a machine under test */
  static async open(file: string, secret: Pick<Secret, 'keyFor'>, limits: LimitRules = rules): Promise<Limits> {
    const opened = new Limits(file, secret.keyFor('batas kiriman'), limits);
    const kept = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Record<string, Parameters<RateLimiterMemory['restore']>[0]>,
      () => ({}) as Record<string, never>,
    );
    for (const [rule, limiter] of opened.#limiters) if (kept[rule]) limiter.restore(kept[rule]);
    return opened;
  }

  /** A request that wants something kept, whatever becomes of it. */
  attempt(address: string): Promise<Limited | undefined> {
    return this.#take([['attempt', address]]);
  }

  challenge(address: string): Promise<Limited | undefined> {
    return this.#take([['challenge', address]]);
  }

  /** A listing that is about to be kept. */
  listing(address: string, phone: string, checked: boolean): Promise<Limited | undefined> {
    return this.#take(keysOf(address, phone, checked));
  }

  /** The listing was not kept after all. */
  async giveBack(address: string, phone: string, checked: boolean): Promise<void> {
    await Promise.all(keysOf(address, phone, checked).map(([rule, key]) => this.#limiters.get(rule)?.reward(this.#hidden(key))));
    this.#saveSoon();
  }

  /** Something an owner does with their listing. */
  action(id: string): Promise<Limited | undefined> {
    return this.#take([['action', id]]);
  }

  /** Writes down what is not written yet. */
  async close(): Promise<void> {
    if (this.#timer) this.#save();
    await this.#saving;
  }

  async #take(keys: readonly (readonly [Rule, string])[]): Promise<Limited | undefined> {
    const taken = await Promise.allSettled(keys.map(([rule, key]) => this.#limiters.get(rule)?.consume(this.#hidden(key))));
    this.#saveSoon();
    const met = taken.flatMap((each, index): Limited[] => {
      if (each.status === 'fulfilled') return [];
      return [{ rule: keys[index]?.[0] as Rule, seconds: Math.ceil((each.reason as RateLimiterRes).msBeforeNext / 1000) }];
    });
    return met.sort((a, b) => b.seconds - a.seconds)[0];
  }

  #hidden(key: string): string {
    return createHmac('sha256', this.#key).update(key).digest('base64url').slice(0, 22);
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => this.#save(), saveWithinMs).unref();
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const dumps = Object.fromEntries([...this.#limiters].map(([rule, limiter]) => [rule, limiter.dump()]));
    // A full disk frees nobody: the counts stay in memory, and are written with the next one.
    this.#saving = this.#saving.then(() => replaceFile(this.#file, JSON.stringify(dumps))).catch(() => undefined);
  }
}

function keysOf(address: string, phone: string, checked: boolean): (readonly [Rule, string])[] {
  if (checked)
    return [
      ['address', address],
      ['phone', phone],
    ];
  return [
    ['addressUnchecked', address],
    ['phoneUnchecked', phone],
    ['everybodyUnchecked', ''],
  ];
}
