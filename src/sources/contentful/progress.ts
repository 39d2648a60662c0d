/** A line of progress with the time left, at most twice a second. `write` gets the line; `undefined` ends it. */
export function progress(
  write: (line: string) => void,
  clock: () => number = () => performance.now(),
): (done: number, total: number, what: string) => void {
  const started = clock();
  let last = Number.NEGATIVE_INFINITY;
  return (done, total, what) => {
    const now = clock();
    if (done < total && now - last < 500) return;
    last = now;
    const left = done === 0 ? 0 : ((now - started) / done) * (total - done);
    write(`${done}/${total} (${Math.floor((done / Math.max(total, 1)) * 100)}%) · sisa ${duration(left)} · ${what}`);
  };
}

/** Milliseconds in words: `1 mnt 20 dtk`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} dtk` : `${Math.floor(seconds / 60)} mnt ${seconds % 60} dtk`;
}
