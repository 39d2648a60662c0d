import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { signRequest } from '@contentful/node-apps-toolkit/requests';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contentfulHook, secretProblem, timeToLiveS } from '../../../src/release/webhook.ts';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import { Once } from '../../../src/sources/files/once.ts';
import { scratch, smallSite, testReleases, writeSite } from '../../support/releases.ts';

const secret = 'a1B+/=_-'.repeat(8);
const address = '/hooks/contentful';
const notice = JSON.stringify({ sys: { id: 'destination.ranu-pani', type: 'Entry' }, fields: { name: { id: 'Ranu Pani 🌋' } } });
const publish = 'ContentManagement.Entry.publish';

interface Sent {
  readonly body?: string;
  readonly at?: number;
  readonly secret?: string;
  readonly topic?: string;
  readonly path?: string;
}

/** The headers of a notice, signed as Contentful signs it. */
function signed({
  body = notice,
  at = Date.now(),
  secret: key = secret,
  topic = publish,
  path = address,
}: Sent = {}): Record<string, string> {
  const headers = { 'content-type': 'application/vnd.contentful.management.v1+json', 'x-contentful-topic': topic };
  return { ...headers, ...signRequest(key, { method: 'POST', path, headers, body }, at) };
}

/** The server of the site with the receiver, over HTTP. */
async function receiver({ key = secret as string | null, file = join(scratch(), 'signatures'), request = (_: string) => {} } = {}) {
  const root = scratch();
  writeSite(root, smallSite('1'));
  const app = contentfulHook({ secret: key ?? undefined, signatures: new Once(file), request });
  const server = await listen(createApp({ root, mounts: [{ path: '/hooks', app }] }), { port: 0 });
  onTestFinished(() => server.close());
  const post = (headers: Record<string, string>, body: BodyInit = notice, path = address) =>
    fetch(server.origin + path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  return { server, post, file };
}

/** A receiver that writes down what was asked for. */
async function listening(options: Parameters<typeof receiver>[0] = {}) {
  const reasons: string[] = [];
  return { reasons, ...(await receiver({ ...options, request: (reason) => reasons.push(reason) })) };
}

test('a genuine notice is accepted at once and asks for a release', async () => {
  const { post, reasons } = await listening();
  const response = await post(signed());
  expect([response.status, await response.json()]).toEqual([202, { status: 'diterima: situs dibangun ulang' }]);
  expect(reasons).toEqual(['perubahan di Contentful']);
});

test('the query of the address is part of what is signed', async () => {
  const { post, reasons } = await listening();
  const path = `${address}?ruang=utama`;
  expect((await post(signed({ path }), notice, path)).status).toBe(202);
  expect((await post(signed(), notice, path)).status).toBe(401);
  expect(reasons).toHaveLength(1);
});

test.each(['create', 'save', 'auto_save'])('what no visitor can see yet (%s) builds nothing', async (action) => {
  const { post, reasons } = await listening();
  expect((await post(signed({ topic: `ContentManagement.Entry.${action}` }))).status).toBe(202);
  expect(reasons).toEqual([]);
});

test.each(['unpublish', 'archive', 'delete'])('what disappears (%s) is built', async (action) => {
  const { post, reasons } = await listening();
  await post(signed({ topic: `ContentManagement.Asset.${action}` }));
  expect(reasons).toHaveLength(1);
});

describe('refused, without a build, is', () => {
  const ago = (seconds: number) => Date.now() - seconds * 1000;
  const without = (name: string) => Object.fromEntries(Object.entries(signed()).filter(([key]) => key !== name));
  test.each<[string, () => Record<string, string>, string, RegExp]>([
    ['a tampered body', () => signed(), `${notice} `, /tidak cocok/],
    ['a tampered header', () => ({ ...signed(), 'content-type': 'text/plain' }), notice, /tidak cocok/],
    ['another secret', () => signed({ secret: 'b'.repeat(64) }), notice, /tidak cocok/],
    [
      'a newer time on an old signature',
      () => ({ ...signed({ at: ago(1000) }), 'x-contentful-timestamp': String(Date.now()) }),
      notice,
      /tidak cocok/,
    ],
    ['a stale signature', () => signed({ at: ago(timeToLiveS + 1) }), notice, /terlalu lama/],
    ['a signature from the future', () => signed({ at: ago(-timeToLiveS - 10) }), notice, /masa depan/],
    ['no signature', () => without('x-contentful-signature'), notice, /tidak ditandatangani/],
    ['no time', () => without('x-contentful-timestamp'), notice, /terlalu lama|tidak ditandatangani/],
    ['a time that is no number', () => ({ ...signed(), 'x-contentful-timestamp': 'kemarin' }), notice, /tidak ditandatangani/],
    ['no list of signed headers', () => without('x-contentful-signed-headers'), notice, /tidak ditandatangani/],
    ['a signature of the wrong length', () => ({ ...signed(), 'x-contentful-signature': 'abc' }), notice, /tidak ditandatangani/],
  ])('%s', async (_, headers, body, reason) => {
    const { post, reasons } = await listening();
    const response = await post(headers(), body);
    expect(response.status).toBe(401);
    expect(JSON.stringify(await response.json())).toMatch(reason);
    expect(reasons).toEqual([]);
  });

  test('a notice sent twice', async () => {
    const { post, reasons } = await listening();
    const headers = signed();
    expect([(await post(headers)).status, (await post(headers)).status]).toEqual([202, 409]);
    expect(reasons).toHaveLength(1);
  });

  test('a notice sent twice at the same time', async () => {
    const { post, reasons } = await listening();
    const headers = signed();
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(headers)).status));
    expect(statuses.filter((status) => status === 202)).toHaveLength(1);
    expect(reasons).toHaveLength(1);
  });

  test('a notice sent again after a restart', async () => {
    const first = await listening();
    const headers = signed();
    expect((await first.post(headers)).status).toBe(202);
    await first.server.close();
    const second = await listening({ file: first.file });
    expect((await second.post(headers)).status).toBe(409);
    expect((await second.post(signed())).status).toBe(202);
    expect(second.reasons).toHaveLength(1);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s', async (method) => {
    const { server, reasons } = await listening();
    const response = await fetch(server.origin + address, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(reasons).toEqual([]);
  });

  test.each<[string, () => BodyInit]>([
    ['announced', () => 'x'.repeat(3 * 1024 * 1024)],
    ['in pieces', () => ReadableStream.from(Array.from({ length: 48 }, () => new Uint8Array(64 * 1024))) as BodyInit],
  ])('a body that is too large, %s', async (_, body) => {
    const { post, reasons } = await listening();
    // The server closes the connection instead of reading on.
    const status = await post(signed(), body()).then(
      (response) => response.status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(status);
    expect(reasons).toEqual([]);
  });

  test.each([null, '', 'pendek', `${'a'.repeat(63)} `])('everything, when the secret is %j: there is no receiver', async (key) => {
    const { post, reasons } = await listening({ key });
    expect((await post(signed())).status).toBe(404);
    expect(reasons).toEqual([]);
  });
});

test('a secret that Contentful could not have made is explained', () => {
  expect(secretProblem(secret)).toBeUndefined();
  expect(secretProblem('pendek')).toContain('isinya 6 karakter');
});

test('100 notices at once make one build or two', async () => {
  const answered = Promise.withResolvers<void>();
  let builds = 0;
  // As any real build, it takes longer than the burst.
  const { releases } = testReleases({
    build: async () => {
      builds += 1;
      await answered.promise;
    },
  });
  const { post } = await receiver({ request: (reason) => releases.request(reason) });
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => post(signed({ body: `{"nomor":${index}}` }), `{"nomor":${index}}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 202));
  expect((performance.now() - started) / 100).toBeLessThan(100);
  answered.resolve();
  await releases.idle();
  expect([1, 2]).toContain(builds);
});

describe('the memory of signatures', () => {
  test('forgets what is too old to be accepted anyway, and stays small', async () => {
    const file = join(scratch(), 'dalam/signatures');
    const signatures = new Once(file);
    for (let index = 0; index <= 1000; index += 1) expect(await signatures.accept(`lama-${index}`, 1000, 500)).toBe(true);
    expect(await signatures.accept('lama-1', 1000, 500)).toBe(false);
    expect(await signatures.accept('baru', 9000, 2000)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('9000 baru\n');
    expect(await signatures.accept('lama-1', 1000, 2000)).toBe(true);
  });

  test('still hears genuine notices when the disk takes nothing', async () => {
    const signatures = new Once('/dev/null/signatures');
    expect(await signatures.accept('a', 1000, 500)).toBe(true);
    expect(await signatures.accept('a', 1000, 500)).toBe(false);
  });
});

test('a mounted app answers before the files of the site, keeps its own content policy, and leaves the rest to the site', async () => {
  const root = scratch();
  writeSite(root, smallSite('1'));
  const desk = new Hono().get('/', (c) => c.text('meja', 200, { 'Content-Security-Policy': "default-src 'none'" }));
  const app = createApp({ root, mounts: [{ path: '/redaksi', app: desk }] });
  const [mounted, home, missing] = await Promise.all(['/redaksi', '/', '/redaksi/tidak-ada'].map((path) => app.request(path)));
  expect([await mounted?.text(), mounted?.headers.get('content-security-policy')]).toEqual(['meja', "default-src 'none'"]);
  expect(mounted?.headers.get('x-content-type-options')).toBe('nosniff');
  expect(home?.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect([missing?.status, await missing?.text()]).toEqual([404, expect.stringContaining('Tidak ada 1')]);
});
