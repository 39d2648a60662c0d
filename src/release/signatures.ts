import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Above this many, the forgotten ones are cleared away. */
const clearAbove = 1_000;

/**
 * The signatures accepted lately, so that nobody can send the same signed request twice. Kept in a file, one line each, because
 * a request recorded before a restart must not work after it. A signature is forgotten once it is too old to be accepted anyway.
 */
export class Signatures {
  readonly #file: string;
  /** When each signature stops being acceptable, in milliseconds. */
  #loading: Promise<Map<string, number>> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes a signature in; `false` when it was taken before. Resolves once the memory is on disk, if the disk takes it. */
  async accept(signature: string, expires: number, now: number): Promise<boolean> {
    this.#loading ??= this.#read();
    const known = await this.#loading;
    if ((known.get(signature) ?? 0) > now) return false;
    known.set(signature, expires);
    // A full disk must not keep a genuine notice from being heard: this process remembers it all the same.
    await (known.size > clearAbove ? this.#clear(known, now) : this.#add(signature, expires)).catch(() => undefined);
    return true;
  }

  async #add(signature: string, expires: number): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${expires} ${signature}\n`);
  }

  async #clear(known: Map<string, number>, now: number): Promise<void> {
    for (const [signature, expires] of known) if (expires <= now) known.delete(signature);
    await writeFile(`${this.#file}.new`, [...known].map(([signature, expires]) => `${expires} ${signature}\n`).join(''));
    await rename(`${this.#file}.new`, this.#file);
  }

  async #read(): Promise<Map<string, number>> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    return new Map(
      text.split('\n').flatMap((line) => {
        const [expires, signature] = line.split(' ');
        return signature ? [[signature, Number(expires)] as const] : [];
      }),
    );
  }
}
