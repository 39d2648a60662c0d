import { randomBytes } from 'node:crypto';
import { readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { idPattern } from './release.ts';

/** `link` is a symbolic link, which any static server can follow too; `file` a text file that holds the id. */
export type PointerKind = 'link' | 'file';

/** Windows lets only administrators make symbolic links, and cannot rename over one that leads to a folder. */
const usualKind: PointerKind = process.platform === 'win32' ? 'file' : 'link';

const pointer = (root: string) => join(root, 'current');

/** Prefix of the pointer's next version; what a killed process leaves behind under it is swept with the next build. */
export const nextPointer = '.current-';

/** Id of the release the pointer of a folder names; `undefined` when there is no pointer, or one that names no release. */
export async function readPointer(root: string): Promise<string | undefined> {
  const text = await readlink(pointer(root)).catch(() => readFile(pointer(root), 'utf8').catch(() => ''));
  const id = basename(text.trim());
  return idPattern.test(id) ? id : undefined;
}

/**
 * Points a folder at one of its releases in one step: a reader sees the old release or the new one, never none.
 * A file system without symbolic links gets a pointer file.
 */
export async function movePointer(root: string, id: string, kind: PointerKind = usualKind): Promise<void> {
  const next = join(root, `${nextPointer}${randomBytes(6).toString('hex')}`);
  try {
    if (kind === 'file') await writeFile(next, `${id}\n`, { flush: true });
    else await symlink(id, next);
    await rename(next, pointer(root));
  } catch (error) {
    await rm(next, { force: true });
    const { code = '' } = error as NodeJS.ErrnoException;
    if (kind === 'link' && ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) return movePointer(root, id, 'file');
    throw error;
  }
}
