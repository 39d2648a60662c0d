/** Numbers from 0 up to 1, evenly mixed and the same in every run: Mulberry32 with a fixed seed. */
export function sameRandom(): () => number {
  let state = 0x7e66e12;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
