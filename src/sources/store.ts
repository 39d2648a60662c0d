import type { TypeId } from '../domain/model/index.ts';
import type { RawEntry } from '../domain/validate.ts';

/** Who changed something, for the history. */
export interface Author {
  readonly name: string;
  readonly email?: string;
}

/** Types that hold personal data. They stay out of Git, and of every history once removed: their owner may want them erased. */
export const personalTypes: ReadonlySet<string> = new Set<TypeId>(['umkm']);

/** An entry as it stands in a store, with the version a writer must name to change it. */
export interface StoredEntry extends RawEntry {
  /** Changes with every change of the entry's content. */
  readonly version: string;
}

/** One change of an entry. */
export interface Change {
  readonly at: string;
  readonly by: string;
  readonly message: string;
}

/** Somebody changed the entry since the version the writer had read. Nothing was written. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly current: StoredEntry | undefined;

  constructor(current: StoredEntry | undefined) {
    super('Entri ini sudah diubah orang lain sejak Anda membukanya.');
    this.current = current;
  }
}

/**
 * Where entries are kept and changed. Every store behaves the same:
 * a write is whole or not at all, names the version it replaces, and leaves a line in the history.
 */
export interface ContentStore {
  list(): Promise<readonly StoredEntry[]>;
  read(type: string, id: string): Promise<StoredEntry | undefined>;
  /**
   * Create (`expected` is null) or replace an entry. Throws {@link ConflictError} when the entry's version is another,
   * or when it exists though it should be created.
   */
  write(entry: RawEntry, expected: string | null, author: Author, message: string): Promise<StoredEntry>;
  /**
   * Remove an entry for good. Throws {@link ConflictError} when its version is another or it is gone.
   * Of a type that holds personal data the history is forgotten as well, but for the removal itself.
   */
  remove(type: string, id: string, expected: string, author: Author, message: string): Promise<void>;
  /** Changes of an entry, newest first. */
  history(type: string, id: string): Promise<readonly Change[]>;
}

/** A picture as it is kept. */
export interface StoredMedia {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Where photographs are kept. */
export interface PictureStore {
  /** Keep an upload, redrawn; the same picture is kept once. Rejects with a sentence for the officer when it is no photograph. */
  add(upload: Uint8Array, name: string): Promise<StoredMedia>;
  /** Remove a picture for good; nothing happens when it is not there. */
  remove(file: string): Promise<void>;
  /** File names of all pictures. */
  list(): Promise<string[]>;
  /** A small picture for the desk, as WebP. */
  thumbnail(file: string, width?: number): Promise<Uint8Array | undefined>;
}
