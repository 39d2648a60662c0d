import type { PlainClientAPI } from 'contentful-management';
import * as contentful from 'contentful-management';
import { type Config, ConfigError, missing } from './config.ts';
import { limits } from './limits.ts';
import { notJson, troubleOf } from './trouble.ts';

export type Management = PlainClientAPI;

/** The management client, at most seven requests a second, repeating after 429 and 5xx by itself. */
export function managementClient(config: Config, perSecond: number = limits.managementPerSecond): Management {
  if (!config.managementToken) throw new ConfigError(missing('CONTENTFUL_MANAGEMENT_TOKEN'));
  return contentful.createClient(
    {
      accessToken: config.managementToken,
      insecure: config.insecure,
      timeout: config.timeoutMs,
      retryLimit: config.retries,
      throttle: perSecond,
      logHandler: () => {},
      ...(config.hosts.management && { host: config.hosts.management }),
      ...(config.hosts.upload && { hostUpload: config.hosts.upload }),
    },
    { type: 'plain', defaults: { spaceId: config.space, environmentId: config.environment } },
  );
}

/** Run a request and tell its failure in words. */
export async function ask<T>(config: Config, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw troubleOf(error, 'CONTENTFUL_MANAGEMENT_TOKEN', config);
  }
}

interface Paged<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** Every item of a collection, page by page, each once however the collection moves meanwhile. Throws when a page is no collection. */
export async function allPages<T extends { sys: { id: string } }>(
  page: (query: { skip: number; limit: number; order: string }) => Promise<Paged<T>>,
  limit: number,
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let skip = 0; ; skip += limit) {
    const { items, total } = (await page({ skip, limit, order: 'sys.id' })) ?? {};
    if (!Array.isArray(items) || typeof total !== 'number') throw notJson();
    for (const item of items as T[]) found.set(item.sys.id, item);
    if (skip + limit >= total) return [...found.values()];
  }
}
