import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What stands at an address below a folder. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  /** A page asked for without its closing slash. */
  | { readonly kind: 'move'; readonly to: string };

/**
 * The file behind the path of an address, `undefined` when there is none.
 * Nothing outside `root` can be named: dot segments, backslashes and null bytes are refused before the file system is asked,
 * and a link that leads out of the folder is refused after.
 */
export async function findFile(root: string, address: string): Promise<Found | undefined> {
  const segments = decode(address)
    ?.split('/')
    .filter((segment) => segment !== '');
  if (!segments || segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) return undefined;
  const path = join(root, ...segments);
  const stats = await statOf(path);
  if (stats?.isFile()) return address.endsWith('/') ? undefined : inside(root, path, stats);
  if (!stats?.isDirectory()) return undefined;
  const index = join(path, 'index.html');
  const indexStats = await statOf(index);
  if (!indexStats?.isFile()) return undefined;
  if (address.endsWith('/')) return inside(root, index, indexStats);
  return { kind: 'move', to: `/${segments.map(encodeURIComponent).join('/')}/` };
}

/** The path of an address in plain characters, or `undefined` when it cannot name a file of the site. */
function decode(address: string): string | undefined {
  try {
    const text = decodeURIComponent(address);
    return /[\\\0]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

async function inside(root: string, path: string, stats: Stats): Promise<Found | undefined> {
  const [folder, target] = await Promise.all([realpath(root), realpath(path)]);
  return target.startsWith(folder + sep) ? { kind: 'file', path: target, stats } : undefined;
}

async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
