import { readFile } from 'node:fs/promises';

interface Known {
  readonly stamp: string;
  readonly unseen: boolean;
}

const known = new Map<string, Known>();

/**
 * Whether a file of the content shows on no page: a listing that waits for an officer or was never approved, and the photographs of
 * listings, which show only as far as an entry names them. What owners send must not set off a build of the whole site.
 * @param stamp changes whenever the file does; a file is read again only then
 */
export async function isUnseen(path: string, stamp: string): Promise<boolean> {
  if (/[\\/]media[\\/]lapak-[^\\/]*$/.test(path)) return true;
  if (!/[\\/]umkm[\\/][^\\/]*\.yaml$/.test(path)) return false;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.unseen;
  const text = await readFile(path, 'utf8').catch(() => '');
  const state = /^publication:\n(?: {2}.*\n)*? {2}state: (\w+)$/m.exec(text)?.[1];
  const unseen = state === 'review' || state === 'draft' || (state === 'withdrawn' && !/^ +step: approved$/m.test(text));
  known.set(path, { stamp, unseen });
  return unseen;
}
