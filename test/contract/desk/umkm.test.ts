import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BulkReply, ImportReply, ImportsReply, LinkReply, ListingReply, ListingsReply } from '../../../src/desk/api-umkm.ts';
import { ImportMarks } from '../../../src/desk/server/import-marks.ts';
import { openList } from '../../../src/intake/list/open.ts';
import { deskRequest } from '../../support/desk-request.ts';
import { officeHeads, officeRows, officeWorkbook } from '../../support/office-list.ts';
import { password } from '../../support/officer.ts';
import { umkmDesk } from '../../support/umkm-desk.ts';

let it: Awaited<ReturnType<typeof umkmDesk>>;
beforeEach(async () => {
  it = await umkmDesk({ page: '/tidak-ada' });
});
afterEach(() => it.remove());

type Session = Readonly<Record<string, string>>;

async function ask<T>(app: Hono, path: string, session: Session, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const response = await deskRequest(app, `/api/${path}`, { method, body, headers: session });
  const isJson = response.headers.get('content-type')?.includes('json');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const reply = (isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined) as T & { error?: string };
  return { status: response.status, reply, bytes, headers: response.headers };
}

async function signIn(id: string): Promise<Session> {
  const { reply, headers } = await ask<{ token: string }>(it.app, 'session', {}, { id, password });
  return { cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '', 'X-Redaksi-Token': reply.token };
}

const open = async (session: Session, id: string) => (await ask<ListingReply>(it.app, `umkm/lapak/${id}`, session)).reply;
const list = async (session: Session, query = '') => (await ask<ListingsReply>(it.app, `umkm${query}`, session)).reply;
async function decide<T = ListingReply>(session: Session, id: string, step: string, more: object = {}) {
  const { version } = await open(session, id);
  return ask<T>(it.app, `umkm/lapak/${id}/${step}`, session, { version, ...more });
}

describe('the queue', () => {
  test('shows what waits, with notes and duplicates, and counts it on the first page', async () => {
    const first = await it.sent({ usaha: 'Dapur Contoh' });
    const second = await it.sent({ nama: 'Keripik tempe pedas', harga: '9jt' });
    const sari = await signIn('sari');
    const { rows, total, counts } = await list(sari);
    expect([rows.map(({ id }) => id), total, counts.waiting]).toEqual([[first, second], 2, 2]);
    expect(rows[1]).toMatchObject({ duplicates: 1, mayDecide: true, kind: 'new' });
    expect(rows[1]?.notes.join(' ')).toMatch(/jauh dari harga sentra.*sudah dipakai/);
    expect((await ask<{ waiting: number }>(it.app, 'overview', sari)).reply.waiting).toBe(2);
    expect((await list(sari, '?cari=pedas')).rows.map(({ id }) => id)).toEqual([second]);
    expect((await list(sari, '?daerah=lumajang')).total).toBe(0);
  });

  test('opening a listing tells its owner that somebody looks; only who decides sees the number', async () => {
    const id = await it.sent();
    const tamu = await open(await signIn('tamu'), id);
    expect([tamu.mayDecide, tamu.listing.whatsapp]).toEqual([false, undefined]);
    expect(JSON.stringify(tamu)).not.toContain('0000');
    const { reply } = await ask<ListingReply>(it.app, `umkm/lapak/${id}/buka`, await signIn('sari'), {});
    expect([reply.listing.state, reply.listing.whatsapp]).toEqual(['checking', '0812-0000-0001']);
  });
});

describe('a decision', () => {
  test('publishes, and is written down with its officer', async () => {
    const id = await it.sent();
    const { status, reply } = await decide(await signIn('sari'), id, 'setujui');
    expect([status, reply.listing.state, reply.kind]).toEqual([200, 'published', 'none']);
    expect(reply.decisions[0]).toMatchObject({ by: 'Sari Diskopindag', text: 'menyetujui' });
    expect([reply.address, reply.waitsFor]).toEqual([undefined, 'building']);
    const look = async () => open(await signIn('sari'), id);
    it.released({ state: 'failed', live: { moment: new Date(it.now().getTime() - 60_000).toISOString() } });
    expect((await look()).waitsFor).toBe('failed');
    it.released({ state: 'idle', live: { moment: it.now().toISOString() } });
    const live = await look();
    expect([live.address, live.waitsFor]).toEqual([expect.stringMatching(/^\/umkm\/usaha\//), undefined]);
    expect(it.requests).toHaveLength(1);
  });

  test('on a listing that changed meanwhile is refused, and nothing is published unseen', async () => {
    const id = await it.sent();
    const sari = await signIn('sari');
    const { version } = await open(sari, id);
    await it.listings.propose(id, it.submission({ nama: 'Rokok polos' }));
    const { status, reply } = await ask(it.app, `umkm/lapak/${id}/setujui`, sari, { version });
    expect([status, reply.error]).toEqual([409, expect.stringContaining('berubah sejak Anda membukanya')]);
    expect((await open(sari, id)).listing.state).toBe('sent');
  });

  test('is not for a reader, nor for an officer of another region, and needs the token of the page', async () => {
    const id = await it.sent({ sentra: 'bangil' });
    for (const person of ['sari', 'tamu']) {
      for (const step of ['setujui', 'kembalikan', 'tolak', 'tarik', 'izin', 'tautan', 'hapus'])
        expect((await decide(await signIn(person), id, step, { reason: 'x', kind: 'nib' })).status).toBe(403);
    }
    const { cookie = '' } = await signIn('rudi');
    expect((await ask(it.app, `umkm/lapak/${id}/setujui`, { cookie }, { version: 'x' })).status).toBe(403);
    expect((await ask(it.app, `umkm/lapak/${id}`, {})).status).toBe(401);
    expect((await open(await signIn('rudi'), id)).listing.state).toBe('sent');
  });

  test('to move a listing out of the officer’s region is not theirs alone', async () => {
    const id = await it.sent();
    await it.listings.approve(id, { id: 'rudi', name: 'Rudi' });
    await it.listings.propose(id, it.submission({ sentra: 'bangil' }));
    expect((await decide(await signIn('sari'), id, 'setujui')).status).toBe(403);
    expect((await decide(await signIn('rudi'), id, 'setujui')).status).toBe(200);
  });

  test('asks for a correction with a reason the owner reads', async () => {
    const id = await it.sent();
    const sari = await signIn('sari');
    expect((await decide(sari, id, 'kembalikan', { reason: ' ' })).status).toBe(422);
    const { reply } = await decide(sari, id, 'kembalikan', { reason: 'Fotonya buram.' });
    expect([reply.listing.state, reply.note]).toEqual(['returned', 'Fotonya buram.']);
    expect((await list(sari)).counts).toMatchObject({ waiting: 0, returned: 1 });
  });

  test('shows what a change would change', async () => {
    const id = await it.sent();
    const sari = await signIn('sari');
    await decide(sari, id, 'setujui');
    await it.listings.propose(id, it.submission({ nama: 'Keripik tempe daun', harga: '17.500', jam: 'setiap hari' }));
    const reply = await open(sari, id);
    expect([reply.kind, reply.listing.state]).toEqual(['change', 'changing']);
    expect(reply.changes.map(({ title }) => title)).toEqual(['Nama', 'Produk 1', 'Jam buka']);
    expect(reply.changes[1]).toMatchObject({ before: expect.stringContaining('Rp15.000'), after: expect.stringContaining('Rp17.500') });
    const { reply: after } = await decide(sari, id, 'setujui');
    expect([after.kind, after.listing.name]).toEqual(['none', 'Keripik tempe daun']);
  });

  test('checks a licence, with whose name and day', async () => {
    const id = await it.sent({ nib: '1234567890123' });
    const { reply } = await decide(await signIn('sari'), id, 'izin', { kind: 'nib' });
    expect(reply.listing.licences).toMatchObject([{ kind: 'nib', verified: { by: 'Sari Diskopindag' } }]);
    expect((await decide(await signIn('sari'), id, 'izin', { kind: 'toString' })).status).toBe(400);
  });

  test('puts two listings of one business together', async () => {
    const into = await it.sent();
    const from = await it.sent({ nama: 'Tempe sagu' });
    const { reply } = await decide(await signIn('sari'), from, 'gabung', { into });
    expect([reply.listing.id, reply.listing.offers.map(({ name }) => name.id)]).toEqual([into, ['Keripik tempe', 'Tempe sagu']]);
    expect((await open(await signIn('sari'), from)).listing.state).toBe('withdrawn');
  });

  test('renews the owner’s link, which ends the old one', async () => {
    const id = await it.sent();
    const { reply } = await decide<LinkReply>(await signIn('sari'), id, 'tautan');
    const claim = await it.links.read(reply.link.split('/').at(-1) ?? '');
    expect(claim).toEqual({ id, version: 2 });
    expect((await it.listings.find(id))?.intake?.linkVersion).toBe(2);
  });

  test('erases for good', async () => {
    const id = await it.sent();
    expect((await decide(await signIn('sari'), id, 'hapus')).status).toBe(200);
    expect((await ask(it.app, `umkm/lapak/${id}`, await signIn('sari'))).status).toBe(404);
  });

  test('on many at once approves what may be, and says of each other why not', async () => {
    const mine = [await it.sent(), await it.sent({ wa: '0812-0000-0002' })];
    const other = await it.sent({ sentra: 'bangil', wa: '0812-0000-0003' });
    const sari = await signIn('sari');
    const items = await Promise.all([...mine, other].map(async (id) => ({ id, version: (await open(sari, id)).version })));
    const { reply } = await ask<BulkReply>(it.app, 'umkm/setujui', sari, { items });
    expect([reply.approved, reply.refused]).toEqual([2, [{ id: other, reason: expect.stringContaining('bukan milik daerah Anda') }]]);
    expect((await ask(it.app, 'umkm/setujui', sari, { items: [] })).status).toBe(400);
  });
});

describe('a list', () => {
  async function bring(session: Session, bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    form.set('berkas', new Blob([bytes as BlobPart]), 'daftar.xlsx');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const { status, reply } = await ask<ImportReply>(it.app, 'umkm/impor', session, form);
    if (status !== 202) return { status, reply };
    for (;;) {
      const { reply: now } = await ask<ImportReply>(it.app, `umkm/impor/${reply.id}`, session);
      if (!['reading', 'checking', 'saving'].includes(now.state)) return { status, reply: now };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test('is tried first, then saved; again it changes nothing', async () => {
    const rudi = await signIn('rudi');
    const bytes = await officeWorkbook(officeRows(60, { faults: true }));
    const { reply: trial } = await bring(rudi, bytes, { coba: 'ya' });
    expect(trial).toMatchObject({ state: 'done', trial: true, outcome: { rows: 60, created: 52, badRows: 2 } });
    expect((await list(rudi)).total).toBe(0);
    const { reply: saved } = await bring(rudi, bytes);
    expect(saved.outcome).toMatchObject({ created: 52, updated: 0 });
    expect((await list(rudi)).total).toBe(52);
    expect((await bring(rudi, bytes)).reply.outcome).toMatchObject({ created: 0, updated: 0, same: 58 });

    const { bytes: mend, headers } = await ask(it.app, `umkm/impor/${trial.id}/perbaikan?format=csv`, rudi);
    expect(headers.get('content-disposition')).toContain('perlu-diperbaiki.csv');
    const { table } = await openList(mend);
    expect(table.rows).toHaveLength(2);
    expect((await ask(it.app, `umkm/impor/${trial.id}/perbaikan`, await signIn('sari'))).status).toBe(404);
  });

  test('does not bring back whom an owner had erased, unless the officer says that the owner asks', async () => {
    const rudi = await signIn('rudi');
    const bytes = await officeWorkbook(officeRows(6));
    const { reply: first } = await bring(rudi, bytes);
    const [row] = (await list(rudi)).rows;
    await decide(rudi, row?.id ?? '', 'hapus');
    const { reply: trial } = await bring(rudi, bytes, { coba: 'ya' });
    expect(trial.outcome).toMatchObject({ created: 0, erased: [{ text: expect.stringContaining('diminta dihapus oleh pemilik') }] });
    const rows = trial.outcome?.erased[0]?.rows ?? [];
    expect((await bring(rudi, bytes)).reply.outcome?.created).toBe(0);
    const { reply: back } = await bring(rudi, bytes, { kembali: String(rows[0]) });
    expect(back.outcome).toMatchObject({ created: 1, erased: [] });
    expect((await list(rudi)).total).toBe(first.outcome?.created);
    expect((await open(rudi, row?.id ?? '')).decisions[0]).toMatchObject({
      by: 'Rudi (Redaktur)',
      reason: expect.stringContaining('meminta dipasang lagi'),
    });
    expect((await bring(rudi, bytes, { kembali: 'semua' })).status).toBe(400);
  });

  test('that a restart broke off is told, with how far it came; it is forgotten once read', async () => {
    const marks = new ImportMarks(join(it.root, 'desk'));
    const mark = { id: 'terhenti', person: 'rudi', file: 'daftar.xlsx', all: 9000, at: '2026-11-22T02:00:00.000Z' };
    void marks.during(mark, async (onRow) => {
      await new Promise((resolve) => setTimeout(resolve, 1100));
      onRow(3121, 3000);
      // As of a process that was killed.
      return new Promise(() => undefined);
    });
    const rudi = await signIn('rudi');
    const mine = async (session = rudi) => (await ask<ImportsReply>(it.app, 'umkm/impor', session)).reply;
    await expect.poll(async () => (await mine()).broken[0]?.row, { timeout: 5000 }).toBe(3121);
    expect((await mine()).broken).toEqual([{ id: 'terhenti', file: 'daftar.xlsx', row: 3121, done: 3000, all: 9000, at: mark.at }]);
    expect(await mine(await signIn('sari'))).toEqual({ broken: [] });
    await ask(it.app, 'umkm/impor/terhenti', rudi, undefined, 'DELETE');
    await bring(rudi, await officeWorkbook(officeRows(5)));
    expect(await mine()).toEqual({ broken: [] });
  });

  test('of an officer holds their own region only, and is never published at once', async () => {
    const { reply } = await bring(await signIn('sari'), await officeWorkbook(officeRows(40)), { terbitkan: 'ya', setuju: 'ya' });
    expect(reply.outcome?.created).toBeGreaterThan(5);
    expect(reply.outcome?.faults.every(({ expected }) => expected === 'daerah Anda sendiri')).toBe(true);
    const { rows, counts } = await list(await signIn('rudi'));
    expect(new Set(rows.map(({ region }) => region))).toEqual(new Set(['Kota Malang']));
    expect(counts.published).toBe(0);
  });

  test('of an editor is published where the owner agreed', async () => {
    await bring(await signIn('rudi'), await officeWorkbook(officeRows(30)), { terbitkan: 'ya' });
    const { counts } = await list(await signIn('rudi'));
    expect(counts.published).toBe(10);
    expect(it.requests).toHaveLength(1);
  });

  test('with heads nobody knows asks for them, and takes them when they are given', async () => {
    const heads = officeHeads.map((head) => (head === 'Produk' ? 'Apa' : head));
    const bytes = await officeWorkbook(officeRows(5), heads);
    const { reply } = await bring(await signIn('rudi'), bytes, { coba: 'ya' });
    expect(reply).toMatchObject({ state: 'done', lacks: ['Tidak ada kolom untuk nama produk.'] });
    const { reply: given } = await bring(await signIn('rudi'), bytes, { coba: 'ya', peta: JSON.stringify({ Apa: 'nama' }) });
    expect(given.outcome?.created).toBe(5);
  });

  test('that is none is answered with what to do, and a reader brings none', async () => {
    const { reply } = await bring(await signIn('rudi'), new TextEncoder().encode('%PDF-1.7'));
    expect(reply).toMatchObject({ state: 'failed', message: expect.stringContaining('PDF') });
    expect((await bring(await signIn('tamu'), new Uint8Array([1]))).status).toBe(403);
  });

  test('goes out with what the officer decides on, and nothing else', async () => {
    await it.sent({ nama: '=HYPERLINK("x")' });
    await it.sent({ sentra: 'bangil', wa: '0812-0000-0003' });
    const { bytes, headers } = await ask(it.app, 'umkm/ekspor?format=csv', await signIn('sari'));
    expect(headers.get('cache-control')).toBe('no-store');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('0812-0000-0001');
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text).not.toContain('0812-0000-0003');
    expect((await ask(it.app, 'umkm/ekspor', await signIn('tamu'))).status).toBe(404);
  });
});
