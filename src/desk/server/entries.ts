import { nextReview } from '../../domain/freshness.ts';
import { tidy } from '../../domain/model/tidy.ts';
import type { Problem } from '../../domain/problem.ts';
import { isTypeId, type RawEntry } from '../../domain/validate.ts';
import { addressOf } from '../../site/address.ts';
import type { Content } from '../../sources/content.ts';
import type { Journal } from '../../sources/files/journal.ts';
import { type Author, ConflictError, type ContentStore } from '../../sources/store.ts';
import type { EntryReply } from '../api.ts';
import { mayChange, mayCreate, mayEdit, type Person } from '../rules/roles.ts';
import { afterStep, current, type Editions, type Step, stateOf, stepMessages, stepsFor } from '../rules/workflow.ts';
import { DraftConflict, type Drafts, type StoredManuscript } from './drafts.ts';
import type { Publisher } from './publisher.ts';

/** A change that is refused, with the HTTP status and an Indonesian sentence that says what to do next. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 403 | 404 | 409 | 422;
  readonly problems: readonly Problem[];

  constructor(status: Refusal['status'], message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

export interface EntriesOptions {
  readonly store: ContentStore;
  readonly content: Content;
  readonly drafts: Drafts;
  readonly journal: Journal;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

export interface StepRequest {
  readonly step: Step;
  /** Version of the manuscript the person saw; null when there was none. */
  readonly draft: string | null;
  /** Version of the public edition the person saw; null when there was none. */
  readonly live: string | null;
  readonly reason?: { readonly id: string; readonly en?: string };
  readonly note?: string;
}

/** Reading, writing and moving entries, each act checked against the rules. */
export class Entries {
  readonly #it: EntriesOptions;

  constructor(options: EntriesOptions) {
    this.#it = options;
  }

  async open(person: Person, type: string, id: string): Promise<EntryReply> {
    const { live, draft } = await this.#editions(type, id);
    if (!live && !draft) throw new Refusal(404, 'Entri ini tidak ada. Mungkin sudah dibuang; kembali ke daftar.');
    const editions: Editions = { type, id, live, draft };
    const item = current(editions);
    const { own } = await this.#it.content.tryOut(item);
    const history = [...(await this.#it.store.history(type, id)), ...(await this.#it.journal.of(`${type}/${id}`))];
    const { corridor } = await this.#it.content.state();
    const entry = live && isTypeId(type) ? corridor.find(type, id) : undefined;
    const due = entry && nextReview(entry.type, entry.reviewedAt);
    const possible = stepsFor(person, editions);
    const falling = entry && possible.includes('withdraw') ? corridor.publicAt(this.#it.now()).fallingWith(entry) : [];
    return {
      type,
      id,
      ...(live && { live: { data: live.data, version: live.version } }),
      ...(draft && {
        draft: {
          data: draft.data,
          version: draft.version,
          by: draft.by,
          at: draft.at,
          outdated: draft.base !== (live?.version ?? null),
          ...(draft.note && { note: draft.note }),
        },
      }),
      problems: own,
      mayEdit: mayEdit(person, item) && (!live || mayEdit(person, { ...item, data: live.data })),
      steps: possible,
      falling: falling.map(({ name }) => name.id),
      history: history.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      ...(entry &&
        entry.publication.state !== 'draft' &&
        entry.publication.state !== 'review' && { address: addressOf(entry, corridor).id }),
      ...(due && { due }),
    };
  }

  /** Save a manuscript. It may be incomplete; what is wrong with it comes back with the entry. */
  async save(person: Person, type: string, id: string, data: unknown, expected: string | null, create: boolean): Promise<EntryReply> {
    if (!isTypeId(type)) throw new Refusal(404, 'Jenis entri ini tidak ada.');
    const { live, draft } = await this.#editions(type, id);
    const exists = live !== undefined || draft !== undefined;
    if (create && !mayCreate(person, type)) throw new Refusal(403, 'Anda tidak dapat membuat entri jenis ini. Mintalah redaktur koridor.');
    if (create && exists) throw new Refusal(409, `Nama berkas "${id}" sudah dipakai. Pilih nama lain.`);
    if (!create && !exists) throw new Refusal(404, 'Entri ini sudah tidak ada. Salin tulisan Anda, lalu buat entri baru.');
    const before = exists ? current({ type, id, live, draft }) : undefined;
    const state = draft && stateOf(draft.data) === 'review' ? 'review' : 'draft';
    const own = { ...(tidy(type, data) as object) } as Record<string, unknown>;
    const after: RawEntry = { type, id, data: { ...own, publication: { ...((own.publication ?? {}) as object), state } } };
    if (!mayChange(person, before, after) || (live && !mayEdit(person, { type, id, data: live.data }))) {
      throw new Refusal(
        403,
        before ? 'Entri ini bukan milik daerah Anda. Redaktur koridor dapat mengubahnya.' : 'Isi "Daerah" dengan daerah Anda sendiri.',
      );
    }
    const at = this.#it.now().toISOString();
    const base = draft ? draft.base : (live?.version ?? null);
    await this.#it.drafts.write(type, id, { data: after.data, base, by: person.name, at }, expected);
    await this.#it.journal.add({ key: `${type}/${id}`, at, by: person.name, message: create ? 'naskah dibuat' : 'naskah disimpan' });
    return this.open(person, type, id);
  }

  async take(person: Person, type: string, id: string, request: StepRequest): Promise<EntryReply | undefined> {
    const { step } = request;
    const { live, draft } = await this.#editions(type, id);
    if (!live && !draft) throw new Refusal(404, 'Entri ini sudah tidak ada.');
    if ((draft?.version ?? null) !== request.draft) throw new DraftConflict(draft);
    if ((live?.version ?? null) !== request.live) throw new ConflictError(live);
    const editions: Editions = { type, id, live, draft };
    if (!stepsFor(person, editions).includes(step)) {
      throw new Refusal(
        403,
        `Langkah ini (${stepMessages[step]}) tidak dapat Anda lakukan pada entri ini sekarang. Muat ulang halaman; bila perlu, mintalah redaktur koridor.`,
      );
    }
    const today = this.#today();
    const details = { today, ...(request.reason && { reason: request.reason }) };
    switch (step) {
      case 'discard':
        await this.#it.drafts.remove(type, id, draft?.version ?? '');
        await this.#note(person, type, id, step);
        return live ? this.open(person, type, id) : undefined;
      case 'submit':
      case 'return': {
        const item = current(editions);
        const data = afterStep(item.data, step, details);
        if (step === 'submit') await this.#mustBeSound({ type, id, data });
        const at = this.#it.now().toISOString();
        const note = step === 'return' && request.note ? { note: request.note } : {};
        const base = draft ? draft.base : (live?.version ?? null);
        await this.#it.drafts.write(type, id, { data, base, by: draft?.by ?? person.name, at, ...note }, draft?.version ?? null);
        await this.#note(person, type, id, step, request.note);
        return this.open(person, type, id);
      }
      case 'publish':
        return this.#publish(person, editions, live?.version ?? null, draft, details);
      case 'withdraw':
        if (!request.reason?.id.trim()) throw new Refusal(422, 'Tulis alasan penarikan: pengunjung halaman ini akan membacanya.');
        return this.#writeLive(person, { type, id, data: afterStep(live?.data, step, details) }, live?.version ?? null, step);
      case 'confirm':
        return this.#writeLive(person, { type, id, data: afterStep(live?.data, step, details) }, live?.version ?? null, step);
    }
  }

  async #publish(person: Person, editions: Editions, live: string | null, draft: StoredManuscript | undefined, details: { today: string }) {
    // The public edition changed under the manuscript (by hand, or pulled from elsewhere): the editor chooses, nothing is overwritten.
    if (draft && draft.base !== live) throw new ConflictError(await this.#it.store.read(editions.type, editions.id));
    const { type, id } = editions;
    const reply = await this.#writeLive(person, { type, id, data: afterStep(current(editions).data, 'publish', details) }, live, 'publish');
    if (!draft) return reply;
    await this.#it.drafts.remove(type, id, draft.version);
    return this.open(person, type, id);
  }

  /** The manuscript takes the public edition it now stands on as its base: somebody has looked at both. */
  async rebase(person: Person, type: string, id: string, data: unknown, expected: string, live: string): Promise<EntryReply> {
    const editions = await this.#editions(type, id);
    if (!editions.draft || editions.live?.version !== live) throw new ConflictError(editions.live);
    await this.save(person, type, id, data, expected, false);
    const saved = await this.#it.drafts.read(type, id);
    if (saved) await this.#it.drafts.write(type, id, { data: saved.data, base: live, by: saved.by, at: saved.at }, saved.version);
    return this.open(person, type, id);
  }

  async #writeLive(person: Person, entry: RawEntry, expected: string | null, step: Step): Promise<EntryReply> {
    await this.#mustBeSound(entry);
    const author: Author = { name: person.name, email: `${person.id}@redaksi.invalid` };
    await this.#it.store.write(entry, expected, author, stepMessages[step]);
    this.#it.publisher.request(`${entry.type}/${entry.id} ${stepMessages[step]} oleh ${person.name}`);
    return this.open(person, entry.type, entry.id);
  }

  async #mustBeSound(entry: RawEntry): Promise<void> {
    const { own, others } = await this.#it.content.tryOut(entry);
    const errors = own.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Refusal(422, `Masih ada ${errors.length} isian yang perlu diperbaiki; lihat tanda merah di formulir.`, errors);
    if (others.length > 0) {
      const names = [...new Set(others.map(({ type, id }) => `${type}/${id}`))].slice(0, 5).join(', ');
      throw new Refusal(422, `Perubahan ini akan menyisihkan entri lain (${names}). Periksa alamat halaman dan rujukannya.`, others);
    }
  }

  #note(person: Person, type: string, id: string, step: Step, note?: string) {
    const message = note ? `${stepMessages[step]}: ${note}` : stepMessages[step];
    return this.#it.journal.add({ key: `${type}/${id}`, at: this.#it.now().toISOString(), by: person.name, message });
  }

  async #editions(type: string, id: string) {
    if (!isTypeId(type) || !/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/.test(id) || id.length > 120) {
      throw new Refusal(404, 'Nama entri: huruf kecil, angka, dan tanda hubung, misalnya "festival-tengger-2027".');
    }
    const [live, draft] = await Promise.all([this.#it.store.read(type, id), this.#it.drafts.read(type, id)]);
    return { live, draft };
  }

  /** The day in WIB. */
  #today(): string {
    return new Date(this.#it.now().getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
  }
}
