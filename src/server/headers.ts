import { secureHeaders } from 'hono/secure-headers';

/**
 * Security headers of every response. Scripts come from files only: an inline script would be refused by the browser.
 * `style-src` allows inline styles because maps and charts place things with `style` attributes;
 * `blob:` images and workers are what MapLibre makes of its own data.
 */
export const securityHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
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

/** `Cache-Control` of a file, by its address: what Astro names by content never changes, the rest is asked for again. */
export function cacheControl(address: string): string {
  return address.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}
