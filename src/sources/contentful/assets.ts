import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { replaceFile } from '../files/atomic.ts';
import type { Config } from './config.ts';
import { locales, type RemoteAsset, type RemoteFile } from './wire.ts';

const kinds: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The name a picture of Contentful has in `content/media/`; `undefined` when it is no picture the site can show. */
export function nameOfFile({ fileName, contentType }: RemoteFile): string | undefined {
  const extension = kinds[contentType];
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return extension && stem ? `${stem}.${extension}` : undefined;
}

/** Fetches pictures into a folder, so that the site shows its own copies and never Contentful's. */
export class AssetFiles {
  readonly #config: Config;

  constructor(config: Config) {
    this.#config = config;
  }

  /** Fetch one file. Throws with a sentence when it cannot be had or is no picture; nothing is written then. */
  async fetch(file: RemoteFile, folder: string): Promise<void> {
    const name = nameOfFile(file);
    if (!name) throw new Error(`"${file.fileName}" bukan gambar JPEG, PNG, atau WebP.`);
    await replaceFile(join(folder, name), await this.#download(this.#address(file)));
  }

  #address({ url }: RemoteFile): URL {
    const address = new URL(url.startsWith('//') ? `${this.#config.insecure ? 'http' : 'https'}:${url}` : url);
    const own = this.#config.insecure || (address.protocol === 'https:' && address.hostname.endsWith('.ctfassets.net'));
    if (!own) throw new Error(`Alamat gambar ${address.host} bukan milik Contentful.`);
    return address;
  }

  async #download(address: URL): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt += 1) {
      const bytes = await this.#once(address).catch((error: Error) => error);
      if (bytes instanceof Uint8Array) return bytes;
      if (bytes instanceof Final || attempt > Math.min(this.#config.retries, 3)) throw bytes;
      await wait(500 * attempt);
    }
  }

  async #once(address: URL): Promise<Uint8Array> {
    const response = await fetch(address, { signal: AbortSignal.timeout(this.#config.timeoutMs) });
    if (response.status >= 400 && response.status < 500 && response.status !== 429) {
      throw new Final(`Gambarnya tidak ada di Contentful (${response.status}).`);
    }
    if (!response.ok) throw new Error(`Contentful menjawab ${response.status} untuk gambar itu.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const image = await sharp(bytes)
      .metadata()
      .catch(() => undefined);
    if (!image) throw new Final('Yang datang bukan gambar.');
    return bytes;
  }
}

/** A failure that another try does not mend. */
class Final extends Error {}

/**
 * Fetch the pictures that entries name. A picture that cannot be had keeps its earlier copy; without one, pages stand
 * without it. Returns what to tell the operator.
 */
export async function fetchPictures(
  config: Config,
  assets: Iterable<RemoteAsset>,
  wanted: ReadonlySet<string>,
  folder: string,
): Promise<string[]> {
  const files = new AssetFiles(config);
  const index = join(folder, 'index.json');
  const noted = await readFile(index, 'utf8')
    .then((text) => JSON.parse(text) as Record<string, string>)
    .catch((): Record<string, string> => ({}));
  const present = new Set(await readdir(folder).catch(() => [] as string[]));
  const had = Object.fromEntries(Object.entries(noted).filter(([name]) => present.has(name)));
  const have: Record<string, string> = { ...had };
  const notes: string[] = [];
  const offered = new Map<string, RemoteFile>();
  for (const asset of assets) {
    const file = asset.fields.file?.[locales.default] as RemoteFile | undefined;
    const name = file?.url && nameOfFile(file);
    if (name) offered.set(name, file);
  }
  for (const name of wanted) {
    const file = offered.get(name);
    if (!file) {
      notes.push(
        `Foto ${name} tidak ada di Contentful${name in had ? '; salinan terakhirnya dipakai' : ': halamannya terbit tanpa foto itu'}.`,
      );
      continue;
    }
    if (had[name] === file.url) continue;
    try {
      await files.fetch(file, folder);
      have[name] = file.url;
    } catch (error) {
      const rest = name in had ? 'Salinan terakhir yang baik dipakai.' : 'Halamannya terbit tanpa foto itu.';
      notes.push(`Foto ${name} tidak dapat diambil: ${(error as Error).message} ${rest}`);
    }
  }
  if (wanted.size > 0) await replaceFile(index, JSON.stringify(have, null, 1));
  return notes;
}
