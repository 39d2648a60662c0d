import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/domain/model/index.ts';
import { intakePath } from '../../src/intake/tokens.ts';
import { createApp } from '../../src/server/app.ts';
import { type Intake, openIntake } from '../../src/server/intake.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { Content } from '../../src/sources/content.ts';
import { openWorkplace } from '../../src/sources/workplace.ts';
import { type BadLine, overBadLine } from './lost-answers.ts';

const project = join(import.meta.dirname, '../..');

/** A built site with the real intake beside it, over a copy of the content. */
export interface OwnerSite {
  readonly origin: string;
  readonly intake: Intake;
  readonly line: BadLine;
  /** The listings that are on disk under a name. */
  held(name: string): Promise<Entry<'umkm'>[]>;
  /** Takes the server away, as a lost line does, and puts it back at the same address. */
  off(): Promise<void>;
  on(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the built site at `root` with the intake. */
export async function ownerSite(root: string): Promise<OwnerSite> {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  const content = join(folder, 'content');
  cpSync(join(project, 'content'), content, { recursive: true });
  const workplace = await openWorkplace({ content, journal: join(folder, 'journal.jsonl'), commit: false, env: {} });
  if (!workplace) throw new Error('Files can always be changed.');
  const publisher = { request: () => undefined };
  const intake = await openIntake({ workplace, folder: join(folder, 'umkm'), publisher, site: { current: async () => root }, env: {} });
  const stored = new Content(workplace.store);
  const line = { losing: 0 };
  const app = createApp({ root, mounts: [{ path: intakePath, app: overBadLine(intake.app, line) }] });
  let server: Listening = await listen(app, { port: 0 });
  const { port } = server;
  return {
    origin: server.origin,
    intake,
    line,
    held: async (name) => (await stored.state()).corridor.all('umkm').filter((entry) => entry.name.id === name),
    off: () => server.close(),
    on: async () => {
      server = await listen(app, { port });
    },
    close: async () => {
      await server.close();
      await intake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
