import { globSync, linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes files of a build that are the same as in an earlier release the very same files (hard links), so that a release takes
 * only the room of what changed, and browsers keep the pages that did not: their date, and with it their tag, stays.
 */
export function shareFiles(folder: string, earlier: string): number {
  let shared = 0;
  for (const entry of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const old = join(earlier, file.slice(folder.length));
    if (!isSameFile(file, old)) continue;
    share(file, old);
    shared += 1;
  }
  return shared;
}

function isSameFile(file: string, old: string): boolean {
  const [stats, oldStats] = [statSync(file), statSync(old, { throwIfNoEntry: false })];
  return oldStats?.isFile() === true && oldStats.size === stats.size && readFileSync(file).equals(readFileSync(old));
}

/** A file system without hard links at least keeps the date. */
function share(file: string, old: string): void {
  const next = `${file}.same`;
  try {
    linkSync(old, next);
    renameSync(next, file);
    // Renaming a file to another name of itself does nothing, and leaves both.
    rmSync(next, { force: true });
  } catch {
    const { atime, mtime } = statSync(old);
    utimesSync(file, atime, mtime);
  }
}
