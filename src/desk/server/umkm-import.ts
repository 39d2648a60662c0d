import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Erased } from '../../intake/erased.ts';
import { applyPlan } from '../../intake/list/apply.ts';
import { keptFields, listFields } from '../../intake/list/columns.ts';
import { correctedList } from '../../intake/list/corrected.ts';
import type { RowFault } from '../../intake/list/faults.ts';
import type { Table } from '../../intake/list/heads.ts';
import { columnNames, type GivenColumns, openList, rowNumbers } from '../../intake/list/open.ts';
import { type ListPlan, planList } from '../../intake/list/plan.ts';
import { ListRefusal, maxListBytes } from '../../intake/list/table.ts';
import { isListFormat, type ListFormat, mimeOf } from '../../intake/list/write.ts';
import type { Content } from '../../sources/content.ts';
import type { ContentStore } from '../../sources/store.ts';
import type { ImportOutcome, ImportReply, ImportsReply } from '../api-umkm.ts';
import type { Person } from '../rules/roles.ts';
import { Refusal } from './entries.ts';
import type { ImportMarks } from './import-marks.ts';
import type { Publisher } from './publisher.ts';
import type { DeskEnv } from './sign-in.ts';

export interface ImportsOptions {
  readonly store: ContentStore;
  readonly content: Content;
  readonly publisher: Publisher;
  readonly keyOf: (identity: string) => string;
  readonly erased: Pick<Erased, 'known'>;
  readonly marks: ImportMarks;
  readonly now: () => Date;
}

/** What an officer asks of a list. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** Name of the file. */
  readonly file: string;
  readonly given: GivenColumns;
  readonly sheet?: string;
  readonly region?: string;
  readonly allAgreed: boolean;
  readonly publish: boolean;
  /** Numbers of rows whose owners ask to come back after they had been erased. */
  readonly returning: ReadonlySet<number>;
  readonly trial: boolean;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };

interface Job {
  readonly person: string;
  readonly stop: AbortController;
  readonly reply: Changing<ImportReply>;
  faults?: { readonly table: Table; readonly list: readonly RowFault[] };
}

/** Jobs that are remembered, and faults and notes that are shown of one; the file of rows to mend has them all. */
const keptJobs = 12;
const shown = 200;
const sampleRows = 5;

/** Lists on their way in: each is read, judged and, unless it is a trial, saved in the background. */
export class Imports {
  readonly #it: ImportsOptions;
  readonly #jobs = new Map<string, Job>();

  constructor(options: ImportsOptions) {
    this.#it = options;
  }

  start(person: Person, request: ImportRequest): ImportReply {
    if (this.#running(person))
      throw new Refusal(409, 'Daftar Anda yang sebelumnya masih diproses. Tunggu sampai selesai, atau hentikan dulu.');
    const id = crypto.randomUUID();
    const job: Job = {
      person: person.id,
      stop: new AbortController(),
      reply: { id, trial: request.trial, state: 'reading', done: 0, all: 0 },
    };
    this.#jobs.set(id, job);
    for (const old of [...this.#jobs.keys()].slice(0, -keptJobs)) this.#jobs.delete(old);
    void this.#run(job, person, request).catch((error: Error) => end(job, error));
    return job.reply;
  }

  /** The import of this person that is running, and those that a restart broke off. */
  async mine(person: Person): Promise<ImportsReply> {
    const running = this.#running(person)?.reply;
    const marks = await this.#it.marks.of(person.id);
    return {
      ...(running && { running }),
      broken: marks.filter(({ id }) => !this.#jobs.has(id)).map(({ person: _, ...broken }) => broken),
    };
  }

  /** Stops an import, or forgets one that a restart broke off. */
  async stop(person: Person, id: string): Promise<ImportReply | undefined> {
    const { broken } = await this.mine(person);
    if (broken.some((each) => each.id === id)) {
      await this.#it.marks.remove(id);
      return undefined;
    }
    const { stop, reply } = this.find(person, id);
    stop.abort();
    return reply;
  }

  #running(person: Person): Job | undefined {
    return [...this.#jobs.values()].find((job) => job.person === person.id && isRunning(job.reply));
  }

  /** A job of this person; others' lists are not theirs to see. */
  find(person: Person, id: string): Job {
    const job = this.#jobs.get(id);
    if (job?.person !== person.id) throw new Refusal(404, 'Impor ini sudah tidak diingat. Pilih berkasnya lagi.');
    return job;
  }

  async #run(job: Job, person: Person, request: ImportRequest): Promise<void> {
    const { reply } = job;
    const { signal } = job.stop;
    const { bytes, given, sheet } = request;
    const { table, columns, lacks } = await openList(bytes, { given, ...(sheet !== undefined && { sheet }) });
    Object.assign(reply, {
      sheet: table.sheet,
      columns: columnNames(table.heads, columns).map(({ head, field }) => ({ head, ...(field && { field }) })),
      fields: keptFields.map((id) => ({ id, title: listFields[id].title })),
      sample: table.rows.slice(0, sampleRows).map(({ cells }) => table.heads.map((_, column) => cells[column] ?? '')),
      about: table.notes,
      lacks,
      all: table.rows.length,
    });
    if (lacks.length > 0) {
      reply.state = 'done';
      return;
    }
    reply.state = 'checking';
    const onProgress = (done: number, all: number) => Object.assign(reply, { done, all });
    const { entries, corridor } = await this.#it.content.state();
    const plan = await planList(
      table,
      columns,
      {
        corridor,
        entries,
        by: person.name,
        now: this.#it.now(),
        keyOf: this.#it.keyOf,
        erased: await this.#it.erased.known(),
        returning: request.returning,
        allAgreed: request.allAgreed,
        publish: request.publish && person.role === 'editor',
        ...(request.region !== undefined && { region: request.region }),
        ...(person.role === 'humas' && { allowed: person.regions }),
      },
      { signal, onProgress },
    );
    if (plan.faults.length > 0) job.faults = { table, list: plan.faults };
    reply.outcome = outcomeOf(plan);
    if (!request.trial) {
      Object.assign(reply, { state: 'saving', done: 0, all: plan.planned.length });
      const { planned } = plan;
      const mark = { id: reply.id, person: person.id, file: request.file, all: planned.length, at: this.#it.now().toISOString() };
      const { created, updated, failed } = await this.#it.marks.during(mark, (onRow) => {
        const watch = (done: number, all: number) => {
          onProgress(done, all);
          onRow(planned[Math.min(done, all - 1)]?.rows[0] ?? 0, done);
        };
        return applyPlan(planned, this.#it.store, { by: person.name }, { signal, onProgress: watch });
      });
      reply.outcome = { ...reply.outcome, created, updated, notes: [...failed, ...reply.outcome.notes] };
      const isPublic = plan.planned.some(({ data }) => data.publication.state === 'published');
      if (isPublic) this.#it.publisher.request(`daftar UMKM diimpor oleh ${person.name}`);
    }
    reply.state = 'done';
  }
}

const isRunning = ({ state }: ImportReply) => state === 'reading' || state === 'checking' || state === 'saving';

function end({ reply, stop }: Job, error: Error): void {
  if (stop.signal.aborted) {
    reply.state = 'stopped';
    return;
  }
  reply.state = 'failed';
  const known = error instanceof ListRefusal || error instanceof Refusal;
  if (!known) console.error(error);
  reply.message = known
    ? error.message
    : 'Ada yang salah di server. Yang sudah tersimpan tetap ada; coba lagi, dan bila terulang beri tahu pengelola situs.';
}

function outcomeOf({ rows, planned, same, left, erased, notes, faults }: ListPlan): ImportOutcome {
  const created = planned.filter(({ expected }) => expected === null).length;
  return {
    rows,
    created,
    updated: planned.length - created,
    same: same.length,
    badRows: new Set(faults.map(({ row }) => row)).size,
    faults: faults.slice(0, shown),
    notes: notes.slice(0, shown),
    left: left.slice(0, shown),
    erased: erased.slice(0, shown),
  };
}

/** Bringing lists in, to be mounted at `/impor`. */
export function importRoutes(imports: Imports): Hono<DeskEnv> {
  const tooLarge = `Berkas lebih dari ${maxListBytes / 1024 / 1024} MB. Bagi menjadi beberapa berkas.`;
  return new Hono<DeskEnv>()
    .post('/', bodyLimit({ maxSize: maxListBytes + 64 * 1024, onError: (c) => c.json({ error: tooLarge }, 413) }), async (c) => {
      const person = c.get('person');
      if (person.role === 'reader') throw new Refusal(403, 'Peran pembaca tidak dapat memasukkan daftar.');
      const { berkas, peta, lembar, daerah, setuju, terbitkan, kembali, coba } = await c.req.parseBody();
      if (!(berkas instanceof File)) throw new Refusal(400, 'Pilih satu berkas daftar.');
      const region = typeof daerah === 'string' && daerah !== '' ? daerah : undefined;
      return c.json(
        imports.start(person, {
          bytes: new Uint8Array(await berkas.arrayBuffer()),
          file: berkas.name.slice(0, 120),
          given: givenOf(peta),
          ...(typeof lembar === 'string' && lembar !== '' && { sheet: lembar }),
          ...(region !== undefined && { region }),
          allAgreed: setuju === 'ya',
          publish: terbitkan === 'ya',
          returning: returningOf(kembali),
          trial: coba === 'ya',
        }),
        202,
      );
    })
    .get('/', async (c) => c.json(await imports.mine(c.get('person'))))
    .get('/:id', (c) => c.json(imports.find(c.get('person'), c.req.param('id')).reply))
    .delete('/:id', async (c) => c.json((await imports.stop(c.get('person'), c.req.param('id'))) ?? {}))
    .get('/:id/perbaikan', async (c) => {
      const { faults } = imports.find(c.get('person'), c.req.param('id'));
      const format: ListFormat = isListFormat(c.req.query('format') ?? '') ? (c.req.query('format') as ListFormat) : 'xlsx';
      if (!faults) throw new Refusal(404, 'Tidak ada baris yang perlu diperbaiki.');
      const bytes = await correctedList(faults.table, faults.list, format);
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': mimeOf[format],
        'Content-Disposition': `attachment; filename="perlu-diperbaiki.${format}"`,
      });
    });
}

/** Numbers of the rows whose owners ask to come back. */
function returningOf(sent: unknown): ReadonlySet<number> {
  try {
    return rowNumbers(typeof sent === 'string' ? sent : '');
  } catch (error) {
    throw new Refusal(400, (error as ListRefusal).message);
  }
}

/** Columns given by hand, as JSON of head and field. */
function givenOf(sent: unknown): GivenColumns {
  if (typeof sent !== 'string' || sent === '') return {};
  try {
    const given: unknown = JSON.parse(sent);
    if (typeof given === 'object' && given !== null && Object.values(given).every((each) => typeof each === 'string'))
      return given as GivenColumns;
  } catch {
    // Told below, with what else is no such text.
  }
  throw new Refusal(400, 'Pilihan kolom tidak terbaca. Muat ulang halaman, lalu coba lagi.');
}
