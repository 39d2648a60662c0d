import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetProps } from 'contentful-management';
import { MediaStore } from '../files/media.ts';
import type { PictureStore, StoredMedia } from '../store.ts';
import { AssetFiles, nameOfFile } from './assets.ts';
import type { Config } from './config.ts';
import { assetIdOf } from './ids.ts';
import { allPages, ask, type Management } from './management.ts';
import { pushPicture } from './push.ts';
import { locales, type RemoteFile } from './wire.ts';

/** Photographs as assets of Contentful, with copies in a folder of this machine: the one that builds take their pictures from. */
export class ContentfulPictures implements PictureStore {
  readonly #config: Config;
  readonly #client: Management;
  readonly #folder: string;
  readonly #copies: MediaStore;

  /** @param folder what is kept of the space between builds; copies lie in its `media/` */
  constructor(config: Config, client: Management, folder: string) {
    this.#config = config;
    this.#client = client;
    this.#folder = join(folder, 'media');
    this.#copies = new MediaStore(folder);
  }

  /** Kept once Contentful has it; the copy alone is no upload. */
  async add(upload: Uint8Array, name: string): Promise<StoredMedia> {
    const kept = await this.#copies.add(upload, name);
    const there = (await this.#assets()).find(({ sys }) => sys.id === assetIdOf(kept.file));
    await ask(this.#config, () => pushPicture(this.#client, join(this.#folder, kept.file), kept.file, there));
    return kept;
  }

  /** Removed there first: a copy can be fetched again. */
  async remove(file: string): Promise<void> {
    const there = (await this.#assets()).find(({ sys }) => sys.id === assetIdOf(file));
    if (there) {
      const where = { assetId: there.sys.id };
      if (there.sys.publishedVersion !== undefined) await ask(this.#config, () => this.#client.asset.unpublish(where, there));
      await ask(this.#config, () => this.#client.asset.delete(where));
    }
    await this.#copies.remove(file);
  }

  async list(): Promise<string[]> {
    const files = (await this.#assets()).map(fileOf);
    return files.flatMap((file) => (file && nameOfFile(file)) ?? []).sort();
  }

  async thumbnail(file: string, width?: number): Promise<Uint8Array | undefined> {
    return (await this.#copies.thumbnail(file, width)) ?? ((await this.#fetch(file)) ? this.#copies.thumbnail(file, width) : undefined);
  }

  async #fetch(file: string): Promise<boolean> {
    const found = (await this.#assets()).map(fileOf).find((each) => each && nameOfFile(each) === file);
    if (!found) return false;
    await new AssetFiles(this.#config).fetch(found, this.#folder);
    return readFile(join(this.#folder, file)).then(
      () => true,
      () => false,
    );
  }

  async #assets(): Promise<AssetProps[]> {
    const assets = await ask(this.#config, () => allPages((query) => this.#client.asset.getMany({ query }), 100));
    return assets.filter(({ sys }) => sys.archivedVersion === undefined);
  }
}

const fileOf = ({ fields }: AssetProps) => fields.file?.[locales.default] as RemoteFile | undefined;
