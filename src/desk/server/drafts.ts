import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isTypeId } from '../../domain/validate.ts';
import { createFile, removeAbandoned, replaceFile } from '../../sources/files/atomic.ts';

/** A manuscript: what somebody is writing, beside the public edition until it is published. */
export interface Manuscript {
  readonly data: unknown;
  /** Version of the public edition it was begun from; null when there was none. */
  readonly base: string | null;
  readonly by: string;
  readonly at: string;
  /** What an editor wrote when returning it. */
  readonly note?: string;
}

export interface StoredManuscript extends Manuscript {
  readonly type: string;
  readonly id: string;
  readonly version: string;
}

/** Somebody else saved the manuscript since it was read; `current` is what stands there now. */
export class DraftConflict extends Error {
  override readonly name = 'DraftConflict';
  readonly current: StoredManuscript | undefined;

  constructor(current: StoredManuscript | undefined) {
    super('Naskah ini sudah disimpan orang lain sejak Anda membukanya.');
    this.current = current;
  }
}

/** Manuscripts as files `<type>/<id>.json`. They may be incomplete, so they never stand where the site is built from. */
export class Drafts {
  readonly #folder: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<StoredManuscript[]> {
    const types = (await readdir(this.#folder).catch(() => [] as string[])).filter(isTypeId);
    const lists = await Promise.all(
      types.map(async (type) => {
        const names = (await readdir(join(this.#folder, type))).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
        return Promise.all(names.map((name) => this.read(type, basename(name, '.json'))));
      }),
    );
    return lists.flat().filter((draft) => draft !== undefined);
  }

  async read(type: string, id: string): Promise<StoredManuscript | undefined> {
    const text = await readFile(this.#path(type, id), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    return { ...(JSON.parse(text) as Manuscript), type, id, version: createHash('sha256').update(text).digest('hex').slice(0, 20) };
  }

  /** Save when the manuscript is still the one that was read (`expected`; null for none). Throws {@link DraftConflict} otherwise. */
  async write(type: string, id: string, manuscript: Manuscript, expected: string | null): Promise<StoredManuscript> {
    const text = `${JSON.stringify(manuscript, null, 2)}\n`;
    return this.#alone(async () => {
      const now = await this.read(type, id);
      if ((now?.version ?? null) !== expected) throw new DraftConflict(now);
      await removeAbandoned(join(this.#folder, type));
      if (now) await replaceFile(this.#path(type, id), text);
      else await createFile(this.#path(type, id), text);
      return { ...manuscript, type, id, version: createHash('sha256').update(text).digest('hex').slice(0, 20) };
    });
  }

  async remove(type: string, id: string, expected: string): Promise<void> {
    return this.#alone(async () => {
      const now = await this.read(type, id);
      if (now?.version !== expected) throw new DraftConflict(now);
      await rm(this.#path(type, id));
    });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const working = this.#writing.then(work);
    this.#writing = working.catch(() => undefined);
    return working;
  }

  #path(type: string, id: string): string {
    if (!isTypeId(type) || !/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/.test(id) || id.length > 120)
      throw new TypeError(`"${type}/${id}" bukan nama entri.`);
    return join(this.#folder, type, `${id}.json`);
  }
}
