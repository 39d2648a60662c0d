import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Above this many, the forgotten ones are cleared away. */
const clearAbove = 1_000;

interface Use {
  /** When the mark stops being acceptable anyway, in milliseconds. */
  readonly expires: number;
  readonly by: string;
}

/**
 * Marks that count once: signatures of requests, solutions of challenges. Kept in a file, one line each, because a request recorded
 * before a restart must not work after it. A mark is forgotten once it is too old to be accepted anyway.
 */
export class Once {
  readonly #file: string;
  #loading: Promise<Map<string, Use>> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Takes a mark in; `false` when it was taken before. Neither mark nor name holds a blank.
   * Resolves once the memory is on disk, if the disk takes it.
   * @param by who uses it: the same user may come again
   */
  async accept(mark: string, expires: number, now: number, by = ''): Promise<boolean> {
    this.#loading ??= this.#read();
    const known = await this.#loading;
    const before = known.get(mark);
    if (before && before.expires > now) return by !== '' && before.by === by;
    known.set(mark, { expires, by });
    // A full disk must not keep a genuine notice from being heard: this process remembers it all the same.
    await (known.size > clearAbove ? this.#clear(known, now) : this.#add(mark, { expires, by })).catch(() => undefined);
    return true;
  }

  async #add(mark: string, use: Use): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, lineOf(mark, use));
  }

  async #clear(known: Map<string, Use>, now: number): Promise<void> {
    for (const [mark, { expires }] of known) if (expires <= now) known.delete(mark);
    await writeFile(`${this.#file}.new`, [...known].map(([mark, use]) => lineOf(mark, use)).join(''));
    await rename(`${this.#file}.new`, this.#file);
  }

  async #read(): Promise<Map<string, Use>> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    return new Map(
      text.split('\n').flatMap((line) => {
        const [expires, mark, by = ''] = line.split(' ');
        return mark ? [[mark, { expires: Number(expires), by }] as const] : [];
      }),
    );
  }
}

const lineOf = (mark: string, { expires, by }: Use) => `${expires} ${mark}${by && ` ${by}`}\n`;
