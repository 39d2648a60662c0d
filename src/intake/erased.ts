import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../sources/files/atomic.ts';
import type { Listing } from './entry.ts';
import type { Secret } from './secret.ts';

/**
 * Businesses whose owners had them erased, so that the list of an office does not bring them back. Of each nothing is kept but keyed
 * hashes of its id and its number: whoever has such a row in hand can be told so, and nobody can read the number from it.
 */
export class Erased {
  readonly #file: string;
  readonly #key: Uint8Array;
  #writing: Promise<unknown> = Promise.resolve();

  /** @param folder of the intake */
  constructor(folder: string, secret: Pick<Secret, 'keyFor'>) {
    this.#file = join(folder, 'terhapus');
    this.#key = secret.keyFor('usaha terhapus');
  }

  /** Remembers a business. On disk when it resolves. */
  remember({ id, whatsapp, intake }: Pick<Listing, 'whatsapp' | 'intake'> & { readonly id: string }): Promise<void> {
    const marks = [id, whatsapp, intake?.change?.whatsapp].flatMap((each) => (each === undefined ? [] : [this.#hidden(each)]));
    const remembering = this.#writing.then(async () => {
      const known = await this.#marks();
      const all = new Set([...known, ...marks]);
      if (all.size > known.size) await replaceFile(this.#file, [...all].map((mark) => `${mark}\n`).join(''));
    });
    this.#writing = remembering.catch(() => undefined);
    return remembering;
  }

  /** Answers whether an id or a number (E.164) was erased, as of now: another process may have erased it. */
  async known(): Promise<(idOrNumber: string) => boolean> {
    const marks = await this.#marks();
    return (idOrNumber) => marks.has(this.#hidden(idOrNumber));
  }

  async #marks(): Promise<Set<string>> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return new Set(text.split('\n').filter(Boolean));
  }

  #hidden(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 22);
  }
}
