import { readFile } from 'node:fs/promises';
import { replaceFile } from '../files/atomic.ts';

/** What files and Contentful last agreed on: a hash for each entry (`type/id`) and picture (`media/file`). */
export class Base {
  readonly #path: string;
  readonly #hashes: Map<string, string>;

  private constructor(path: string, hashes: Map<string, string>) {
    this.#path = path;
    this.#hashes = hashes;
  }

  /** A missing or spoiled file is an empty memory: then differences count as conflicts, and nothing is overwritten. */
  static async open(path: string): Promise<Base> {
    const text = await readFile(path, 'utf8').catch(() => '{}');
    try {
      return new Base(path, new Map(Object.entries(JSON.parse(text) as Record<string, string>)));
    } catch {
      return new Base(path, new Map());
    }
  }

  get(key: string): string | undefined {
    return this.#hashes.get(key);
  }

  set(key: string, hash: string): void {
    this.#hashes.set(key, hash);
  }

  keys(): string[] {
    return [...this.#hashes.keys()];
  }

  async save(): Promise<void> {
    await replaceFile(this.#path, `${JSON.stringify(Object.fromEntries([...this.#hashes].sort()), null, 1)}\n`);
  }
}
