import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks, outsideLinks } from '../../../src/desk/server/links.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/diam') return;
    const status = Number(request.url?.slice(1)) || 200;
    response.writeHead(status, status === 302 ? { location: '/200' } : {}).end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('addresses are found in fields for addresses and in long texts, once an entry', () => {
  const links = outsideLinks([
    { type: 'citation', id: 'a', data: { name: { id: 'A' }, url: 'https://satu.example/x' } },
    { type: 'region', id: 'r', data: { website: 'kota.go.id' } },
    {
      type: 'article',
      id: 'b',
      data: { body: { id: 'Lihat [ini](https://dua.example/a) dan https://dua.example/a.', en: 'See https://tiga.example/?a=1&b=2' } },
    },
    { type: 'karangan', id: 'c', data: { url: 'https://x.example' } },
  ]);
  expect(links.map(({ id, url }) => `${id} ${url}`)).toEqual([
    'a https://satu.example/x',
    'r https://kota.go.id/',
    'b https://dua.example/a',
    'b https://tiga.example/?a=1&b=2',
  ]);
});

describe('an address', () => {
  const check = async (path: string) => {
    const url = path.startsWith('http') ? path : `${origin}/${path}`;
    return (await checkLinks([{ type: 'citation', id: 'a', url }], { timeoutMs: 300 })).broken[0]?.reason;
  };
  test.each([
    ['200', undefined],
    ['302', undefined],
    ['401', undefined],
    ['403', undefined],
    ['429', undefined],
    ['404', /tidak ada lagi/],
    ['410', /tidak ada lagi/],
    ['500', /galat 500/],
    ['diam', /tidak menjawab/],
    ['http://127.0.0.1:9/', /tidak ditemukan atau menolak/],
  ])('that answers %s', async (path, reason) => {
    const found = await check(path);
    if (reason) expect(found).toMatch(reason);
    else expect(found).toBeUndefined();
  });

  test('named by two entries is asked for once and told for both', async () => {
    const links = ['a', 'b'].map((id) => ({ type: 'citation', id, url: `${origin}/404` }));
    const report = await checkLinks(links);
    expect(report.checked).toBe(1);
    expect(report.broken.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
