import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile, replaceFile } from '../../sources/files/atomic.ts';
import type { BrokenImport } from '../api-umkm.ts';

/** How far an import has come, and whose it is. */
export interface ImportMark extends BrokenImport {
  readonly person: string;
}

/** Least time between two marks of one import, in milliseconds. */
const everyMs = 1_000;

/** Marks of imports that are being saved, one file each: what is still there after a restart was broken off by it. */
export class ImportMarks {
  readonly #folder: string;

  /** @param desk folder of the desk */
  constructor(desk: string) {
    this.#folder = join(desk, 'impor');
  }

  /** Marks of a person, oldest first; those of imports that are running among them. */
  async of(person: string): Promise<ImportMark[]> {
    const names = (await readdir(this.#folder).catch(() => [] as string[])).filter((name) => /^[\w-]+\.json$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(join(this.#folder, name), 'utf8').catch(() => '')));
    return texts
      .filter(Boolean)
      .map((text) => JSON.parse(text) as ImportMark)
      .filter((mark) => mark.person === person)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }

  async remove(id: string): Promise<void> {
    await removeFile(this.#path(id));
  }

  /** Follows an import while `work` saves it; its mark goes when the work ends, however it ends. */
  async during<T>(mark: Omit<ImportMark, 'row' | 'done'>, work: (onRow: (row: number, done: number) => void) => Promise<T>): Promise<T> {
    let writing = this.#write({ ...mark, row: 0, done: 0 });
    await writing;
    let last = Date.now();
    const onRow = (row: number, done: number) => {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      writing = writing.then(() => this.#write({ ...mark, row, done })).catch(() => undefined);
    };
    try {
      return await work(onRow);
    } finally {
      await writing;
      await this.remove(mark.id);
    }
  }

  #write(mark: ImportMark): Promise<void> {
    return replaceFile(this.#path(mark.id), JSON.stringify(mark));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
