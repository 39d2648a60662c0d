import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { typeIds } from '../../../src/domain/model/index.ts';
import { isTypeId } from '../../../src/domain/validate.ts';
import { digestOf } from '../../../src/sources/contentful/canonical.ts';
import { type Command, runCommand } from '../../../src/sources/contentful/commands.ts';
import { readLocal } from '../../../src/sources/contentful/local.ts';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { load } from '../../../src/sources/load.ts';
import { raw } from '../../support/entries.ts';
import { dataOf } from '../../support/generate.ts';
import { type Bench, bench, provision } from './support.ts';

interface Said {
  readonly code: number;
  readonly lines: string;
  readonly asked: string[];
}

async function run(it: Bench, command: Command, content: string, { yes = true, overwrite = false, env = {} } = {}): Promise<Said> {
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
async function written(it: Bench, name = 'content'): Promise<{ content: string; store: FilesStore }> {
  const content = join(it.folder, name);
  await mkdir(content, { recursive: true });
  const store = new FilesStore({ folder: content, journal: join(it.folder, `${name}.jsonl`), commit: false });
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

const change = async (store: FilesStore, type: string, id: string, name: string) => {
  const current = await store.read(type, id);
  const data = { ...(current?.data as object), name: { id: name } };
  await store.write({ type, id, data }, current?.version ?? null, { name: 'Uji' }, 'uji');
};

describe('push', () => {
  test('wants the structure first', async () => {
    const it = await bench();
    const { content } = await written(it);
    const { code, lines } = await run(it, 'push', content);
    expect(code).toBe(1);
    expect(lines).toMatch(/npm run cms -- provision/);
  });

  test('shows its plan, asks, and does nothing without a yes', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    it.server.log.length = 0;
    const { asked, lines } = await run(it, 'push', content, { yes: false });
    expect(asked).toEqual(['Jalankan?']);
    expect(lines).toMatch(/Rencana: 1 foto, 5 entri baru, 0 diubah, 4 diterbitkan, 0 tidak lagi terbit/);
    expect(it.server.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test('sends entries and pictures; drafts stay unpublished; a second run has nothing to do', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    const first = await run(it, 'push', content);
    expect(first.code, first.lines).toBe(0);
    expect(first.lines).toMatch(/10\/10 \(100%\) · sisa 0 dtk/);
    const { state } = it.server;
    expect(state.of('Entry').map((item) => [item.id, Boolean(item.published)])).toEqual([
      ['destination.naskah', false],
      ['destination.ranu', true],
      ['quick-win.jip', true],
      ['quick-win.kereta', true],
      ['region.malang', true],
    ]);
    expect(state.of('Asset')[0]?.published?.fields.file?.id).toMatchObject({
      fileName: 'ranu-1a2b3c4d.jpg',
      details: { image: { width: 1200, height: 800 } },
    });
    it.server.log.length = 0;
    expect((await run(it, 'push', content)).lines).toMatch(/Contentful sudah sama dengan berkas/);
    expect((await run(it, 'diff', content)).lines).toMatch(/Struktur: sama[\s\S]*Isi: sama/);
    expect(it.server.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test('sends only what changed, and takes back what became a draft', async () => {
    const it = await bench();
    await provision(it);
    const { content, store } = await written(it);
    await run(it, 'push', content);
    await change(store, 'destination', 'ranu', 'Danau');
    const jip = await store.read('quick-win', 'jip');
    const data = { ...(jip?.data as object), publication: { state: 'draft' } };
    await store.write({ type: 'quick-win', id: 'jip', data }, jip?.version ?? null, { name: 'Uji' }, 'uji');
    it.server.log.length = 0;
    const { lines, code } = await run(it, 'push', content);
    expect(code, lines).toBe(0);
    expect(it.server.log.filter((line) => !line.startsWith('GET')).map((line) => line.replace(/management.*entries\//, ''))).toEqual([
      'PUT destination.ranu',
      'PUT quick-win.jip',
      'PUT destination.ranu/published',
      'DELETE quick-win.jip/published',
    ]);
    expect(it.server.state.get('Entry', 'destination.ranu')?.published?.fields.name?.id).toBe('Danau');
  });

  test('does not overwrite what an editor changed in Contentful, unless told to', async () => {
    const it = await bench();
    await provision(it);
    const { content, store } = await written(it);
    await run(it, 'push', content);
    const item = it.server.state.get('Entry', 'destination.ranu');
    if (!item) throw new Error('not there');
    it.server.state.save(item, { ...item.fields, name: { id: 'Nama dari Contentful' } });
    const held = await run(it, 'push', content);
    expect(held.lines).toMatch(/Tidak disentuh.*\n {2}destination\/ranu: diubah di Contentful/);
    await change(store, 'destination', 'ranu', 'Nama dari berkas');
    const both = await run(it, 'push', content);
    expect(both.lines).toMatch(/destination\/ranu: berbeda di kedua sisi/);
    expect(item.fields.name?.id).toBe('Nama dari Contentful');
    expect((await run(it, 'push', content, { overwrite: true })).code).toBe(0);
    expect(item.fields.name?.id).toBe('Nama dari berkas');
  });

  test('keeps fields that others added', async () => {
    const it = await bench();
    await provision(it);
    const { content, store } = await written(it);
    await run(it, 'push', content);
    const item = it.server.state.get('Entry', 'destination.ranu');
    it.server.state.types.get('destination')?.fields.push({ id: 'extra', name: 'Tambahan', type: 'Symbol' });
    if (item) item.fields.extra = { id: 'milik orang lain' };
    await change(store, 'destination', 'ranu', 'Danau');
    await run(it, 'push', content);
    expect(item?.fields).toMatchObject({ extra: { id: 'milik orang lain' }, name: { id: 'Danau' } });
  });

  test('an entry Contentful refuses is told, the rest is sent', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    it.server.faults.push({
      api: 'management',
      method: 'PUT',
      path: /entries\/destination\.ranu$/,
      kind: { status: 422, body: { sys: { type: 'Error', id: 'InvalidEntry' }, message: 'Validation error', details: { errors: ['x'] } } },
    });
    const { code, lines } = await run(it, 'push', content);
    expect(code).toBe(1);
    expect(lines).toMatch(/GALAT destination\/ranu: Contentful menolak isinya \(422\)/);
    it.server.faults.length = 0;
    const again = await run(it, 'push', content);
    expect(again.code, again.lines).toBe(0);
    expect(it.server.state.of('Entry').filter((each) => each.published)).toHaveLength(4);
  });

  test('broken off by a lost connection, it goes on where it stopped', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    it.server.faults.push({ api: 'management', method: 'PUT', path: /entries/, after: 3, kind: 'reset' });
    await expect(run(it, 'push', content)).rejects.toThrow(/terputus/);
    it.server.faults.length = 0;
    const { code, lines } = await run(it, 'push', content);
    expect(code, lines).toBe(0);
    expect(lines).toMatch(/2 entri baru|1 entri baru/);
    expect((await run(it, 'push', content)).lines).toMatch(/sudah sama/);
  });

  test('waits when Contentful limits the rate, and goes on', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    it.server.faults.push({
      api: 'management',
      method: 'PUT',
      path: /entries/,
      times: 1,
      kind: { status: 429, headers: { 'x-contentful-ratelimit-reset': '1' }, body: { sys: { type: 'Error', id: 'RateLimitExceeded' } } },
    });
    expect((await run(it, 'push', content, { env: { CONTENTFUL_RETRIES: '3' } })).code).toBe(0);
  });

  test('a refused token ends it with where to find a new one', async () => {
    const it = await bench();
    const { content } = await written(it);
    await expect(run(it, 'push', content, { env: { CONTENTFUL_MANAGEMENT_TOKEN: 'salah' } })).rejects.toThrow(
      /CONTENTFUL_MANAGEMENT_TOKEN ditolak Contentful \(401\).*CMA tokens/,
    );
    await expect(run(it, 'push', content, { env: { CONTENTFUL_MANAGEMENT_TOKEN: '' } })).rejects.toThrow(
      /CONTENTFUL_MANAGEMENT_TOKEN belum diisi/,
    );
  });
});

describe('pull', () => {
  test('files -> Contentful -> an empty folder gives the same files', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    await run(it, 'push', content);
    const other = join(it.folder, 'lain');
    await mkdir(other);
    const { code, lines } = await run({ ...it, env: { ...it.env, CACHE_DIR: join(it.folder, 'cache-2') } }, 'pull', other);
    expect(code, lines).toBe(0);
    expect(await filesIn(other)).toEqual(await filesIn(content));
  });

  test('takes what was changed and published there; what is not published stays away', async () => {
    const it = await bench();
    await provision(it);
    const { content, store } = await written(it);
    await run(it, 'push', content);
    const { state } = it.server;
    const [ranu, malang] = [state.get('Entry', 'destination.ranu'), state.get('Entry', 'region.malang')];
    if (!ranu || !malang) throw new Error('not there');
    state.save(ranu, { ...ranu.fields, name: { id: 'Terbit di Contentful' } });
    state.publish(ranu);
    state.save(malang, { ...malang.fields, capital: { id: 'Belum terbit' } });
    const fresh = state.create(
      'Entry',
      '5KsDBWseXY6QegucYAoacS',
      { ...ranu.fields, name: { id: 'Dari aplikasi web' }, slug: { id: 'dari-web', en: 'from-web' } },
      'destination',
    );
    state.publish(fresh);
    const { lines, code } = await run(it, 'pull', content);
    expect(code, lines).toBe(0);
    expect(lines).toMatch(/belum terbit; versi terbitnya yang diambil \(1\):\n {2}region\/malang/);
    expect((await store.read('destination', 'ranu'))?.data).toMatchObject({ name: { id: 'Terbit di Contentful' } });
    expect((await store.read('destination', 'dari-web'))?.data).toMatchObject({ name: { id: 'Dari aplikasi web' } });
    expect((await store.read('region', 'malang'))?.data).toMatchObject({ capital: 'Contoh' });
    // And the entry of the web app is found again, not made twice.
    const back = await run(it, 'push', content);
    expect(back.lines).not.toMatch(/entri baru, [1-9]|[1-9]\d* entri baru/);
    expect(state.of('Entry')).toHaveLength(6);
  });

  test('does not overwrite files changed here, unless told to', async () => {
    const it = await bench();
    await provision(it);
    const { content, store } = await written(it);
    await run(it, 'push', content);
    const ranu = it.server.state.get('Entry', 'destination.ranu');
    if (!ranu) throw new Error('not there');
    it.server.state.save(ranu, { ...ranu.fields, name: { id: 'Contentful' } });
    it.server.state.publish(ranu);
    await change(store, 'destination', 'ranu', 'Berkas');
    expect((await run(it, 'pull', content)).lines).toMatch(/destination\/ranu: berbeda di kedua sisi/);
    expect((await store.read('destination', 'ranu'))?.data).toMatchObject({ name: { id: 'Berkas' } });
    expect((await run(it, 'pull', content, { overwrite: true })).code).toBe(0);
    expect((await store.read('destination', 'ranu'))?.data).toMatchObject({ name: { id: 'Contentful' } });
  });

  test('an entry that fails its check is told and left out', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    await run(it, 'push', content);
    it.server.state.publish(it.server.state.create('Entry', 'destination.rusak', { name: { id: 'Rusak' } }, 'destination'));
    const { lines } = await run(it, 'pull', content);
    expect(lines).toMatch(/GALAT destination\/rusak · slug/);
    expect(await readdir(join(content, 'destination'))).not.toContain('rusak.yaml');
  });
});

describe('check', () => {
  test('says what is well', async () => {
    const it = await bench();
    await provision(it);
    const { content } = await written(it);
    await run(it, 'push', content);
    const { code, lines } = await run(it, 'check', content);
    expect(code, lines).toBe(0);
    expect(lines).toMatch(/6 dari 10000 rekaman/);
  });

  test('says what is not, each with the way to mend it', async () => {
    const it = await bench();
    const { content } = await written(it);
    const { code, lines } = await run(it, 'check', content, { env: { CONTENTFUL_DELIVERY_TOKEN: 'salah', CONTENTFUL_PREVIEW_TOKEN: '' } });
    expect(code).toBe(1);
    expect(lines).toMatch(/GALAT CONTENTFUL_DELIVERY_TOKEN ditolak/);
    expect(lines).toMatch(/GALAT CONTENTFUL_PREVIEW_TOKEN belum diisi/);
    expect(lines).toMatch(/GALAT \d+ bagian belum sesuai model: jalankan npm run cms -- provision/);
  });
});

describe('round trip over HTTP', () => {
  test('generated entries of every type, files -> Contentful -> files', { timeout: 120_000 }, async () => {
    const it = await bench();
    await provision(it);
    const content = join(it.folder, 'acak');
    const store = new FilesStore({ folder: content, journal: join(it.folder, 'acak.jsonl'), commit: false });
    await mkdir(content);
    const text = 'Bromo \u{1F30B} \u200Fجبل\u200E '.repeat(4000).slice(0, 49_999).padEnd(50_000, 'x');
    const long = { ...raw('quick-win', 'panjang', { body: { id: text, en: text }, publication: { state: 'draft' } }) };
    await store.write(long, null, { name: 'Uji' }, 'uji');
    for (const type of typeIds) {
      const samples = (['some', 'all', 'none'] as const).flatMap((optional) =>
        fc.sample(dataOf(type, { optional }), { seed: 7, numRuns: 3 }),
      );
      for (const [index, data] of samples.entries()) {
        // Contentful publishes only what links to something that is there: drafts may link anywhere.
        await store.write({ type, id: `acak-${index}`, data: { ...data, publication: { state: 'draft' } } }, null, { name: 'Uji' }, 'uji');
      }
    }
    const pushed = await run(it, 'push', content);
    expect(pushed.code, pushed.lines.slice(-2000)).toBe(0);
    const back = join(it.folder, 'kembali');
    await mkdir(back);
    const pulled = await run({ ...it, env: { ...it.env, CACHE_DIR: join(it.folder, 'cache-2') } }, 'pull', back);
    expect(pulled.code, pulled.lines.slice(-2000)).toBe(0);
    expect(await hashesIn(back)).toEqual(await hashesIn(content));
  });

  test('the whole of content/ is accepted, published, delivered and comes back', { timeout: 120_000 }, async () => {
    const it = await bench({ pageSize: 200 });
    await provision(it);
    const content = join(it.folder, 'content');
    await cp('content', content, { recursive: true });
    const pushed = await run(it, 'push', content);
    expect(pushed.code, pushed.lines.slice(-3000)).toBe(0);
    const back = join(it.folder, 'kembali');
    await mkdir(back);
    const pulled = await run({ ...it, env: { ...it.env, CACHE_DIR: join(it.folder, 'cache-2') } }, 'pull', back);
    expect(pulled.code, pulled.lines.slice(-3000)).toBe(0);
    expect(await hashesIn(back)).toEqual(await hashesIn(content));

    const [files, contentful] = [await load(content, {}), await load('nowhere', { ...it.env })];
    expect(contentful.problems).toEqual([]);
    const sorted = (entries: readonly { type: string; id: string }[]) =>
      entries.toSorted((a, b) => (`${a.type}/${a.id}` < `${b.type}/${b.id}` ? -1 : 1));
    expect(sorted(contentful.corridor.entries())).toEqual(sorted(files.corridor.entries()));
  });
});

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(yaml|jpg)$/.test(name)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'base64')])));
}

/** Every entry of a folder as the hash of its data. */
async function hashesIn(folder: string): Promise<Record<string, string>> {
  const { entries, problems } = await readLocal(folder);
  expect(problems).toEqual([]);
  return Object.fromEntries([...entries].sort().map(([key, { type, data }]) => [key, digestOf(type, data)]));
}
