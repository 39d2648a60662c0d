/** A whole number from 0 up to 2^32 that depends on a text alone (FNV-1a over its code points): the same text, the same number, in every build. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
