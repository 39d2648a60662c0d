import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { securityHeaders } from './headers.ts';
import { notFound, staticFiles } from './static.ts';

export interface SiteOptions {
  /** Folder of the built site. */
  readonly root: string;
}

/**
 * The site as a Hono app: security headers, compression, the files below `root`, and the 404 page in the reader's language.
 * A file wins over a route added later, and a route over the 404 page, so `createApp({ root }).route('/api', api)` just works.
 */
export function createApp({ root }: SiteOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders(), compress(), staticFiles(root));
  app.notFound((c) => notFound(root, c));
  return app;
}
