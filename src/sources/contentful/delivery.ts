import { type ContentfulClientApi, createClient } from 'contentful';
import { type Config, ConfigError, missing } from './config.ts';
import { allPages } from './management.ts';
import type { Snapshot } from './snapshot.ts';
import { notJson, Trouble, troubleOf } from './trouble.ts';
import type { RemoteAsset, RemoteEntry } from './wire.ts';

/** What one conversation with the delivery interface brought. */
export interface Delivered {
  readonly entries: Record<string, RemoteEntry>;
  readonly assets: Record<string, RemoteAsset>;
  readonly syncToken: string;
  /** The time by Contentful's clock. */
  readonly at: Date;
  readonly notes: readonly string[];
}

interface Sync {
  readonly entries: readonly unknown[];
  readonly assets: readonly unknown[];
  readonly deletedEntries: readonly { sys: { id: string } }[];
  readonly deletedAssets: readonly { sys: { id: string } }[];
  readonly nextSyncToken?: string;
}

/** Bring a snapshot up to date, or fetch everything when there is none or its token is refused. Throws {@link Trouble}; nothing is half done. */
export async function deliver(config: Config, before: Snapshot | undefined, now: () => Date): Promise<Delivered> {
  const { client, clock } = clientFor(config, 'delivery', now);
  const sync = async (query: { initial: true } | { nextSyncToken: string }): Promise<Sync> => {
    try {
      const answer = (await client.withAllLocales.withoutLinkResolution.sync(query)) as unknown as Sync;
      // The SDK takes a page that is no JSON for an empty one; only a whole answer ends with a token.
      if (!answer.nextSyncToken) throw notJson();
      return answer;
    } catch (error) {
      throw troubleOf(error, 'CONTENTFUL_DELIVERY_TOKEN', config);
    }
  };
  const notes: string[] = [];
  let base = before;
  let answer: Sync;
  try {
    answer = await sync(base ? { nextSyncToken: base.syncToken } : { initial: true });
  } catch (error) {
    if (!base || !(error instanceof Trouble) || !['bad-request', 'not-found', 'invalid'].includes(error.trouble)) throw error;
    notes.push('Tanda sinkron Contentful sudah kedaluwarsa; semua isi diambil ulang.');
    base = undefined;
    answer = await sync({ initial: true });
  }
  const entries = { ...base?.entries };
  const assets = { ...base?.assets };
  for (const item of answer.entries) {
    if (isEntry(item)) entries[item.sys.id] = plain(item);
    else
      notes.push(
        `Satu entri Contentful tidak berbentuk entri dan dilewati: ${JSON.stringify((item as { sys?: unknown }).sys ?? null).slice(0, 80)}`,
      );
  }
  for (const item of answer.assets) if (isAsset(item)) assets[item.sys.id] = plain(item);
  for (const { sys } of answer.deletedEntries) delete entries[sys.id];
  for (const { sys } of answer.deletedAssets) delete assets[sys.id];
  return { entries, assets, syncToken: answer.nextSyncToken ?? '', at: clock(), notes };
}

/** Everything the preview interface shows, drafts included. It has no sync, so its entries are paged through. */
export async function previewAll(config: Config, now: () => Date): Promise<Delivered> {
  const { client, clock } = clientFor(config, 'preview', now);
  const all = client.withAllLocales.withoutLinkResolution;
  try {
    const entries = await allPages(async (query) => (await all.getEntries({ ...query, order: ['sys.id'] })) as unknown as Page, 200);
    const assets = await allPages(
      async (query) => (await client.withAllLocales.getAssets({ ...query, order: ['sys.id'] })) as unknown as Page,
      200,
    );
    return {
      entries: Object.fromEntries(entries.filter(isEntry).map((item) => [item.sys.id, plain(item)])),
      assets: Object.fromEntries(assets.filter(isAsset).map((item) => [item.sys.id, plain(item)])),
      syncToken: '',
      at: clock(),
      notes: [],
    };
  } catch (error) {
    throw troubleOf(error, 'CONTENTFUL_PREVIEW_TOKEN', config);
  }
}

interface Page {
  readonly total: number;
  readonly items: readonly { sys: { id: string } }[];
}

/** A client, and the time by the clock of whoever answered last. */
function clientFor(
  config: Config,
  api: 'delivery' | 'preview',
  now: () => Date,
): { client: ContentfulClientApi<undefined>; clock: () => Date } {
  const accessToken = api === 'preview' ? config.previewToken : config.deliveryToken;
  if (!accessToken) throw new ConfigError(missing(api === 'preview' ? 'CONTENTFUL_PREVIEW_TOKEN' : 'CONTENTFUL_DELIVERY_TOKEN'));
  let answered: Date | undefined;
  const client = createClient({
    space: config.space,
    environment: config.environment,
    accessToken,
    host: config.hosts[api] ?? (api === 'preview' ? 'preview.contentful.com' : 'cdn.contentful.com'),
    insecure: config.insecure,
    timeout: config.timeoutMs,
    retryLimit: config.retries,
    logHandler: () => {},
    responseLogger: (response) => {
      const date = Date.parse((response as { headers?: { date?: string } }).headers?.date ?? '');
      if (!Number.isNaN(date)) answered = new Date(date);
    },
  });
  return { client, clock: () => answered ?? now() };
}

function isEntry(item: unknown): item is RemoteEntry {
  const { sys, fields } = (item ?? {}) as Partial<RemoteEntry>;
  return typeof sys?.id === 'string' && typeof sys.contentType?.sys?.id === 'string' && typeof fields === 'object' && fields !== null;
}

function isAsset(item: unknown): item is RemoteAsset {
  const { sys, fields } = (item ?? {}) as Partial<RemoteAsset>;
  return typeof sys?.id === 'string' && typeof fields === 'object' && fields !== null;
}

/** Without what the SDK froze or wrapped. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
