import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context, MiddlewareHandler } from 'hono';
import { type Found, findFile } from './files.ts';
import { cacheControl, isImmutable } from './headers.ts';
import { contentType } from './mime.ts';
import { type ByteRange, parseRange } from './range.ts';

type FoundFile = Extract<Found, { kind: 'file' }>;

/** Where the site is. It is asked for every request anew, so that a new release shows at once, whole. */
export interface SiteFolders {
  /** Folder of the site that is live; `undefined` when there is none yet. */
  current(): Promise<string | undefined>;
  /** Folders of earlier releases: a page opened just before a swap still asks for its own scripts and styles. */
  earlier(): Promise<readonly string[]>;
}

/** One folder that stays what it is. */
export function fixedFolder(root: string): SiteFolders {
  return { current: async () => root, earlier: async () => [] };
}

/** Serves the files of the site; what is not there is left to the handlers that follow. */
export function staticFiles(site: SiteFolders): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const root = await site.current();
    if (root === undefined) return unavailable(c);
    const found = (await findFile(root, rawPath(c))) ?? (await earlierAsset(site, rawPath(c)));
    if (!found) return next();
    if (found.kind === 'move') return c.redirect(found.to + new URL(c.req.url).search, 308);
    return send(c, found);
  };
}

/** The page for an address that is not there, in the language of the address. */
export async function notFound(site: SiteFolders, c: Context): Promise<Response> {
  const root = await site.current();
  if (root === undefined) return unavailable(c);
  const own = rawPath(c).startsWith('/en/') ? await findFile(root, '/en/404/') : undefined;
  const found = own ?? (await findFile(root, '/404.html'));
  if (found?.kind !== 'file') return c.text('404: halaman tidak ditemukan / page not found', 404);
  c.header('Content-Type', contentType(found.path));
  c.header('Cache-Control', 'no-cache');
  return respond(c, 404, found.path);
}

/** The path as it was sent: Hono's own is decoded in part, which would make `%252e` read as `.` on a second decoding. */
const rawPath = (c: Context) => new URL(c.req.url).pathname;

/** A file that is named by its content, in an earlier release: whichever has it, it is the right one. */
async function earlierAsset(site: SiteFolders, address: string): Promise<Found | undefined> {
  if (!isImmutable(address)) return undefined;
  for (const folder of await site.earlier()) {
    const found = await findFile(folder, address);
    if (found?.kind === 'file') return found;
  }
  return undefined;
}

function unavailable(c: Context): Response {
  c.header('Retry-After', '60');
  return c.text('503: situs sedang disiapkan, muat ulang sebentar lagi / the site is being prepared, reload in a moment', 503);
}

function send(c: Context, { path, stats }: FoundFile): Response {
  const etag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  c.header('ETag', etag);
  c.header('Last-Modified', stats.mtime.toUTCString());
  c.header('Cache-Control', cacheControl(rawPath(c)));
  c.header('Accept-Ranges', 'bytes');
  if (isFresh(c, etag, stats.mtime)) return c.body(null, 304);

  c.header('Content-Type', contentType(path));
  const wanted = c.req.header('If-Range') ?? etag;
  const range = wanted === etag ? parseRange(c.req.header('Range'), stats.size) : undefined;
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${stats.size}`);
    return c.body(null, 416);
  }
  if (range) {
    c.header('Content-Range', `bytes ${range.start}-${range.end}/${stats.size}`);
    c.header('Content-Length', String(range.end - range.start + 1));
    return respond(c, 206, path, range);
  }
  c.header('Content-Length', String(stats.size));
  return respond(c, 200, path);
}

/** Whether the copy the browser holds is still good (RFC 9110 section 13.2.2: the tag decides, the date only without one). */
function isFresh(c: Context, etag: string, modified: Date): boolean {
  const tags = c.req.header('If-None-Match');
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
  const since = Date.parse(c.req.header('If-Modified-Since') ?? '');
  return Math.trunc(modified.getTime() / 1000) * 1000 <= since;
}

/** The file, or a part of it, as the body; a HEAD request never opens it. */
function respond(c: Context, status: 200 | 206 | 404, path: string, range?: ByteRange): Response {
  if (c.req.method === 'HEAD') return c.body(null, status);
  return c.body(Readable.toWeb(createReadStream(path, range)) as ReadableStream, status);
}
