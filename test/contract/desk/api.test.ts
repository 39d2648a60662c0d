import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OverviewReply } from '../../../src/desk/api.ts';
import { textOf } from '../../../src/sources/files/text.ts';
import { raw } from '../../support/entries.ts';
import { article, DeskBench } from './desk-bench.ts';

const it = new DeskBench();

describe('from the first word to the withdrawal', () => {
  test('draft, review, published, changed, withdrawn: the public file changes only when an editor says so', async () => {
    const { sari, redaktur } = await it.addPeople();
    const file = join(it.content, 'article/uji.yaml');

    const incomplete = await it.create(sari, { regions: ['kota-malang'], name: { id: 'Uji' } });
    expect(incomplete.status).toBe(200);
    expect(incomplete.reply.problems.length).toBeGreaterThan(0);
    const tooEarly = await it.step(sari, 'submit', incomplete.reply);
    expect(tooEarly.status).toBe(422);
    expect(tooEarly.reply.problems[0]).toMatchObject({ severity: 'error', found: 'kosong' });

    const whole = await it.ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article(), version: incomplete.reply.draft.version },
    });
    const sent = await it.step(sari, 'submit', whole.reply);
    expect(sent.reply.draft.data.publication.state).toBe('review');
    expect((await it.step(sari, 'publish', sent.reply)).status).toBe(403);
    expect(existsSync(file)).toBe(false);

    const returned = await it.step(redaktur, 'return', sent.reply, { note: 'Tambahkan tanggal.' });
    expect(returned.reply.draft).toMatchObject({ note: 'Tambahkan tanggal.', by: 'Sari Humas' });
    const again = await it.step(sari, 'submit', returned.reply);
    const published = await it.step(redaktur, 'publish', again.reply);
    expect(published.status).toBe(200);
    expect(published.reply).toMatchObject({ address: '/kabar/uji/', live: { data: { publication: { state: 'published' } } } });
    expect(published.reply.draft).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toMatch(/state: published/);
    expect(it.requests).toEqual(['article/uji diterbitkan oleh Redaktur']);

    const changed = await it.ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'Uji kedua' } }), version: null },
    });
    expect(changed.reply.live.data.name.id).toBe('Uji');
    expect(readFileSync(file, 'utf8')).not.toContain('Uji kedua');
    const second = await it.step(redaktur, 'publish', changed.reply);
    expect(readFileSync(file, 'utf8')).toContain('Uji kedua');

    expect((await it.step(redaktur, 'withdraw', second.reply)).status).toBe(422);
    expect((await it.step(sari, 'withdraw', second.reply, { reason: { id: 'Batal.' } })).status).toBe(403);
    expect(second.reply.falling).toEqual([]);
    const withdrawn = await it.step(redaktur, 'withdraw', second.reply, { reason: { id: 'Batal.' } });
    expect(withdrawn.reply.live.data.publication).toEqual({ state: 'withdrawn', withdrawnAt: '2026-11-21', reason: { id: 'Batal.' } });
    expect(withdrawn.reply.history.map(({ message }: { message: string }) => message)).toEqual(
      expect.arrayContaining(['naskah dibuat', 'diterbitkan', 'ditarik']),
    );
    expect((await it.step(redaktur, 'publish', withdrawn.reply)).reply.live.data.publication).toEqual({ state: 'published' });
  });

  test('confirming that an entry is still right changes its day of review at once', async () => {
    const { sari, redaktur } = await it.addPeople();
    const made = await it.create(redaktur);
    const published = await it.step(redaktur, 'publish', made.reply);
    it.now = new Date('2027-03-01T22:00:00Z');
    const confirmed = await it.step(sari, 'confirm', published.reply);
    expect(confirmed.reply.live.data.reviewedAt).toBe('2027-03-02');
  });

  test('a manuscript can be thrown away; the public edition stays', async () => {
    const { redaktur } = await it.addPeople();
    const made = await it.create(redaktur);
    expect((await it.step(redaktur, 'discard', made.reply)).reply).toEqual({});
    expect((await it.ask('/api/entries/article/uji', { headers: redaktur })).status).toBe(404);
  });
});

describe('roles', () => {
  test('a reader looks and changes nothing', async () => {
    const { pembaca, redaktur } = await it.addPeople();
    const made = await it.create(redaktur);
    expect((await it.ask('/api/entries/article/uji', { headers: pembaca })).reply).toMatchObject({ mayEdit: false, steps: [] });
    expect((await it.create(pembaca, article(), 'lain')).status).toBe(403);
    expect((await it.step(pembaca, 'submit', made.reply)).status).toBe(403);
    const form = new FormData();
    form.set('file', new File(['x'], 'x.jpg'));
    expect((await it.ask('/api/media', { method: 'POST', headers: pembaca, body: form })).status).toBe(403);
    expect((await it.ask('/api/preview/article/uji', { method: 'POST', headers: pembaca, body: { data: article() } })).status).toBe(403);
  });

  test('an officer writes for the own region, and neither takes from nor gives to another', async () => {
    const { sari, lina } = await it.addPeople();
    const made = await it.create(sari);
    expect((await it.create(lina, article(), 'lain')).status).toBe(403);
    const put = (headers: Record<string, string>, data: unknown) =>
      it.ask('/api/entries/article/uji', { method: 'PUT', headers, body: { data, version: made.reply.draft.version } });
    expect((await put(lina, article({ regions: ['lumajang'] }))).status).toBe(403);
    expect((await put(sari, article({ regions: ['lumajang'] }))).status).toBe(403);
    expect((await it.step(lina, 'submit', made.reply)).status).toBe(403);
    expect((await put(sari, article({ regions: ['kota-malang', 'lumajang'] }))).status).toBe(200);
    const pillar = readdirSync(join(it.content, 'pillar'))[0]?.replace('.yaml', '');
    expect((await it.ask(`/api/entries/pillar/${pillar}`, { headers: sari })).reply.mayEdit).toBe(false);
  });

  test('only an editor mends the text of a file', async () => {
    writeFileSync(join(it.content, 'citation/rusak.yaml'), "name: 'x");
    const { sari, redaktur } = await it.addPeople();
    const { reply } = await it.ask('/api/overview', { headers: redaktur });
    expect((reply as OverviewReply).setAside).toMatchObject([{ id: 'rusak', unreadable: true }]);
    const { version } = (await it.ask('/api/text/citation/rusak', { headers: redaktur })).reply;
    const put = (headers: Record<string, string>, text: string) =>
      it.ask('/api/text/citation/rusak', { method: 'PUT', headers, body: { text, version } });
    expect((await put(sari, 'name: x\n')).status).toBe(403);
    expect((await put(redaktur, "name: 'masih")).status).toBe(422);
    expect((await put(redaktur, 'name:\n  id: x\n')).status).toBe(200);
  });
});

describe('two at the same entry', () => {
  test('the second to save is shown what is there, and nothing is overwritten', async () => {
    const { sari, redaktur } = await it.addPeople();
    const made = await it.create(sari);
    const put = (headers: Record<string, string>, name: string) =>
      it.ask('/api/entries/article/uji', {
        method: 'PUT',
        headers,
        body: { data: article({ name: { id: name } }), version: made.reply.draft.version },
      });
    expect((await put(redaktur, 'Dari redaktur')).status).toBe(200);
    const late = await put(sari, 'Dari Sari');
    expect(late.status).toBe(409);
    expect(late.reply).toMatchObject({ kind: 'draft', conflict: { by: 'Redaktur', data: { name: { id: 'Dari redaktur' } } } });
    const both = await it.ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'Dari keduanya' } }), version: late.reply.conflict.version },
    });
    expect(both.reply.draft.data.name.id).toBe('Dari keduanya');
  });

  test('a public edition changed by hand meanwhile is not overwritten by publishing', async () => {
    const { redaktur } = await it.addPeople();
    const published = (await it.step(redaktur, 'publish', (await it.create(redaktur)).reply)).reply;
    const draft = (
      await it.ask('/api/entries/article/uji', {
        method: 'PUT',
        headers: redaktur,
        body: { data: article({ name: { id: 'Naskah' } }), version: null },
      })
    ).reply;
    expect(draft.live.version).toBe(published.live.version);
    const file = join(it.content, 'article/uji.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ringkasan uji.', 'Diubah dengan tangan.'));
    const fresh = (await it.ask('/api/entries/article/uji', { headers: redaktur })).reply;
    expect(fresh.draft.outdated).toBe(true);
    const late = await it.step(redaktur, 'publish', fresh);
    expect(late.status).toBe(409);
    expect(late.reply).toMatchObject({ kind: 'live', conflict: { data: { summary: { id: 'Diubah dengan tangan.' } } } });
    expect(readFileSync(file, 'utf8')).toContain('Diubah dengan tangan.');
    const chosen = await it.ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: redaktur,
      body: {
        data: article({ name: { id: 'Naskah' }, summary: { id: 'Diubah dengan tangan.' } }),
        version: fresh.draft.version,
        live: fresh.live.version,
      },
    });
    expect(chosen.reply.draft.outdated).toBe(false);
    expect((await it.step(redaktur, 'publish', chosen.reply)).status).toBe(200);
  });

  test('a step on an old view is refused', async () => {
    const { sari } = await it.addPeople();
    const made = await it.create(sari);
    await it.ask('/api/entries/article/uji', {
      method: 'PUT',
      headers: sari,
      body: { data: article({ name: { id: 'B' } }), version: made.reply.draft.version },
    });
    expect((await it.step(sari, 'submit', made.reply)).status).toBe(409);
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
    const { redaktur } = await it.addPeople();
    expect((await it.ask(path, { method, headers: redaktur, ...(method === 'POST' && { body: {} }) })).status).toBe(404);
  });

  test('an entry that would set another aside is not published', async () => {
    const { redaktur } = await it.addPeople();
    const first = await it.create(redaktur);
    await it.step(redaktur, 'publish', first.reply);
    const second = await it.create(redaktur, article({ name: { id: 'Lain' } }), 'uji-dua');
    const refused = await it.step(redaktur, 'publish', second.reply);
    expect(refused.status).toBe(422);
    expect(refused.reply.problems[0].path).toEqual(['slug', 'id']);
  });

  test('an upload that is no picture', async () => {
    const { sari } = await it.addPeople();
    const form = new FormData();
    form.set('file', new File(['bukan'], 'x.jpg', { type: 'image/jpeg' }));
    const { status, reply } = await it.ask('/api/media', { method: 'POST', headers: sari, body: form });
    expect(status).toBe(422);
    expect(reply.error).toMatch(/bukan foto/);
  });

  test('a body that is not JSON, or is too large', async () => {
    const { sari } = await it.addPeople();
    const put = (body: string) =>
      it.desk.request(
        'http://127.0.0.1:4321/api/entries/article/uji',
        { method: 'PUT', headers: { ...sari, 'content-type': 'application/json', 'content-length': String(body.length) }, body },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      );
    expect((await put('{')).status).toBe(400);
    expect((await put(JSON.stringify({ data: 'x'.repeat(3_000_000), version: null }))).status).toBe(413);
  });
});

test('before a withdrawal the editor is told which pages go with it', async () => {
  const { redaktur } = await it.addPeople();
  for (const { type, id, data } of [raw('sentra', 'sanan'), raw('product', 'tempe')]) {
    mkdirSync(join(it.content, type), { recursive: true });
    writeFileSync(join(it.content, type, `${id}.yaml`), textOf(data as Record<string, unknown>));
  }
  const { reply } = await it.ask('/api/entries/sentra/sanan', { headers: redaktur });
  expect(reply.steps).toContain('withdraw');
  expect(reply.falling).toEqual(['Produk tempe']);
});
