import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import type { PictureStore, StoredMedia } from '../store.ts';
import { createFile, removeFile } from './atomic.ts';

/** Largest upload in bytes: a phone's photograph is 3 to 12 MB. */
export const maxUploadBytes = 25 * 1024 * 1024;
/** Largest picture in pixels; a small file that unpacks to more is refused before it is unpacked. */
const maxPixels = 60_000_000;
/** Longest side of the kept picture, in pixels. */
const maxSide = 2560;

/** The upload is no picture that can be kept. The message says why, in Indonesian. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
}

/** The pictures of `content/media/`. */
export class MediaStore implements PictureStore {
  readonly #folder: string;

  /** @param content the folder `content/` */
  constructor(content: string) {
    this.#folder = join(content, 'media');
  }

  /**
   * Keep an uploaded picture, drawn anew as a JPEG of at most 2,560 pixels a side: place, camera and whatever else
   * came with the file is gone, and so is anything that is no picture. The same picture is kept once.
   * Throws {@link MediaError} with what to do next.
   */
  async add(upload: Uint8Array, name: string): Promise<StoredMedia> {
    if (upload.byteLength > maxUploadBytes) throw new MediaError('Berkas lebih dari 25 MB. Perkecil fotonya, lalu unggah lagi.');
    const { data, info } = await redrawn(upload);
    const file = `${stemOf(name)}-${createHash('sha256').update(data).digest('hex').slice(0, 8)}.jpg`;
    await createFile(join(this.#folder, file), data).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return { file, width: info.width, height: info.height, bytes: data.byteLength };
  }

  async list(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    return names.filter((name) => isMediaName(name)).sort();
  }

  /** Remove a picture for good; nothing happens when it is not there. */
  async remove(file: string): Promise<void> {
    if (isMediaName(file)) await removeFile(join(this.#folder, file));
  }

  /** A small picture for the desk, as WebP. */
  async thumbnail(file: string, width = 480): Promise<Uint8Array | undefined> {
    if (!isMediaName(file)) return undefined;
    const bytes = await readFile(join(this.#folder, file)).catch(() => undefined);
    return bytes && sharp(bytes, { limitInputPixels: maxPixels }).rotate().resize({ width, withoutEnlargement: true }).webp().toBuffer();
  }
}

const isMediaName = (name: string) => /^[a-z0-9][a-z0-9-]*\.(?:jpg|png|webp)$/.test(name);

async function redrawn(upload: Uint8Array): Promise<{ data: Buffer; info: OutputInfo }> {
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: false } as const;
  if (upload.byteLength === 0) throw refused();
  const seen = await sharp(upload, options)
    .metadata()
    .catch((error: Error) => {
      throw refused(error);
    });
  // SVG is a program's text, PDF a document; neither is a photograph.
  if (!['jpeg', 'png', 'webp', 'tiff', 'gif', 'heif'].includes(seen.format)) throw refused();
  if (seen.width * seen.height > maxPixels) throw tooLarge();
  try {
    return await sharp(upload, options)
      .rotate()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      // No visitor gets this file: its published sizes are coded from it, with care. mozjpeg would take ten times as long here.
      .jpeg({ quality: 84 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw refused(error as Error);
  }
}

function refused(error?: Error): MediaError {
  if (error?.message.includes('pixel limit')) return tooLarge();
  return new MediaError(
    'Berkas ini bukan foto yang dapat dibaca. Pakai JPEG, PNG, atau WebP; foto iPhone (HEIC) simpan dulu sebagai JPEG.',
  );
}

const tooLarge = () => new MediaError('Ukuran gambar lebih dari 60 juta piksel. Perkecil dulu, lalu unggah lagi.');

/** A file name from what the officer's file was called: lower-case words, at most 40 characters. */
function stemOf(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return words || 'foto';
}
