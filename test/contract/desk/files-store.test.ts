import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { FilesStore, UnreadableError } from '../../../src/sources/files/store.ts';
import { load } from '../../../src/sources/load.ts';
import { ConflictError } from '../../../src/sources/store.ts';

const base = mkdtempSync(join(tmpdir(), 'desk-store-'));
afterAll(() => rmSync(base, { recursive: true }));

const author = { name: 'Sari Humas' };
let folder: string;
let store: FilesStore;
let turn = 0;

beforeEach(() => {
  folder = join(base, `content-${turn++}`);
  mkdirSync(folder);
  for (const type of ['citation', 'region', 'article'])
    cpSync(join(import.meta.dirname, '../../../content', type), join(folder, type), { recursive: true });
  store = new FilesStore({ folder, journal: join(folder, '../riwayat', `${turn}.jsonl`) });
});

const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const someArticle = () => readdirSync(join(folder, 'article'))[0]?.replace('.yaml', '') ?? '';
/** Writes down that an article was looked through on a day (`YYYY-MM-DD`). */
async function review(id: string, day: string, message = 'tinjau') {
  const entry = await store.read('article', id);
  const data = { ...(entry?.data as object), reviewedAt: day };
  return store.write({ type: 'article', id, data }, entry?.version ?? '', author, message);
}
const git = (...parameters: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Lama', '-c', 'user.email=l@x', ...parameters]).toString();
function beginGit(): void {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'awal');
}

describe('writing', () => {
  test('changes only the lines of the field that changed', async () => {
    const id = someArticle();
    const before = text(`article/${id}.yaml`).split('\n');
    await review(id, '2027-02-03');
    const after = text(`article/${id}.yaml`).split('\n');
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual(["reviewedAt: '2027-02-03'"]);
  });

  test('keeps comments, and puts a new field where the model has it', async () => {
    const file = join(folder, 'article/komentar.yaml');
    writeFileSync(file, "# berkas contoh\nname:\n  id: A\n# tentang ringkasan\nsummary:\n  id: B\nreviewedAt: '2026-01-01'\n");
    const entry = await store.read('article', 'komentar');
    await store.write(
      { type: 'article', id: 'komentar', data: { ...(entry?.data as object), kind: 'news', name: { id: 'C' } } },
      entry?.version ?? '',
      author,
      'x',
    );
    expect(readFileSync(file, 'utf8')).toBe(
      "# berkas contoh\nname:\n  id: C\n# tentang ringkasan\nsummary:\n  id: B\nkind: news\nreviewedAt: '2026-01-01'\n",
    );
  });

  test('a new entry is written in the order of the model and reads back the same', async () => {
    const data = {
      reviewedAt: '2026-11-21',
      name: { id: '"Kutip": baris', en: '' },
      summary: { id: 'يمين 😀' },
      body: { id: 'satu\r\n\r\ndua' },
      photos: [],
    };
    await store.write({ type: 'article', id: 'baru', data }, null, author, 'buat');
    expect(text('article/baru.yaml')).toBe(
      "name:\n  id: '\"Kutip\": baris'\nsummary:\n  id: يمين 😀\nbody:\n  id: |-\n    satu\n\n    dua\nreviewedAt: '2026-11-21'\n",
    );
    expect((await store.read('article', 'baru'))?.data).toEqual({
      name: { id: '"Kutip": baris' },
      summary: { id: 'يمين 😀' },
      body: { id: 'satu\n\ndua' },
      reviewedAt: '2026-11-21',
    });
  });

  test('refuses a version that is not the current one, and says what is there', async () => {
    const id = someArticle();
    const entry = await store.read('article', id);
    const changed = { type: 'article', id, data: { ...(entry?.data as object), reviewedAt: '2027-01-01' } };
    const saved = await store.write(changed, entry?.version ?? '', author, 'satu');
    const second = store.write(
      { ...changed, data: { ...(entry?.data as object), reviewedAt: '2028-01-01' } },
      entry?.version ?? '',
      author,
      'dua',
    );
    await expect(second).rejects.toThrow(ConflictError);
    await expect(second).rejects.toMatchObject({ current: { version: saved.version } });
    expect(text(`article/${id}.yaml`)).toContain("reviewedAt: '2027-01-01'");
  });

  test('creating what exists, and changing what is gone, is a conflict', async () => {
    const id = someArticle();
    await expect(store.write({ type: 'article', id, data: {} }, null, author, 'x')).rejects.toThrow(ConflictError);
    await expect(store.write({ type: 'article', id: 'tidak-ada', data: {} }, 'abc', author, 'x')).rejects.toThrow(ConflictError);
    expect(existsSync(join(folder, 'article/tidak-ada.yaml'))).toBe(false);
  });

  test('of twenty writers with the same version one wins', async () => {
    const id = someArticle();
    const entry = await store.read('article', id);
    const writes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, day) =>
        store.write(
          { type: 'article', id, data: { ...(entry?.data as object), reviewedAt: `2027-01-${day + 10}` } },
          entry?.version ?? '',
          author,
          'x',
        ),
      ),
    );
    expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each(['../keluar', 'a/b', '.tersembunyi', 'Besar', ''])('no entry is called "%s"', async (id) => {
    expect(await store.read('article', id)).toBeUndefined();
    expect(() => store.write({ type: 'article', id, data: {} }, null, author, 'x')).toThrow(TypeError);
    expect(() => store.write({ type: '../article', id: 'a', data: {} }, null, author, 'x')).toThrow(TypeError);
  });
});

describe('a file that is no YAML', () => {
  test('is told with its line, listed past, and mended as text', async () => {
    writeFileSync(join(folder, 'article/rusak.yaml'), "name:\n  id: 'tanpa penutup\nkind: news\n");
    await expect(store.read('article', 'rusak')).rejects.toThrow(UnreadableError);
    expect((await store.list()).some(({ id }) => id === 'rusak')).toBe(false);
    const broken = await store.readText('article', 'rusak');
    await expect(store.writeText('article', 'rusak', "name: 'x", broken?.version ?? '', author, 'x')).rejects.toThrow(UnreadableError);
    await store.writeText('article', 'rusak', 'name:\n  id: tertutup\n', broken?.version ?? '', author, 'perbaiki');
    expect((await store.read('article', 'rusak'))?.data).toEqual({ name: { id: 'tertutup' } });
  });
});

describe('history', () => {
  test('is kept without a repository, newest first', async () => {
    const id = someArticle();
    for (const day of ['01', '02']) await review(id, `2027-01-${day}`, `tinjau ${day}`);
    const history = await store.history('article', id);
    expect(history.map(({ by, message }) => `${by}: ${message}`)).toEqual(['Sari Humas: tinjau 02', 'Sari Humas: tinjau 01']);
  });

  test('is in Git too where there is a repository, each change once, and only that file', async () => {
    beginGit();
    writeFileSync(join(folder, 'article/lain.yaml'), 'name:\n  id: milik orang lain\n');
    const id = someArticle();
    await review(id, '2027-01-01');
    expect(git('show', '--name-only', '--format=%an|%s', 'HEAD').trim().split('\n').filter(Boolean)).toEqual([
      `Sari Humas|article/${id}: tinjau`,
      `article/${id}.yaml`,
    ]);
    expect(git('status', '--porcelain').trim()).toBe('?? article/lain.yaml');
    expect((await store.history('article', id)).map(({ message }) => message)).toEqual(['tinjau', 'awal']);
  });

  test('somebody else’s uncommitted change of the file is not committed under the officer’s name', async () => {
    beginGit();
    const id = someArticle();
    writeFileSync(join(folder, `article/${id}.yaml`), `# catatan\n${text(`article/${id}.yaml`)}`);
    await review(id, '2027-01-01');
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(1);
    expect((await store.history('article', id))[0]?.message).toBe('tinjau');
  });
});

describe('killed in the middle of a save', () => {
  const kills = 200;
  test(`${kills} times: the file is whole each time, and what is left behind disturbs nobody`, { timeout: 180_000 }, async () => {
    const type = join(folder, 'article');
    const killOnce = async (lane: number) => {
      const path = join(type, `lajur-${lane}.yaml`);
      const child = spawn(process.execPath, [join(import.meta.dirname, 'save-child.mjs'), path], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toMatch(/^awal\n(\d)?\1*\nakhir\n$/);
    };
    await Promise.all(
      [0, 1, 2, 3].map(async (lane) => {
        for (let count = 0; count < kills / 4; count += 1) await killOnce(lane);
      }),
    );
    const left = readdirSync(type).filter((name) => name.startsWith('.'));
    for (const lane of [0, 1, 2, 3]) rmSync(join(type, `lajur-${lane}.yaml`));
    expect((await load(folder)).problems.filter(({ found }) => found.startsWith('berkas "'))).toEqual([]);

    // The next save, an hour later, clears them away.
    for (const name of left) utimesSync(join(type, name), new Date(0), new Date(0));
    await store.write({ type: 'article', id: 'sesudah', data: { name: { id: 'x' } } }, null, author, 'x');
    expect(readdirSync(type).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('removing', () => {
  test('takes the file away for good, and says so in the history', async () => {
    const id = someArticle();
    const entry = await store.read('article', id);
    await store.remove('article', id, entry?.version ?? '', author, 'dibuang');
    expect(await store.read('article', id)).toBeUndefined();
    expect(existsSync(join(folder, `article/${id}.yaml`))).toBe(false);
    expect((await store.history('article', id)).map(({ message }) => message)).toEqual(['dibuang']);
  });

  test('refuses a version that is not the current one, and what is gone', async () => {
    const id = someArticle();
    await expect(store.remove('article', id, 'lain', author, 'x')).rejects.toThrow(ConflictError);
    await expect(store.remove('article', 'tidak-ada', 'lain', author, 'x')).rejects.toThrow(ConflictError);
    expect(existsSync(join(folder, `article/${id}.yaml`))).toBe(true);
  });

  test('forgets the history of personal data, and of nothing else', async () => {
    const id = someArticle();
    await review(id, '2027-02-03');
    const listing = await store.write(
      { type: 'umkm', id: 'lapak-1', data: { name: { id: 'Bu Siti' } } },
      null,
      author,
      'Bu Siti mendaftar',
    );
    await store.remove('umkm', 'lapak-1', listing.version, author, 'dihapus');
    expect((await store.history('umkm', 'lapak-1')).map(({ message }) => message)).toEqual(['dihapus']);
    expect((await store.history('article', id)).map(({ message }) => message)).toEqual(['tinjau']);
  });
});
