import './settings.ts';
import './sample.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deskFiles } from '../src/desk/server/app.ts';
import { forgetManuscript } from '../src/desk/server/forget.ts';
import { DeskRefusal, deskFolder, isDeskWanted, openDesk } from '../src/desk/server/open.ts';
import { businessKeys } from '../src/intake/list/key.ts';
import { SecretError } from '../src/intake/secret.ts';
import { intakePath } from '../src/intake/tokens.ts';
import { createReleases, type Releases } from '../src/release/engine.ts';
import { eraseOrphans, erasePage, erasePicture } from '../src/release/erase.ts';
import { projectFolders, projectReleases, releasedSite, SettingError } from '../src/release/project.ts';
import { watchContent } from '../src/release/watch.ts';
import { contentfulHook, secretProblem } from '../src/release/webhook.ts';
import { createApp, type Mount, type SiteOptions } from '../src/server/app.ts';
import { type Intake, intakeFolder, isIntakeWanted, openIntake } from '../src/server/intake.ts';
import { type Listening, listen } from '../src/server/listen.ts';
import { Once } from '../src/sources/files/once.ts';
import { openWorkplace, type Workplace } from '../src/sources/workplace.ts';
import { deskPage } from './desk-page.ts';

const project = join(import.meta.dirname, '..');
const dist = join(project, 'dist');
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4321);
const publishing = !process.argv.includes('--no-build');
const folders = projectFolders(project);
/** Content that lives elsewhere may have changed without a trace here. */
const remote = (process.env.CONTENT_SOURCE || 'files') !== 'files';

if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT="${process.env.PORT}" bukan nomor port. / is not a port number.`);
const releases = engine();
let server: Listening | undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

const workplace = publishing ? await openedWorkplace() : undefined;
const intake = workplace && isIntakeWanted() ? await openedIntake(workplace) : undefined;
const desk = workplace && isDeskWanted() ? [await openedDesk(workplace)] : [];
await releases.recover();
if (publishing && !releases.status().live) await firstRelease();
if (!stopping) {
  server = await serve(root(), publishing ? [await hooks(), ...desk, ...(intake ? [{ path: intakePath, app: intake.app }] : [])] : []);
  if (publishing) await keepFresh();
}
if (!stopping) {
  const redaksi = desk.length > 0 ? [`Redaksi: ${server?.origin}/redaksi/`] : [];
  const contoh = process.env.CONTENT_SAMPLE === '1' ? ['Dengan usaha contoh / with made-up samples'] : [];
  console.log(box([`Lingkar Tengger: ${server?.origin}/`, ...contoh, ...redaksi, 'Berhenti / stop: Ctrl+C']));
}

function engine(): Releases {
  try {
    return createReleases({ ...projectReleases(project), say: (line) => console.log(`[rilis] ${line}`), onBuildLine });
  } catch (error) {
    if (error instanceof SettingError) fail(error.message);
    throw error;
  }
}

/** Until the address is printed, a build is all there is to see. */
function onBuildLine(line: string): void {
  if (!server) console.log(line);
}

async function firstRelease(): Promise<void> {
  releases.request('rilis pertama');
  await releases.idle();
  if (!stopping && !releases.status().live) {
    fail('Situs gagal dibangun; pesan di atas mengatakan sebabnya. / The build failed; see the message above.');
  }
}

/** What is served: the release that is live, or with --no-build and without any release, `dist/`. */
function root(): SiteOptions['root'] {
  if (releases.status().live) return releasedSite(releases.shelf);
  if (!existsSync(join(dist, 'index.html'))) {
    fail('Belum ada situs yang dibangun: jalankan "npm start" tanpa --no-build. / No site is built: run "npm start" without --no-build.');
  }
  return dist;
}

/** Builds what changed while the server was off, with the old site up meanwhile, then follows content, clock and notices. */
async function keepFresh(): Promise<void> {
  if (remote || (await releases.isOutdated())) {
    console.log(`Situs lama tayang di ${server?.origin}/ selama versi baru dibangun. / The old site is up while the new one is built.`);
    releases.request('konten atau program berubah');
    await releases.idle();
  }
  if (stopping) return;
  await releases.start();
  if (remote) return;
  watchContent({
    folder: folders.content,
    built: () => releases.lastInputs?.content,
    onChange: () => releases.request('berkas konten berubah'),
  });
}

/** Where content is changed here. Content of Contentful without a management token is changed there only. */
async function openedWorkplace(): Promise<Workplace | undefined> {
  const journal = deskFiles(deskFolder(project)).storeJournal;
  try {
    return await openWorkplace({ content: folders.content, journal, commit: process.env.DESK_GIT !== '0' });
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Where owners list what they sell, over the same store as the desk. */
async function openedIntake(place: Workplace): Promise<Intake> {
  const copies = {
    cache: folders.cache,
    releases: async () => (await releases.shelf.list()).map(({ id }) => releases.shelf.folderOf(id)),
  };
  try {
    return await openIntake({
      workplace: place,
      folder: intakeFolder(project),
      publisher: releases,
      site: { current: async () => (releases.status().live ? releasedSite(releases.shelf).current() : dist) },
      alsoForget: (id) => forgetManuscript(deskFolder(project), 'umkm', id),
      published: {
        erasePicture: (file) => erasePicture(copies, file),
        erasePage: (address, withCards) => erasePage(copies, address, withCards),
        eraseOrphans: (photographs) => eraseOrphans(copies, photographs),
      },
    });
  } catch (error) {
    if (error instanceof SecretError) return fail(error.message);
    throw error;
  }
}

async function openedDesk(place: Workplace): Promise<Mount> {
  try {
    return {
      path: '/redaksi',
      app: await openDesk({
        project,
        workplace: place,
        page: await deskPage(),
        host,
        publisher: releases,
        ...(intake && { umkm: { listings: intake.listings, keyOf: businessKeys(intake.secret), erased: intake.erased } }),
      }),
    };
  } catch (error) {
    if (error instanceof DeskRefusal) return fail(error.message);
    throw error;
  }
}

async function hooks(): Promise<Mount> {
  const secret = process.env.CONTENTFUL_WEBHOOK_SECRET || undefined;
  const problem = secret && secretProblem(secret);
  if (problem) console.warn(`${problem} Webhook dimatikan.`);
  const signatures = new Once(join(folders.cache, 'webhook/signatures'));
  return { path: '/hooks', app: contentfulHook({ secret, signatures, request: (reason) => releases.request(reason) }) };
}

async function serve(site: SiteOptions['root'], mounts: readonly Mount[]): Promise<Listening> {
  try {
    return await listen(createApp({ root: site, mounts }), {
      host,
      port,
      tries: 20,
      onTaken: (taken) => console.log(`Port ${taken} sedang dipakai, mencoba ${taken + 1}. / Port ${taken} is taken, trying ${taken + 1}.`),
    });
  } catch (error) {
    return fail(`Server tidak dapat dibuka. / The server cannot be opened: ${(error as Error).message}`);
  }
}

async function stop(): Promise<void> {
  stopping = true;
  await Promise.all([releases.close(), server?.close(), intake?.close()]);
  console.log('Server berhenti. / Stopped.');
}

function box(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const rows = lines.map((line) => `│  ${line.padEnd(width)}  │`);
  return ['', `┌${'─'.repeat(width + 4)}┐`, ...rows, `└${'─'.repeat(width + 4)}┘`, ''].join('\n');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
