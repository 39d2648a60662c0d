import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Photo } from '../domain/model/parts.ts';
import { isSampleWanted, sampleMedia } from '../sources/sample.ts';
import { encode, placeholderOf, recipe } from './photo-bytes.ts';

/** Image kinds a browser is offered, best first; the last one every browser reads. */
export const photoFormats = ['avif', 'webp', 'jpeg'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** Widths in pixels: a card or a small phone, a phone, a sharp phone or a column of text, a sharp large screen. */
const widths = [480, 800, 1080, 1600];

/** One file a photograph is published as. */
export interface Variant {
  readonly name: string;
  readonly width: number;
  readonly format: PhotoFormat;
}

/** A photograph as the pages show it: its proportions, the files to choose from, and itself very small as a `data:` address. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly variants: readonly Variant[];
  readonly placeholder: string;
}

/** Folder of the photographs: `MEDIA_DIR`, else `media/` below the content. */
export const mediaFolder = () => process.env.MEDIA_DIR ?? join(process.env.CONTENT_DIR ?? 'content', 'media');

/** Where the file of a photograph is. Pictures of samples lie beside the samples, and count only where those were asked for. */
export function photoPath(file: string): string {
  const sample = join(sampleMedia, file);
  return isSampleWanted(process.env) && existsSync(sample) ? sample : join(mediaFolder(), file);
}

const pictures = new Map<string, Promise<Picture | undefined>>();

/** What a photograph is published as; `undefined` when its file is missing or is no image: the page then stands without it. */
export function pictureOf(file: string): Promise<Picture | undefined> {
  const path = photoPath(file);
  const known = pictures.get(path);
  if (known && !import.meta.env?.DEV) return known;
  const reading = read(path, file);
  pictures.set(path, reading);
  return reading;
}

async function read(path: string, file: string): Promise<Picture | undefined> {
  if (!existsSync(path)) return missing(file);
  const bytes = await readFile(path);
  const image = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!image) return missing(file);
  const { width, height } = image.autoOrient;
  const mark = createHash('sha256').update(bytes).update(recipe).digest('hex').slice(0, 8);
  const stem = `${file.replace(/\.[a-z]+$/, '')}-${mark}`;
  const offered = widths.filter((each) => each < width);
  const used = offered.length < widths.length ? [...offered, Math.min(width, widths.at(-1) ?? width)] : offered;
  const variants = photoFormats.flatMap((format) =>
    (format === 'jpeg' ? used.slice(0, 3).slice(-1) : used).map((each) => ({
      name: `${stem}-${each}.${extension(format)}`,
      width: each,
      format,
    })),
  );
  return { width, height, variants, placeholder: await placeholderOf(bytes) };
}

/** The bytes of one published file, made once and kept in `.cache/media/`, or below `CACHE_DIR`. */
export async function renderVariant(file: string, variant: Variant): Promise<Buffer> {
  const folder = join(process.env.CACHE_DIR ?? '.cache', 'media');
  const cached = join(folder, variant.name);
  if (existsSync(cached)) return readFile(cached);
  const bytes = await encode(await readFile(photoPath(file)), variant.width, variant.format);
  await mkdir(folder, { recursive: true });
  const temporary = `${cached}.${process.pid}`;
  await writeFile(temporary, bytes);
  await rename(temporary, cached);
  return bytes;
}

/** Style of an `img`: cut round the photograph's focal point, the blurred small picture behind it until it is there. */
export function photoStyle({ focus }: Pick<Photo, 'focus'>, { placeholder }: Pick<Picture, 'placeholder'>): string {
  const at = focus ? `${Math.round(focus.x * 100)}% ${Math.round(focus.y * 100)}%` : '50% 50%';
  return `object-position:${at};background:url(${placeholder}) ${at}/cover`;
}

/** The `srcset` of the files of one kind. */
export const sourceSet = ({ variants }: Picture, format: PhotoFormat): string =>
  variants
    .filter((each) => each.format === format)
    .map(({ name, width }) => `/media/${name} ${width}w`)
    .join(', ');

const extension = (format: PhotoFormat) => (format === 'jpeg' ? 'jpg' : format);

function missing(file: string): undefined {
  console.warn(`Foto "${file}" tidak ada atau bukan gambar di ${mediaFolder()}: halamannya terbit tanpa foto itu.`);
  return undefined;
}
