import { describe, expect, test } from 'vitest';
import { change, pushed, ready, run, there, written } from './command-bench.ts';
import { bench } from './support.ts';

describe('push', () => {
  test('wants the structure first', async () => {
    const it = await bench();
    const { content } = await written(it);
    const { code, lines } = await run(it, 'push', content);
    expect(code).toBe(1);
    expect(lines).toMatch(/npm run cms -- provision/);
  });

  test('shows its plan, asks, and does nothing without a yes', async () => {
    const { it, content } = await ready();
    it.server.log.length = 0;
    const { asked, lines } = await run(it, 'push', content, { yes: false });
    expect(asked).toEqual(['Jalankan?']);
    expect(lines).toMatch(/Rencana: 1 foto, 5 entri baru, 0 diubah, 4 diterbitkan, 0 tidak lagi terbit/);
    expect(it.server.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test('sends entries and pictures; drafts stay unpublished; a second run has nothing to do', async () => {
    const { it, content } = await ready();
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
    const { it, content, store } = await pushed();
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
    const { it, content, store } = await pushed();
    const item = there(it, 'destination.ranu');
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
    const { it, content, store } = await pushed();
    const item = there(it, 'destination.ranu');
    it.server.state.types.get('destination')?.fields.push({ id: 'extra', name: 'Tambahan', type: 'Symbol' });
    item.fields.extra = { id: 'milik orang lain' };
    await change(store, 'destination', 'ranu', 'Danau');
    await run(it, 'push', content);
    expect(item.fields).toMatchObject({ extra: { id: 'milik orang lain' }, name: { id: 'Danau' } });
  });

  test('an entry Contentful refuses is told, the rest is sent', async () => {
    const { it, content } = await ready();
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
    const { it, content } = await ready();
    it.server.faults.push({ api: 'management', method: 'PUT', path: /entries/, after: 3, kind: 'reset' });
    await expect(run(it, 'push', content)).rejects.toThrow(/terputus/);
    it.server.faults.length = 0;
    const { code, lines } = await run(it, 'push', content);
    expect(code, lines).toBe(0);
    expect(lines).toMatch(/2 entri baru|1 entri baru/);
    expect((await run(it, 'push', content)).lines).toMatch(/sudah sama/);
  });

  test('waits when Contentful limits the rate, and goes on', async () => {
    const { it, content } = await ready();
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
