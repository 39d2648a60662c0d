import { readdir, readFile, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** Where copies of what was published lie. */
export interface Copies {
  /** Folder builds keep finished pictures in. */
  readonly cache: string;
  /** Folders of the releases on disk, the live one among them. */
  readonly releases: () => Promise<readonly string[]>;
}

/** Removes every published size of a photograph, from the cache and from all releases: its address is gone at once. */
export async function erasePicture(copies: Copies, file: string): Promise<void> {
  const stem = `${parse(file).name}-`;
  await eraseFiles(await foldersOf(copies, 'media', 'media'), (name) => name.startsWith(stem));
}

/**
 * Removes the page at an address from all releases. Lists name it until the next one.
 * @param withCards its share cards too, which are named only in the page itself; not where other pages share them
 */
export async function erasePage(copies: Copies, address: string, withCards: boolean): Promise<void> {
  for (const release of await copies.releases()) {
    const folder = join(release, address);
    const page = withCards ? await readFile(join(folder, 'index.html'), 'utf8').catch(() => '') : '';
    const cards = new Set([...page.matchAll(/\/kartu\/([0-9a-f]+\.jpg)/g)].map(([, name]) => name));
    if (cards.size > 0) await eraseFiles(await foldersOf(copies, 'cards', 'kartu'), (name) => cards.has(name));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes from the cache what a build under way has made of photographs of listings that were erased meanwhile. */
export async function eraseOrphans({ cache }: Pick<Copies, 'cache'>, photographs: readonly string[]): Promise<void> {
  const stems = new Set(photographs.map((file) => parse(file).name));
  // Named after the photograph: mark of its bytes, width and kind follow.
  await eraseFiles([join(cache, 'media')], (name) => name.startsWith('lapak-') && !stems.has(name.replace(/-[0-9a-f]{8}-\d+\.\w+$/, '')));
}

async function foldersOf({ cache, releases }: Copies, kept: string, published: string): Promise<string[]> {
  return [join(cache, kept), ...(await releases()).map((release) => join(release, published))];
}

async function eraseFiles(folders: readonly string[], isMeant: (name: string) => boolean): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [] as string[]);
    await Promise.all(names.filter(isMeant).map((name) => rm(join(folder, name), { force: true })));
  }
}
