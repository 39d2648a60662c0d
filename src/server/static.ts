import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context, MiddlewareHandler } from 'hono';
import { type Found, findFile } from './files.ts';
import { cacheControl } from './headers.ts';
import { contentType } from './mime.ts';
import { type ByteRange, parseRange } from './range.ts';

type FoundFile = Extract<Found, { kind: 'file' }>;

/** Serves the files below `root`; what is not there is left to the handlers that follow. */
export function staticFiles(root: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const found = await findFile(root, rawPath(c));
    if (!found) return next();
    if (found.kind === 'move') return c.redirect(found.to + new URL(c.req.url).search, 308);
    return send(c, found);
  };
}

/** The page for an address that is not there, in the language of the address. */
export async function notFound(root: string, c: Context): Promise<Response> {
  const own = rawPath(c).startsWith('/en/') ? await findFile(root, '/en/404/') : undefined;
  const found = own ?? (await findFile(root, '/404.html'));
  if (found?.kind !== 'file') return c.text('404: halaman tidak ditemukan / page not found', 404);
  c.header('Content-Type', contentType(found.path));
  c.header('Cache-Control', 'no-cache');
  return respond(c, 404, found.path);
}

/** The path as it was sent: Hono's own is decoded in part, which would make `%252e` read as `.` on a second decoding. */
const rawPath = (c: Context) => new URL(c.req.url).pathname;

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
