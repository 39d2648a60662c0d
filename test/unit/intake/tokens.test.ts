import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { Secret } from '../../../src/intake/secret.ts';
import { Links } from '../../../src/intake/tokens.ts';

const secret = new Secret(Buffer.alloc(48, 1));
const claim = { id: 'lapak-0123456789ab', version: 3 };

test('a link is read back, and is the same for the same beginning', async () => {
  const links = new Links(secret);
  const at = new Date('2026-11-21T08:00:00+07:00');
  expect(await links.token(claim, at)).toBe(await links.token(claim, at));
  expect(await links.read(await links.token(claim))).toEqual(claim);
  expect(await links.path(claim)).toMatch(/^\/layanan\/umkm\/kelola\/[\w.-]+$/);
});

test('a link ends after a year', async () => {
  let now = new Date('2026-11-21T08:00:00+07:00');
  const links = new Links(secret, () => now);
  const token = await links.token(claim);
  now = new Date('2027-11-20T08:00:00+07:00');
  expect(await links.read(token)).toEqual(claim);
  now = new Date('2027-11-22T08:00:00+07:00');
  expect(await links.read(token)).toBeUndefined();
});

test('what was not signed here, or for something else, is no link', async () => {
  const links = new Links(secret);
  const token = await links.token(claim);
  const [head, , signature] = token.split('.');
  const other = Buffer.from(JSON.stringify({ sub: 'lapak-ffffffffffff', v: 3, aud: 'lapak', exp: 9e9 })).toString('base64url');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${other}.`;
  const foreign = await new Links(new Secret(Buffer.alloc(48, 2))).token(claim);
  const elsewhere = await new SignJWT({ v: 3 })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(claim.id)
    .setAudience('lain')
    .sign(secret.keyFor('tautan pemilik'));
  for (const bad of ['', 'x', `${head}.${other}.${signature}`, none, foreign, elsewhere, `${token}x`, 'a'.repeat(100_000)])
    expect(await links.read(bad)).toBeUndefined();
});

test('the secret is made once, kept from other people, and never too short', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rahasia-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [one, two] = await Promise.all([Secret.open(folder, ''), Secret.open(folder, '')]);
  expect(one.keyFor('a')).toEqual(two.keyFor('a'));
  expect(one.keyFor('a')).not.toEqual(one.keyFor('b'));
  expect(statSync(join(folder, 'rahasia')).mode & 0o777).toBe(0o600);
  await expect(Secret.open(folder, 'pendek')).rejects.toThrow(/32 huruf/);
});
