import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { isTypeId } from '../../../src/domain/validate.ts';
import { type Command, runCommand } from '../../../src/sources/contentful/commands.ts';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, provision } from './support.ts';

export interface Said {
  readonly code: number;
  readonly lines: string;
  readonly asked: string[];
}

/** A command as the operator runs it, with what it says and asks; `yes` is the answer. */
export async function run(it: Bench, command: Command, content: string, { yes = true, overwrite = false, env = {} } = {}): Promise<Said> {
  const lines: string[] = [];
  const asked: string[] = [];
  const code = await runCommand(
    command,
    {
      say: (line) => lines.push(line),
      progress: (line) => lines.push(line),
      confirm: async (question) => {
        asked.push(question);
        return yes;
      },
    },
    {
      env: { ...it.env, ...env },
      content,
      cache: it.env.CACHE_DIR ?? '',
      journal: join(it.folder, 'riwayat.jsonl'),
      overwrite,
      isKnown: isTypeId,
      perSecond: 0,
    },
  );
  return { code, lines: lines.join('\n'), asked };
}

/** A folder of content with a few entries and a picture. */
export async function written(it: Bench): Promise<{ content: string; store: FilesStore }> {
  const content = join(it.folder, 'content');
  await mkdir(content, { recursive: true });
  const store = new FilesStore({ folder: content, journal: join(it.folder, 'content.jsonl'), commit: false });
  const photo = { file: 'ranu-1a2b3c4d.jpg', alt: { id: 'Danau', en: 'Lake' }, photographer: 'Contoh' };
  const entries = [
    raw('region', 'malang'),
    raw('destination', 'ranu', { regions: ['malang'], photos: [photo] }),
    raw('destination', 'naskah', { publication: { state: 'draft' } }),
    raw('quick-win', 'jip', { related: ['destination/ranu', 'quick-win/kereta'] }),
    raw('quick-win', 'kereta', {
      related: ['quick-win/jip'],
      publication: { state: 'withdrawn', withdrawnAt: '2026-02-01', reason: { id: 'Batal.' } },
    }),
  ];
  for (const entry of entries) await store.write(entry, null, { name: 'Uji' }, 'uji');
  await mkdir(join(content, 'media'));
  await writeFile(
    join(content, 'media', photo.file),
    await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer(),
  );
  return { content, store };
}

/** Gives an entry another name in the files. */
export const change = async (store: FilesStore, type: string, id: string, name: string) => {
  const current = await store.read(type, id);
  const data = { ...(current?.data as object), name: { id: name } };
  await store.write({ type, id, data }, current?.version ?? null, { name: 'Uji' }, 'uji');
};

/** Contentful with its structure, and a folder of content beside it. */
export async function ready() {
  const it = await bench();
  await provision(it);
  return { it, ...(await written(it)) };
}

/** The same, with the content sent already. */
export async function pushed() {
  const all = await ready();
  await run(all.it, 'push', all.content);
  return all;
}

/** What a computer that never saw this content gets: an empty folder, pulled into. */
export async function pulledElsewhere(it: Bench): Promise<Said & { folder: string }> {
  const folder = join(it.folder, 'lain');
  await mkdir(folder);
  return { folder, ...(await run({ ...it, env: { ...it.env, CACHE_DIR: join(it.folder, 'cache-2') } }, 'pull', folder)) };
}

/** An entry as the server has it. */
export function there(it: Bench, id: string) {
  const item = it.server.state.get('Entry', id);
  if (!item) throw new Error(`${id} is not there`);
  return item;
}
