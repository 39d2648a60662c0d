import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryReply, OverviewReply } from '../../../src/desk/api.ts';
import { createDesk, deskFiles } from '../../../src/desk/server/app.ts';
import { Users } from '../../../src/desk/server/users.ts';
import { MediaStore } from '../../../src/sources/files/media.ts';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { textOf } from '../../../src/sources/files/text.ts';
import { deskRequest, idlePreviews } from '../../support/desk-request.ts';
import { raw } from '../../support/entries.ts';

const base = mkdtempSync(join(tmpdir(), 'desk-api-'));
afterAll(() => rmSync(base, { recursive: true }));

const password = 'kata sandi panjang sekali';
let folder: string;
let contentFolder: string;
let deskFolder: string;
let desk: Hono;
let requests: string[];
let turn = 0;
let now = new Date('2026-11-21T05:00:00Z');

function open({ loopback = true } = {}): Hono {
  const store = new FilesStore({ folder: contentFolder, journal: deskFiles(deskFolder).storeJournal, now: () => now });
  return createDesk({
    store,
    files: store,
    pictures: new MediaStore(contentFolder),
    deskFolder,
    page: join(folder, 'page'),
    publisher: { request: (reason) => requests.push(reason), status: () => ({ state: 'idle' }) },
    previews: idlePreviews,
    loopback,
    now: () => now,
  });
}

beforeEach(() => {
  now = new Date('2026-11-21T05:00:00Z');
  folder = join(base, String(turn++));
  contentFolder = join(folder, 'content');
  deskFolder = join(folder, '.desk');
  mkdirSync(contentFolder, { recursive: true });
  for (const type of ['citation', 'region', 'pillar'])
    cpSync(join(import.meta.dirname, '../../../content', type), join(contentFolder, type), { recursive: true });
  requests = [];
  desk = open();
});

async function ask(path: string, asked?: Parameters<typeof deskRequest>[2]) {
  const response = await deskRequest(desk, path, asked);
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: replies of many shapes, each asserted where it is used
  const reply = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as any;
  return { status: response.status, reply, cookie: response.headers.get('set-cookie') ?? '', headers: response.headers };
}

/** Headers of somebody who signed in. */
async function signedIn(id: string): Promise<Record<string, string>> {
  const { status, reply, cookie } = await ask('/api/session', { method: 'POST', body: { id, password } });
  expect(status).toBe(200);
  return { cookie: cookie.split(';')[0] ?? '', 'x-redaksi-token': reply.token };
}

/** The file of people, made once: hashing is slow on purpose. */
let people: string | undefined;

async function hashedPeople(): Promise<string> {
  const path = join(base, 'users.json');
  const users = new Users(path);
  await users.add({ id: 'sari', name: 'Sari Humas', role: 'humas', regions: ['kota-malang'] }, password);
  await users.add({ id: 'lina', name: 'Lina Humas', role: 'humas', regions: ['lumajang'] }, password);
  await users.add({ id: 'redaktur', name: 'Redaktur', role: 'editor', regions: [] }, password);
  await users.add({ id: 'pembaca', name: 'Pembaca', role: 'reader', regions: [] }, password);
  return readFileSync(path, 'utf8');
}

async function addPeople() {
  people ??= await hashedPeople();
  mkdirSync(deskFolder, { recursive: true });
  writeFileSync(deskFiles(deskFolder).users, people);
  return {
    sari: await signedIn('sari'),
    lina: await signedIn('lina'),
    redaktur: await signedIn('redaktur'),
    pembaca: await signedIn('pembaca'),
  };
}

const citation = readdirSync(join(import.meta.dirname, '../../../content/citation'))[0]?.replace('.yaml', '');
const article = (over: object = {}) => ({
  slug: { id: 'uji', en: 'trial' },
  name: { id: 'Uji', en: 'Trial' },
  summary: { id: 'Ringkasan uji.' },
  regions: ['kota-malang'],
  kind: 'news',
  date: '2026-11-20',
  sources: [{ citation, confidence: 'high' }],
  reviewedAt: '2026-11-21',
  ...over,
});
const create = (headers: Record<string, string>, data: unknown = article(), id = 'uji') =>
  ask(`/api/entries/article/${id}`, { method: 'PUT', headers, body: { data, version: null, create: true } });
const step = (headers: Record<string, string>, name: string, reply: EntryReply, more: object = {}) =>
  ask(`/api/entries/article/${reply.id}/steps/${name}`, {
    method: 'POST',
    headers,
    body: { draft: reply.draft?.version ?? null, live: reply.live?.version ?? null, ...more },
  });

describe('the door', () => {
  test('is open on this machine while nobody was added, for local requests only', async () => {
    expect((await ask('/api/session')).reply).toMatchObject({ open: true, person: { role: 'editor', id: 'lokal' } });
    expect((await ask('/api/overview')).status).toBe(200);
    const refused: Asked[] = [
      { from: '192.168.1.9' },
      { from: '::ffff:10.0.0.2' },
      { headers: { host: 'jahat.example' } },
      { headers: { 'x-forwarded-for': '203.0.113.9' } },
      { headers: { forwarded: 'for=203.0.113.9' } },
    ];
    for (const each of refused) {
      expect((await ask('/api/overview', each)).status, JSON.stringify(each)).toBe(401);
      expect((await ask('/api/session', each)).reply).toEqual({ token: '', open: false });
    }
  });

  test('is shut when the server listens beyond this machine, and nobody was added', async () => {
    desk = open({ loopback: false });
    expect((await ask('/api/overview')).status).toBe(401);
  });

  test('needs a sign-in as soon as somebody was added', async () => {
    const { sari } = await addPeople();
    expect((await ask('/api/overview')).status).toBe(401);
    expect((await ask('/api/overview', { headers: sari })).status).toBe(200);
    expect((await ask('/api/overview', { headers: { cookie: 'redaksi=karangan' } })).status).toBe(401);
  });

  test('stays shut when the file of people is damaged', async () => {
    await addPeople();
    writeFileSync(deskFiles(deskFolder).users, '[{"id":');
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    expect((await ask('/api/overview')).status).toBe(500);
  });

  test('gives a cookie no script and no other site can use', async () => {
    await addPeople();
    const plain = await ask('/api/session', { method: 'POST', body: { id: 'sari', password } });
    expect(plain.cookie).toMatch(/HttpOnly/);
    expect(plain.cookie).toMatch(/SameSite=Strict/);
    expect(plain.cookie).toMatch(/Path=\/redaksi\//);
    expect(plain.cookie).not.toMatch(/Secure/);
    const tls = await ask('/api/session', { method: 'POST', body: { id: 'sari', password }, headers: { 'x-forwarded-proto': 'https' } });
    expect(tls.cookie).toMatch(/Secure/);
    const kept = readFileSync(deskFiles(deskFolder).sessions, 'utf8');
    expect(kept).not.toContain(plain.cookie.split(';')[0]?.split('=')[1]);
    expect(readFileSync(deskFiles(deskFolder).users, 'utf8')).toContain('$argon2id$');
  });

  test('a session survives a restart, and ends on sign-out, on a new password and when the person is removed', async () => {
    const { sari, lina, redaktur } = await addPeople();
    desk = open();
    expect((await ask('/api/overview', { headers: sari })).status).toBe(200);
    await ask('/api/session', { method: 'DELETE', headers: sari });
    expect((await ask('/api/overview', { headers: sari })).status).toBe(401);
    const users = new Users(deskFiles(deskFolder).users);
    await users.setPassword('lina', `${password} baru`);
    expect((await ask('/api/overview', { headers: lina })).status).toBe(401);
    await users.remove('redaktur');
    expect((await ask('/api/overview', { headers: redaktur })).status).toBe(401);
  });

  test('locks after five wrong passwords, also when they come all at once, and says for how long', async () => {
    await addPeople();
    const wrong = () => ask('/api/session', { method: 'POST', body: { id: 'sari', password: 'salah salah salah' } });
    const answers = await Promise.all(Array.from({ length: 8 }, wrong));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const right = await ask('/api/session', { method: 'POST', body: { id: 'sari', password } });
    expect(right.status).toBe(429);
    expect(right.reply.error).toMatch(/15 menit/);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await ask('/api/session', { method: 'POST', body: { id: 'lina', password } })).status).toBe(200);
    expect((await ask('/api/session', { method: 'POST', body: { id: 'sari', password }, from: '10.0.0.7' })).status).toBe(200);
  });

  test.each([{}, { id: 'sari' }, { id: 1, password: 2 }, { id: 'x'.repeat(50), password }, { id: 'tidak-ada', password }])(
    'refuses %j',
    async (body) => {
      await addPeople();
      expect([400, 401]).toContain((await ask('/api/session', { method: 'POST', body })).status);
    },
  );

  test('takes no change without the token of the session, or from another site', async () => {
    const { sari } = await addPeople();
    const { cookie = '' } = sari;
    const body = { data: article(), version: null, create: true };
    expect((await ask('/api/entries/article/uji', { method: 'PUT', headers: { cookie }, body })).status).toBe(403);
    expect((await ask('/api/entries/article/uji', { method: 'PUT', headers: { cookie, 'x-redaksi-token': 'x' }, body })).status).toBe(403);
    const form = new FormData();
    form.set('file', new File(['x'], 'x.jpg'));
    const foreign = await ask('/api/media', {
      method: 'POST',
      headers: { ...sari, origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' },
      body: form,
    });
    expect(foreign.status).toBe(403);
    expect(existsSync(join(contentFolder, 'media'))).toBe(false);
  });

  test('the open desk takes no change without its token either', async () => {
    expect((await create({})).status).toBe(403);
    expect((await create({ 'x-redaksi-token': (await ask('/api/session')).reply.token })).status).toBe(200);
  });
});

describe('from the first word to the withdrawal', () => {
  test('draft, review, published, changed, withdrawn: the public file changes only when an editor says so', async () => {
    const { sari, redaktur } = await addPeople();
    const file = join(contentFolder, 'article/uji.yaml');

    const incomplete = await create(sari, { regions: ['kota-malang'], name: { id: 'Uji' } });
    expect(incomplete.status).toBe(200);
    expect(incomplete.reply.problems.length).toBeGreaterThan(0);
    const tooEarly = await step(sari, 'submit', incomplete.reply);
    expect(tooEarly.status).toBe(422);
    expect(tooEarly.reply.problems[0]).toMatchObject({ severity: 'error', found: 'kosong' });

    const whole = await ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article(), version: incomplete.reply.draft.version },
    });
    const sent = await step(sari, 'submit', whole.reply);
    expect(sent.reply.draft.data.publication.state).toBe('review');
    expect((await step(sari, 'publish', sent.reply)).status).toBe(403);
    expect(existsSync(file)).toBe(false);

    const returned = await step(redaktur, 'return', sent.reply, { note: 'Tambahkan tanggal.' });
    expect(returned.reply.draft).toMatchObject({ note: 'Tambahkan tanggal.', by: 'Sari Humas' });
    const again = await step(sari, 'submit', returned.reply);
    const published = await step(redaktur, 'publish', again.reply);
    expect(published.status).toBe(200);
    expect(published.reply).toMatchObject({ address: '/kabar/uji/', live: { data: { publication: { state: 'published' } } } });
    expect(published.reply.draft).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toMatch(/state: published/);
    expect(requests).toEqual(['article/uji diterbitkan oleh Redaktur']);

    const changed = await ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'Uji kedua' } }), version: null },
    });
    expect(changed.reply.live.data.name.id).toBe('Uji');
    expect(readFileSync(file, 'utf8')).not.toContain('Uji kedua');
    const second = await step(redaktur, 'publish', changed.reply);
    expect(readFileSync(file, 'utf8')).toContain('Uji kedua');

    expect((await step(redaktur, 'withdraw', second.reply)).status).toBe(422);
    expect((await step(sari, 'withdraw', second.reply, { reason: { id: 'Batal.' } })).status).toBe(403);
    expect(second.reply.falling).toEqual([]);
    const withdrawn = await step(redaktur, 'withdraw', second.reply, { reason: { id: 'Batal.' } });
    expect(withdrawn.reply.live.data.publication).toEqual({ state: 'withdrawn', withdrawnAt: '2026-11-21', reason: { id: 'Batal.' } });
    expect(withdrawn.reply.history.map(({ message }: { message: string }) => message)).toEqual(
      expect.arrayContaining(['naskah dibuat', 'diterbitkan', 'ditarik']),
    );
    expect((await step(redaktur, 'publish', withdrawn.reply)).reply.live.data.publication).toEqual({ state: 'published' });
  });

  test('confirming that an entry is still right changes its day of review at once', async () => {
    const { sari, redaktur } = await addPeople();
    const made = await create(redaktur);
    const published = await step(redaktur, 'publish', made.reply);
    now = new Date('2027-03-01T22:00:00Z');
    const confirmed = await step(sari, 'confirm', published.reply);
    expect(confirmed.reply.live.data.reviewedAt).toBe('2027-03-02');
  });

  test('a manuscript can be thrown away; the public edition stays', async () => {
    const { redaktur } = await addPeople();
    const made = await create(redaktur);
    expect((await step(redaktur, 'discard', made.reply)).reply).toEqual({});
    expect((await ask('/api/entries/article/uji', { headers: redaktur })).status).toBe(404);
  });
});

describe('roles', () => {
  test('a reader looks and changes nothing', async () => {
    const { pembaca, redaktur } = await addPeople();
    const made = await create(redaktur);
    expect((await ask('/api/entries/article/uji', { headers: pembaca })).reply).toMatchObject({ mayEdit: false, steps: [] });
    expect((await create(pembaca, article(), 'lain')).status).toBe(403);
    expect((await step(pembaca, 'submit', made.reply)).status).toBe(403);
    const form = new FormData();
    form.set('file', new File(['x'], 'x.jpg'));
    expect((await ask('/api/media', { method: 'POST', headers: pembaca, body: form })).status).toBe(403);
    expect((await ask('/api/preview/article/uji', { method: 'POST', headers: pembaca, body: { data: article() } })).status).toBe(403);
  });

  test('an officer writes for the own region, and neither takes from nor gives to another', async () => {
    const { sari, lina } = await addPeople();
    const made = await create(sari);
    expect((await create(lina, article(), 'lain')).status).toBe(403);
    const put = (headers: Record<string, string>, data: unknown) =>
      ask('/api/entries/article/uji', { method: 'PUT', headers, body: { data, version: made.reply.draft.version } });
    expect((await put(lina, article({ regions: ['lumajang'] }))).status).toBe(403);
    expect((await put(sari, article({ regions: ['lumajang'] }))).status).toBe(403);
    expect((await step(lina, 'submit', made.reply)).status).toBe(403);
    expect((await put(sari, article({ regions: ['kota-malang', 'lumajang'] }))).status).toBe(200);
    const pillar = readdirSync(join(contentFolder, 'pillar'))[0]?.replace('.yaml', '');
    expect((await ask(`/api/entries/pillar/${pillar}`, { headers: sari })).reply.mayEdit).toBe(false);
  });

  test('only an editor mends the text of a file', async () => {
    writeFileSync(join(contentFolder, 'citation/rusak.yaml'), "name: 'x");
    const { sari, redaktur } = await addPeople();
    const { reply } = await ask('/api/overview', { headers: redaktur });
    expect((reply as OverviewReply).setAside).toMatchObject([{ id: 'rusak', unreadable: true }]);
    const { version } = (await ask('/api/text/citation/rusak', { headers: redaktur })).reply;
    const put = (headers: Record<string, string>, text: string) =>
      ask('/api/text/citation/rusak', { method: 'PUT', headers, body: { text, version } });
    expect((await put(sari, 'name: x\n')).status).toBe(403);
    expect((await put(redaktur, "name: 'masih")).status).toBe(422);
    expect((await put(redaktur, 'name:\n  id: x\n')).status).toBe(200);
  });
});

describe('two at the same entry', () => {
  test('the second to save is shown what is there, and nothing is overwritten', async () => {
    const { sari, redaktur } = await addPeople();
    const made = await create(sari);
    const put = (headers: Record<string, string>, name: string) =>
      ask('/api/entries/article/uji', {
        method: 'PUT',
        headers,
        body: { data: article({ name: { id: name } }), version: made.reply.draft.version },
      });
    expect((await put(redaktur, 'Dari redaktur')).status).toBe(200);
    const late = await put(sari, 'Dari Sari');
    expect(late.status).toBe(409);
    expect(late.reply).toMatchObject({ kind: 'draft', conflict: { by: 'Redaktur', data: { name: { id: 'Dari redaktur' } } } });
    const both = await ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'Dari keduanya' } }), version: late.reply.conflict.version },
    });
    expect(both.reply.draft.data.name.id).toBe('Dari keduanya');
  });

  test('a public edition changed by hand meanwhile is not overwritten by publishing', async () => {
    const { redaktur } = await addPeople();
    const published = (await step(redaktur, 'publish', (await create(redaktur)).reply)).reply;
    const draft = (
      await ask('/api/entries/article/uji', {
        method: 'PUT',
        headers: redaktur,
        body: { data: article({ name: { id: 'Naskah' } }), version: null },
      })
    ).reply;
    expect(draft.live.version).toBe(published.live.version);
    const file = join(contentFolder, 'article/uji.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ringkasan uji.', 'Diubah dengan tangan.'));
    const fresh = (await ask('/api/entries/article/uji', { headers: redaktur })).reply;
    expect(fresh.draft.outdated).toBe(true);
    const late = await step(redaktur, 'publish', fresh);
    expect(late.status).toBe(409);
    expect(late.reply).toMatchObject({ kind: 'live', conflict: { data: { summary: { id: 'Diubah dengan tangan.' } } } });
    expect(readFileSync(file, 'utf8')).toContain('Diubah dengan tangan.');
    const chosen = await ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: redaktur,
      body: {
        data: article({ name: { id: 'Naskah' }, summary: { id: 'Diubah dengan tangan.' } }),
        version: fresh.draft.version,
        live: fresh.live.version,
      },
    });
    expect(chosen.reply.draft.outdated).toBe(false);
    expect((await step(redaktur, 'publish', chosen.reply)).status).toBe(200);
  });

  test('a step on an old view is refused', async () => {
    const { sari } = await addPeople();
    const made = await create(sari);
    await ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'B' } }), version: made.reply.draft.version },
    });
    expect((await step(sari, 'submit', made.reply)).status).toBe(409);
  });
});

describe('what cannot be asked for', () => {
  test.each([
    ['GET', '/api/entries/article/tidak-ada'],
    ['GET', '/api/entries/karangan/x'],
    ['GET', '/api/entries/article/..%2F..%2Fetc'],
    ['GET', '/api/media/..%2F..%2Fusers.json'],
    ['GET', '/api/text/citation/..%2F..%2F.desk%2Fusers'],
    ['GET', '/pratinjau/x/../../users.json'],
    ['GET', '/api/preview/tidak-ada'],
    ['POST', '/api/entries/article/x/steps/meledak'],
  ])('%s %s is not there', async (method, path) => {
    const { redaktur } = await addPeople();
    expect((await ask(path, { method, headers: redaktur, ...(method === 'POST' && { body: {} }) })).status).toBe(404);
  });

  test('an entry that would set another aside is not published', async () => {
    const { redaktur } = await addPeople();
    const first = await create(redaktur);
    await step(redaktur, 'publish', first.reply);
    const second = await create(redaktur, article({ name: { id: 'Lain' } }), 'uji-dua');
    const refused = await step(redaktur, 'publish', second.reply);
    expect(refused.status).toBe(422);
    expect(refused.reply.problems[0].path).toEqual(['slug', 'id']);
  });

  test('an upload that is no picture', async () => {
    const { sari } = await addPeople();
    const form = new FormData();
    form.set('file', new File(['bukan'], 'x.jpg', { type: 'image/jpeg' }));
    const { status, reply } = await ask('/api/media', { method: 'POST', headers: sari, body: form });
    expect(status).toBe(422);
    expect(reply.error).toMatch(/bukan foto/);
  });

  test('a body that is not JSON, or is too large', async () => {
    const { sari } = await addPeople();
    const put = (body: string) =>
      desk.request(
        'http://127.0.0.1:4321/api/entries/article/uji',
        { method: 'PUT', headers: { ...sari, 'content-type': 'application/json', 'content-length': String(body.length) }, body },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      );
    expect((await put('{')).status).toBe(400);
    expect((await put(JSON.stringify({ data: 'x'.repeat(3_000_000), version: null }))).status).toBe(413);
  });
});

test('before a withdrawal the editor is told which pages go with it', async () => {
  const { redaktur } = await addPeople();
  for (const { type, id, data } of [raw('sentra', 'sanan'), raw('product', 'tempe')]) {
    mkdirSync(join(contentFolder, type), { recursive: true });
    writeFileSync(join(contentFolder, type, `${id}.yaml`), textOf(data as Record<string, unknown>));
  }
  const { reply } = await ask('/api/entries/sentra/sanan', { headers: redaktur });
  expect(reply.steps).toContain('withdraw');
  expect(reply.falling).toEqual(['Produk tempe']);
});
