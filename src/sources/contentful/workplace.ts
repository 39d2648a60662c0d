import { join } from 'node:path';
import type { Workplace } from '../workplace.ts';
import { readConfig } from './config.ts';
import { managementClient } from './management.ts';
import { ContentfulPictures } from './pictures.ts';
import { cacheFolder } from './snapshot.ts';
import { ContentfulStore } from './store.ts';

/** Contentful as the place where content is changed. Throws `ConfigError` when a setting is missing. */
export function openContentful(env: Readonly<Record<string, string | undefined>>, journal: string): Workplace {
  const config = readConfig(env, 'CONTENTFUL_MANAGEMENT_TOKEN');
  const client = managementClient(config);
  const folder = cacheFolder(env.CACHE_DIR ?? '.cache', config);
  return {
    store: new ContentfulStore({ config, client, journal }),
    pictures: new ContentfulPictures(config, client, folder),
    media: join(folder, 'media'),
  };
}
