import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type IRateLimiterOptions, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { replaceFile } from './atomic.ts';

/** Which rule was met, and after how many seconds it is worth another try. */
export interface Met<Rule extends string> {
  readonly rule: Rule;
  readonly seconds: number;
}

/** Longest time between a count and its being on disk, in milliseconds. */
const saveWithinMs = 1_000;

/**
 * Counts by rule and by whatever a rule counts. They are kept in a file, written whole, so that a restart frees nobody; the file
 * holds keyed hashes, from which nothing can be read back.
 */
export class Counts<Rule extends string> {
  readonly #limiters: ReadonlyMap<Rule, RateLimiterMemory>;
  readonly #file: string;
  readonly #key: Uint8Array;
  #timer: NodeJS.Timeout | undefined;
  #saving: Promise<void> = Promise.resolve();

  private constructor(file: string, key: Uint8Array, rules: Readonly<Record<Rule, IRateLimiterOptions>>) {
    this.#file = file;
    this.#key = key;
    this.#limiters = new Map(
      (Object.keys(rules) as Rule[]).map((rule) => [rule, new RateLimiterMemory({ ...rules[rule], keyPrefix: rule })]),
    );
  }

  /** The counts of a file; a file that is missing or damaged counts from nought. */
  static async open<Rule extends string>(
    file: string,
    key: Uint8Array,
    rules: Readonly<Record<Rule, IRateLimiterOptions>>,
  ): Promise<Counts<Rule>> {
    const opened = new Counts(file, key, rules);
    const kept = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Record<string, Parameters<RateLimiterMemory['restore']>[0]>,
      () => ({}) as Record<string, never>,
    );
    for (const [rule, limiter] of opened.#limiters) if (kept[rule]) limiter.restore(kept[rule]);
    return opened;
  }

  /** Counts one for each; the rule that is met the longest, if any. */
  async take(keys: readonly (readonly [Rule, string])[]): Promise<Met<Rule> | undefined> {
    const taken = await Promise.allSettled(keys.map(([rule, key]) => this.#limiters.get(rule)?.consume(this.#hidden(key))));
    this.#saveSoon();
    const met = taken.flatMap((each, index): Met<Rule>[] => {
      if (each.status === 'fulfilled') return [];
      return [{ rule: keys[index]?.[0] as Rule, seconds: Math.ceil((each.reason as RateLimiterRes).msBeforeNext / 1000) }];
    });
    return met.sort((a, b) => b.seconds - a.seconds)[0];
  }

  /** Takes one back of each. */
  async giveBack(keys: readonly (readonly [Rule, string])[]): Promise<void> {
    await Promise.all(keys.map(([rule, key]) => this.#limiters.get(rule)?.reward(this.#hidden(key))));
    this.#saveSoon();
  }

  /** Counts from nought again. */
  async clear(keys: readonly (readonly [Rule, string])[]): Promise<void> {
    await Promise.all(keys.map(([rule, key]) => this.#limiters.get(rule)?.delete(this.#hidden(key))));
    this.#saveSoon();
  }

  /** Writes down what is not written yet. */
  async flush(): Promise<void> {
    if (this.#timer) this.#save();
    await this.#saving;
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
