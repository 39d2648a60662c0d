import { Refusal } from './refusal.ts';
import type { Item, State } from './state.ts';

/** The delivery and preview interfaces: entries, assets, locales, content types and sync. */
export function readOnly(state: State, preview: boolean, url: URL, pageSize: number): unknown {
  const [, kind = '', id] =
    /^\/spaces\/s1\/environments\/master\/(sync|entries|assets|locales|content_types)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  const query = url.searchParams;
  switch (kind) {
    case 'sync':
      if (preview) throw new Refusal(404, 'NotFound', 'The preview interface has no sync.');
      return sync(state, url, pageSize);
    case 'locales':
      return list(
        state.locales.map(({ id: localeId, version, ...rest }) => ({ sys: { id: localeId, type: 'Locale', version }, ...rest })),
        query,
      );
    case 'content_types':
      return list(
        [...state.types.values()]
          .filter((type) => type.publishedVersion)
          .map(({ id: typeId, name, fields }) => ({ sys: { id: typeId, type: 'ContentType' }, name, fields })),
        query,
      );
    case 'entries':
    case 'assets': {
      const pool = state
        .of(kind === 'entries' ? 'Entry' : 'Asset')
        .filter((item) => (preview ? !item.archived : item.published))
        .filter((item) => matches(item, query))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const shown = pool.map((item) => state.delivered(preview ? withoutPublished(item) : item));
      if (!id) return list(shown, query);
      const found = shown.find((item) => (item.sys as { id: string }).id === id);
      if (found) return found;
      throw new Refusal(404, 'NotFound', 'The resource could not be found.');
    }
    default:
      throw new Refusal(404, 'NotFound', 'The resource could not be found.');
  }
}

function withoutPublished({ published: _, ...draft }: Item): Item {
  return draft;
}

function matches(item: Item, query: URLSearchParams): boolean {
  const type = query.get('content_type');
  const ids = query.get('sys.id[in]') ?? query.get('sys.id');
  return (!type || item.type === type) && (!ids || ids.split(',').includes(item.id));
}

export function list(items: readonly unknown[], query: URLSearchParams): unknown {
  const skip = Number(query.get('skip') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  if (limit > 1000) throw new Refusal(400, 'InvalidQuery', 'The limit is too high.');
  return { sys: { type: 'Array' }, total: items.length, skip, limit, items: items.slice(skip, skip + limit) };
}

/** Pages of a sync name where they go on in their token: `seq|next item`. */
function sync(state: State, url: URL, pageSize: number): unknown {
  const token = url.searchParams.get('sync_token');
  if (!token && url.searchParams.get('initial') !== 'true') throw new Refusal(400, 'BadRequest', 'initial or sync_token is needed');
  const [kind = 'i', from = '0', until = String(state.seq), skip = '0'] = token ? (decodeToken(token)?.split('|') ?? []) : [];
  if (token && !decodeToken(token)) throw new Refusal(400, 'BadRequest', 'The sync token is invalid.');
  if (token && kind === 'd' && Number(from) <= state.expiredUpTo)
    throw new Refusal(400, 'BadRequest', 'The sync token is invalid or has expired.');
  const all =
    kind === 'd'
      ? state.since(Number(from))
      : [...state.items.values()].filter((item) => item.published).map((item) => state.delivered(item));
  const first = Number(skip);
  const next = first + pageSize;
  const address = (token_: string) => `http://${url.host}/spaces/s1/environments/master/sync?sync_token=${encodeToken(token_)}`;
  return {
    sys: { type: 'Array' },
    items: all.slice(first, next),
    ...(next < all.length ? { nextPageUrl: address(`${kind}|${from}|${until}|${next}`) } : { nextSyncUrl: address(`d|${until}`) }),
  };
}

const encodeToken = (text: string) => Buffer.from(text).toString('base64url');
function decodeToken(token: string): string | undefined {
  const text = Buffer.from(token, 'base64url').toString();
  return /^[id]\|\d+/.test(text) ? text : undefined;
}
