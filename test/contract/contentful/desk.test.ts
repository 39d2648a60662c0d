import { join } from 'node:path';
import type { Hono } from 'hono';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { EntryReply, OverviewReply, SessionReply } from '../../../src/desk/api.ts';
import { createDesk } from '../../../src/desk/server/app.ts';
import { openWorkplace, type Workplace } from '../../../src/sources/workplace.ts';
import { deskRequest, idlePreviews } from '../../support/desk-request.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, provision, put } from './support.ts';

/** The desk over Contentful: the same workflow, nothing of it on this machine but manuscripts. */
async function ready(): Promise<Bench & { desk: Hono; place: Workplace; asked: string[] }> {
  const it = await bench();
  await provision(it);
  put(it.server, raw('region', 'malang'));
  const journal = join(it.folder, 'riwayat.jsonl');
  const place = await openWorkplace({ content: join(it.folder, 'unused'), journal, commit: false, env: it.env });
  if (!place) throw new Error('a management token is set');
  const asked: string[] = [];
  const desk = createDesk({
    store: place.store,
    pictures: place.pictures,
    deskFolder: join(it.folder, 'desk'),
    page: it.folder,
    publisher: { request: (reason) => asked.push(reason), status: () => ({ state: 'idle' }) },
    previews: idlePreviews,
    loopback: true,
  });
  return { ...it, desk, place, asked };
}

async function ask<T>(desk: Hono, method: string, path: string, body?: unknown): Promise<T> {
  const token = method === 'GET' ? '' : (await ask<SessionReply>(desk, 'GET', '/api/session')).token;
  const response = await deskRequest(desk, path, { method, body, headers: { 'x-redaksi-token': token } });
  const reply = (await response.json()) as T;
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(reply)}`);
  return reply;
}

test('an entry is written, published and withdrawn there', async () => {
  const { desk, server, asked } = await ready();
  const place = raw('destination', 'ranu-uji');
  const draft = await ask<EntryReply>(desk, 'PUT', '/api/entries/destination/ranu-uji', { data: place.data, version: null, create: true });
  expect(server.state.get('Entry', 'destination.ranu-uji')).toBeUndefined();
  const step = (name: string, reply: EntryReply, more = {}) =>
    ask<EntryReply>(desk, 'POST', `/api/entries/destination/ranu-uji/steps/${name}`, {
      draft: reply.draft?.version ?? null,
      live: reply.live?.version ?? null,
      ...more,
    });
  const live = await step('publish', await step('submit', draft));
  expect(server.state.get('Entry', 'destination.ranu-uji')?.published).toBeDefined();
  expect(asked).toHaveLength(1);
  const withdrawn = await step('withdraw', live, { reason: { id: 'Tempat ini ditutup.' } });
  expect(withdrawn.live?.data).toMatchObject({ publication: { state: 'withdrawn', reason: { id: 'Tempat ini ditutup.' } } });
  const { rows } = await ask<OverviewReply>(desk, 'GET', '/api/overview');
  expect(rows.find(({ id }) => id === 'ranu-uji')).toMatchObject({ live: 'withdrawn' });
});

test('a photograph becomes a published asset, is listed and shown', async () => {
  const { desk, server, place, env, folder } = await ready();
  const upload = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#396' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(upload)], 'Ranu Pani.JPG'));
  const { file } = await ask<{ file: string }>(desk, 'POST', '/api/media', form);
  expect(server.state.of('Asset').filter(({ published }) => published)).toHaveLength(1);
  expect(await place.pictures.list()).toEqual([file]);
  // Another machine has no copy and takes it from there.
  const journal = join(folder, 'lain.jsonl');
  const elsewhere = await openWorkplace({ content: folder, journal, commit: false, env: { ...env, CACHE_DIR: join(folder, 'lain') } });
  expect((await sharp(await elsewhere?.pictures.thumbnail(file)).metadata()).format).toBe('webp');
});

test('without a management token nothing is changed here', async () => {
  const { env, folder } = await bench();
  const { CONTENTFUL_MANAGEMENT_TOKEN: _, ...without } = env;
  expect(await openWorkplace({ content: folder, journal: join(folder, 'j'), commit: false, env: without })).toBeUndefined();
});
