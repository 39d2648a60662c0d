import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawEntry } from '../../domain/validate.ts';
import { textOf } from '../../sources/files/text.ts';
import type { PreviewReply } from '../api.ts';

export interface PreviewOptions {
  /** Folder of the project, where the site is built. */
  readonly project: string;
  /** All entries as they stand. */
  readonly entries: () => Promise<readonly RawEntry[]>;
  /** Folder with the photographs. */
  readonly media: string;
  /** Where previews are built; emptied of all but the last few. */
  readonly folder: string;
  readonly now?: () => number;
}

interface Job {
  readonly id: string;
  readonly started: number;
  state: PreviewReply['state'];
  pages: readonly string[];
  message?: string;
  ended?: number;
}

/** Previews kept, so that an officer can go back to the one before. */
const keep = 4;
/** A preview takes about six seconds; one that takes a minute hangs. */
const timeoutMs = 90_000;

/**
 * Real pages of one entry as it would be if it were published now, made by the site's own build with its own templates,
 * from a copy of the content in which only that entry is replaced. One at a time.
 */
export class Previews {
  readonly #it: PreviewOptions;
  readonly #now: () => number;
  readonly #jobs = new Map<string, Job>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: PreviewOptions) {
    this.#it = options;
    this.#now = options.now ?? Date.now;
  }

  /** Starts a preview of an entry that validates; follow it with {@link status}. */
  start(entry: RawEntry): PreviewReply {
    const job: Job = { id: randomBytes(9).toString('hex'), started: this.#now(), state: 'building', pages: [] };
    this.#jobs.set(job.id, job);
    this.#queue = this.#queue.then(() => this.#build(job, entry)).catch((error: Error) => fail(job, error.message));
    void this.#queue.then(() => {
      job.ended = this.#now();
    });
    return this.#reply(job);
  }

  status(id: string): PreviewReply | undefined {
    const job = this.#jobs.get(id);
    return job && this.#reply(job);
  }

  /** Folder of a finished preview. */
  root(id: string): string | undefined {
    return this.#jobs.get(id)?.state === 'ready' ? join(this.#it.folder, id, 'site') : undefined;
  }

  #reply(job: Job): PreviewReply {
    const seconds = Math.round(((job.ended ?? this.#now()) - job.started) / 1000);
    return { id: job.id, state: job.state, pages: job.pages, seconds, ...(job.message && { message: job.message }) };
  }

  async #build(job: Job, entry: RawEntry): Promise<void> {
    const folder = join(this.#it.folder, job.id);
    const content = join(folder, 'content');
    const { publication: _, ...data } = entry.data as Record<string, unknown>;
    const changed = { ...entry, data: { ...data, publication: { state: 'draft' } } };
    const others = (await this.#it.entries()).filter(({ type, id }) => type !== entry.type || id !== entry.id);
    await writeEntries(content, [...others, changed]);
    const { code, log } = await this.#astro(join(folder, 'site'), content, `${entry.type}/${entry.id}`);
    await rm(content, { recursive: true, force: true });
    if (code !== 0) return fail(job, `Pratinjau gagal dibuat. Pesan terakhir: ${log.trim().split('\n').at(-1) ?? ''}`);
    const files = (await readdir(join(folder, 'site'), { recursive: true })).map((file) => file.replaceAll('\\', '/'));
    job.pages = files
      .filter((file) => file.endsWith('/index.html'))
      .map((file) => `/redaksi/pratinjau/${job.id}/${file.replace(/index\.html$/, '')}`)
      .sort((a, b) => Number(a.includes('/en/')) - Number(b.includes('/en/')));
    if (job.pages.length === 0) return fail(job, 'Entri jenis ini tidak punya halaman sendiri; ia tampil di halaman lain setelah terbit.');
    job.state = 'ready';
    await this.#forget();
  }

  async #forget(): Promise<void> {
    const done = [...this.#jobs.values()].filter(({ state }) => state !== 'building');
    for (const { id } of done.slice(0, -keep)) {
      this.#jobs.delete(id);
      await rm(join(this.#it.folder, id), { recursive: true, force: true });
    }
  }

  #astro(out: string, content: string, entry: string): Promise<{ code: number; log: string }> {
    const { project } = this.#it;
    const child = spawn(
      process.execPath,
      [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--config', 'src/desk/preview/astro.config.mjs'],
      {
        cwd: project,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: timeoutMs,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          ASTRO_OUT_DIR: out,
          CONTENT_SOURCE: 'files',
          CONTENT_DIR: content,
          CONTENT_PREVIEW: '1',
          MEDIA_DIR: this.#it.media,
          PREVIEW_ENTRY: entry,
          NO_COLOR: '1',
        },
      },
    );
    let log = '';
    const keepTail = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keepTail);
    child.stderr.on('data', keepTail);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? 1, log }));
    });
  }
}

/** Entries as the files of a content folder. */
async function writeEntries(content: string, entries: readonly RawEntry[]): Promise<void> {
  for (const type of new Set(entries.map((entry) => entry.type))) await mkdir(join(content, type), { recursive: true });
  for (const { type, id, data } of entries) await writeFile(join(content, type, `${id}.yaml`), textOf(data as Record<string, unknown>));
}

function fail(job: Job, message: string): void {
  job.state = 'failed';
  job.message = message;
}

/** A text of a preview with the addresses of its own files put below the preview; links to other pages lead to the public site. */
export async function relocated(file: string, id: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  return text.replaceAll(/(["'(, ])\/(_astro|media)\//g, `$1/redaksi/pratinjau/${id}/$2/`);
}
