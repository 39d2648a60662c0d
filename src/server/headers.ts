import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { mapHosts } from './map-hosts.ts';

/**
 * Security headers of the site. Scripts come from files only: an inline script would be refused by the browser.
 * `style-src` allows inline styles because maps and charts place things with `style` attributes;
 * `blob:` images are what MapLibre makes of its own data, `blob:` workers what the whole of it makes of its own script. `hosts`: other sites a map may fetch from.
 */
const siteHeaders = (hosts: readonly string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...hosts],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", ...hosts],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
    permissionsPolicy: { geolocation: ['self'], camera: [], microphone: [], payment: [] },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xContentTypeOptions: true,
    // Whether the site is reached over TLS is known to whatever stands in front of this server, not here.
    strictTransportSecurity: false,
    // Open data is there to be fetched by other sites.
    crossOriginResourcePolicy: false,
  });

/** What a mounted app may answer with in its own way. */
const ownable = ['Content-Security-Policy', 'Referrer-Policy'] as const;

/** The security headers of every response. A mounted app may answer with a content security policy or a referrer policy of its own. */
export function securityHeaders(hosts: readonly string[] = mapHosts()): MiddlewareHandler {
  const add = siteHeaders(hosts);
  return async (c, next) => {
    let own: (readonly [string, string])[] = [];
    await add(c, async () => {
      await next();
      own = ownable.flatMap((name) => {
        const value = c.res.headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
    });
    for (const [name, value] of own) c.res.headers.set(name, value);
  };
}

/** `Cache-Control` of a file, by its address: what Astro names by content never changes, the rest is asked for again. */
export function cacheControl(address: string): string {
  return isImmutable(address) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}

/** Whether the name of a file says what is in it. */
export function isImmutable(address: string): boolean {
  return /^\/(_astro|kartu)\//.test(address);
}
