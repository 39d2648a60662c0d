import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';

/** Whose answers get lost on the way, as on a line that drops after the request went through. */
export interface BadLine {
  /** How many of the next listings that are sent stay without an answer. */
  losing: number;
}

/** An app that does what it is asked to, but cuts the line before the answer to a listing while `line` says so. */
export function overBadLine(app: Hono, line: BadLine): Hono {
  const outer = new Hono<{ Bindings: HttpBindings }>();
  outer.use(async (c, next) => {
    await next();
    if (line.losing === 0 || c.req.method !== 'POST' || !c.req.path.endsWith('/kiriman')) return;
    line.losing -= 1;
    c.env.incoming.socket.destroy();
  });
  return outer.route('/', app) as unknown as Hono;
}
