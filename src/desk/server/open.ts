import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Workplace } from '../../sources/workplace.ts';
import { createDesk, deskFiles, type UmkmIntake } from './app.ts';
import { isLoopback } from './local.ts';
import { Previews } from './preview.ts';
import type { Publisher } from './publisher.ts';
import { Users } from './users.ts';

export interface OpenOptions {
  /** Folder of the project. */
  readonly project: string;
  /** Where content is changed. */
  readonly workplace: Workplace;
  /** The built page of the desk. */
  readonly page: string;
  /** Where the server listens. */
  readonly host: string;
  readonly publisher: Publisher;
  /** What owners list by themselves, where the intake is open. */
  readonly umkm?: UmkmIntake;
}

/** Why the desk cannot be opened, in a sentence for the operator. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
}

/** Folder of people, sessions, manuscripts and history: `DESK_DIR`, else `.desk/` of the project. */
export const deskFolder = (project: string) => process.env.DESK_DIR ?? join(project, '.desk');

/** Whether the desk is wanted: `DESK=0` turns it off. */
export const isDeskWanted = () => process.env.DESK !== '0';

/**
 * The desk over a store, with the settings of the environment (`DESK_DIR`).
 * Throws {@link DeskRefusal} when strangers could reach it and nobody has been given a password.
 */
export async function openDesk({ project, workplace, page, host, publisher, umkm }: OpenOptions): Promise<Hono> {
  const folder = deskFolder(project);
  const loopback = isLoopback(host);
  const people = await new Users(deskFiles(folder).users).all();
  if (!loopback && people.length === 0) {
    throw new DeskRefusal(
      `HOST=${host} dapat dijangkau mesin lain, tetapi meja redaksi belum punya pengguna. Tambahkan redaktur pertama: npm run desk:user -- tambah NAMA --peran redaktur. Atau matikan meja redaksi: DESK=0 npm start.`,
    );
  }
  const { store, files, pictures, media } = workplace;
  return createDesk({
    store,
    ...(files && { files }),
    pictures,
    ...(umkm && { umkm }),
    deskFolder: folder,
    page,
    publisher,
    previews: new Previews({ project, entries: () => store.list(), media, folder: join(project, '.cache/desk/preview') }),
    loopback,
  });
}
