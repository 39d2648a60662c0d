import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Change } from '../store.ts';
import { replaceFile } from './atomic.ts';

/** A line of the journal: a change, of which entry, and the commit that holds it when there is one. */
export interface JournalLine extends Change {
  readonly key: string;
  readonly commit?: string;
}

/** Who changed what and when, one JSON line a change, only ever added to. It stands beside the content and needs no repository. */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async add(line: JournalLine): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }

  /** Lines of an entry, newest first. A line cut short by a power cut is passed over. */
  async of(key: string): Promise<JournalLine[]> {
    const lines = (await this.#lines()).flatMap((line) => parsed(line));
    return lines.filter((line) => line.key === key).reverse();
  }

  /** Takes every line of an entry out. */
  async forget(key: string): Promise<void> {
    const lines = await this.#lines();
    const kept = lines.filter((line) => line !== '' && parsed(line)[0]?.key !== key);
    if (kept.length < lines.filter((line) => line !== '').length) await replaceFile(this.#path, kept.map((line) => `${line}\n`).join(''));
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
