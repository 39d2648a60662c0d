import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { isTypeId } from '../../domain/validate.ts';
import type { Erased } from '../../intake/erased.ts';
import type { Listings } from '../../intake/listings.ts';
import { findFile } from '../../server/files.ts';
import { contentType } from '../../server/mime.ts';
import { Content } from '../../sources/content.ts';
import { Journal } from '../../sources/files/journal.ts';
import { MediaError, maxUploadBytes } from '../../sources/files/media.ts';
import { type FilesStore, UnreadableError } from '../../sources/files/store.ts';
import { ConflictError, type ContentStore, type PictureStore } from '../../sources/store.ts';
import { mayEdit } from '../rules/roles.ts';
import { type Step, steps } from '../rules/workflow.ts';
import { DraftConflict, Drafts } from './drafts.ts';
import { Entries, Refusal } from './entries.ts';
import { ImportMarks } from './import-marks.ts';
import { readLinkReport } from './links.ts';
import { overview } from './overview.ts';
import { type Previews, relocated } from './preview.ts';
import type { Publisher } from './publisher.ts';
import { Sessions } from './sessions.ts';
import { type DeskEnv, Door } from './sign-in.ts';
import { umkmRoutes } from './umkm.ts';
import { Imports } from './umkm-import.ts';
import { Queue } from './umkm-queue.ts';
import { Users } from './users.ts';

/** The intake as the desk uses it. */
export interface UmkmIntake {
  readonly listings: Listings;
  /** See `businessKeys`. */
  readonly keyOf: (identity: string) => string;
  /** What owners had erased. */
  readonly erased: Pick<Erased, 'known'>;
}

export interface DeskOptions {
  /** Where entries are kept. */
  readonly store: ContentStore;
  /** The files behind the store, where it has any: only they can be unreadable. */
  readonly files?: Pick<FilesStore, 'unreadable' | 'readText' | 'writeText'>;
  readonly pictures: PictureStore;
  /** What belongs to the desk alone: people, sessions, manuscripts, history. */
  readonly deskFolder: string;
  /** The built page of the desk. */
  readonly page: string;
  readonly publisher: Publisher;
  readonly previews: Pick<Previews, 'start' | 'status' | 'root'>;
  /** What owners list by themselves, where the intake is open. */
  readonly umkm?: UmkmIntake;
  /** True when the server listens on loopback only. */
  readonly loopback: boolean;
  readonly now?: () => Date;
}

/** Files of the desk below its folder. */
export const deskFiles = (folder: string) => ({
  users: join(folder, 'users.json'),
  sessions: join(folder, 'sessions.json'),
  drafts: join(folder, 'naskah'),
  storeJournal: join(folder, 'riwayat.jsonl'),
  draftJournal: join(folder, 'riwayat-naskah.jsonl'),
  links: join(folder, 'tautan.json'),
});

/** The desk as a Hono app, to be mounted at `/redaksi`. */
export function createDesk(options: DeskOptions): Hono {
  const { store, pictures, publisher, previews, now = () => new Date() } = options;
  const files = deskFiles(options.deskFolder);
  const door = new Door({
    users: new Users(files.users),
    sessions: new Sessions(files.sessions),
    folder: options.deskFolder,
    loopback: options.loopback,
  });
  const content = new Content(store);
  const drafts = new Drafts(files.drafts);
  const entries = new Entries({ store, content, drafts, journal: new Journal(files.draftJournal), publisher, now });
  const today = () => new Date(now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

  const { umkm } = options;
  const queue = new Queue();

  const inside = new Hono<DeskEnv>()
    .use(door.guard())
    .get('/overview', async (c) => {
      const state = await content.state();
      return c.json(
        overview({
          state,
          drafts: await drafts.list(),
          unreadable: options.files?.unreadable() ?? [],
          links: await readLinkReport(files.links),
          publishing: publisher.status(),
          person: c.get('person'),
          today: today(),
          ...(umkm && { waiting: queue.waitingFor(c.get('person'), state, now()) }),
        }),
      );
    })
    .get('/entries/:type/:id', async (c) => c.json(await entries.open(c.get('person'), c.req.param('type'), c.req.param('id'))))
    .put('/entries/:type/:id', async (c) => {
      const { data, version, create, live } = await json<{ data: unknown; version: string | null; create?: boolean; live?: string }>(c);
      const { type, id } = c.req.param();
      const person = c.get('person');
      if (live !== undefined && typeof version === 'string') return c.json(await entries.rebase(person, type, id, data, version, live));
      return c.json(await entries.save(person, type, id, data, version, create === true));
    })
    .post('/entries/:type/:id/steps/:step', async (c) => {
      const step = c.req.param('step') as Step;
      if (!steps.includes(step)) throw new Refusal(404, 'Langkah ini tidak ada.');
      const request = await json<{ draft: string | null; live: string | null; reason?: { id: string; en?: string }; note?: string }>(c);
      const reply = await entries.take(c.get('person'), c.req.param('type'), c.req.param('id'), { ...request, step });
      return c.json(reply ?? {});
    })
    .post('/check/:type/:id', async (c) => {
      const { data } = await json<{ data: unknown }>(c);
      return c.json((await content.tryOut({ type: c.req.param('type'), id: c.req.param('id'), data })).own);
    })
    .get('/text/:type/:id', async (c) => {
      const found = await options.files?.readText(c.req.param('type'), c.req.param('id'));
      if (!found) throw new Refusal(404, 'Berkas ini tidak ada.');
      return c.json(found);
    })
    .put('/text/:type/:id', async (c) => {
      const { type, id } = c.req.param();
      const person = c.get('person');
      if (person.role !== 'editor' || !options.files || !isTypeId(type))
        throw new Refusal(403, 'Teks berkas hanya dapat diperbaiki redaktur koridor.');
      const { text, version } = await json<{ text: string; version: string }>(c);
      await options.files.writeText(type, id, text, version, { name: person.name }, 'teks berkas diperbaiki');
      publisher.request(`${type}/${id} diperbaiki oleh ${person.name}`);
      return c.json({});
    })
    .post(
      '/media',
      bodyLimit({
        maxSize: maxUploadBytes + 64 * 1024,
        onError: (c) => c.json({ error: 'Berkas lebih dari 25 MB. Perkecil fotonya, lalu unggah lagi.' }, 413),
      }),
      async (c) => {
        const person = c.get('person');
        if (person.role === 'reader') throw new Refusal(403, 'Peran pembaca tidak dapat mengunggah.');
        const { file } = await c.req.parseBody();
        if (!(file instanceof File)) throw new Refusal(400, 'Pilih satu berkas foto.');
        return c.json(await pictures.add(new Uint8Array(await file.arrayBuffer()), file.name));
      },
    )
    .get('/media', async (c) => c.json(await pictures.list()))
    .get('/media/:file', async (c) => {
      const bytes = await pictures.thumbnail(c.req.param('file'));
      if (!bytes) throw new Refusal(404, 'Foto ini tidak ada.');
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=3600' });
    })
    .post('/preview/:type/:id', async (c) => {
      const { type, id } = c.req.param();
      const { data } = await json<{ data: unknown }>(c);
      const item = { type, id, data };
      if (!mayEdit(c.get('person'), item)) throw new Refusal(403, 'Entri ini bukan milik daerah Anda.');
      const errors = (await content.tryOut(item)).own.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Refusal(422, 'Pratinjau dapat dibuat setelah tanda merah di formulir diperbaiki.', errors);
      return c.json(previews.start(item));
    })
    .get('/preview/:job', (c) => {
      const job = previews.status(c.req.param('job'));
      if (!job) throw new Refusal(404, 'Pratinjau ini sudah dihapus. Buat lagi.');
      return c.json(job);
    });

  if (umkm) {
    const { listings, keyOf, erased } = umkm;
    const imports = new Imports({ store, content, publisher, keyOf, erased, marks: new ImportMarks(options.deskFolder), now });
    inside.route('/umkm', umkmRoutes({ listings, content, queue, imports, publisher, now }));
  }

  const site = new Hono<DeskEnv>().use(door.guard()).get('/:job/*', async (c) => {
    const job = c.req.param('job');
    const root = previews.root(job);
    const path = new URL(c.req.url).pathname;
    const found = root === undefined ? undefined : await findFile(root, path.slice(path.indexOf(job) + job.length));
    if (found?.kind !== 'file') return c.notFound();
    c.header('X-Robots-Tag', 'noindex');
    c.header('Content-Type', contentType(found.path));
    if (/\.(?:html|css)$/.test(found.path)) return c.body(await relocated(found.path, job));
    return c.body(new Uint8Array(await readFile(found.path)));
  });

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', c.res.headers.get('Cache-Control') ?? 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
  });
  // Behind a proxy that ends TLS the scheme differs; the host does not.
  app.use(csrf({ origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === c.req.header('host') }));
  app.use('/api/*', bodyLimitExceptFiles());
  app.route('/api/session', door.routes());
  app.route('/api', inside);
  app.route('/pratinjau', site);
  app.get('/*', (c) => deskPage(c, options.page));
  app.onError(replyTo);
  return app;
}

/** An entry is at most two texts of 60,000 letters and its facts; pictures and lists have limits of their own. */
function bodyLimitExceptFiles() {
  const limit = bodyLimit({ maxSize: 2 * 1024 * 1024, onError: (c) => c.json({ error: 'Entri terlalu besar untuk disimpan.' }, 413) });
  return (c: Context, next: () => Promise<void>) => (/\/api\/(?:media|umkm\/impor)$/.test(c.req.path) ? next() : limit(c, next));
}

/** A file of the desk's page, or the page itself: its addresses are behind `#`. */
async function deskPage(c: Context, root: string): Promise<Response> {
  const path = new URL(c.req.url).pathname.replace(/^\/redaksi/, '') || '/';
  const found = await findFile(root, path === '/' ? '/' : path);
  if (found?.kind !== 'file') return path === '/' ? c.text('Halaman redaksi belum dibangun: jalankan npm start.', 503) : c.notFound();
  const asset = path.startsWith('/assets/');
  return c.body(new Uint8Array(await readFile(found.path)), 200, {
    'Content-Type': contentType(found.path),
    'Cache-Control': asset ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
}

async function json<T>(c: Context): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null)
    throw new Refusal(400, 'Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.');
  return body as T;
}

function replyTo(error: Error, c: Context): Response {
  if (error instanceof DraftConflict || error instanceof ConflictError) {
    const { current } = error;
    const by = current && 'by' in current ? { by: current.by, at: current.at } : {};
    const kind = error instanceof DraftConflict ? 'draft' : 'live';
    return c.json({ error: error.message, kind, conflict: current ? { data: current.data, version: current.version, ...by } : null }, 409);
  }
  if (error instanceof UnreadableError) return c.json({ error: error.message, unreadable: { line: error.line } }, 422);
  if (error instanceof MediaError) return c.json({ error: error.message }, 422);
  if (error instanceof Refusal) return c.json({ error: error.message, problems: error.problems }, error.status);
  if ('getResponse' in error && typeof error.getResponse === 'function') {
    return c.json({ error: 'Permintaan ini tidak datang dari halaman redaksi. Muat ulang halaman, lalu coba lagi.' }, 403);
  }
  console.error(error);
  return c.json(
    { error: 'Ada yang salah di server; tulisan Anda belum tersimpan. Coba lagi; bila terulang, beri tahu pengelola situs.' },
    500,
  );
}
