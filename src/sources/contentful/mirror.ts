import type { EntryProps } from 'contentful-management';
import type { TypeId } from '../../domain/model/index.ts';
import { isTypeId } from '../../domain/validate.ts';
import type { StoredEntry } from '../store.ts';
import type { Config } from './config.ts';
import { decode, type Name, namesOf, typeOf } from './decode.ts';
import { allPages, ask, type Management } from './management.ts';
import type { RemoteEntry } from './wire.ts';

/** How long what was read is taken for current: several questions of one page are one question to Contentful. */
const freshMs = 2_000;
/** Changes are asked for from a little before the last one seen, as two may fall in one moment. */
const overlapMs = 5_000;

/**
 * Every entry of the space, drafts included, as last seen. The first reading takes all pages; later ones ask for what changed,
 * and for all again only when the number of entries tells that some were deleted.
 */
export class Mirror {
  readonly #config: Config;
  readonly #client: Management;
  readonly #now: () => number;
  readonly #props = new Map<string, EntryProps>();
  readonly #decoded = new Map<string, StoredEntry>();
  #names: ReadonlyMap<string, Name> = new Map();
  #entries: readonly StoredEntry[] = [];
  readonly #remoteIds = new Map<string, string>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(config: Config, client: Management, now: () => number = Date.now) {
    this.#config = config;
    this.#client = client;
    this.#now = now;
  }

  /** All entries of the types of the model, one for each name, the same object as before where nothing changed. */
  async entries(): Promise<readonly StoredEntry[]> {
    await this.refresh();
    return this.#entries;
  }

  /** Our names of all entries, by their id in Contentful. */
  get names(): ReadonlyMap<string, Name> {
    return this.#names;
  }

  remoteIdOf(type: string, id: string): string | undefined {
    return this.#remoteIds.get(`${type}/${id}`);
  }

  /** Brings what is known up to date, unless it was so less than some milliseconds ago. */
  refresh(forMs = freshMs): Promise<void> {
    if (this.#now() - this.#readAt < forMs) return Promise.resolve();
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** An entry as it stands after a change made here; `undefined` when it was deleted. */
  note(remoteId: string, props: EntryProps | undefined): void {
    if (props) this.#props.set(remoteId, props);
    else this.#props.delete(remoteId);
    this.#settle();
  }

  async #read(): Promise<void> {
    if (this.#props.size > 0 && (await this.#readChanges())) return this.#done();
    const all = await this.#pages({});
    this.#props.clear();
    for (const props of all) this.#props.set(props.sys.id, props);
    this.#done();
  }

  /** Takes up what changed. False: entries are gone that are not known to be. */
  async #readChanges(): Promise<boolean> {
    const last = Math.max(...[...this.#props.values()].map(({ sys }) => Date.parse(sys.updatedAt)));
    for (const props of await this.#pages({ 'sys.updatedAt[gte]': new Date(last - overlapMs).toISOString() })) {
      this.#props.set(props.sys.id, props);
    }
    const { total } = await ask(this.#config, () => this.#client.entry.getMany({ query: { limit: 1 } }));
    return total === this.#props.size;
  }

  /** A page of a hundred entries holds 7 MB at most. */
  #pages(query: Record<string, string>): Promise<EntryProps[]> {
    return ask(this.#config, () => allPages((page) => this.#client.entry.getMany({ query: { ...page, ...query } }), 100));
  }

  #done(): void {
    this.#readAt = this.#now();
    this.#settle();
  }

  #settle(): void {
    const usable = [...this.#props.values()].filter(
      (props) => props.sys.archivedVersion === undefined && isTypeId(typeOf(props as RemoteEntry)),
    );
    const names = namesOf(usable as RemoteEntry[]);
    this.#forgetRenamed(names);
    this.#names = names;
    this.#remoteIds.clear();
    this.#entries = usable.flatMap((props) => {
      const { type, id } = names.get(props.sys.id) as Name & { type: TypeId };
      if (this.#remoteIds.has(`${type}/${id}`)) return [];
      this.#remoteIds.set(`${type}/${id}`, props.sys.id);
      return [this.#storedOf(props)];
    });
  }

  /** An entry reads differently when what it links to got another name, or a name at all. */
  #forgetRenamed(names: ReadonlyMap<string, Name>): void {
    const ids = new Set([...names.keys(), ...this.#names.keys()]);
    const renamed = [...ids].filter((id) => nameText(names.get(id)) !== nameText(this.#names.get(id)));
    if (renamed.length === 0) return;
    for (const [remoteId, props] of this.#props) {
      if (!this.#decoded.has(remoteId)) continue;
      const text = JSON.stringify(props.fields);
      if (renamed.includes(remoteId) || renamed.some((id) => text.includes(`"${id}"`))) this.#decoded.delete(remoteId);
    }
  }

  #storedOf(props: EntryProps): StoredEntry {
    const version = String(props.sys.version);
    const known = this.#decoded.get(props.sys.id);
    if (known?.version === version) return known;
    const stored = { ...decode(props as RemoteEntry, this.#names), version };
    this.#decoded.set(props.sys.id, stored);
    return stored;
  }
}

const nameText = (name: Name | undefined) => name && `${name.type}/${name.id}`;
