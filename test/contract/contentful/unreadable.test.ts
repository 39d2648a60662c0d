import { describe, expect, test } from 'vitest';
import { load } from '../../../src/sources/load.ts';
import type { Fault } from '../../support/contentful-server/index.ts';
import { answer, built, nameOf, renamed, seed } from './built-space.ts';
import { bench, impatient, put } from './support.ts';

/** Contentful cannot be read: everything is built from the last good state, dated, and the next build catches up. */
const unreadable: [name: string, fault: Pick<Fault, 'kind'> & Partial<Fault>, told: RegExp, env?: Record<string, string>][] = [
  ['no answer in time', { kind: 'hang' }, /tidak menjawab dalam 0.4 detik/, impatient],
  ['connection reset', { kind: 'reset' }, /Sambungan ke Contentful terputus/],
  ['host name not found', { kind: 'reset' }, /DNS/, { CONTENTFUL_DELIVERY_HOST: 'cdn.contentful.invalid' }],
  ['nobody listens', { kind: 'reset' }, /terputus/, { CONTENTFUL_DELIVERY_HOST: '127.0.0.1:9' }],
  ['401', answer(401, 'AccessTokenInvalid'), /CONTENTFUL_DELIVERY_TOKEN ditolak Contentful \(401\).*Settings → API keys/],
  ['403', answer(403, 'AccessDenied'), /tidak berwenang untuk ini \(403\) di ruang "s1"/],
  ['404', answer(404, 'NotFound'), /\(404\) di ruang "s1".*CONTENTFUL_SPACE_ID dan CONTENTFUL_ENVIRONMENT/],
  ['429 with a retry header, for good', answer(429, 'RateLimitExceeded', { 'x-contentful-ratelimit-reset': '1' }), /\(429\)/],
  ['429 without one, for good', answer(429, 'RateLimitExceeded'), /\(429\)/],
  ['500', answer(500, 'ServerError'), /sedang bermasalah \(500\)/],
  ['502 with a page of a proxy', { kind: { status: 502, body: '<h1>Bad gateway</h1>' } }, /sedang bermasalah \(502\)/],
  ['503', answer(503), /sedang bermasalah \(503\)/],
  ['HTML instead of JSON', { kind: 'html' }, /bukan data Contentful/],
  ['JSON cut short', { kind: 'cut-short' }, /bukan data Contentful/],
  ['JSON cut off with its connection', { kind: 'cut-off' }, /terputus/],
  ['JSON of another kind', { kind: { change: () => ({ hello: 'world' }) } }, /bukan data Contentful/],
  ['JSON null', { kind: { change: () => null } }, /bukan data Contentful/],
  ['items without a sys', { kind: { change: (body) => ({ ...body, items: [{ fields: {} }] }) } }, /bukan data Contentful/],
  [
    'expired token, then the full sync fails too',
    { kind: { status: 400, body: { sys: { id: 'BadRequest' }, message: 'expired' } } },
    /\(400\)/,
  ],
];

describe('Contentful cannot be read', () => {
  test.each(unreadable)('%s', async (_name, fault, told, env) => {
    const it = await built();
    put(it.server, renamed());
    it.server.faults.push({ api: 'delivery', ...fault });
    const during = await it.again(env);
    expect(during.corridor.entries()).toHaveLength(seed.length);
    expect(nameOf(during)).toBe('Tempat tempat-0');
    expect(during.stale).toBe(true);
    expect(during.asOf?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(during.notes?.join('\n')).toMatch(told);
    expect(during.notes?.join('\n')).toMatch(/data Contentful terakhir yang baik, per \d{4}-/);
    expect(during.notes?.join('\n')).not.toContain('token-0123456789');

    it.server.faults.length = 0;
    const after = await it.again();
    expect(after.stale).toBe(false);
    expect(nameOf(after)).toBe('Nama baru');
  });

  test.each(unreadable)('%s, and nothing was ever kept: a sentence, no site', async (_name, fault, told, env) => {
    const it = await bench();
    it.server.faults.push({ api: 'delivery', ...fault });
    await expect(load('nowhere', { ...it.env, ...env })).rejects.toThrow(told);
    await expect(load('nowhere', { ...it.env, ...env })).rejects.toThrow(/situs tidak dibangun/);
  });

  test('a fault on the second page leaves the first page aside too', async () => {
    const it = await built();
    for (const id of ['tempat-0', 'tempat-1', 'tempat-2', 'tempat-3', 'tempat-4', 'tempat-5', 'tempat-6']) put(it.server, renamed(id));
    it.server.faults.push({ api: 'delivery', kind: 'html', after: 1 });
    const during = await it.again();
    expect(during.stale).toBe(true);
    expect(nameOf(during)).toBe('Tempat tempat-0');
    it.server.faults.length = 0;
    expect(nameOf(await it.again(), 'tempat-6')).toBe('Nama baru');
  });
});
