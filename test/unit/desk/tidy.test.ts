import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { model, type TypeId } from '../../../src/domain/model/index.ts';
import { fieldOrder, tidy } from '../../../src/domain/model/tidy.ts';
import { changedText } from '../../../src/sources/files/text.ts';

const folder = join(import.meta.dirname, '../../../content');
const files = globSync('*/*.yaml', { cwd: folder }).map((file) => file.split(sep) as [TypeId, string]);

test('putting the real content in order changes nothing of what it says', () => {
  expect(files.length).toBeGreaterThan(500);
  for (const [type, name] of files) {
    const data = parse(readFileSync(join(folder, type, name), 'utf8'));
    expect(model[type].parse(tidy(type, data)), `${type}/${name}`).toEqual(model[type].parse(data));
  }
});

test('changing the day of review changes one line of every real file', () => {
  for (const [type, name] of files) {
    const text = readFileSync(join(folder, type, name), 'utf8');
    const data = tidy(type, parse(text)) as Record<string, unknown>;
    const before = text.split('\n');
    const after = changedText(text, data, { ...data, reviewedAt: '2031-01-01' }, fieldOrder(type)).split('\n');
    expect(
      after.filter((line, index) => line !== before[index]),
      `${type}/${name}`,
    ).toEqual(["reviewedAt: '2031-01-01'"]);
  }
});

test('what says nothing is left out, what is unknown is kept for validation to name', () => {
  expect(tidy('article', { asing: 1, name: { id: ' A ', en: ' ' }, facts: [], body: {}, photos: [{}], kind: 'news' })).toEqual({
    name: { id: 'A' },
    photos: [{}],
    kind: 'news',
    asing: 1,
  });
});
