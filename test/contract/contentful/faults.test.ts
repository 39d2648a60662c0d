import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/sources/contentful/config.ts';
import { troubleOf } from '../../../src/sources/contentful/trouble.ts';
import { load } from '../../../src/sources/load.ts';
import { raw } from '../../support/entries.ts';
import { answer, built, nameOf, renamed, seed } from './built-space.ts';
import { type Bench, put } from './support.ts';

describe('Contentful can be read after all', () => {
  test.each([
    ['429 with a retry header', answer(429, 'RateLimitExceeded', { 'x-contentful-ratelimit-reset': '1' })],
    ['429 without one', answer(429, 'RateLimitExceeded')],
    ['502 once', answer(502)],
    ['a connection reset once', { kind: 'reset' } as const],
  ])('%s: tried again', async (_name, fault) => {
    const it = await built();
    put(it.server, renamed());
    it.server.faults.push({ api: 'delivery', times: 1, ...fault });
    const loaded = await it.again({ CONTENTFUL_RETRIES: '2' });
    expect(loaded.stale).toBe(false);
    expect(nameOf(loaded)).toBe('Nama baru');
  });

  test('the right data under the wrong content type is the right data', async () => {
    const it = await built();
    put(it.server, renamed());
    it.server.faults.push({ api: 'delivery', kind: 'wrong-type' });
    expect(nameOf(await it.again())).toBe('Nama baru');
  });

  test('an expired sync token: everything is fetched anew, and what was deleted meanwhile is gone', async () => {
    const it = await built();
    put(it.server, renamed());
    it.server.state.expireTokens();
    const gone = it.server.state.get('Entry', 'quick-win.kereta');
    if (gone) it.server.state.unpublish(gone);
    it.server.state.expireTokens();
    const loaded = await it.again();
    expect(loaded.stale).toBe(false);
    expect(loaded.notes?.join()).toMatch(/kedaluwarsa; semua isi diambil ulang/);
    expect(nameOf(loaded)).toBe('Nama baru');
    expect(loaded.corridor.find('quick-win', 'kereta')).toBeUndefined();
  });

  test('only what changed is asked for', async () => {
    const it = await built();
    put(it.server, renamed());
    it.server.log.length = 0;
    await it.again();
    expect(it.server.log).toHaveLength(1);
    expect(it.server.log[0]).toMatch(/sync\?sync_token=/);
  });
});

describe('what is in Contentful is not all good', () => {
  test('a link to an entry that was unpublished goes, its page stays', async () => {
    const it = await built();
    const place = it.server.state.get('Entry', 'destination.tempat-0');
    if (place) it.server.state.unpublish(place);
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length - 1);
    expect(loaded.corridor.get('quick-win', 'jip').related).toEqual(['quick-win/kereta']);
    expect(loaded.problems).toContainEqual(
      expect.objectContaining({
        type: 'quick-win',
        id: 'jip',
        severity: 'warning',
        found: 'tautan ke destination "tempat-0" yang tidak ada atau tidak terbit',
        file: 'https://app.contentful.com/spaces/s1/environments/master/entries/quick-win.jip',
      }),
    );
  });

  test('an entry that cannot stand without what was deleted is set aside with it, and told', async () => {
    const it = await built();
    const sentra = it.server.state.get('Entry', 'sentra.sanan');
    if (sentra) {
      it.server.state.unpublish(sentra);
      it.server.state.remove(sentra);
    }
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length - 2);
    expect(loaded.problems).toContainEqual(
      expect.objectContaining({ type: 'product', id: 'keripik', severity: 'error', path: ['sentra'] }),
    );
  });

  test('links in a circle are no trouble', async () => {
    const { corridor } = await (await built()).again();
    expect(corridor.linked(corridor.get('quick-win', 'jip'), 'quick-win').map(({ id }) => id)).toEqual(['kereta']);
  });

  test('an entry of an unknown type is set aside, the rest is built', async () => {
    const it = await built();
    it.server.state.publish(it.server.state.create('Entry', 'asing', { judul: { id: 'x' } }, 'lowongan'));
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length);
    expect(loaded.problems).toContainEqual(expect.objectContaining({ found: 'jenis konten "lowongan"', severity: 'error' }));
  });

  test('a newer version that fails its check: the last good one stays, until it is mended', async () => {
    const it = await built();
    put(it.server, raw('destination', 'tempat-0', { regions: ['malang'], name: { id: 'Rusak' }, categories: ['roller-coaster'] }));
    for (const round of [1, 2]) {
      const loaded = await it.again();
      expect(nameOf(loaded), `build ${round}`).toBe('Tempat tempat-0');
      expect(loaded.problems).toContainEqual(
        expect.objectContaining({
          id: 'tempat-0',
          severity: 'warning',
          path: ['categories', 0],
          remedy: expect.stringContaining('versi baik sebelumnya'),
        }),
      );
    }
    // Two bad versions in a row do not push the good one out.
    put(it.server, raw('destination', 'tempat-0', { regions: ['malang'], name: { id: 'Rusak lagi' }, visit: { id: '' } }));
    expect(nameOf(await it.again())).toBe('Tempat tempat-0');
    put(it.server, renamed());
    const mended = await it.again();
    expect(nameOf(mended)).toBe('Nama baru');
    expect(mended.problems.filter(({ id, remedy }) => id === 'tempat-0' && remedy?.includes('versi baik'))).toEqual([]);
  });

  test('a new entry that fails its check is set aside with its address, the rest is built', async () => {
    const it = await built();
    put(it.server, raw('destination', 'baru', { visit: { id: '' } }));
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length);
    expect(loaded.problems).toContainEqual(
      expect.objectContaining({ id: 'baru', severity: 'error', file: expect.stringMatching(/entries\/destination\.baru$/) }),
    );
  });

  test('an entry without a content type is passed over and told', async () => {
    const it = await built();
    put(it.server, renamed());
    it.server.faults.push({
      api: 'delivery',
      times: 1,
      kind: { change: (body) => ({ ...body, items: [...(body.items as unknown[]), { sys: { id: 'aneh', type: 'Entry' } }] }) },
    });
    const loaded = await it.again();
    expect(nameOf(loaded)).toBe('Nama baru');
    expect(loaded.notes?.join()).toMatch(/tidak berbentuk entri dan dilewati.*aneh/);
  });

  test('two entries that claim one name: the first stands, the second is told', async () => {
    const it = await built();
    const twin = it.server.state.create(
      'Entry',
      '5KsDBWseXY6QegucYAoacS',
      structuredClone(it.server.state.get('Entry', 'destination.tempat-0')?.fields ?? {}),
      'destination',
    );
    it.server.state.publish(twin);
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length);
    expect(loaded.problems).toContainEqual(expect.objectContaining({ id: 'tempat-0', path: ['entryCode'] }));
  });

  test('most of the content gone at once: refused, unless it is wanted', async () => {
    const it = await built();
    for (const item of it.server.state.of('Entry').slice(3)) it.server.state.unpublish(item);
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length);
    expect(loaded.stale).toBe(true);
    expect(loaded.notes?.join()).toMatch(/hanya memberi 3 dari 16 entri.*CONTENTFUL_ALLOW_SHRINK=1/);
    expect((await it.again({ CONTENTFUL_ALLOW_SHRINK: '1' })).corridor.entries().length).toBeLessThanOrEqual(3);
  });
});

describe('what is kept here is not all good', () => {
  const fileOf = (it: Bench, name: string) => join(it.env.CACHE_DIR ?? '', 'contentful', 's1--master', name);

  test('a spoiled snapshot: the one before it stands in', async () => {
    const it = await built();
    put(it.server, renamed());
    await it.again();
    await writeFile(fileOf(it, 'snapshot.json'), (await readFile(fileOf(it, 'snapshot.json'), 'utf8')).slice(0, 500));
    it.server.faults.push({ api: 'delivery', kind: 'html' });
    const loaded = await it.again();
    expect(loaded.notes?.join()).toMatch(/snapshot.json rusak/);
    expect(nameOf(loaded)).toBe('Tempat tempat-0');
    it.server.faults.length = 0;
    expect(nameOf(await it.again())).toBe('Nama baru');
  });

  test('both spoiled: everything is fetched anew', async () => {
    const it = await built();
    await mkdir(join(it.env.CACHE_DIR ?? ''), { recursive: true });
    for (const name of ['snapshot.json', 'snapshot.previous.json']) await writeFile(fileOf(it, name), '{"format":1');
    const loaded = await it.again();
    expect(loaded.corridor.entries()).toHaveLength(seed.length);
    expect(loaded.stale).toBe(false);
  });

  test('another space never gets this one’s snapshot', async () => {
    const it = await built();
    await expect(it.again({ CONTENTFUL_ENVIRONMENT: 'uji' })).rejects.toThrow(/environment "uji".*/);
  });
});

describe('a clock that is off', () => {
  test.each([
    ['slow', 3 * 3_600_000, /terlambat 180 menit/],
    ['fast', -3 * 3_600_000, /terlalu cepat 180 menit/],
  ])('this machine is %s: the time of Contentful is used and told', async (_name, ahead, told) => {
    const it = await built();
    it.server.ahead = ahead;
    const loaded = await it.again();
    expect(loaded.notes?.join()).toMatch(told);
    expect(Math.abs((loaded.now?.getTime() ?? 0) - (Date.now() + ahead))).toBeLessThan(60_000);
    expect(loaded.asOf).toEqual(loaded.now);
  });

  test('a right clock is not mentioned', async () => {
    const loaded = await (await built()).again();
    expect(loaded.now).toBeUndefined();
    expect(loaded.notes).toEqual([]);
  });

  test('a certificate refused because of it says to check the clock', () => {
    const config = readConfig({ CONTENTFUL_SPACE_ID: 's1' });
    const error = Object.assign(new Error('certificate is not yet valid'), { code: 'CERT_NOT_YET_VALID' });
    expect(troubleOf(error, 'CONTENTFUL_DELIVERY_TOKEN', config).message).toMatch(/Periksa jam mesin ini/);
  });
});

describe('settings', () => {
  test('a missing token is told with where to find it', async () => {
    await expect(load('nowhere', { CONTENT_SOURCE: 'contentful' })).rejects.toThrow(
      /CONTENTFUL_SPACE_ID belum diisi[\s\S]*CONTENTFUL_DELIVERY_TOKEN belum diisi.*\.env[\s\S]*Settings → API keys/,
    );
  });

  test('an unknown source is told', async () => {
    await expect(load('nowhere', { CONTENT_SOURCE: 'wordpress' })).rejects.toThrow(/"files" \(bawaan\) atau "contentful"/);
  });
});
