import type { Draft } from './draft.ts';

/** Drafts and their photos on this phone, in IndexedDB. Every method rejects when the phone refuses to store. */
export class PhoneStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static async open(): Promise<PhoneStore> {
    const opening = indexedDB.open('lapak', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('draft', { keyPath: 'key' });
      opening.result.createObjectStore('photo');
    };
    return new PhoneStore(await done(opening));
  }

  /** All drafts, the one changed last first. */
  async all(): Promise<Draft[]> {
    const drafts = await done<Draft[]>(this.#on('draft', 'readonly').getAll());
    return drafts.sort((a, b) => b.changedAt - a.changedAt);
  }

  draft(key: string): Promise<Draft | undefined> {
    return done(this.#on('draft', 'readonly').get(key));
  }

  async put(draft: Draft): Promise<void> {
    await done(this.#on('draft', 'readwrite').put(draft));
  }

  photo(key: string): Promise<Blob | undefined> {
    return done(this.#on('photo', 'readonly').get(key));
  }

  async putPhoto(key: string, photo: Blob): Promise<void> {
    await done(this.#on('photo', 'readwrite').put(photo, key));
  }

  async removePhoto(key: string): Promise<void> {
    await done(this.#on('photo', 'readwrite').delete(key));
  }

  async remove(key: string): Promise<void> {
    await done(this.#on('draft', 'readwrite').delete(key));
    await this.removePhoto(key);
  }

  #on(store: 'draft' | 'photo', mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(store, mode).objectStore(store);
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
