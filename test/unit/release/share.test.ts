import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shareFiles } from '../../../src/release/check/share.ts';
import { scratch, writeSite } from '../../support/releases.ts';

test('what did not change since the earlier release is the same file, with its date; the rest is left alone', () => {
  const [earlier, folder] = [scratch(), scratch()];
  writeSite(earlier, {
    'index.html': 'lama',
    'kabar/index.html': 'sama',
    '_astro/a.css': 'sama',
    'hilang.html': 'x',
    'jenis/index.html': 'x',
  });
  writeSite(folder, { 'index.html': 'baru', 'kabar/index.html': 'sama', '_astro/a.css': 'sama', 'tambah.html': 'x', jenis: 'x' });
  for (const file of ['kabar/index.html', '_astro/a.css', 'index.html']) utimesSync(join(earlier, file), 1e9, 1e9);
  expect(shareFiles(folder, earlier)).toBe(2);
  const facts = (root: string, file: string) => {
    const { ino, mtimeMs } = statSync(join(root, file));
    return { ino, mtimeMs, text: readFileSync(join(root, file), 'utf8') };
  };
  for (const file of ['kabar/index.html', '_astro/a.css']) expect(facts(folder, file)).toEqual(facts(earlier, file));
  expect(facts(folder, 'index.html')).toMatchObject({ text: 'baru' });
  expect(facts(folder, 'index.html').mtimeMs).not.toBe(1e12);
  expect(facts(earlier, 'index.html').text).toBe('lama');
  expect(shareFiles(folder, earlier)).toBe(2);
  expect(facts(folder, 'kabar/index.html')).toEqual(facts(earlier, 'kabar/index.html'));
});

test('without an earlier release nothing is shared', () => {
  const folder = scratch();
  writeSite(folder, { 'index.html': 'baru' });
  expect(shareFiles(folder, join(folder, 'tidak-ada'))).toBe(0);
});
