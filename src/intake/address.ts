import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * The address a request comes from, for counting. Behind proxies it is the one the nearest of them saw (`X-Forwarded-For`, read from
 * its end); without any that header is not believed. Of an IPv6 address the network counts, as each phone has a whole one.
 * @param proxies how many of them stand in front of this server
 */
export function addressOf(c: Context, proxies: number): string {
  const from = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '';
  const passed = proxies > 0 ? (c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '') : '';
  return networkOf(passed || from);
}

function networkOf(address: string): string {
  const plain = address.replace(/^\[|\](?::\d+)?$/g, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const all = tail === undefined ? groups : [...groups, ...Array.from({ length: 8 - groups.length - rest.length }, () => '0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Whether the browser reached this server, or a proxy in front of it, over TLS. */
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}

/** The address of the site as the browser knows it, without a closing slash. */
export function originOf(c: Context): string {
  return `${isSecure(c) ? 'https' : 'http'}://${c.req.header('host') ?? 'localhost'}`;
}
