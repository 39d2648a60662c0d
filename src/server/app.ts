import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { securityHeaders } from './headers.ts';
import { fixedFolder, notFound, type SiteFolders, staticFiles } from './static.ts';

/** An app of its own that answers below a path of the site's address. */
export interface Mount {
  /** Such as `/redaksi`. */
  readonly path: string;
  readonly app: Hono;
}

export interface SiteOptions {
  /** Folder of the built site, or where to ask for it. */
  readonly root: string | SiteFolders;
  /** Apps beside the site. They answer before its files; what they leave unanswered is looked for in the site. */
  readonly mounts?: readonly Mount[];
}

/**
 * The site as a Hono app: security headers, compression, mounted apps, the files below `root`, and the 404 page in the reader's
 * language. A file wins over a route added later, and a route over the 404 page, so `createApp({ root }).route('/api', api)` just
 * works too.
 */
export function createApp({ root, mounts = [] }: SiteOptions): Hono {
  const site = typeof root === 'string' ? fixedFolder(root) : root;
  const app = new Hono();
  app.use(securityHeaders(), compress());
  for (const mount of mounts) app.route(mount.path, mount.app);
  app.use(staticFiles(site));
  app.notFound((c) => notFound(site, c));
  return app;
}
