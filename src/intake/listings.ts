import { isDeepStrictEqual } from 'node:util';
import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { formatProblem } from '../domain/problem.ts';
import { type RawEntry, validate } from '../domain/validate.ts';
import { type Author, ConflictError, type ContentStore, type PictureStore, type StoredEntry } from '../sources/store.ts';
import { digest, idOfKey, type KeptPhoto, type Listing, newListing, type Which } from './entry.ts';
import { photoFault } from './photo.ts';
import * as steps from './steps.ts';
import { type Hand, type LicenceKind, ListingError, owner } from './steps.ts';
import type { Submission } from './submission.ts';
import type { Links } from './tokens.ts';

export interface ListingsOptions {
  readonly store: ContentStore;
  readonly media: Pick<PictureStore, 'add' | 'remove'>;
  /** The content as it stands, checked. */
  readonly state: () => Promise<{ readonly corridor: Corridor; readonly entries: readonly StoredEntry[] }>;
  /** Told whenever the public sees something else. */
  readonly publisher: { request(reason: string): unknown };
  readonly links: Links;
  /** Remembers that a business was erased, before it is. */
  readonly erased?: { remember(entry: ListingEntry): Promise<void> };
  /** Forgets what else is kept of a listing, such as a manuscript at the desk; `entry` as it was, unless it was gone before. */
  readonly alsoForget?: (id: string, entry?: ListingEntry) => Promise<void>;
  readonly now?: () => Date;
}

/** An officer of the desk. */
export interface Officer {
  readonly id: string;
  readonly name: string;
}

export interface ReceiveOptions {
  /** Made by the sender once for each submission; sent again it makes no second entry. */
  readonly key: string;
  readonly checked: boolean;
  readonly by?: string;
}

export type ListingEntry = Entry<'umkm'>;

const type = 'umkm';
/** Tries of a step when somebody else changes the same listing at the same time. */
const tries = 6;

/**
 * Everything owners and officers do with a listing. Each step is checked against the listing as it stands, written down with its
 * day, and on disk (or at Contentful) when it returns. Rejects with {@link ListingError}, or `MediaError` for a photograph.
 */
export class Listings {
  readonly #it: ListingsOptions;
  readonly #now: () => Date;

  constructor(options: ListingsOptions) {
    this.#it = options;
    this.#now = options.now ?? (() => new Date());
  }

  async find(id: string): Promise<ListingEntry | undefined> {
    const stored = await this.#it.store.read(type, id);
    return stored && this.#entry(stored);
  }

  /** A first listing. `again`: the same key has made this entry before, and nothing was changed. */
  async receive(
    submission: Submission,
    photo: Uint8Array | undefined,
    { key, checked, by = owner }: ReceiveOptions,
  ): Promise<{ entry: ListingEntry; again: boolean }> {
    const { place } = submission;
    if (!place) throw new ListingError('invalid', 'Tempat usaha belum diisi.');
    const id = idOfKey(key);
    const before = await this.received(key);
    if (before) return { entry: before, again: true };
    const kept = photo && (await this.#keep(id, photo));
    const data = newListing({ ...submission, place }, { at: this.#now(), checked, key, by, ...(kept && { photo: kept }) });
    try {
      return { entry: await this.#write({ type, id, data }, null, { name: by }, 'diterima'), again: false };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const first = await this.received(key);
      if (!first) throw error;
      return { entry: first, again: true };
    }
  }

  /** The entry a key has made. Throws when the entry is another sender's. */
  async received(key: string): Promise<ListingEntry | undefined> {
    const entry = await this.find(idOfKey(key));
    if (entry && entry.intake?.keyHash !== digest(key))
      throw new ListingError('conflict', 'Kiriman ini tidak dapat diterima. Muat ulang halaman formulir, lalu kirim lagi.');
    return entry;
  }

  setPrice(id: string, offer: number, rupiah: number | undefined): Promise<ListingEntry> {
    return this.#byOwner(id, 'harga diubah', (listing, hand) => steps.priced(listing, offer, rupiah, hand));
  }

  setSoldOut(id: string, offer: number, soldOut: boolean): Promise<ListingEntry> {
    return this.#byOwner(id, soldOut ? 'ditandai habis' : 'ditandai tersedia', (listing, hand) =>
      steps.markedSoldOut(listing, offer, soldOut, hand),
    );
  }

  /** "Masih jualan": the listing holds as of today. */
  confirm(id: string): Promise<ListingEntry> {
    return this.#byOwner(id, 'dipastikan', steps.confirmed);
  }

  /** A correction of one offer and of the business. It waits for the officer while an earlier edition is up. */
  async propose(id: string, submission: Submission, photo?: Uint8Array, which: Which = 0): Promise<ListingEntry> {
    if (!(await this.find(id))) throw gone();
    const kept = photo && (await this.#keep(id, photo));
    try {
      return await this.#byOwner(id, 'perbaikan dikirim', (listing, hand) => steps.proposed(listing, submission, which, kept, hand));
    } catch (error) {
      if (kept) await this.#dropPhotos([kept.file]);
      throw error;
    }
  }

  withdraw(id: string, by: Officer | typeof owner, reason?: string): Promise<ListingEntry> {
    const change = (listing: Listing, hand: Hand) => steps.withdrawn(listing, hand, reason);
    return by === owner ? this.#byOwner(id, 'ditarik', change) : this.#byOfficer(id, by, 'ditarik', change);
  }

  /** Removes a listing, its photographs and what histories say of it. Nothing happens when it is gone already. */
  async erase(id: string, by: Officer | typeof owner = owner): Promise<void> {
    let entry: ListingEntry | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const stored = await this.#it.store.read(type, id);
      if (!stored) break;
      entry = this.#entry(stored);
      await this.#it.erased?.remember(entry);
      try {
        await this.#it.store.remove(type, id, stored.version, authorOf(by), 'dihapus permanen');
      } catch (error) {
        if (error instanceof ConflictError && attempt < tries) continue;
        throw error;
      }
      await this.#dropPhotos(photosOf(entry));
      if (steps.isShown(entry)) this.#it.publisher.request(`${type}/${id} dihapus`);
      break;
    }
    await this.#it.alsoForget?.(id, entry);
  }

  /** An officer has opened it. Not a decision: it only tells the owner that somebody is looking. */
  async seen(id: string): Promise<ListingEntry> {
    return this.#change(id, { name: 'petugas' }, 'dibuka petugas', (listing) => steps.seen(listing, this.#now()));
  }

  approve(id: string, who: Officer): Promise<ListingEntry> {
    return this.#byOfficer(id, who, 'disetujui', steps.approved);
  }

  /** Asks the owner for a correction; they read the reason. */
  async sendBack(id: string, reason: string, who: Officer): Promise<ListingEntry> {
    const told = reasonOf(reason);
    return this.#byOfficer(id, who, 'dikembalikan', (listing, hand) => steps.sentBack(listing, told, hand));
  }

  async refuse(id: string, reason: string, who: Officer): Promise<ListingEntry> {
    const told = reasonOf(reason);
    return this.#byOfficer(id, who, 'ditolak', (listing, hand) => steps.refused(listing, told, hand));
  }

  /** Two listings of one business become one. Broken off in between it can be done again. */
  async merge(from: string, into: string, who: Officer): Promise<ListingEntry> {
    if (from === into) throw new ListingError('invalid', 'Pilih dua dagangan yang berbeda.');
    const source = await this.find(from);
    if (!source) throw gone();
    const { type: _type, id: _id, ...data } = source;
    const merged = await this.#byOfficer(into, who, `digabung dari ${from}`, (listing, hand) =>
      steps.mergedInto(listing, data, from, hand),
    );
    await this.#byOfficer(from, who, `digabung ke ${into}`, (listing, hand) => steps.mergedAway(listing, into, hand));
    return merged;
  }

  verifyLicence(id: string, kind: LicenceKind, who: Officer): Promise<ListingEntry> {
    return this.#byOfficer(id, who, `izin ${kind} diperiksa`, (listing, hand) => steps.licenceVerified(listing, kind, hand));
  }

  /** A new link for the owner; the ones before are over. Returns its path. */
  async renewLink(id: string, who: Officer): Promise<string> {
    const entry = await this.#byOfficer(id, who, 'tautan pemilik diganti', steps.linkRenewed);
    return this.#it.links.path({ id, version: entry.intake?.linkVersion ?? 1 });
  }

  /** Removes photographs of submissions that were broken off before their entry was there. Only before anything is received. */
  async sweep(files: readonly string[]): Promise<void> {
    await this.#dropPhotos(files.filter((file) => file.startsWith('lapak-')));
  }

  #byOwner(id: string, message: string, change: (listing: Listing, hand: Hand) => Listing): Promise<ListingEntry> {
    return this.#change(id, { name: owner }, message, (listing) => change(listing, { by: owner, at: this.#now() }));
  }

  #byOfficer(id: string, who: Officer, message: string, change: (listing: Listing, hand: Hand) => Listing): Promise<ListingEntry> {
    return this.#change(id, authorOf(who), message, (listing) => change(listing, { by: who.name, at: this.#now() }));
  }

  /** Reads, changes and writes; once more from the start when somebody else was faster. */
  async #change(id: string, author: Author, message: string, change: (listing: Listing) => Listing): Promise<ListingEntry> {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await this.#it.store.read(type, id);
      if (!stored) throw gone();
      const before = this.#entry(stored);
      const { type: _type, id: _id, ...data } = before;
      const later = change(data);
      if (isDeepStrictEqual(later, data)) return before;
      try {
        const written = await this.#write({ type, id, data: later }, stored.version, author, message);
        const { type: _t, id: _i, ...now } = written;
        if (steps.changesPublic(data, now)) this.#it.publisher.request(`${type}/${id} ${message}`);
        await this.#dropPhotos(photosOf(before).filter((file) => !photosOf(written).includes(file)));
        return written;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        if (attempt >= tries) throw new ListingError('conflict', 'Dagangan ini sedang diubah orang lain. Muat ulang, lalu coba lagi.');
      }
    }
  }

  async #write(entry: RawEntry, expected: string | null, author: Author, message: string): Promise<ListingEntry> {
    const { problems } = validate(entry);
    if (problems.length > 0) throw new ListingError('invalid', problems.map(formatProblem).join('\n'));
    return this.#entry(await this.#it.store.write(entry, expected, author, message));
  }

  #entry(stored: StoredEntry): ListingEntry {
    const { entry, problems } = validate({ type, id: stored.id, data: stored.data });
    if (entry?.type !== type) throw new ListingError('invalid', (problems ?? []).map(formatProblem).join('\n'));
    return entry;
  }

  /** Each file belongs to one listing, whatever two of them show. */
  async #keep(id: string, upload: Uint8Array): Promise<KeptPhoto> {
    const fault = await photoFault(upload);
    const { file } = await this.#it.media.add(upload, id);
    return { file, ...(fault && { fault }) };
  }

  async #dropPhotos(files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    const { entries } = await this.#it.state();
    const used = new Set(entries.flatMap(({ type: each, data }) => (each === type ? photosOf(data as Partial<Listing>) : [])));
    for (const file of files) if (!used.has(file)) await this.#it.media.remove(file);
  }
}

function photosOf({ photos = [], intake }: Partial<Pick<Listing, 'photos' | 'intake'>>): string[] {
  return [...photos, ...(intake?.change?.photos ?? [])].map(({ file }) => file);
}

function authorOf(who: Officer | typeof owner): Author {
  return who === owner ? { name: owner } : { name: who.name, email: `${who.id}@redaksi.invalid` };
}

function reasonOf(reason: string): string {
  const told = reason.trim();
  if (told === '') throw new ListingError('invalid', 'Tulis alasannya: pemilik akan membacanya.');
  if (told.length > 320) throw new ListingError('invalid', 'Alasan paling panjang 320 huruf.');
  return told;
}

const gone = () => new ListingError('missing', 'Dagangan ini sudah tidak ada.');
