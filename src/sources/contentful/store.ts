import type { EntryProps } from 'contentful-management';
import type { TypeId } from '../../domain/model/index.ts';
import { formatProblem } from '../../domain/problem.ts';
import { isTypeId, type RawEntry, validate } from '../../domain/validate.ts';
import { Journal } from '../files/journal.ts';
import { type Author, type Change, ConflictError, type ContentStore, personalTypes, type StoredEntry } from '../store.ts';
import type { Config } from './config.ts';
import { decode, namesOf } from './decode.ts';
import { encode } from './encode.ts';
import { remoteIdOf } from './ids.ts';
import { misfits } from './local.ts';
import { ask, type Management } from './management.ts';
import { Mirror } from './mirror.ts';
import { withOthers } from './push.ts';
import { Trouble } from './trouble.ts';
import type { RemoteEntry } from './wire.ts';

export interface ContentfulStoreOptions {
  readonly config: Config;
  readonly client: Management;
  /** File of the journal: Contentful knows only whose token it was, not which officer. */
  readonly journal: string;
  readonly now?: () => Date;
}

/**
 * Entries as Contentful keeps them, drafts included. The version of an entry is Contentful's own, so two people at work on one
 * entry, here or in the web app, are noticed by Contentful itself. What is published or withdrawn is published there as well;
 * a draft or an entry in review is not.
 */
export class ContentfulStore implements ContentStore {
  readonly #config: Config;
  readonly #client: Management;
  readonly #journal: Journal;
  readonly #now: () => Date;
  readonly #mirror: Mirror;

  constructor({ config, client, journal, now = () => new Date() }: ContentfulStoreOptions) {
    this.#config = config;
    this.#client = client;
    this.#journal = new Journal(journal);
    this.#now = now;
    this.#mirror = new Mirror(config, client, () => now().getTime());
  }

  list(): Promise<readonly StoredEntry[]> {
    return this.#mirror.entries();
  }

  async read(type: string, id: string): Promise<StoredEntry | undefined> {
    const found = await this.#find(type, id);
    return found && this.#stored(found);
  }

  /** Throws {@link Trouble} when the entry does not pass its check, or Contentful refuses it: nothing is changed then. */
  async write(entry: RawEntry, expected: string | null, author: Author, message: string): Promise<StoredEntry> {
    const { type, id, data } = entry;
    const { problems } = validate(entry);
    const faults = problems.length > 0 || !isTypeId(type) ? problems : misfits(entry);
    if (!isTypeId(type) || faults.length > 0) throw new Trouble('invalid', faults.map(formatProblem).join('\n'));
    const before = await this.#find(type, id);
    if ((before ? String(before.sys.version) : null) !== expected) throw new ConflictError(before && this.#stored(before));
    const fields = encode(type, id, data, (target, targetId) => this.#remoteIdOf(target, targetId));
    const saved = await this.#save(type, id, before, fields).catch(async (error: unknown) => {
      if (!(error instanceof Trouble) || error.trouble !== 'conflict') throw error;
      const current = await this.#find(type, id);
      throw new ConflictError(current && this.#stored(current));
    });
    const settled = await this.#settle(saved, before, stateOf(data));
    this.#mirror.note(settled.sys.id, settled);
    await this.#journal.add({ key: `${type}/${id}`, at: this.#now().toISOString(), by: author.name, message });
    return this.#stored(settled);
  }

  async remove(type: string, id: string, expected: string, author: Author, message: string): Promise<void> {
    const before = await this.#find(type, id);
    if (!before || String(before.sys.version) !== expected) throw new ConflictError(before && this.#stored(before));
    const { entry } = this.#client;
    const where = { entryId: before.sys.id };
    if (before.sys.publishedVersion !== undefined) await ask(this.#config, () => entry.unpublish(where, before));
    await ask(this.#config, () => entry.delete(where));
    this.#mirror.note(before.sys.id, undefined);
    if (personalTypes.has(type)) await this.#journal.forget(`${type}/${id}`);
    await this.#journal.add({ key: `${type}/${id}`, at: this.#now().toISOString(), by: author.name, message });
  }

  /** Changes made here, with their officer, and publications made in the web app. */
  async history(type: string, id: string): Promise<readonly Change[]> {
    const lines = await this.#journal.of(`${type}/${id}`);
    const found = await this.#find(type, id);
    if (!found) return lines.map(({ at, by, message }) => ({ at, by, message }));
    const shots = await ask(this.#config, () => this.#client.snapshot.getManyForEntry({ entryId: found.sys.id, query: { limit: 100 } }));
    const elsewhere = shots.items
      .map(({ sys }) => sys.createdAt)
      // A publication that a line of the journal tells of already.
      .filter((at) => !lines.some((line) => Math.abs(Date.parse(line.at) - Date.parse(at)) < 60_000))
      .map((at) => ({ at, by: 'Contentful', message: 'diterbitkan' }));
    return [...lines.map(({ at, by, message }) => ({ at, by, message })), ...elsewhere].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  async #save(type: TypeId, id: string, before: EntryProps | undefined, fields: EntryProps['fields']): Promise<EntryProps> {
    const { entry } = this.#client;
    if (!before)
      return ask(this.#config, () => entry.createWithId({ entryId: this.#remoteIdOf(type, id), contentTypeId: type }, { fields }));
    return ask(this.#config, () =>
      entry.update({ entryId: before.sys.id }, { ...before, fields: withOthers(type, before.fields, fields) }),
    );
  }

  /** Publish or take back what was saved; when Contentful refuses to, what was saved is undone. */
  async #settle(saved: EntryProps, before: EntryProps | undefined, state: string): Promise<EntryProps> {
    const { entry } = this.#client;
    const where = { entryId: saved.sys.id };
    try {
      if (state === 'published' || state === 'withdrawn') return await ask(this.#config, () => entry.publish(where, saved));
      return saved.sys.publishedVersion === undefined ? saved : await ask(this.#config, () => entry.unpublish(where, saved));
    } catch (error) {
      if (before) await ask(this.#config, () => entry.update(where, { ...saved, fields: before.fields }));
      else await ask(this.#config, () => entry.delete(where));
      throw error;
    }
  }

  /** The entry as it stands now. Entries made in the web app are found by their name among all. */
  async #find(type: string, id: string): Promise<EntryProps | undefined> {
    await this.#mirror.refresh();
    const found = await this.#get(this.#remoteIdOf(type, id));
    if (found || this.#mirror.remoteIdOf(type, id)) return found;
    await this.#mirror.refresh(0);
    const remoteId = this.#mirror.remoteIdOf(type, id);
    return remoteId === undefined ? undefined : this.#get(remoteId);
  }

  async #get(entryId: string): Promise<EntryProps | undefined> {
    try {
      return await ask(this.#config, () => this.#client.entry.get({ entryId }));
    } catch (error) {
      if (error instanceof Trouble && error.trouble === 'not-found') return undefined;
      throw error;
    }
  }

  #remoteIdOf(type: string, id: string): string {
    return this.#mirror.remoteIdOf(type, id) ?? remoteIdOf(type, id);
  }

  #stored(props: EntryProps): StoredEntry {
    const names = new Map([...namesOf([props as RemoteEntry]), ...this.#mirror.names]);
    return { ...decode(props as RemoteEntry, names), version: String(props.sys.version) };
  }
}

const stateOf = (data: unknown) => (data as { publication?: { state?: string } }).publication?.state ?? 'published';
