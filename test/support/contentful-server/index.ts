import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Api, type Fault, faultFor, spoil } from './faults.ts';
import { manage } from './manage.ts';
import { readOnly } from './read.ts';
import { Refusal } from './refusal.ts';
import { State } from './state.ts';

export type { Fault } from './faults.ts';

/** Tokens the local server accepts. */
export const tokens = { delivery: 'cda-token-0123456789', preview: 'cpa-token-0123456789', management: 'cma-token-0123456789' } as const;

export interface ContentfulServer {
  readonly state: State;
  /** Faults to come; push to add one. */
  readonly faults: Fault[];
  /** Every request: `GET delivery /spaces/…`. */
  readonly log: string[];
  readonly hosts: Readonly<Record<Api, string>>;
  /** Milliseconds the clock of this server is ahead of the machine's. */
  ahead: number;
  close(): Promise<void>;
}

/**
 * A server that speaks the delivery, preview, sync, management, upload and asset interfaces of Contentful as documented,
 * each on a port of its own as they have hosts of their own. One space `s1`, one environment `master`.
 */
export async function startContentful({ pageSize = 100 } = {}): Promise<ContentfulServer> {
  const state = new State();
  const faults: Fault[] = [];
  const log: string[] = [];
  const servers: Server[] = [];
  const hosts: Partial<Record<Api, string>> = {};
  const self = { state, faults, log, hosts: hosts as Record<Api, string>, ahead: 0, close };
  for (const api of ['delivery', 'preview', 'management', 'upload', 'files'] as const) {
    const server = createServer((request, response) => void answer(api, request, response));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hosts[api] = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  return self;

  async function close(): Promise<void> {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  async function answer(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
    log.push(`${request.method} ${api} ${request.url}`);
    if (self.ahead !== 0) response.setHeader('date', new Date(Date.now() + self.ahead).toUTCString());
    const body = await bytesOf(request);
    const fault = faultFor(faults, api, request);
    try {
      if (fault) {
        // A spoiled answer is spoiled from the good one.
        const good = typeof fault.kind === 'object' && 'status' in fault.kind ? undefined : await reply(api, request, body);
        return spoil(fault, response, () => good);
      }
      const good = await reply(api, request, body);
      if (good instanceof Asset) {
        response.writeHead(200, { 'content-type': good.contentType });
        return void response.end(good.bytes);
      }
      response.writeHead(good === undefined ? 204 : request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/vnd.contentful.delivery.v1+json',
      });
      response.end(good === undefined ? '' : JSON.stringify(good));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'ServerError', String((error as Error).stack));
      response.writeHead(refusal.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(refusal.body));
    }
  }

  async function reply(api: Api, request: IncomingMessage, body: Buffer): Promise<unknown> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (api === 'files') {
      const file = state.files.get(decodeURIComponent(url.pathname));
      if (!file) throw new Refusal(404, 'NotFound', 'no such file');
      return new Asset(file.bytes, file.contentType);
    }
    const token = tokens[api === 'upload' ? 'management' : api];
    if (request.headers.authorization !== `Bearer ${token}`) {
      throw new Refusal(401, 'AccessTokenInvalid', 'The access token you sent could not be found or is invalid.');
    }
    if (api === 'upload') {
      if (url.pathname !== '/spaces/s1/environments/master/uploads') throw new Refusal(404, 'NotFound', 'no such space');
      const id = randomUUID();
      state.uploads.set(id, body);
      return { sys: { id, type: 'Upload' } };
    }
    if (api === 'management') {
      url.searchParams.set('files', self.hosts.files);
      const parsed = body.length > 0 ? (JSON.parse(body.toString()) ?? {}) : {};
      return manage(state, { method: request.method ?? 'GET', url, headers: request.headers as Record<string, string>, body: parsed });
    }
    return readOnly(state, api === 'preview', url, pageSize);
  }
}

class Asset {
  readonly bytes: Buffer;
  readonly contentType: string;

  constructor(bytes: Buffer, contentType: string) {
    this.bytes = bytes;
    this.contentType = contentType;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
