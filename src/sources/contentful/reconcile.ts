/** What became of one entry here (files) and there (Contentful) since both were last the same. */
export type Verdict = 'same' | 'new-here' | 'new-there' | 'changed-here' | 'changed-there' | 'removed-here' | 'removed-there' | 'conflict';

/**
 * Compare both sides with what they last agreed on. Without that memory (`base`), an entry that differs is a conflict:
 * nobody can say which side is newer, and neither is overwritten unasked.
 */
export function reconcile(here: string | undefined, there: string | undefined, base: string | undefined): Verdict | undefined {
  if (here === undefined && there === undefined) return undefined;
  if (here === there) return 'same';
  if (there === undefined) return base === undefined ? 'new-here' : here === base ? 'removed-there' : 'conflict';
  if (here === undefined) return base === undefined ? 'new-there' : there === base ? 'removed-here' : 'conflict';
  if (there === base) return 'changed-here';
  if (here === base) return 'changed-there';
  return 'conflict';
}
