import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentfulStore } from '../../../src/sources/contentful/store.ts';
import { ConflictError } from '../../../src/sources/store.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, management, provision } from './support.ts';

const author = { name: 'Humas Contoh' };
const storeOf = (it: Bench) => new ContentfulStore({ ...management(it), journal: join(it.folder, 'riwayat.jsonl') });

async function ready() {
  const it = await bench();
  await provision(it);
  const store = storeOf(it);
  const region = await store.write(raw('region', 'malang'), null, author, 'dibuat');
  return { ...it, store, region };
}

test('creates, reads, lists and replaces, each change with a new version', async () => {
  const { store, region, server } = await ready();
  expect(await store.read('region', 'malang')).toEqual(region);
  expect(await store.read('region', 'tidak-ada')).toBeUndefined();
  const data = { ...(region.data as object), capital: 'Kepanjen' };
  const changed = await store.write({ type: 'region', id: 'malang', data }, region.version, author, 'ibu kota');
  expect(changed.version).not.toBe(region.version);
  expect(changed.data).toMatchObject({ capital: 'Kepanjen' });
  expect(await store.list()).toEqual([changed]);
  expect(server.state.get('Entry', 'region.malang')?.published?.fields.capital).toEqual({ id: 'Kepanjen' });
});

test('a second writer gets the current entry, and nothing is overwritten', async () => {
  const { store, region, ...it } = await ready();
  const other = storeOf({ ...it } as Bench);
  const theirs = await other.write({ ...raw('region', 'malang', { capital: 'Kepanjen' }) }, region.version, { name: 'Lain' }, 'lebih dulu');
  const late = store.write(raw('region', 'malang', { capital: 'Batu' }), region.version, author, 'terlambat');
  await expect(late).rejects.toThrow(ConflictError);
  await expect(late).rejects.toMatchObject({ current: theirs });
  expect((await store.read('region', 'malang'))?.data).toMatchObject({ capital: 'Kepanjen' });
});

test('a writer in the web app between reading and saving is noticed as well', async () => {
  const { store, region, server } = await ready();
  const item = server.state.get('Entry', 'region.malang');
  if (!item) throw new Error('not there');
  server.faults.push({
    api: 'management',
    method: 'PUT',
    path: /region\.malang$/,
    times: 1,
    kind: { status: 409, body: { sys: { type: 'Error', id: 'VersionMismatch' }, message: 'no' } },
  });
  server.state.save(item, { ...item.fields, capital: { id: 'Dari aplikasi web' } });
  await expect(store.write(raw('region', 'malang'), region.version, author, 'x')).rejects.toMatchObject({
    current: { data: { capital: 'Dari aplikasi web' } },
  });
  const version = String(item.version);
  await expect(store.write(raw('region', 'malang', { capital: 'Batu' }), version, author, 'x')).rejects.toThrow(ConflictError);
  expect(item.fields.capital).toEqual({ id: 'Dari aplikasi web' });
});

test('what exists is not created again', async () => {
  const { store, region } = await ready();
  await expect(store.write(raw('region', 'malang'), null, author, 'lagi')).rejects.toMatchObject({
    name: 'ConflictError',
    current: region,
  });
});

test('a draft is not published; published and taken back follow the state', async () => {
  const { store, server } = await ready();
  const place = (state: string) => raw('destination', 'ranu', { publication: { state } });
  const draft = await store.write(place('draft'), null, author, 'naskah');
  const item = server.state.get('Entry', 'destination.ranu');
  expect(item?.published).toBeUndefined();
  const live = await store.write(place('published'), draft.version, author, 'terbit');
  expect(item?.published).toBeDefined();
  await store.write(place('review'), live.version, author, 'ditinjau lagi');
  expect(item?.published).toBeUndefined();
});

test('what fails its check never reaches Contentful', async () => {
  const { store, server } = await ready();
  server.log.length = 0;
  await expect(store.write(raw('destination', 'ranu', { categories: [] }), null, author, 'x')).rejects.toThrow(
    /destination\/ranu · categories/,
  );
  expect(server.log).toEqual([]);
});

test('what Contentful refuses to publish is undone', async () => {
  const { store, region, server } = await ready();
  server.faults.push({
    api: 'management',
    path: /published$/,
    kind: { status: 422, body: { sys: { type: 'Error', id: 'ValidationFailed' }, message: 'Validation error' } },
  });
  await expect(store.write(raw('region', 'malang', { capital: 'Batu' }), region.version, author, 'x')).rejects.toThrow(/\(422\)/);
  await expect(store.write(raw('destination', 'ranu'), null, author, 'x')).rejects.toThrow(/\(422\)/);
  server.faults.length = 0;
  expect((await store.read('region', 'malang'))?.data).toEqual(region.data);
  expect(await store.read('destination', 'ranu')).toBeUndefined();
});

test('the history names the officer, and publications of the web app', async () => {
  const { store, server } = await ready();
  const item = server.state.get('Entry', 'region.malang');
  if (item) server.state.publish(item);
  const changes = await store.history('region', 'malang');
  expect(changes.map(({ by, message }) => `${by}: ${message}`)).toContain('Humas Contoh: dibuat');
  expect(changes.map(({ by }) => by)).toContain('Contentful');
});

test('an entry of the web app is found by its address and written back to where it is', async () => {
  const { store, server } = await ready();
  const place = await store.write(raw('destination', 'ranu'), null, author, 'x');
  const item = server.state.get('Entry', 'destination.ranu');
  const fields = { ...item?.fields, slug: { id: 'dari-web', en: 'from-web' } };
  server.state.create('Entry', '5KsDBWseXY6QegucYAoacS', structuredClone(fields) as never, 'destination');
  const found = await store.read('destination', 'dari-web');
  expect(found?.data).toMatchObject({ slug: { id: 'dari-web' }, visit: (place.data as { visit: unknown }).visit });
  const changed = { type: 'destination', id: 'dari-web', data: { ...(found?.data as object), name: { id: 'Nama lain' } } };
  await store.write(changed, found?.version ?? '', author, 'nama');
  expect(server.state.of('Entry')).toHaveLength(3);
  expect(server.state.get('Entry', '5KsDBWseXY6QegucYAoacS')?.fields.name).toEqual({ id: 'Nama lain' });
});

test('removes what is published and what is not, at the version that was read', async () => {
  const { store, server, region } = await ready();
  const draft = await store.write(raw('destination', 'ranu', { publication: { state: 'draft' } }), null, author, 'naskah');
  await expect(store.remove('destination', 'ranu', '99', author, 'x')).rejects.toThrow(ConflictError);
  await store.remove('destination', 'ranu', draft.version, author, 'dibuang');
  await store.remove('region', 'malang', region.version, author, 'dibuang');
  expect(server.state.of('Entry')).toEqual([]);
  expect(await store.read('region', 'malang')).toBeUndefined();
  await expect(store.remove('region', 'malang', region.version, author, 'x')).rejects.toThrow(ConflictError);
});
