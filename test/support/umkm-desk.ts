import { join } from 'node:path';
import { createDesk, deskFiles } from '../../src/desk/server/app.ts';
import { Users } from '../../src/desk/server/users.ts';
import { businessKeys } from '../../src/intake/list/key.ts';
import { Secret } from '../../src/intake/secret.ts';
import { MediaStore } from '../../src/sources/files/media.ts';
import { idlePreviews } from './desk-request.ts';
import { intakeBench, photograph } from './intake.ts';
import { password } from './officer.ts';

/** The desk with the queue of owners' listings, over a copy of the content; its clock moves a minute with each of them. Sari is of Kota Malang, Rudi edits, Tamu only looks. */
export async function umkmDesk({ page, start = new Date() }: { page: string; start?: Date }) {
  let minutes = 0;
  let release: { state: string; live?: { moment: string } } = { state: 'building' };
  const now = () => new Date(start.getTime() + minutes * 60_000);
  const bench = await intakeBench({ now });
  const deskFolder = join(bench.root, 'desk');
  const users = new Users(deskFiles(deskFolder).users);
  await users.add({ id: 'sari', name: 'Sari Diskopindag', role: 'humas', regions: ['kota-malang'] }, password);
  await users.add({ id: 'rudi', name: 'Rudi (Redaktur)', role: 'editor', regions: [] }, password);
  await users.add({ id: 'tamu', name: 'Tamu', role: 'reader', regions: [] }, password);
  const app = createDesk({
    store: bench.store,
    files: bench.store,
    pictures: new MediaStore(bench.folder),
    deskFolder,
    page,
    publisher: { request: (reason) => bench.requests.push(reason), status: () => release },
    previews: idlePreviews,
    umkm: { listings: bench.listings, keyOf: businessKeys(new Secret(Buffer.alloc(48, 7))), erased: bench.erased },
    loopback: true,
    now,
  });
  let turn = 0;
  return {
    ...bench,
    app,
    /** What the publisher says from now on. */
    released(status: { state: string; live?: { moment: string } }) {
      release = status;
    },
    now,
    /** A listing an owner sent; its id. */
    async sent(fields: Readonly<Record<string, string>> = {}, photo?: Uint8Array | null): Promise<string> {
      turn += 1;
      minutes += 1;
      const bytes = photo === null ? undefined : (photo ?? (await photograph(turn)));
      const { entry } = await bench.listings.receive(bench.submission(fields), bytes, { key: `kunci ${turn}`, checked: true });
      return entry.id;
    },
  };
}
