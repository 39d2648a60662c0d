import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeIds } from '../../../src/domain/model/index.ts';
import { digestOf } from '../../../src/sources/contentful/canonical.ts';
import { readLocal } from '../../../src/sources/contentful/local.ts';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { load } from '../../../src/sources/load.ts';
import { raw } from '../../support/entries.ts';
import { dataOf } from '../../support/generate.ts';
import { pulledElsewhere, run } from './command-bench.ts';
import { bench, provision } from './support.ts';

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
    const sent = await run(it, 'push', content);
    expect(sent.code, sent.lines.slice(-2000)).toBe(0);
    const pulled = await pulledElsewhere(it);
    expect(pulled.code, pulled.lines.slice(-2000)).toBe(0);
    expect(await hashesIn(pulled.folder)).toEqual(await hashesIn(content));
  });

  test('the whole of content/ is accepted, published, delivered and comes back', { timeout: 120_000 }, async () => {
    const it = await bench({ pageSize: 200 });
    await provision(it);
    const content = join(it.folder, 'content');
    await cp('content', content, { recursive: true });
    const sent = await run(it, 'push', content);
    expect(sent.code, sent.lines.slice(-3000)).toBe(0);
    const pulled = await pulledElsewhere(it);
    expect(pulled.code, pulled.lines.slice(-3000)).toBe(0);
    expect(await hashesIn(pulled.folder)).toEqual(await hashesIn(content));

    const [files, contentful] = [await load(content, {}), await load('nowhere', { ...it.env })];
    expect(contentful.problems).toEqual([]);
    const sorted = (entries: readonly { type: string; id: string }[]) =>
      entries.toSorted((a, b) => (`${a.type}/${a.id}` < `${b.type}/${b.id}` ? -1 : 1));
    expect(sorted(contentful.corridor.entries())).toEqual(sorted(files.corridor.entries()));
  });
});

/** Every entry of a folder as the hash of its data. */
async function hashesIn(folder: string): Promise<Record<string, string>> {
  const { entries, problems } = await readLocal(folder);
  expect(problems).toEqual([]);
  return Object.fromEntries([...entries].sort().map(([key, { type, data }]) => [key, digestOf(type, data)]));
}
