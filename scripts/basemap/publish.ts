import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PMTiles } from 'pmtiles';
import type { Bounds } from '../../src/geo/camera.ts';
import type { BasemapArchive, BasemapManifest, BasemapPart } from '../../src/geo/tiles/manifest.ts';
import { FileSource } from './file-source.ts';
import { writeWhole } from './run-steps.ts';

export interface Publication extends Omit<BasemapManifest, 'format' | 'parts'> {
  /** Finished archives by what they are. */
  readonly archives: readonly { readonly part: BasemapPart; readonly path: string }[];
}

/**
 * Puts finished archives and `basemap.json` into a folder. Every file takes its place whole, by renaming, under a name that changes with
 * its content; `basemap.json` comes last, so that whoever reads it finds what it names. Archives it does not name any more are removed.
 */
export async function publish({ archives, ...about }: Publication, folder: string): Promise<BasemapManifest> {
  await mkdir(folder, { recursive: true });
  const parts: Partial<Record<BasemapPart, BasemapArchive>> = {};
  for (const { part, path } of archives) parts[part] = await place(part, path, folder);
  const manifest: BasemapManifest = { format: 1, ...about, parts: parts as BasemapManifest['parts'] };
  await writeWhole(join(folder, 'basemap.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(folder);
  const named = new Set(Object.values(parts).map(({ file }) => file));
  const old = (await readdir(folder)).filter((name) => (name.endsWith('.pmtiles') || name.includes('.part-')) && !named.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
  return manifest;
}

async function place(part: BasemapPart, path: string, folder: string): Promise<BasemapArchive> {
  const file = `${part}-${(await digest(path)).slice(0, 10)}.pmtiles`;
  const bytes = (await stat(path)).size;
  const target = join(folder, file);
  const standing = await stat(target).catch(() => undefined);
  if (standing?.size !== bytes) {
    // Hidden, so that a build that runs meanwhile takes no half archive for a whole one.
    const hidden = join(folder, `.${file}.part-${process.pid}`);
    await copyFile(path, hidden);
    const copy = await open(hidden, 'r+');
    await copy.sync();
    await copy.close();
    await rename(hidden, target);
  }
  return { file, bytes, ...(await reachOf(path)) };
}

async function reachOf(path: string): Promise<{ minZoom: number; maxZoom: number; bounds: Bounds }> {
  const source = await FileSource.open(path);
  try {
    const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await new PMTiles(source).getHeader();
    return { minZoom, maxZoom, bounds: [minLon, minLat, maxLon, maxLat] };
  } finally {
    await source.close();
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Has the disk take the names in a folder, where the system knows how. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
