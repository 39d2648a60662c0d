import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A temporary file is left behind only by a process that was killed; after an hour nobody is writing it any more. */
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Write a file so that a reader, or a process killed at any moment, finds the old or the new content whole:
 * into a hidden file beside it, to disk, then renamed over it in one step.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = await temporaryFor(path, content);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/**
 * Like {@link replaceFile}, but for a file that must not be there yet: rejects with code `EEXIST` when it is.
 * `mode`: who may read it, as the system writes rights.
 */
export async function createFile(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const temporary = await temporaryFor(path, content, mode);
  try {
    await link(temporary, path);
  } finally {
    await unlink(temporary);
  }
  await syncFolder(dirname(path));
}

/** Remove a file so that it stays removed after a power cut; nothing happens when it is not there. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Removes what killed processes left half written in a folder. */
export async function removeAbandoned(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!/^\..*\.baru$/.test(name)) continue;
    const path = join(folder, name);
    const age = now - (await stat(path).catch(() => ({ mtimeMs: now }))).mtimeMs;
    if (age > abandonedAfterMs) await rm(path, { force: true });
  }
}

/** Does something in a folder, which is made when it turns out not to be there: looking first would cost every write. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    return work();
  }
}

async function temporaryFor(path: string, content: string | Uint8Array, mode?: number): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.baru`);
  await inFolder(dirname(path), () => writeFile(temporary, content, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) }));
  return temporary;
}

/** Of each folder the sync under way, and the one that follows it. */
const syncing = new Map<string, Promise<void>>();
const following = new Map<string, Promise<void>>();

/**
 * Makes a rename survive a power cut; Windows has no such call for folders. Whoever comes while a sync is under way waits for the one
 * after it, which has all their names: a thousand files at a time need few.
 */
function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve();
  const planned = following.get(folder);
  if (planned) return planned;
  const next = (syncing.get(folder) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => {
      following.delete(folder);
      syncing.set(folder, next);
      return syncNow(folder);
    })
    .finally(() => {
      if (syncing.get(folder) === next) syncing.delete(folder);
    });
  following.set(folder, next);
  return next;
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
