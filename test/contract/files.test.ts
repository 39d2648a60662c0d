import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load, report } from '../../src/sources/load.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-content-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const citation = 'name: {id: Koran, en: Paper}\nkind: press\nreviewedAt: "2026-01-01"\n';
const article = (extra = '') => `slug: {id: kabar, en: news}
name: {id: Kabar, en: News}
summary: {id: Sebuah kabar., en: A piece of news.}
sources:
  - citation: koran
    confidence: high
kind: news
date: "2026-01-01"
reviewedAt: "2026-01-01"
${extra}`;

test('good files load without a problem', async () => {
  await put('citation/koran.yaml', citation);
  await put('article/kabar.yaml', article());
  const loaded = await load(folder);
  expect(loaded.problems).toEqual([]);
  expect(report(loaded)).toBe('2 entri dimuat, 0 disisihkan, 0 peringatan.');
});

test('a bad field is told with file and line, and the rest is published', async () => {
  await put('citation/koran.yaml', citation);
  await put('article/kabar.yaml', article());
  await put(
    'article/rusak.yaml',
    article().replace('kind: news', 'kind: berita').replace('slug: {id: kabar, en: news}', 'slug: {id: rusak, en: broken}'),
  );
  const { corridor, problems } = await load(folder);
  expect(corridor.all('article').map((entry) => entry.id)).toEqual(['kabar']);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'content/article/rusak.yaml', line: 7, path: ['kind'], found: '"berita"' });
});

test('a broken reference points at its own line and offers the nearest id', async () => {
  await put('citation/koran.yaml', citation);
  await put('article/kabar.yaml', article().replace('citation: koran', 'citation: korann'));
  const { problems } = await load(folder);
  expect(problems[0]).toMatchObject({ file: 'content/article/kabar.yaml', line: 5, remedy: 'mungkin maksudnya: koran' });
});

test('a missing field is shown at the nearest line above it', async () => {
  await put('citation/koran.yaml', citation.replace('{id: Koran, en: Paper}', '\n  en: Paper'));
  expect((await load(folder)).problems[0]).toMatchObject({ path: ['name', 'id'], line: 2 });
});

test.each([
  ['a tab where spaces belong', 'name:\n\tid: Koran\n'],
  ['a quote that is not closed', 'name: {id: "Koran}\n'],
  ['two fields of one name', 'kind: press\nkind: press\n'],
])('%s is a problem with its line, never a crash', async (_case, text) => {
  await put('citation/koran.yaml', text);
  const { corridor, problems } = await load(folder);
  expect(corridor.entries()).toEqual([]);
  expect(problems[0]?.file).toBe('content/citation/koran.yaml');
  expect(problems[0]?.line).toBeGreaterThan(0);
});

test('an empty file, a stray file and an unknown folder are each told', async () => {
  await put('citation/kosong.yaml', '');
  await put('citation/foto.jpg', 'x');
  await put('destinasi/ranu.yaml', 'name: x');
  const found = (await load(folder)).problems.map((problem) => problem.file);
  expect(new Set(found)).toEqual(new Set(['content/citation/kosong.yaml', 'content/citation/foto.jpg', 'content/destinasi/ranu.yaml']));
});

test('media is no content type', async () => {
  await put('media/foto.jpg', 'x');
  expect((await load(folder)).problems).toEqual([]);
});
