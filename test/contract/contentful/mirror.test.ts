import { expect, test } from 'vitest';
import { Mirror } from '../../../src/sources/contentful/mirror.ts';
import { raw } from '../../support/entries.ts';
import { bench, management, provision, put } from './support.ts';

async function ready() {
  const it = await bench();
  await provision(it);
  put(it.server, raw('region', 'malang'));
  for (let index = 0; index < 120; index += 1) put(it.server, raw('destination', `tempat-${index}`));
  const { config, client } = management(it);
  let now = 0;
  const mirror = new Mirror(config, client, () => now);
  const before = it.server.log.length;
  const requests = () => it.server.log.slice(before).filter((line) => /\/entries\?/.test(line)).length;
  const later = () => {
    now += 60_000;
  };
  return { ...it, mirror, later, requests };
}

test('reads every page once, then only what changed', async () => {
  const { server, mirror, later, requests } = await ready();
  expect(await mirror.entries()).toHaveLength(121);
  expect(requests()).toBe(2);
  expect(await mirror.entries()).toHaveLength(121);
  expect(requests()).toBe(2);
  later();
  const item = server.state.get('Entry', 'destination.tempat-7');
  if (!item) throw new Error('not there');
  server.state.save(item, { ...item.fields, name: { id: 'Nama baru' } });
  const before = await mirror.entries();
  expect(requests()).toBe(4);
  expect(before.find(({ id }) => id === 'tempat-7')?.data).toMatchObject({ name: { id: 'Nama baru' } });
});

test('gives the same objects for what did not change', async () => {
  const { server, mirror, later } = await ready();
  const before = await mirror.entries();
  later();
  put(server, raw('destination', 'baru'));
  const after = await mirror.entries();
  expect(after).toHaveLength(122);
  expect(after.filter((entry) => before.includes(entry))).toHaveLength(121);
});

test('notices what was deleted, also when as much was made', async () => {
  const { server, mirror, later } = await ready();
  await mirror.entries();
  const item = server.state.get('Entry', 'destination.tempat-3');
  if (!item) throw new Error('not there');
  server.state.remove(item);
  put(server, raw('destination', 'baru'));
  later();
  const ids = (await mirror.entries()).map(({ id }) => id);
  expect(ids).toContain('baru');
  expect(ids).not.toContain('tempat-3');
  expect(ids).toHaveLength(121);
});

test('a change made here is known at once', async () => {
  const { mirror } = await ready();
  await mirror.entries();
  mirror.note('destination.tempat-3', undefined);
  expect((await mirror.entries()).map(({ id }) => id)).not.toContain('tempat-3');
});
