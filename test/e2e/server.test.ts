import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-server-'));
const root = join(folder, 'dist');
const script = 'export const langit = "biru";\n'.repeat(100);
const files: Readonly<Record<string, string>> = {
  'dist/index.html': '<h1>Beranda</h1>',
  'dist/404.html': '<h1>Tidak ditemukan</h1>',
  'dist/en/404/index.html': '<h1>Not found</h1>',
  'dist/tujuan/bromo/index.html': '<h1>Bromo</h1>',
  'dist/_astro/page.abc.js': script,
  'dist/data/titik.geojson': '{"type":"FeatureCollection","features":[]}',
  'dist/peta.pmtiles': '0123456789',
  'dist/.env': 'SECRET=1',
  'secret.txt': 'secret',
};

let server: Listening;
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  const app = createApp({ root });
  app.get('/api/waktu', (c) => c.json({ ok: true }));
  server = await listen(app, { port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.origin + address, { method, headers, redirect: 'manual' });

/** The status of a path sent exactly as written: `fetch` would resolve its dot segments first. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('pages, data and archives come with their content type', async () => {
  const types = await Promise.all(
    ['/', '/tujuan/bromo/', '/_astro/page.abc.js', '/data/titik.geojson', '/peta.pmtiles'].map((path) => get(path)),
  );
  expect(types.map(({ headers }) => headers.get('content-type'))).toEqual([
    'text/html; charset=utf-8',
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'application/geo+json; charset=utf-8',
    'application/vnd.pmtiles',
  ]);
});

test('a page asked for without its slash is moved to the address with it', async () => {
  const response = await get('/tujuan/bromo?q=1');
  expect([response.status, response.headers.get('location')]).toEqual([308, '/tujuan/bromo/?q=1']);
  expect((await get('//example.com/tujuan/bromo')).status).toBe(404);
});

test('what is not there is answered in the language of its address, with status 404', async () => {
  for (const [path, heading] of [
    ['/tidak-ada/', 'Tidak ditemukan'],
    ['/en/nowhere/', 'Not found'],
    ['/tujuan/', 'Tidak ditemukan'],
  ] as const) {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, `<h1>${heading}</h1>`]);
  }
});

test('nothing outside the folder can be read', async () => {
  const paths = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/tujuan/..%5c..%5c..%5csecret.txt',
    '/%00',
    '/%ff',
    '/.env',
    '/link.txt',
    '//etc/passwd',
  ];
  expect(await Promise.all(paths.map(statusOf))).toEqual(paths.map(() => 404));
});

test('parts of a file are sent when asked for, as map archives need', async () => {
  const part = async (range: string, more = {}) => {
    const response = await get('/peta.pmtiles', { range, ...more });
    return [response.status, response.headers.get('content-range'), await response.text()];
  };
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
  expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
  expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  expect(await part('bytes=4-2')).toEqual([200, null, '0123456789']);
  expect(await part('bytes=0-1,4-5')).toEqual([200, null, '0123456789']);
  expect(await part('bytes=0-1', { 'if-range': '"old"' })).toEqual([200, null, '0123456789']);
});

test('a copy the browser still holds is not sent again', async () => {
  const first = await get('/');
  const tag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';
  const statuses = await Promise.all([
    get('/', { 'if-none-match': tag }),
    get('/', { 'if-none-match': `W/${tag}` }),
    get('/', { 'if-modified-since': modified }),
    get('/', { 'if-none-match': '"other"', 'if-modified-since': modified }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([304, 304, 304, 200]);
});

test('what is named by its content is kept for a year, the rest is asked for again', async () => {
  expect((await get('/_astro/page.abc.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('text is compressed for whoever can read it', async () => {
  const response = await get('/_astro/page.abc.js', { 'accept-encoding': 'gzip' });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toContain('Accept-Encoding');
  expect(await response.text()).toBe(script);
  expect((await get('/_astro/page.abc.js', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
});

test('a HEAD request has the headers and no body', async () => {
  const response = await get('/peta.pmtiles', {}, 'HEAD');
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '10', '']);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/tidak-ada/', '/api/waktu']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
  }
});

test('a route added to the app answers', async () => {
  expect(await (await get('/api/waktu')).json()).toEqual({ ok: true });
});

test('a taken port is told, and the next one used', async () => {
  const taken: number[] = [];
  const second = await listen(createApp({ root }), { port: server.port, tries: 5, onTaken: (port) => taken.push(port) });
  await second.close();
  expect(taken[0]).toBe(server.port);
  expect(second.port).toBeGreaterThan(server.port);
  await expect(listen(createApp({ root }), { port: server.port })).rejects.toThrow('EADDRINUSE');
});
