import { join } from 'node:path';
import { deskFiles } from '../src/desk/server/app.ts';
import { checkLinks, outsideLinks, writeLinkReport } from '../src/desk/server/links.ts';
import { deskFolder } from '../src/desk/server/open.ts';
import { readFiles } from '../src/sources/files/read.ts';

const project = join(import.meta.dirname, '..');
const { entries } = await readFiles(process.env.CONTENT_DIR ?? join(project, 'content'));
const report = await checkLinks(outsideLinks(entries), {
  onProgress: (done, all) => {
    if (done % 20 === 0 || done === all) console.log(`${done} dari ${all} alamat diperiksa`);
  },
});
for (const { type, id, url, reason } of report.broken) console.log(`${type}/${id}: ${url}: ${reason}`);
console.log(`${report.checked} alamat, ${report.broken.length} putus. Hasilnya tampil di meja redaksi.`);
await writeLinkReport(deskFiles(deskFolder(project)).links, report);
