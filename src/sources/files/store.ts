import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { TypeId } from '../../domain/model/index.ts';
import { fieldOrder, tidy } from '../../domain/model/tidy.ts';
import { isTypeId, type RawEntry } from '../../domain/validate.ts';
import { type Author, type Change, ConflictError, type ContentStore, personalTypes, type StoredEntry } from '../store.ts';
import { createFile, removeAbandoned, removeFile, replaceFile } from './atomic.ts';
import { Repository } from './git.ts';
import { Journal } from './journal.ts';
import { changedText, textOf } from './text.ts';

export interface FilesStoreOptions {
  /** The folder `content/`. */
  readonly folder: string;
  /** File of the journal of changes. */
  readonly journal: string;
  /** Commit each change when the folder is in a Git repository. Default true. */
  readonly commit?: boolean;
  readonly now?: () => Date;
}

/** The file of an entry cannot be read as YAML; it has to be mended as text before it can be changed here. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly type: string;
  readonly id: string;
  readonly line: number;
  readonly text: string;

  constructor(type: string, id: string, line: number, text: string, reason: string) {
    super(`content/${type}/${id}.yaml baris ${line} tidak dapat dibaca: ${reason}`);
    this.type = type;
    this.id = id;
    this.line = line;
    this.text = text;
  }
}

interface Kept {
  readonly stamp: string;
  readonly entry: StoredEntry;
}

/** The text of a file about to be written; its data where no reading of the text is needed to know it. */
interface Made {
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Entries as the files `content/<type>/<id>.yaml`. The version of an entry is the hash of its file. */
export class FilesStore implements ContentStore {
  readonly #folder: string;
  readonly #journal: Journal;
  readonly #commit: boolean;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept>();
  #unreadable: UnreadableError[] = [];
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #swept = new Map<string, number>();

  constructor({ folder, journal, commit = true, now = () => new Date() }: FilesStoreOptions) {
    this.#folder = folder;
    this.#journal = new Journal(journal);
    this.#commit = commit;
    this.#now = now;
  }

  /** Every entry whose file can be read. Files are read again only when they changed. */
  async list(): Promise<readonly StoredEntry[]> {
    const unreadable: UnreadableError[] = [];
    const folders = await readdir(this.#folder, { withFileTypes: true });
    const types = folders.filter((item) => item.isDirectory() && isTypeId(item.name)).map((item) => item.name);
    const lists = await Promise.all(
      types.sort().map(async (type) => {
        const files = (await readdir(join(this.#folder, type))).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
        return Promise.all(
          files.sort().map((name) =>
            this.read(type, basename(name, '.yaml')).catch((error: unknown) => {
              if (!(error instanceof UnreadableError)) throw error;
              unreadable.push(error);
              return undefined;
            }),
          ),
        );
      }),
    );
    this.#unreadable = unreadable;
    return lists.flat().filter((entry) => entry !== undefined);
  }

  /** Files that are no YAML, as of the last {@link list}. */
  unreadable(): readonly UnreadableError[] {
    return this.#unreadable;
  }

  /** Rejects with {@link UnreadableError} when the file is there but is no YAML. */
  async read(type: string, id: string): Promise<StoredEntry | undefined> {
    const path = this.#path(type, id);
    if (!path) return undefined;
    const stats = await stat(path).catch(() => undefined);
    if (!stats?.isFile()) return undefined;
    const stamp = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.entry;
    const entry = entryOf(type, id, await readFile(path, 'utf8'));
    this.#kept.set(path, { stamp, entry });
    return entry;
  }

  write(entry: RawEntry, expected: string | null, author: Author, message: string): Promise<StoredEntry> {
    const { type, id } = entry;
    const path = this.#path(type, id);
    if (!path || !isTypeId(type)) throw new TypeError(`"${type}/${id}" bukan nama entri.`);
    const data = tidy(type, entry.data) as Record<string, unknown>;
    return this.#save(type, id, path, expected, author, message, (old) =>
      old === undefined
        ? { text: textOf(data), data }
        : { text: changedText(old, tidy(type, parseDocument(old).toJS()), data, fieldOrder(type)) },
    );
  }

  /** The text of an entry's file, for mending what cannot be read, with its version. */
  async readText(type: string, id: string): Promise<{ text: string; version: string } | undefined> {
    const path = this.#path(type, id);
    const text = path && (await readFile(path, 'utf8').catch(() => undefined));
    return text === undefined ? undefined : { text, version: versionOf(text) };
  }

  /** Replace the text of an entry's file. Rejects with {@link UnreadableError} when the new text is no YAML either. */
  async writeText(type: TypeId, id: string, text: string, expected: string, author: Author, message: string): Promise<StoredEntry> {
    const path = this.#path(type, id);
    if (!path) throw new TypeError(`"${type}/${id}" bukan nama entri.`);
    entryOf(type, id, text);
    return this.#save(type, id, path, expected, author, message, () => ({ text }));
  }

  remove(type: string, id: string, expected: string, author: Author, message: string): Promise<void> {
    const path = this.#path(type, id);
    if (!path) throw new TypeError(`"${type}/${id}" bukan nama entri.`);
    return this.#inTurn(type, path, async () => {
      const old = await readFile(path, 'utf8').catch(() => undefined);
      if (old === undefined || versionOf(old) !== expected) throw new ConflictError(old === undefined ? undefined : entryOf(type, id, old));
      const repository = await this.#repositoryFor(type);
      const clean = await repository?.isClean(path);
      await removeFile(path);
      this.#kept.delete(path);
      if (personalTypes.has(type)) await this.#journal.forget(`${type}/${id}`);
      await this.#record(type, id, path, author, message, clean ? repository : undefined);
    });
  }

  async history(type: string, id: string): Promise<readonly Change[]> {
    const path = this.#path(type, id);
    if (!path) return [];
    const repository = await Repository.of(this.#folder);
    const [lines, commits] = await Promise.all([this.#journal.of(`${type}/${id}`), repository?.log(path) ?? []]);
    const known = new Set(lines.map((line) => line.commit));
    const all: Change[] = [...lines, ...commits.filter(({ commit }) => !known.has(commit))];
    return all.map(({ at, by, message }) => ({ at, by, message })).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  #save(
    type: TypeId,
    id: string,
    path: string,
    expected: string | null,
    author: Author,
    message: string,
    make: (old: string | undefined) => Made,
  ): Promise<StoredEntry> {
    return this.#inTurn(type, path, async () => {
      const old = await readFile(path, 'utf8').catch(() => undefined);
      if ((old === undefined ? null : versionOf(old)) !== expected)
        throw new ConflictError(old === undefined ? undefined : entryOf(type, id, old));
      const { text, data } = make(old);
      const saved = data ? { type, id, data, version: versionOf(text) } : entryOf(type, id, text);
      if (text === old) return saved;
      const repository = await this.#repositoryFor(type);
      const clean = await repository?.isClean(path);
      await this.#sweep(join(this.#folder, type));
      if (old === undefined) await createFile(path, text).catch(existsError);
      else await replaceFile(path, text);
      await this.#record(type, id, path, author, message, clean ? repository : undefined);
      return saved;
    });
  }

  /**
   * One change of a file at a time: its version is compared and replaced with nothing in between.
   * Files that go into Git wait for each other as well, for Git has one index.
   */
  #inTurn<T>(type: string, path: string, change: () => Promise<T>): Promise<T> {
    const lane = personalTypes.has(type) ? path : this.#folder;
    const changing = (this.#lanes.get(lane) ?? Promise.resolve()).then(change);
    const ended = changing
      .catch(() => undefined)
      .then(() => {
        if (this.#lanes.get(lane) === ended) this.#lanes.delete(lane);
      });
    this.#lanes.set(lane, ended);
    return changing;
  }

  /** Once an hour is enough for what only a killed process leaves behind; a folder of ten thousand files takes its time. */
  async #sweep(folder: string): Promise<void> {
    const hour = Math.floor(Date.now() / 3_600_000);
    if (this.#swept.get(folder) === hour) return;
    this.#swept.set(folder, hour);
    await removeAbandoned(folder);
  }

  async #repositoryFor(type: string): Promise<Repository | undefined> {
    return this.#commit && !personalTypes.has(type) ? Repository.of(this.#folder) : undefined;
  }

  async #record(type: string, id: string, path: string, author: Author, message: string, repository: Repository | undefined) {
    const commit = await repository?.commit(path, author, `${type}/${id}: ${message}`).catch(notCommitted);
    await this.#journal.add({ key: `${type}/${id}`, at: this.#now().toISOString(), by: author.name, message, ...(commit && { commit }) });
  }

  /** The file of an entry; `undefined` for a name that no entry can have, such as one that leads out of the folder. */
  #path(type: string, id: string): string | undefined {
    const name = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;
    return isTypeId(type) && name.test(id) && id.length <= 120 ? join(this.#folder, type, `${id}.yaml`) : undefined;
  }
}

function entryOf(type: string, id: string, text: string): StoredEntry {
  const document = parseDocument(text, { prettyErrors: true });
  const fault = document.errors[0];
  if (fault) throw new UnreadableError(type, id, fault.linePos?.[0].line ?? 1, text, fault.message.split('\n')[0] ?? '');
  return { type, id, data: document.toJS() ?? {}, version: versionOf(text) };
}

/** A file as its version: 80 bits of its hash. */
function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

function existsError(error: NodeJS.ErrnoException): never {
  throw error.code === 'EEXIST' ? new ConflictError(undefined) : error;
}

/** The change is saved all the same; the journal holds it. */
function notCommitted(error: Error): undefined {
  console.warn(`Perubahan tersimpan, tetapi tidak tercatat di Git: ${error.message.split('\n')[0]}`);
}
