import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { movePointer, nextPointer, readPointer } from './pointer.ts';
import { idPattern, isSame, type Release } from './release.ts';

/** A build on its way to become a release. */
export interface Draft {
  readonly id: string;
  /** Where it is built; nobody serves from here. */
  readonly folder: string;
}

const draftPrefix = '.build-';
/** Holds the id of the release somebody went back from. */
const wentBackFile = 'went-back';

/**
 * The releases on disk: `<id>/` holds the site, `<id>.json` its manifest, `current` points at the one that is live.
 * A release exists once its manifest does; the manifest is written last and removed first, so that a process killed at any
 * moment leaves whole releases only, and scraps that the next build sweeps away.
 */
export class Shelf {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Folder of the site of a release. */
  folderOf(id: string): string {
    return join(this.root, id);
  }

  /** Whole releases, newest first. */
  async list(): Promise<Release[]> {
    const names = await namesIn(this.root);
    const ids = names.filter((name) => idPattern.test(name) && names.includes(`${name}.json`));
    const releases = await Promise.all(ids.map((id) => this.#manifest(id)));
    return releases.filter((release) => release !== undefined).sort((a, b) => b.number - a.number);
  }

  /** Id of the release that is live; `undefined` when there is none, or its folder is gone. */
  async current(): Promise<string | undefined> {
    const id = await readPointer(this.root);
    const stats = id && (await stat(this.folderOf(id)).catch(() => undefined));
    return stats ? id : undefined;
  }

  /** An empty folder to build in. */
  async begin(now: Date): Promise<Draft> {
    const time = now.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
    const id = `${time}-${randomBytes(3).toString('hex')}`;
    const folder = join(this.root, draftPrefix + id);
    await mkdir(folder, { recursive: true });
    return { id, folder };
  }

  /** Makes a finished build a release. It is not live yet. */
  async keep(draft: Draft, facts: Omit<Release, 'id' | 'number'>): Promise<Release> {
    const [newest] = await this.list();
    const release: Release = { id: draft.id, number: (newest?.number ?? 0) + 1, ...facts };
    const manifest = join(this.root, `${draft.id}.json`);
    await writeFile(`${manifest}.new`, `${JSON.stringify(release, null, 2)}\n`, { flush: true });
    await rename(draft.folder, this.folderOf(draft.id));
    await rename(`${manifest}.new`, manifest);
    return release;
  }

  /** Puts a whole release live in one step. */
  async activate({ id }: Release): Promise<void> {
    await movePointer(this.root, id);
  }

  /** Puts an earlier release live on somebody's word; the engine leaves it live until something new is published. */
  async goBackTo(release: Release): Promise<void> {
    const [newest] = await this.list();
    if (newest && newest.id !== release.id) await writeFile(join(this.root, wentBackFile), `${newest.id}\n`);
    await this.activate(release);
  }

  /** Whether somebody went back, and nothing was published since. */
  async isBack(): Promise<boolean> {
    const [[newest], current, from] = await Promise.all([
      this.list(),
      this.current(),
      readFile(join(this.root, wentBackFile), 'utf8').catch(() => ''),
    ]);
    return newest !== undefined && from.trim() === newest.id && current !== undefined && current !== newest.id;
  }

  /** Puts the newest release live when a process was killed before it could, or when what was live is gone. */
  async recover(): Promise<void> {
    const [newest] = await this.list();
    if (newest && (await this.current()) !== newest.id && !(await this.isBack())) await this.activate(newest);
  }

  /**
   * Removes old releases: the newest `count` stay, and with them what is live and what was live just before (`previous`),
   * because readers may still be in the middle of it. Of neighbours that show the same, only the newest counts.
   */
  async prune(count: number, previous?: string): Promise<void> {
    const releases = await this.list();
    const current = await this.current();
    const distinct = releases.filter((release, index) => {
      const newer = releases[index - 1];
      return !newer || !isSame(newer, release);
    });
    const kept = new Set([...distinct.slice(0, count).map(({ id }) => id), current, previous]);
    for (const { id } of releases) if (!kept.has(id)) await this.#remove(id);
  }

  /** Removes what killed processes left behind. Call it only while holding the lock: a build under way looks the same. */
  async sweep(): Promise<void> {
    const [whole, current, names] = await Promise.all([this.list(), this.current(), namesIn(this.root)]);
    const ids = new Set([...whole.map(({ id }) => id), current]);
    const isScrap = (name: string) =>
      name.startsWith(draftPrefix) ||
      name.startsWith(nextPointer) ||
      name.endsWith('.json.new') ||
      (idPattern.test(name.replace(/\.json$/, '')) && !ids.has(name.replace(/\.json$/, '')));
    await Promise.all(names.filter(isScrap).map((name) => this.discard(join(this.root, name))));
  }

  /** Removes a folder, also one that something still writes into. */
  async discard(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #remove(id: string): Promise<void> {
    await rm(join(this.root, `${id}.json`), { force: true });
    await this.discard(this.folderOf(id));
  }

  async #manifest(id: string): Promise<Release | undefined> {
    try {
      const release = JSON.parse(await readFile(join(this.root, `${id}.json`), 'utf8')) as Release;
      return release.id === id && Number.isInteger(release.number) ? release : undefined;
    } catch {
      // Removed meanwhile, or damaged: then it is no release.
      return undefined;
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
