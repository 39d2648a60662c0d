import { ExpiredRequestException, verifyRequest } from '@contentful/node-apps-toolkit/requests';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Once } from '../sources/files/once.ts';

/** How far the moment of signing may lie from now, in seconds, to either side: clocks of small servers drift by minutes. */
export const timeToLiveS = 300;
/** Contentful refuses entries above 2 MB; a notice holds one entry. */
const bodyBytes = 2 * 1024 * 1024;
/** What editors do that no visitor can see yet. */
const invisible = /^ContentManagement\.\w+\.(create|save|auto_save)$/;

export interface WebhookOptions {
  /** The signing secret of the space; without one the receiver does not exist. */
  readonly secret: string | undefined;
  /** Remembers what was accepted. */
  readonly signatures: Once;
  /** Asks for a new release. */
  readonly request: (reason: string) => void;
  /** The time in milliseconds, as the signer's clock counts it. */
  readonly now?: () => number;
}

/** What is wrong with a secret, in Indonesian; `undefined` when Contentful could have made it. */
export function secretProblem(secret: string): string | undefined {
  if (/^[0-9a-zA-Z+/=_-]{64}$/.test(secret)) return undefined;
  return (
    `CONTENTFUL_WEBHOOK_SECRET harus tepat 64 karakter huruf, angka, atau + / = _ -, tetapi isinya ${secret.length} karakter. ` +
    'Salin lagi dari Contentful: Settings, Webhooks, Settings, Request verification.'
  );
}

/**
 * The receiver of Contentful's notices, `POST /contentful`: verifies the signature, refuses what is stale or was seen before, and
 * asks for a new release. The content of a notice is not used: the build reads the content itself.
 */
export function contentfulHook({ secret, signatures, request, now = Date.now }: WebhookOptions): Hono {
  const app = new Hono();
  if (secret === undefined || secretProblem(secret) !== undefined) return app;

  app.post(
    '/contentful',
    async (c, next) => {
      // Before a byte of the body is read.
      const signed = Number(c.req.header('x-contentful-timestamp'));
      if (!c.req.header('x-contentful-signature') || !Number.isFinite(signed)) return c.json(refused.unsigned, 401);
      if (Math.abs(now() - signed) >= timeToLiveS * 1000) return c.json(refused.stale, 401);
      return next();
    },
    bodyLimit({ maxSize: bodyBytes, onError: (c) => c.json(refused.large, 413) }),
    async (c) => {
      const { pathname, search } = new URL(c.req.url);
      // A copy, because the verification does not take an object without a prototype for a record of headers.
      const headers: Record<string, string> = { ...c.req.header() };
      const verdict = verify(secret, { method: 'POST', path: pathname + search, headers, body: await c.req.text() });
      if (verdict) return c.json(verdict, 401);
      const expires = Number(headers['x-contentful-timestamp']) + timeToLiveS * 1000;
      if (!(await signatures.accept(headers['x-contentful-signature'] ?? '', expires, now()))) return c.json(refused.seen, 409);
      if (invisible.test(headers['x-contentful-topic'] ?? '')) return c.json({ status: 'diabaikan: belum diterbitkan' }, 202);
      request('perubahan di Contentful');
      return c.json({ status: 'diterima: situs dibangun ulang' }, 202);
    },
  );
  app.all('/contentful', (c) => c.json(refused.method, 405, { Allow: 'POST' }));
  return app;
}

const refused = {
  unsigned: { galat: 'Permintaan tidak ditandatangani. Aktifkan "request verification" pada webhook di Contentful.' },
  stale: { galat: 'Tanda tangan terlalu lama atau dari masa depan. Periksa jam server ini.' },
  forged: { galat: 'Tanda tangan tidak cocok. Samakan CONTENTFUL_WEBHOOK_SECRET dengan rahasia webhook di Contentful.' },
  seen: { galat: 'Permintaan ini sudah pernah diterima.' },
  large: { galat: 'Permintaan terlalu besar.' },
  method: { galat: 'Alamat ini hanya menerima POST.' },
} as const;

type CanonicalRequest = Parameters<typeof verifyRequest>[1];

/** Why a request is not Contentful's; `undefined` when it is. */
function verify(secret: string, request: CanonicalRequest) {
  try {
    return verifyRequest(secret, request, timeToLiveS) ? undefined : refused.forged;
  } catch (error) {
    return error instanceof ExpiredRequestException ? refused.stale : refused.unsigned;
  }
}
