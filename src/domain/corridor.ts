import { confirmation, wasPublic } from './listing.ts';
import { type Entry, model, type TypeId, typeIds } from './model/index.ts';
import { type Path, references } from './model/walk.ts';
import { inOrder } from './order.ts';
import type { Problem } from './problem.ts';
import { nearest } from './similar.ts';
import { isTypeId, type RawEntry, validate } from './validate.ts';

export type EntryKey = `${TypeId}/${string}`;
export const keyOf = (entry: { type: string; id: string }) => `${entry.type}/${entry.id}` as EntryKey;

/**
 * The whole graph of the corridor, checked: every reference resolves and every link walks both ways.
 * Immutable; a new content state is a new corridor.
 */
export class Corridor {
  readonly #entries: ReadonlyMap<EntryKey, Entry>;
  readonly #links: ReadonlyMap<EntryKey, ReadonlySet<EntryKey>>;
  readonly #byType = new Map<TypeId, Entry[]>();
  /** Place of an entry in the standard order of its type. */
  readonly #place = new Map<Entry, number>();

  private constructor(entries: ReadonlyMap<EntryKey, Entry>) {
    this.#entries = entries;
    const grouped = Map.groupBy(entries.values(), (entry) => entry.type);
    for (const type of typeIds) {
      const ordered = inOrder(type, grouped.get(type) ?? []);
      this.#byType.set(type, ordered);
      for (const [index, entry] of ordered.entries()) this.#place.set(entry, index);
    }
    const links = new Map<EntryKey, Set<EntryKey>>([...entries.keys()].map((key) => [key, new Set()]));
    for (const [key, entry] of entries) {
      for (const reference of references(model[entry.type], entry)) {
        const target = `${reference.type}/${reference.id}` as EntryKey;
        if (target === key) continue;
        links.get(key)?.add(target);
        links.get(target)?.add(key);
      }
    }
    this.#links = links;
  }

  /**
   * Build a corridor from raw entries. Entries that do not validate, or that point at something that is not there,
   * are set aside (and whatever points at them in turn); the rest stands. Problems say what and why.
   */
  static build(raw: Iterable<RawEntry>): { corridor: Corridor; problems: Problem[] } {
    const problems: Problem[] = [];
    const entries = new Map<EntryKey, Entry>();
    for (const item of raw) {
      const result = validate(item);
      problems.push(...result.problems);
      if (result.entry) entries.set(keyOf(result.entry), result.entry);
    }
    problems.push(...setAside(entries, duplicateSlugs(entries)));
    for (let broken = brokenReferences(entries); broken.length > 0; broken = brokenReferences(entries)) {
      problems.push(...setAside(entries, broken));
    }
    return { corridor: new Corridor(entries), problems };
  }

  /** All entries of a type in their standard order. */
  all<T extends TypeId>(type: T): readonly Entry<T>[] {
    return (this.#byType.get(type) ?? []) as unknown as readonly Entry<T>[];
  }

  /** Every entry of every type. */
  entries(): Entry[] {
    return [...this.#entries.values()];
  }

  find<T extends TypeId>(type: T, id: string): Entry<T> | undefined {
    return this.#entries.get(`${type}/${id}`) as Entry<T> | undefined;
  }

  /** The entry of that id. Throws when it is not there: callers hold ids that were checked. */
  get<T extends TypeId>(type: T, id: string): Entry<T> {
    const entry = this.find(type, id);
    if (!entry) throw new Error(`Tidak ada ${type}/${id} di koridor.`);
    return entry;
  }

  /** Entries of a type linked with this one in either direction, in their standard order. */
  linked<T extends TypeId>(entry: { type: TypeId; id: string }, type: T): Entry<T>[] {
    const found = [...(this.#links.get(keyOf(entry)) ?? [])].flatMap((key) =>
      key.startsWith(`${type}/`) ? (this.#entries.get(key) ?? []) : [],
    );
    return found.sort((a, b) => (this.#place.get(a) ?? 0) - (this.#place.get(b) ?? 0)) as unknown as Entry<T>[];
  }

  /** The profile of a region on a pillar. */
  profile(region: string, pillar: string): Entry<'profile'> | undefined {
    return this.find('profile', `${region}--${pillar}`);
  }

  /**
   * What the public may see at a moment: published entries inside their dates.
   * Links to what is not visible vanish with it; entries that cannot stand without it vanish too.
   */
  publicAt(moment: Date): Corridor {
    return this.#where((entry) => isPublic(entry, moment));
  }

  /** What the site would be with every draft and everything scheduled published. Never to be shown as the public site. */
  preview(): Corridor {
    return this.#where((entry) => entry.publication.state !== 'withdrawn');
  }

  /** Entries that cannot stand without one, and would vanish with it. */
  fallingWith(entry: { readonly type: TypeId; readonly id: string }): Entry[] {
    const key = keyOf(entry);
    const left = this.#where((each) => keyOf(each) !== key);
    return this.entries().filter((each) => keyOf(each) !== key && !left.find(each.type, each.id));
  }

  #where(visible: (entry: Entry) => boolean): Corridor {
    let kept = new Map([...this.#entries].filter(([, entry]) => visible(entry)));
    for (let before = -1; before !== kept.size; ) {
      before = kept.size;
      const present = kept;
      kept = new Map(
        [...present].flatMap(([key, entry]) => {
          const trimmed = withoutLinksTo(entry, (type, id) => present.has(`${type}/${id}` as EntryKey));
          return trimmed ? [[key, trimmed] as const] : [];
        }),
      );
    }
    return new Corridor(kept);
  }

  /** Entries taken back by their editors; their pages say so and why. A listing nobody has ever seen has no page. */
  withdrawn(): Entry[] {
    return this.entries().filter((entry) => entry.publication.state === 'withdrawn' && (entry.type !== 'umkm' || wasPublic(entry)));
  }

  /** Published businesses nobody has confirmed for so long that they are hidden at a moment. */
  resting(moment: Date): Entry<'umkm'>[] {
    return this.all('umkm').filter((entry) => entry.publication.state === 'published' && confirmation(entry, moment) === 'hidden');
  }
}

/** Whether an entry is published and inside its dates at a moment. */
export function isPublic(entry: Entry, moment: Date): boolean {
  const { state, from, until } = entry.publication;
  if (state !== 'published') return false;
  if (entry.type === 'umkm' && confirmation(entry, moment) === 'hidden') return false;
  return (!from || Date.parse(from) <= moment.getTime()) && (!until || moment.getTime() < Date.parse(until));
}

function setAside(entries: Map<EntryKey, Entry>, problems: Problem[]): Problem[] {
  for (const problem of problems) entries.delete(`${problem.type}/${problem.id}` as EntryKey);
  return problems;
}

function brokenReferences(entries: ReadonlyMap<EntryKey, Entry>): Problem[] {
  const ids = new Map(typeIds.map((type) => [type as string, [] as string[]]));
  for (const entry of entries.values()) ids.get(entry.type)?.push(entry.id);
  const problems: Problem[] = [];
  for (const entry of entries.values()) {
    for (const { path, type, id } of references(model[entry.type], entry)) {
      if (entries.has(`${type}/${id}` as EntryKey)) continue;
      const known = isTypeId(type);
      const similar = known ? nearest(id, ids.get(type) ?? []) : nearest(type, typeIds);
      problems.push({
        type: entry.type,
        id: entry.id,
        path,
        found: known ? `rujukan ke ${type} "${id}" yang tidak ada` : `jenis "${type}" yang tidak dikenal`,
        expected: known ? `id ${type} yang ada` : 'jenis yang dikenal',
        ...(similar.length > 0 && { remedy: `mungkin maksudnya: ${similar.join(', ')}` }),
        severity: 'error',
      });
    }
  }
  return problems;
}

function duplicateSlugs(entries: ReadonlyMap<EntryKey, Entry>): Problem[] {
  const owner = new Map<string, EntryKey>();
  const problems: Problem[] = [];
  for (const [key, entry] of entries) {
    if (!('slug' in entry)) continue;
    for (const lang of ['id', 'en'] as const) {
      const address = `${entry.type}/${lang}/${entry.slug[lang]}`;
      const first = owner.get(address);
      if (first === undefined) owner.set(address, key);
      else {
        problems.push({
          type: entry.type,
          id: entry.id,
          path: ['slug', lang],
          found: `"${entry.slug[lang]}", sudah dipakai ${first}`,
          expected: 'alamat yang belum dipakai',
          remedy: `ubah slug.${lang}`,
          severity: 'error',
        });
      }
    }
  }
  return problems;
}

/**
 * A copy of an entry without its links to what `keep` refuses,
 * or `undefined` when it no longer satisfies its type (a product without its sentra).
 */
export function withoutLinksTo(entry: Entry, keep: (type: string, id: string) => boolean): Entry | undefined {
  const dropped = references(model[entry.type], entry).filter(({ type, id }) => !keep(type, id));
  if (dropped.length === 0) return entry;
  const { type, id, ...data } = structuredClone(entry);
  // Last index first, so that removing one list item does not move the next.
  for (const { path } of dropped.reverse()) remove(data, path);
  return validate({ type, id, data }).entry;
}

/** Take the value at a path out of a tree: a list item, the object around it in a list, or a property. */
function remove(tree: unknown, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], tree);
  const last = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (typeof path.at(-2) === 'number') remove(tree, path.slice(0, -1));
  else if (last !== undefined) delete (parent as Record<string | number, unknown>)[last];
}
