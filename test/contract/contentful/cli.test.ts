import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, provision } from './support.ts';

const root = join(import.meta.dirname, '../../..');

/** The command as an operator runs it, without a terminal. */
function cms(parameters: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ENV_FILE: '', ...env } as NodeJS.ProcessEnv };
    execFile(process.execPath, ['scripts/cms.ts', ...parameters], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, said: `${out}${err}` });
    });
  });
}

const settings = (it: Bench) => ({
  ...it.env,
  CONTENT_DIR: join(it.folder, 'content'),
  DESK_DIR: join(it.folder, 'desk'),
});

test('without a command it lists them', async () => {
  const { code, said } = await cms([]);
  expect(code).toBe(2);
  for (const command of ['provision', 'diff', 'push', 'pull', 'check']) expect(said).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});

test('without settings it says which are missing and where to find them, and nothing of the program', async () => {
  const { code, said } = await cms(['check']);
  expect(code).toBe(1);
  expect(said).toMatch(/CONTENTFUL_SPACE_ID belum diisi.*Space ID/);
  expect(said).toMatch(/CONTENTFUL_MANAGEMENT_TOKEN belum diisi.*CMA tokens/);
  expect(said).not.toMatch(/ at .*\.ts:\d+/);
});

test('provision, push, diff and check, one after the other; without --yes nothing is done', { timeout: 60_000 }, async () => {
  const it = await bench();
  await mkdir(join(it.folder, 'content'));
  const store = new FilesStore({ folder: join(it.folder, 'content'), journal: join(it.folder, 'j.jsonl'), commit: false });
  await store.write(raw('region', 'malang'), null, { name: 'Uji' }, 'uji');
  const asked = await cms(['provision'], settings(it));
  expect(asked.said).toMatch(/Tidak ada yang diubah. Tambahkan --yes/);
  expect(it.server.state.types.size).toBe(0);
  const made = await cms(['provision', '--yes'], settings(it));
  expect(made.code, made.said).toBe(0);
  expect(made.said).toMatch(/\d+\/\d+ \(\d+%\) · sisa \d+ dtk/);
  const pushed = await cms(['push', '--yes'], settings(it));
  expect(pushed.code, pushed.said).toBe(0);
  expect((await cms(['diff'], settings(it))).said).toMatch(/Struktur: sama[\s\S]*Isi: sama/);
  const checked = await cms(['check'], settings(it));
  expect(checked.code, checked.said).toBe(0);
});

test('its pace stays below seven requests a second', { timeout: 60_000 }, async () => {
  const it = await bench();
  await provision(it);
  await mkdir(join(it.folder, 'content/citation'), { recursive: true });
  for (let index = 0; index < 12; index += 1) {
    await writeFile(join(it.folder, `content/citation/sumber-${index}.yaml`), 'name: {id: Koran}\nkind: press\nreviewedAt: "2026-01-01"\n');
  }
  const started = performance.now();
  it.server.log.length = 0;
  const { code, said } = await cms(['push', '--yes'], settings(it));
  expect(code, said).toBe(0);
  expect(it.server.log.length).toBeGreaterThan(24);
  // The first second's worth may go at once.
  expect(it.server.log.length / ((performance.now() - started) / 1000)).toBeLessThan(9);
});

test('every setting the program reads for Contentful stands in .env.example, and no value does', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const code = globSync('{src,scripts}/**/*.{ts,mjs,astro}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const names = new Set(code.flatMap((text) => text.match(/\bCONTENTFUL_[A-Z_]+[A-Z]\b/g) ?? []));
  expect(names.size).toBeGreaterThan(8);
  for (const name of names) expect(example, name).toMatch(new RegExp(`^#?${name}=`, 'm'));
  expect(example).not.toMatch(/^#?CONTENTFUL_(SPACE_ID|\w*TOKEN|\w*SECRET)=\S/m);
});
