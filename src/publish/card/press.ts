import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type CardFace, cardWidth, drawCard, pictureHeight, planCard } from './face.ts';
import { type CardPicture, pictureIn } from './picture.ts';

/** A card to be made: its file is named by what is on it, so the same name is always the same picture. */
export interface CardJob {
  /** File name without folder: `3f9a01c2d4e5.jpg`. */
  readonly name: string;
  readonly face: CardFace;
  readonly picture: CardPicture;
}

/** JPEG, because every messenger shows it; at 80 no edge of a letter frays. */
const quality = 80;
/** Cards no build asked for that long after they were made are cleared away, in milliseconds. */
const forgottenAfter = 30 * 24 * 3_600_000;

/**
 * Makes share cards beside other work, as many at a time as there are processors, and keeps them in a folder between builds.
 * Several builds may use the folder at once and any of them may be broken off: a file appears under its name only when it is whole.
 */
export class CardPress {
  readonly #folder: string;
  readonly #ordered = new Map<string, CardJob>();
  readonly #queue: CardJob[] = [];
  readonly #workers = new Set<Promise<void>>();
  #failure: unknown;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Asks for a card. It is made soon, unless it is there from before. */
  order(job: CardJob): void {
    if (this.#ordered.has(job.name)) return;
    this.#ordered.set(job.name, job);
    if (existsSync(join(this.#folder, job.name))) return;
    this.#queue.push(job);
    if (this.#workers.size >= availableParallelism()) return;
    const worker = this.#work();
    this.#workers.add(worker);
    void worker.then(() => this.#workers.delete(worker));
  }

  /** Waits for every card ordered and puts them into a folder. Rejects when one could not be made. Returns how many there are. */
  async deliver(target: string): Promise<number> {
    await Promise.all(this.#workers);
    if (this.#failure !== undefined) throw this.#failure;
    await mkdir(target, { recursive: true });
    for (const job of this.#ordered.values()) await this.#put(job, target);
    await this.#forget();
    return this.#ordered.size;
  }

  async #work(): Promise<void> {
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      await this.#make(job).catch((error: unknown) => {
        this.#failure ??= error;
      });
    }
  }

  async #make(job: CardJob): Promise<void> {
    const bytes = await this.#render(job);
    await mkdir(this.#folder, { recursive: true });
    const temporary = join(this.#folder, `${job.name}.${randomUUID()}`);
    await writeFile(temporary, bytes);
    await rename(temporary, join(this.#folder, job.name));
  }

  async #render({ face, picture }: CardJob): Promise<Buffer> {
    const plan = planCard(face);
    const shown = await pictureIn(picture, cardWidth, pictureHeight(plan));
    return sharp(Buffer.from(drawCard(face, plan, shown)))
      .jpeg({ quality })
      .toBuffer();
  }

  async #put(job: CardJob, target: string): Promise<void> {
    const kept = join(this.#folder, job.name);
    if (!(await isWhole(kept))) await this.#make(job);
    await copyFile(kept, join(target, job.name));
  }

  async #forget(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (this.#ordered.has(name)) continue;
      const path = join(this.#folder, name);
      const made = (await stat(path).catch(() => undefined))?.mtimeMs;
      if (made !== undefined && Date.now() - made > forgottenAfter) await rm(path, { force: true });
    }
  }
}

/** Whether a JPEG is there with its beginning and its end: a full disk or a power cut may have left less. */
async function isWhole(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
}
