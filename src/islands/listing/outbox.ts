import type { Draft } from './draft.ts';
import type { PhoneStore } from './phone-store.ts';
import type { Proof } from './robot.ts';
import { type Outcome, send } from './send.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;
/** What a proof must still be good for, so that it holds until a photo has come through. */
const sendingMs = 180_000;

/** Sends what waits on this phone: at once, when the line returns, when the page is looked at again, and after ever longer pauses. */
export class Outbox {
  readonly #store: PhoneStore;
  readonly #onOutcome: (draft: Draft, outcome: Outcome) => void;
  #pauseMs = firstPauseMs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** Solved ahead while the owner writes. */
  #proof: Promise<Proof> | undefined;

  constructor(store: PhoneStore, onOutcome: (draft: Draft, outcome: Outcome) => void) {
    this.#store = store;
    this.#onOutcome = onOutcome;
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
  }

  close(): void {
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
    clearTimeout(this.#timer);
  }

  /** Begin the work that shows there is no robot. */
  prepare(): void {
    this.#proof ??= this.#solve();
  }

  /** Try everything that waits. Two calls, or two tabs, send nothing twice. */
  flush(): Promise<void> {
    this.#running ??= this.#alone(() => this.#sendAll()).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  readonly #again = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#pauseMs = firstPauseMs;
    void this.flush();
  };

  async #alone(work: () => Promise<void>): Promise<void> {
    if (navigator.locks) await navigator.locks.request('lapak-kirim', work);
    else await work();
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    const tried = new Set<string>();
    // Asked anew each time: while one is on its way, another may be finished.
    const next = async () => (await this.#store.all()).findLast(({ key, state }) => state === 'waiting' && !tried.has(key));
    for (let draft = await next(); draft; draft = await next()) {
      tried.add(draft.key);
      const outcome = await this.#attempt(draft);
      // It may have been opened for writing, or deleted, meanwhile; what the server took stays taken.
      const now = await this.#store.draft(draft.key);
      if (!now || (now.state !== 'waiting' && outcome.kind !== 'taken')) continue;
      const changed = after(now, outcome);
      await this.#store.put(changed);
      if (outcome.kind === 'taken') await this.#store.removePhoto(draft.key);
      this.#onOutcome(changed, outcome);
      if (outcome.kind === 'static') return;
      if (outcome.kind === 'later') return this.#later(outcome.afterMs);
      this.#pauseMs = firstPauseMs;
    }
  }

  async #attempt(draft: Draft): Promise<Outcome> {
    if (navigator.onLine === false) return { kind: 'later' };
    const prepared = this.#proof?.catch(() => undefined);
    this.#proof = undefined;
    try {
      const ready = await prepared;
      const proof = ready && ready.until > Date.now() + sendingMs ? ready : await this.#solve();
      return await send(draft, await this.#store.photo(draft.key), proof.text);
    } catch (error) {
      return (error as Error).name === 'NoService' ? { kind: 'static' } : { kind: 'later' };
    }
  }

  #solve(): Promise<Proof> {
    const solving = import('./robot.ts').then(({ proof }) => proof());
    // Looked at when it is needed; until then nobody listens.
    solving.catch(() => undefined);
    return solving;
  }

  #later(afterMs = this.#pauseMs): void {
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 3);
    this.#timer = setTimeout(() => void this.flush(), afterMs);
  }
}

function after(draft: Draft, outcome: Outcome): Draft {
  if (outcome.kind === 'taken') {
    const { nama = '', wa = '' } = draft.fields;
    return { key: draft.key, changedAt: draft.changedAt, state: 'sent', fields: { nama, wa }, sent: outcome.sent };
  }
  if (outcome.kind === 'refused') return { ...draft, state: 'refused', errors: outcome.errors };
  return outcome.kind === 'static' ? { ...draft, state: 'writing' } : draft;
}
