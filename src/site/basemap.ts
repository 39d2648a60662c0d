import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BasemapManifest, PublishedBasemaps } from '../geo/tiles/manifest.ts';

const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const archive = z.object({
  file: z.string().regex(/^[\w-]+\.pmtiles$/),
  bytes: z.int().positive(),
  minZoom: z.int(),
  maxZoom: z.int(),
  bounds,
});
const manifest = z.object({
  format: z.literal(1),
  date: z.string(),
  bounds,
  attribution: z.array(z.object({ text: z.string(), url: z.url().exactOptional() })).min(1),
  parts: z.object({
    vector: archive,
    hillshade: archive.exactOptional(),
    contours: archive.exactOptional(),
    terrain: archive.exactOptional(),
  }),
}) satisfies z.ZodType<BasemapManifest>;

/**
 * The basemaps a site has besides the default one: an outside style named by `PUBLIC_MAP_STYLE_URL`, and the full basemap in a folder
 * (made by `npm run basemap`). What is in the folder but cannot be used is left out, and `warn` is told: it takes away only itself.
 */
export async function basemapsOf(
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  warn: (message: string) => void = console.warn,
): Promise<PublishedBasemaps> {
  const full = await fullIn(folder, warn);
  return { ...(env.PUBLIC_MAP_STYLE_URL && { style: env.PUBLIC_MAP_STYLE_URL }), ...(full && { full }) };
}

let published: Promise<PublishedBasemaps> | undefined;

/** The basemaps of this build, looked for once. */
export function publishedBasemaps(): Promise<PublishedBasemaps> {
  published ??= basemapsOf('public/basemap');
  return published;
}

async function fullIn(folder: string, warn: (message: string) => void): Promise<BasemapManifest | undefined> {
  const text = await readFile(join(folder, 'basemap.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const found = manifest.safeParse(parsed(text));
  const trouble = found.success ? await missingIn(folder, found.data) : ['basemap.json tidak dapat dibaca'];
  if (found.success && trouble.length === 0) return found.data;
  warn(`Peta dasar rinci di ${folder} dilewati: ${trouble.join('; ')}. Buat lagi dengan npm run basemap, atau hapus folder itu.`);
  return undefined;
}

async function missingIn(folder: string, { parts }: BasemapManifest): Promise<string[]> {
  const found = await Promise.all(
    Object.values(parts).map(async ({ file, bytes }) => {
      const size = (await stat(join(folder, file)).catch(() => undefined))?.size;
      if (size === undefined) return [`${file} tidak ada`];
      return size === bytes ? [] : [`${file} ${size} byte, seharusnya ${bytes}`];
    }),
  );
  return found.flat();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
