import type { Context } from 'hono';

/** The largest photograph and the texts around it, in bytes. */
export const maxBody = 12 * 1024 * 1024 + 64 * 1024;
/** Bytes of all requests held at once; a phone sends 300 kB, so hundreds fit. */
const maxHeld = 192 * 1024 * 1024;
/** A browser shows no answer while it is still sending: what is too large is heard out, unkept, up to here. */
const maxHeard = 64 * 1024 * 1024;
/** Fields of a form are known and few. */
const maxFields = 60;
const maxText = 4_000;

/** A body that is not taken: why, as an HTTP status. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly status: 400 | 413 | 415 | 503;

  constructor(status: BodyError['status']) {
    super(`${status}`);
    this.status = status;
  }
}

/** What a form sent: the first text of each name, and the files. */
export interface Form {
  readonly texts: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, File>;
}

let held = 0;

/**
 * Reads a form and hands it to `work`. Rejects with {@link BodyError}: 415 for what is no form, 413 when it is too large,
 * 503 when too much is held already, 400 when it cannot be read. What was sent is held no longer than `work` takes.
 */
export async function withForm<T>(c: Context, work: (form: Form) => Promise<T>): Promise<T> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(?:multipart\/form-data;\s*boundary=.{1,100}|application\/x-www-form-urlencoded(?:;.{0,40})?)$/i.test(type))
    throw new BodyError(415);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let refused: BodyError | undefined;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += chunk.byteLength;
      if (size > maxHeard) break;
      if (refused) continue;
      held += chunk.byteLength;
      chunks.push(chunk);
      if (size > maxBody) refused = new BodyError(413);
      else if (held > maxHeld) refused = new BodyError(503);
      if (refused) release(chunks);
    }
    if (refused) throw refused;
    return await work(await parsed(chunks, type));
  } finally {
    release(chunks);
  }
}

function release(chunks: Uint8Array[]): void {
  for (const { byteLength } of chunks.splice(0)) held -= byteLength;
}

async function parsed(chunks: Uint8Array[], type: string): Promise<Form> {
  const data = await new Response(new Blob(chunks as BlobPart[]), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new BodyError(400);
  });
  const texts: Record<string, string> = {};
  const files = new Map<string, File>();
  let count = 0;
  for (const [name, value] of data) {
    count += 1;
    if (count > maxFields) throw new BodyError(400);
    if (typeof value !== 'string') {
      if (!files.has(name)) files.set(name, value);
    } else if (!Object.hasOwn(texts, name))
      Object.defineProperty(texts, name, { value: value.slice(0, name === 'altcha' ? 8_001 : maxText), enumerable: true });
  }
  return { texts, files };
}
