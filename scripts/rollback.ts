/**
 * Goes back to an earlier release, at once and without a build. A running server follows with the next request.
 *
 *   npm run rollback             to the release before the one that is live
 *   npm run rollback -- ID       to that release, forward too
 *   npm run rollback -- --list   which there are
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolders } from '../src/release/project.ts';
import { Shelf } from '../src/release/shelf.ts';

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const shelf = new Shelf(projectFolders(join(import.meta.dirname, '..')).releases);
const releases = await shelf.list();
const live = await shelf.current();
const [wanted] = positionals;

if (releases.length === 0) fail('Belum ada rilis: jalankan "npm start" atau "npm run release" dahulu.');
if (values.list) list();
else await goBack();

async function goBack(): Promise<void> {
  const liveAt = releases.findIndex(({ id }) => id === live);
  const target = wanted === undefined ? releases[liveAt + 1] : releases.find(({ id }) => id === wanted);
  if (!target) {
    list();
    fail(
      wanted === undefined
        ? 'Tidak ada rilis yang lebih lama dari yang tayang.'
        : `Tidak ada rilis "${wanted}"; pilih dari daftar di atas.`,
    );
  }
  await shelf.goBackTo(target);
  console.log(`Yang tayang sekarang: ${target.id}, dibangun untuk ${time(target.moment)}, ${target.pages} halaman.`);
  console.log('Situs dibangun ulang lagi bila konten berubah, ada jadwal terbit, atau diminta; perbaiki sebabnya sebelum itu.');
}

function list(): void {
  for (const { id, moment, pages, reasons } of releases) {
    console.log(`${id === live ? '*' : ' '} ${id}  ${time(moment)}  ${String(pages).padStart(6)} halaman  ${reasons.join(', ')}`);
  }
  console.log('* yang tayang');
}

function time(moment: string): string {
  return new Date(moment).toLocaleString('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
