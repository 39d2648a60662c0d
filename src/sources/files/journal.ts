import { appendFile, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Change } from '../store.ts';
import { inFolder, replaceFile } from './atomic.ts';

/** A line of the journal: a change, of which entry, and the commit that holds it when there is one. */
export interface JournalLine extends Change {
  readonly key: string;
  readonly commit?: string;
}

/** Who changed what and when, one JSON line a change, only ever added to. It stands beside the content and needs no repository. */
export class Journal {
  readonly #path: string;
  #writing: Promise<unknown> = Promise.resolve();
  /** Lines that go into the file together, with the next turn. */
  readonly #waiting: string[] = [];
  #adding: Promise<void> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  add(line: JournalLine): Promise<void> {
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    this.#adding ??= this.#inTurn(() => {
      this.#adding = undefined;
      const lines = this.#waiting.splice(0).join('');
      return inFolder(dirname(this.#path), () => appendFile(this.#path, lines));
    });
    return this.#adding;
  }

  /** Lines of an entry, newest first. A line cut short by a power cut is passed over. */
  async of(key: string): Promise<JournalLine[]> {
    const lines = (await this.#lines()).flatMap((line) => parsed(line));
    return lines.filter((line) => line.key === key).reverse();
  }

  /** Takes every line of an entry out. */
  forget(key: string): Promise<void> {
    return this.#inTurn(async () => {
      const lines = (await this.#lines()).filter((line) => line !== '');
      const kept = lines.filter((line) => parsed(line)[0]?.key !== key);
      if (kept.length < lines.length) await replaceFile(this.#path, kept.map((line) => `${line}\n`).join(''));
    });
  }

  /** A line added while the file is made anew would be lost with the old one. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const changing = this.#writing.then(change);
    this.#writing = changing.catch(() => undefined);
    return changing;
  }

  async #lines(): Promise<string[]> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n');
  }
}

function parsed(line: string): JournalLine[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as JournalLine];
  } catch {
    return [];
  }
}
