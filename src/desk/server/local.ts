import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address to listen on, or to come from, is this machine alone. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  if (plain === 'localhost') return true;
  const version = isIP(plain);
  return version !== 0 && loopback.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether a request was made on this machine, for this machine: it comes from loopback, names a local host
 * (a page of another site that made its name point here does not), and no proxy has passed it on.
 */
export function isLocalRequest(c: Context): boolean {
  const from = getConnInfo(c).remote.address ?? '';
  const host = c.req.header('host') ?? '';
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  );
  return isLoopback(from) && isLoopback(host.replace(/:\d+$/, '')) && !passedOn;
}

/** The address a request comes from, for counting failures. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'tidak diketahui';
}

/** Whether the browser reached this server, or the proxy in front of it, over TLS. */
export function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
