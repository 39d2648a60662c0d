import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile } from '../sources/files/atomic.ts';

/** A setting that cannot be used, told to the operator. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

/** What signs links and challenges: one secret, and from it a key of its own for each use. */
export class Secret {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The secret of `UMKM_LINK_SECRET`, else of the file in the folder, made there the first time and readable by its owner only.
   * Throws {@link SecretError} when either is too short to be safe.
   */
  static async open(folder: string, setting: string | undefined = process.env.UMKM_LINK_SECRET): Promise<Secret> {
    if (setting) return checked(setting, 'UMKM_LINK_SECRET');
    const file = join(folder, 'rahasia');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = randomBytes(48).toString('base64url');
    await createFile(file, made, 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return checked((await readFile(file, 'utf8')).trim(), file);
  }

  /** 32 bytes for one use. */
  keyFor(use: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#bytes, '', use, 32));
  }
}

function checked(text: string, from: string): Secret {
  if (text.length < 32) throw new SecretError(`${from}: rahasia paling sedikit 32 huruf. Pulihkan dari cadangan, atau buat yang baru.`);
  return new Secret(Buffer.from(text));
}
