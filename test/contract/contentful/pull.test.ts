import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { change, pulledElsewhere, pushed, run, there } from './command-bench.ts';

describe('pull', () => {
  test('files -> Contentful -> an empty folder gives the same files', async () => {
    const { it, content } = await pushed();
    const { folder, code, lines } = await pulledElsewhere(it);
    expect(code, lines).toBe(0);
    expect(await filesIn(folder)).toEqual(await filesIn(content));
  });

  test('takes what was changed and published there; what is not published stays away', async () => {
    const { it, content, store } = await pushed();
    const { state } = it.server;
    const [ranu, malang] = [there(it, 'destination.ranu'), there(it, 'region.malang')];
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
    const { it, content, store } = await pushed();
    const ranu = there(it, 'destination.ranu');
    it.server.state.save(ranu, { ...ranu.fields, name: { id: 'Contentful' } });
    it.server.state.publish(ranu);
    await change(store, 'destination', 'ranu', 'Berkas');
    expect((await run(it, 'pull', content)).lines).toMatch(/destination\/ranu: berbeda di kedua sisi/);
    expect((await store.read('destination', 'ranu'))?.data).toMatchObject({ name: { id: 'Berkas' } });
    expect((await run(it, 'pull', content, { overwrite: true })).code).toBe(0);
    expect((await store.read('destination', 'ranu'))?.data).toMatchObject({ name: { id: 'Contentful' } });
  });

  test('an entry that fails its check is told and left out', async () => {
    const { it, content } = await pushed();
    it.server.state.publish(it.server.state.create('Entry', 'destination.rusak', { name: { id: 'Rusak' } }, 'destination'));
    const { lines } = await run(it, 'pull', content);
    expect(lines).toMatch(/GALAT destination\/rusak · slug/);
    expect(await readdir(join(content, 'destination'))).not.toContain('rusak.yaml');
  });
});

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(yaml|jpg)$/.test(name)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'base64')])));
}
