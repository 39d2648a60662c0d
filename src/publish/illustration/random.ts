import { textHash } from '../../domain/text-hash.ts';

/** A stream of numbers in [0, 1) that depends on a text alone (mulberry32), so a picture never changes by itself. */
export function randomFrom(text: string): () => number {
  let state = textHash(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
