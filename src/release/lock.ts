import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock nobody refreshed for this long is left over: its holder was killed, and its number may have gone to another process. */
const staleMs = 60_000;
const refreshMs = 10_000;
/** Nobody takes longer to write a number. */
const namelessMs = 2_000;
const askAgainMs = 500;

/** Locks of this process: a lock file with its number that is not among them comes from an earlier process of the same number. */
const held = new Set<string>();

/**
 * Runs `work` while no other process that asks for the same lock file does; waits as long as that takes.
 * Rejects when `signal` is aborted while waiting.
 */
export async function withLock<T>(file: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await taken(file))) {
    if (await isStale(file)) await rm(file, { force: true });
    else await pause(askAgainMs, undefined, { signal });
  }
  held.add(file);
  const refresh = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), refreshMs);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    held.delete(file);
    await rm(file, { force: true });
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  const [stats, text] = await Promise.all([stat(file).catch(() => undefined), readFile(file, 'utf8').catch(() => '')]);
  if (!stats) return true;
  const age = Math.abs(Date.now() - stats.mtimeMs);
  if (age > staleMs) return true;
  // The holder is about to write its number, or was killed before it could.
  if (text === '') return age > namelessMs;
  const holder = Number(text);
  return holder === process.pid ? !held.has(file) : !isAlive(holder);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
