import { contentMark } from './inputs.ts';

export interface WatchOptions {
  readonly folder: string;
  /** Mark of the content the newest build was made from; a change since then is worth a request. */
  readonly built: () => string | undefined;
  readonly onChange: () => void;
  /** Least time between two looks, in milliseconds. */
  readonly everyMs?: number;
}

/** Looking takes at most this part of the time, however many files there are. */
const share = 0.02;

/**
 * Looks at the content folder every few seconds and tells when it differs from what was built and has come to rest: files that are
 * saved one after another are one change. Polling works on every file system, network drives included. Returns what stops it.
 */
export function watchContent({ folder, built, onChange, everyMs = 2_000 }: WatchOptions): () => void {
  let stopped = false;
  let last: string | undefined;
  let told: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const started = performance.now();
    const now = await contentMark(folder);
    if (stopped) return;
    if (now !== built() && now === last && now !== told) {
      told = now;
      onChange();
    }
    last = now;
    plan(Math.max(everyMs, (performance.now() - started) / share));
  }
  function plan(ms: number): void {
    timer = setTimeout(() => void look(), ms).unref();
  }

  plan(everyMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
