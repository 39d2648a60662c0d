import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Look } from '../brand/look.ts';
import { type CardFace, cardHeight, cardWidth, drawHem, drawPanel, hemHeight, pictureHeight } from './face.ts';
import type { CardPicture } from './picture.ts';

/** A card to be made: its file is named by what is on it, so the same name is always the same picture. */
export interface CardJob {
  /** File name without folder: `3f9a01c2d4e5.jpg`. */
  readonly name: string;
  readonly face: CardFace;
  readonly picture: CardPicture;
}

/** Size a drawing is made in before a part of it is taken, px, and where that part lies between top and bottom: around the horizon. */
const drawn = { width: cardWidth, height: 675, part: 0.42 };
/** Drawings kept at hand: both languages of a page show the same one after the other. */
const drawingsKept = 8;

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
  readonly #hems = new Map<string, Promise<Buffer>>();
  readonly #drawings = new Map<string, Promise<Buffer>>();
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
    const height = pictureHeight(face);
    const { svg, top } = drawPanel(face);
    const shown = await this.#pictureOf(picture, height);
    return sharp(shown, { raw: { width: cardWidth, height, channels: 3 } })
      .extend({ bottom: cardHeight - height })
      .composite([
        { input: Buffer.from(svg), left: 0, top },
        { input: await this.#hem(face.look), left: 0, top: cardHeight - hemHeight },
      ])
      .removeAlpha()
      .jpeg({ quality })
      .toBuffer();
  }

  /** The picture above the words as plain pixels, three bytes each. */
  async #pictureOf(picture: CardPicture, height: number): Promise<Buffer> {
    if (picture.kind === 'drawing') {
      const top = Math.round((drawn.height - height) * drawn.part);
      const size = cardWidth * 3;
      return (await this.#drawing(picture)).subarray(top * size, (top + height) * size);
    }
    const whole = picture.kind === 'map' ? sharp(Buffer.from(picture.draw(cardWidth, height))) : sharp(picture.path).rotate();
    return pixels(whole.resize(cardWidth, height, { fit: 'cover', position: 'attention' }));
  }

  #hem(look: Look): Promise<Buffer> {
    const key = `${look.form} ${look.hue}`;
    const made =
      this.#hems.get(key) ??
      sharp(Buffer.from(drawHem(look)))
        .png()
        .toBuffer();
    this.#hems.set(key, made);
    return made;
  }

  #drawing(picture: CardPicture & { kind: 'drawing' }): Promise<Buffer> {
    const made =
      this.#drawings.get(picture.key) ?? pixels(sharp(Buffer.from(picture.draw()), { density: 108 }).resize(drawn.width, drawn.height));
    this.#drawings.delete(picture.key);
    this.#drawings.set(picture.key, made);
    const [oldest] = this.#drawings.keys();
    if (this.#drawings.size > drawingsKept && oldest !== undefined) this.#drawings.delete(oldest);
    return made;
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

const pixels = (image: Sharp): Promise<Buffer> => image.removeAlpha().toColourspace('srgb').raw().toBuffer();

/** Whether a JPEG is there with its beginning and its end: a full disk or a power cut may have left less. */
async function isWhole(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
}
