import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Users } from '../../../src/desk/server/users.ts';
import type { Asked } from '../../support/desk-request.ts';
import { article, DeskBench, password } from './desk-bench.ts';

const it = new DeskBench();

describe('the door', () => {
  test('is open on this machine while nobody was added, for local requests only', async () => {
    expect((await it.ask('/api/session')).reply).toMatchObject({ open: true, person: { role: 'editor', id: 'lokal' } });
    expect((await it.ask('/api/overview')).status).toBe(200);
    const refused: Asked[] = [
      { from: '192.168.1.9' },
      { from: '::ffff:10.0.0.2' },
      { headers: { host: 'jahat.example' } },
      { headers: { 'x-forwarded-for': '203.0.113.9' } },
      { headers: { forwarded: 'for=203.0.113.9' } },
    ];
    for (const each of refused) {
      expect((await it.ask('/api/overview', each)).status, JSON.stringify(each)).toBe(401);
      expect((await it.ask('/api/session', each)).reply).toEqual({ token: '', open: false });
    }
  });

  test('is shut when the server listens beyond this machine, and nobody was added', async () => {
    it.open({ loopback: false });
    expect((await it.ask('/api/overview')).status).toBe(401);
  });

  test('needs a sign-in as soon as somebody was added', async () => {
    const { sari } = await it.addPeople();
    expect((await it.ask('/api/overview')).status).toBe(401);
    expect((await it.ask('/api/overview', { headers: sari })).status).toBe(200);
    expect((await it.ask('/api/overview', { headers: { cookie: 'redaksi=karangan' } })).status).toBe(401);
  });

  test('stays shut when the file of people is damaged', async () => {
    await it.addPeople();
    writeFileSync(it.files.users, '[{"id":');
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    expect((await it.ask('/api/overview')).status).toBe(500);
  });

  test('gives a cookie no script and no other site can use', async () => {
    await it.addPeople();
    const plain = await it.ask('/api/session', { method: 'POST', body: { id: 'sari', password } });
    expect(plain.cookie).toMatch(/HttpOnly/);
    expect(plain.cookie).toMatch(/SameSite=Strict/);
    expect(plain.cookie).toMatch(/Path=\/redaksi\//);
    expect(plain.cookie).not.toMatch(/Secure/);
    const tls = await it.ask('/api/session', { method: 'POST', body: { id: 'sari', password }, headers: { 'x-forwarded-proto': 'https' } });
    expect(tls.cookie).toMatch(/Secure/);
    const kept = readFileSync(it.files.sessions, 'utf8');
    expect(kept).not.toContain(plain.cookie.split(';')[0]?.split('=')[1]);
    expect(readFileSync(it.files.users, 'utf8')).toContain('$argon2id$');
  });

  test('a session survives a restart, and ends on sign-out, on a new password and when the person is removed', async () => {
    const { sari, lina, redaktur } = await it.addPeople();
    it.open();
    expect((await it.ask('/api/overview', { headers: sari })).status).toBe(200);
    await it.ask('/api/session', { method: 'DELETE', headers: sari });
    expect((await it.ask('/api/overview', { headers: sari })).status).toBe(401);
    const users = new Users(it.files.users);
    await users.setPassword('lina', `${password} baru`);
    expect((await it.ask('/api/overview', { headers: lina })).status).toBe(401);
    await users.remove('redaktur');
    expect((await it.ask('/api/overview', { headers: redaktur })).status).toBe(401);
  });

  test('locks after five wrong passwords, also when they come all at once, and says for how long', async () => {
    await it.addPeople();
    const wrong = () => it.ask('/api/session', { method: 'POST', body: { id: 'sari', password: 'salah salah salah' } });
    const answers = await Promise.all(Array.from({ length: 8 }, wrong));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const right = await it.ask('/api/session', { method: 'POST', body: { id: 'sari', password } });
    expect(right.status).toBe(429);
    expect(right.reply.error).toMatch(/15 menit/);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    it.open();
    expect((await it.ask('/api/session', { method: 'POST', body: { id: 'sari', password } })).status, 'after a restart').toBe(429);
    expect(readFileSync(join(dirname(it.files.users), 'percobaan.json'), 'utf8')).not.toMatch(/sari|127\.0\.0\.1/);
    expect((await it.ask('/api/session', { method: 'POST', body: { id: 'lina', password } })).status).toBe(200);
    expect((await it.ask('/api/session', { method: 'POST', body: { id: 'sari', password }, from: '10.0.0.7' })).status).toBe(200);
  });

  test.each([{}, { id: 'sari' }, { id: 1, password: 2 }, { id: 'x'.repeat(50), password }, { id: 'tidak-ada', password }])(
    'refuses %j',
    async (body) => {
      await it.addPeople();
      expect([400, 401]).toContain((await it.ask('/api/session', { method: 'POST', body })).status);
    },
  );

  test('takes no change without the token of the session, or from another site', async () => {
    const { sari } = await it.addPeople();
    const { cookie = '' } = sari;
    const body = { data: article(), version: null, create: true };
    expect((await it.ask('/api/entries/article/uji', { method: 'PUT', headers: { cookie }, body })).status).toBe(403);
    expect((await it.ask('/api/entries/article/uji', { method: 'PUT', headers: { cookie, 'x-redaksi-token': 'x' }, body })).status).toBe(
      403,
    );
    const form = new FormData();
    form.set('file', new File(['x'], 'x.jpg'));
    const foreign = await it.ask('/api/media', {
      method: 'POST',
      headers: { ...sari, origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' },
      body: form,
    });
    expect(foreign.status).toBe(403);
    expect(existsSync(join(it.content, 'media'))).toBe(false);
  });

  test('the open desk takes no change without its token either', async () => {
    expect((await it.create({})).status).toBe(403);
    expect((await it.create({ 'x-redaksi-token': (await it.ask('/api/session')).reply.token })).status).toBe(200);
  });
});
