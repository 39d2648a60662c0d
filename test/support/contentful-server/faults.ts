import type { IncomingMessage, ServerResponse } from 'node:http';

export type Api = 'delivery' | 'preview' | 'management' | 'upload' | 'files';

/** Something that goes wrong with requests whose path matches, as often as it says. */
export interface Fault {
  readonly api: Api;
  readonly path?: RegExp;
  readonly method?: string;
  /** How many requests it meets; all of them when it does not say. */
  times?: number;
  /** Let this many pass first. */
  after?: number;
  readonly kind:
    | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
    | 'hang'
    | 'reset'
    | 'html'
    | 'cut-short'
    | 'cut-off'
    | 'wrong-type'
    | { readonly change: (body: Record<string, unknown>) => unknown };
}

/** The fault that meets this request, counted. */
export function faultFor(faults: Fault[], api: Api, request: IncomingMessage): Fault | undefined {
  return faults.find((fault) => {
    if (fault.api !== api || (fault.method && fault.method !== request.method)) return false;
    if (fault.path && !fault.path.test(request.url ?? '')) return false;
    if (fault.after) {
      fault.after -= 1;
      return false;
    }
    if (fault.times === undefined) return true;
    fault.times -= 1;
    return fault.times >= 0;
  });
}

/** Send a good answer spoiled in the way the fault says. */
export function spoil(fault: Fault, response: ServerResponse, good: () => unknown): void {
  const { kind } = fault;
  const text = () => JSON.stringify(good());
  if (kind === 'hang') return;
  if (kind === 'reset') return void response.destroy();
  if (kind === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    return void response.end('<!doctype html><title>Masuk ke Wi-Fi</title>');
  }
  if (kind === 'wrong-type') {
    response.writeHead(200, { 'content-type': 'text/plain' });
    return void response.end(text());
  }
  if (kind === 'cut-short' || kind === 'cut-off') {
    const whole = text();
    const half = whole.slice(0, Math.floor(whole.length / 2));
    const promised = kind === 'cut-off' ? Buffer.byteLength(whole) : Buffer.byteLength(half);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': promised });
    response.write(half);
    return void (kind === 'cut-off' ? setTimeout(() => response.destroy(), 20) : response.end());
  }
  if ('change' in kind) {
    response.writeHead(200, { 'content-type': 'application/json' });
    return void response.end(JSON.stringify(kind.change(JSON.parse(text()) as Record<string, unknown>)));
  }
  response.writeHead(kind.status, { 'content-type': 'application/json', ...kind.headers });
  response.end(kind.body === undefined ? '' : typeof kind.body === 'string' ? kind.body : JSON.stringify(kind.body));
}
