import type { Hono } from 'hono';

/** What a request carries besides its path. */
export interface Asked {
  readonly method?: string;
  /** A form as it is; anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the machine that asks. */
  readonly from?: string;
}

/** One request of the desk's own page, as the node server hands it over. */
export async function deskRequest(
  desk: Hono,
  path: string,
  { method = 'GET', body, headers = {}, from = '127.0.0.1' }: Asked = {},
): Promise<Response> {
  const isForm = body instanceof FormData;
  return desk.request(
    `http://127.0.0.1:4321${path}`,
    {
      method,
      headers: {
        host: '127.0.0.1:4321',
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    },
    { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } },
  );
}

/** Previews that are begun and never done. */
export const idlePreviews = {
  start: ({ id }: { id: string }) => ({ id, state: 'building' as const, pages: [], seconds: 0 }),
  status: () => undefined,
  root: () => undefined,
};
