import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { changesBetween } from '../domain/schedule.ts';
import { BuildTimeout, explain, type Failure, FaultyBuild, type Stage } from './failure.ts';
import { withLock } from './lock.ts';
import type { Inputs, Release } from './release.ts';
import { Shelf } from './shelf.ts';
import type { Build, Inspect } from './site-build.ts';
import { type Status, statusOf } from './status.ts';

export interface ReleaseOptions {
  /** Folder of the releases. */
  readonly root: string;
  readonly build: Build;
  readonly inspect: Inspect;
  /** What the next build would be made from; compared with what a release was made from. */
  readonly inputs: () => Promise<Inputs>;
  readonly clock?: () => Date;
  /** How many releases stay, for going back. */
  readonly keep?: number;
  /** Requests within this time are one, in milliseconds. */
  readonly settleMs?: number;
  /** Minutes after which the site is built again though nobody asked, so that a lost message never hides anything for long. */
  readonly safetyMinutes?: number;
  readonly timeoutMinutes?: number;
  /** Told what happens, one line in Indonesian each. */
  readonly say?: (line: string) => void;
  /** Told every line of a build. */
  readonly onBuildLine?: (line: string) => void;
}

export interface RequestOptions {
  /** Pages may vanish: their number is not compared with that of the last release. */
  readonly force?: boolean;
}

const minute = 60_000;
/** How often the clock is looked at: many short looks survive sleep and a clock that is set, one long timer does not. */
const tickMs = 15_000;

/** Why the engine builds on its own account. */
export const ownReasons = { schedule: 'jadwal terbit', safety: 'pembaruan berkala', retry: 'mencoba lagi' } as const;

/**
 * The publishing engine of a folder: builds releases beside the one that is live, one at a time, inspects them, and swaps them
 * in. Requests that come together make one build; requests during a build make one more. Call `recover` for what is on disk, and
 * `start` for the clock.
 */
export function createReleases(options: ReleaseOptions): Releases {
  return new Releases(options);
}

export class Releases {
  readonly shelf: Shelf;
  readonly #options: Required<Omit<ReleaseOptions, 'onBuildLine'>> & Pick<ReleaseOptions, 'onBuildLine'>;
  readonly #closing = new AbortController();
  #queue = new Set<string>();
  #force = false;
  #settling: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #ticker: NodeJS.Timeout | undefined;

  #since: Date;
  #building: readonly string[] = [];
  #failure: Failure | undefined;
  #failures = 0;
  #lastInputs: Inputs | undefined;
  #newest: Release | undefined;
  #current: Release | undefined;
  #isBack = false;

  constructor(options: ReleaseOptions) {
    this.shelf = new Shelf(options.root);
    this.#options = {
      clock: () => new Date(),
      keep: 5,
      settleMs: 300,
      safetyMinutes: 60,
      timeoutMinutes: 30,
      say: () => undefined,
      ...options,
    };
    this.#since = this.#options.clock();
  }

  /** Reads what is on disk, and completes a swap that a killed process had begun. */
  async recover(): Promise<void> {
    await this.shelf.recover();
    await this.refresh();
  }

  /** Starts looking at the clock, now and then again and again. */
  async start(): Promise<void> {
    await this.tick();
    this.#ticker ??= setInterval(() => void this.tick().catch((error) => this.#options.say(String(error))), tickMs).unref();
  }

  /** Asks for a new release. Returns at once; `reason` is a few words in Indonesian for the status page. */
  request(reason: string, { force = false }: RequestOptions = {}): void {
    if (this.#closing.signal.aborted) return;
    this.#queue.add(reason);
    this.#force ||= force;
    if (this.#running) return;
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#running = this.#work();
    }, this.#options.settleMs);
  }

  /** Resolves when nothing is being built and nothing waits. */
  async idle(): Promise<void> {
    while (this.#settling || this.#running) {
      await (this.#running ?? new Promise((resolve) => setTimeout(resolve, this.#options.settleMs)));
    }
  }

  /** The state of publishing, as plain data. */
  status(): Status {
    return statusOf({
      since: this.#since,
      building: this.#building,
      queued: [...this.#queue],
      failure: this.#failure,
      retryAt: this.#failure && this.#retryAt(this.#failure),
      current: this.#current,
      newest: this.#newest,
      isBack: this.#isBack,
      now: this.#options.clock(),
      safetyMinutes: this.#options.safetyMinutes,
    });
  }

  /** What the newest build was made from, also when it failed; `undefined` when there was none yet. */
  get lastInputs(): Inputs | undefined {
    return this.#lastInputs ?? this.#newest?.inputs;
  }

  /** Whether content or program differ from what the newest build was made from. */
  async isOutdated(): Promise<boolean> {
    return !isDeepStrictEqual(await this.#options.inputs(), this.lastInputs);
  }

  /** Reads anew what is on disk: another process may have gone back to an earlier release. */
  async refresh(): Promise<void> {
    const [releases, current, isBack] = await Promise.all([this.shelf.list(), this.shelf.current(), this.shelf.isBack()]);
    this.#newest = releases[0];
    this.#isBack = isBack;
    this.#current = releases.find(({ id }) => id === current);
  }

  /**
   * Looks at the clock and asks for what is due: scheduled publication, the regular rebuild, another try after a failure.
   * After somebody went back to an earlier release, the regular rebuild rests until something new is to be published.
   */
  async tick(): Promise<void> {
    await this.refresh();
    if (this.#settling || this.#running) return;
    const now = this.#options.clock();
    if (this.#failure) {
      // A clock that was set back must not put the next try off.
      if (now >= this.#retryAt(this.#failure) || now < new Date(this.#failure.at)) this.request(ownReasons.retry);
      return;
    }
    const newest = this.#newest;
    if (!newest) return;
    const scheduled = newest.schedule.map((moment) => new Date(moment));
    const made = new Date(newest.moment);
    if (changesBetween(scheduled, made, now)) this.request(ownReasons.schedule);
    else if (!this.#isBack && Math.abs(now.getTime() - made.getTime()) >= this.#options.safetyMinutes * minute) {
      this.request(ownReasons.safety);
    }
  }

  /** Stops the clock and a build under way; what is live stays live. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('closed'));
    clearInterval(this.#ticker);
    clearTimeout(this.#settling);
    this.#settling = undefined;
    await this.#running;
  }

  async #work(): Promise<void> {
    while (this.#queue.size > 0 && !this.#closing.signal.aborted) {
      const [reasons, force] = [[...this.#queue], this.#force];
      this.#queue = new Set();
      this.#force = false;
      await this.#release(reasons, force);
    }
    this.#running = undefined;
  }

  async #release(reasons: readonly string[], force: boolean): Promise<void> {
    const { clock, say, timeoutMinutes } = this.#options;
    this.#building = reasons;
    this.#since = clock();
    say(`Membangun rilis baru: ${reasons.join(', ')}.`);
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(new BuildTimeout(timeoutMinutes)), timeoutMinutes * minute);
    const signal = AbortSignal.any([this.#closing.signal, timeout.signal]);
    const progress = { stage: 'build' as Stage };
    try {
      const release = await withLock(join(this.shelf.root, 'lock'), signal, () => this.#make(reasons, force, signal, progress));
      this.#failure = undefined;
      this.#failures = 0;
      say(`Rilis ${release.id} tayang: ${release.pages} halaman.`);
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#fail(error, reasons, progress.stage);
    } finally {
      clearTimeout(timer);
      this.#building = [];
      this.#since = clock();
      await this.refresh();
    }
  }

  async #make(reasons: readonly string[], force: boolean, signal: AbortSignal, progress: { stage: Stage }): Promise<Release> {
    const { build, inspect, clock, keep, onBuildLine } = this.#options;
    await this.shelf.sweep();
    await this.refresh();
    const inputs = await this.#options.inputs();
    this.#lastInputs = inputs;
    const moment = clock();
    const draft = await this.shelf.begin(moment);
    try {
      const job = { folder: draft.folder, signal, ...(onBuildLine && { onLine: onBuildLine }) };
      await build(job);
      progress.stage = 'check';
      const live = this.#current && { pages: this.#current.pages, folder: this.shelf.folderOf(this.#current.id) };
      const found = await inspect({ ...job, moment, expected: { force, ...live } });
      if (found.problems.length > 0) throw new FaultyBuild(found.problems);
      signal.throwIfAborted();
      progress.stage = 'swap';
      const { pages: count, schedule, digest } = found;
      const times = { moment: moment.toISOString(), finishedAt: clock().toISOString() };
      const release = await this.shelf.keep(draft, { ...times, reasons, inputs, pages: count, schedule, digest });
      const previous = await this.shelf.current();
      await this.shelf.activate(release);
      // The new release is live whether or not the old ones could be cleared away.
      await this.shelf.prune(keep, previous).catch((error) => this.#options.say(`Rilis lama belum terhapus: ${error}`));
      return release;
    } finally {
      await this.shelf.discard(draft.folder);
    }
  }

  #fail(error: unknown, reasons: readonly string[], stage: Stage): void {
    this.#failures += 1;
    this.#failure = { at: this.#options.clock().toISOString(), reasons, stage, ...explain(error, stage, this.#current !== undefined) };
    this.#options.say(this.#failure.message);
    for (const line of this.#failure.details) this.#options.say(`  ${line}`);
  }

  /** The more tries failed, the longer the next one waits: 1, 2, 4 ... minutes, at most until the regular rebuild. */
  #retryAt(failure: Failure): Date {
    const minutes = Math.min(2 ** (this.#failures - 1), this.#options.safetyMinutes);
    return new Date(Date.parse(failure.at) + minutes * minute);
  }
}
