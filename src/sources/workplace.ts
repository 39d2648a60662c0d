import { join } from 'node:path';
import { MediaStore } from './files/media.ts';
import { FilesStore } from './files/store.ts';
import type { ContentStore, PictureStore } from './store.ts';

/** Where content is changed from this machine: entries and pictures, wherever they are kept. */
export interface Workplace {
  readonly store: ContentStore;
  readonly pictures: PictureStore;
  /** Folder with pictures as builds read them. */
  readonly media: string;
  /** The files behind the store, where it has any. */
  readonly files?: FilesStore;
}

export interface WorkplaceOptions {
  /** The folder `content/`. */
  readonly content: string;
  /** File of the journal of changes. */
  readonly journal: string;
  /** Commit each change of a file when the folder is in a Git repository. */
  readonly commit: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The store and the pictures that the settings name: the files, or Contentful with `CONTENT_SOURCE=contentful`.
 * `undefined` when content comes from Contentful and no management token allows changing it here.
 */
export async function openWorkplace({ content, journal, commit, env = process.env }: WorkplaceOptions): Promise<Workplace | undefined> {
  if ((env.CONTENT_SOURCE || 'files') === 'files') {
    const files = new FilesStore({ folder: content, journal, commit });
    return { store: files, files, pictures: new MediaStore(content), media: join(content, 'media') };
  }
  if (!env.CONTENTFUL_MANAGEMENT_TOKEN?.trim()) return undefined;
  // Loaded on demand: the default needs no SDK.
  const { openContentful } = await import('./contentful/workplace.ts');
  return openContentful(env, journal);
}
