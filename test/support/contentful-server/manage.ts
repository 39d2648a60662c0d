import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { list } from './read.ts';
import { Refusal } from './refusal.ts';
import { type Fields, type Item, link, place, type State, type TypeDefinition } from './state.ts';
import { publishErrors, saveErrors } from './validate.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Record<string, unknown>;
}

/** The management interface. */
export async function manage(state: State, call: Call): Promise<unknown> {
  const { url, method } = call;
  const base = '/spaces/s1/environments/master';
  if (url.pathname === '/spaces/s1' && method === 'GET') return { sys: { id: 's1', type: 'Space' }, name: 'Lingkar Tengger' };
  if (url.pathname === base && method === 'GET') return { sys: { id: 'master', type: 'Environment' }, name: 'master' };
  if (!url.pathname.startsWith(`${base}/`)) throw missing();
  const parts = url.pathname.slice(base.length + 1).split('/');
  switch (parts[0]) {
    case 'locales':
      return locales(state, call, parts[1]);
    case 'content_types':
      return contentTypes(state, call, parts[1], parts[2]);
    case 'editor_interfaces':
      return list(
        [...state.interfaces.keys()].map((id) => editorInterface(state, id)),
        url.searchParams,
      );
    case 'public':
      return list(
        state
          .of(parts[1] === 'entries' ? 'Entry' : 'Asset')
          .filter((it) => it.published && wanted(it, url))
          .map((it) => state.managed(it, true)),
        url.searchParams,
      );
    case 'entries':
      return items(state, call, 'Entry', parts[1], parts[2]);
    case 'assets':
      if (parts[2] === 'files') return processFile(state, parts[1] ?? '', parts[3] ?? '', url);
      return items(state, call, 'Asset', parts[1], parts[2]);
    default:
      throw missing();
  }
}

const missing = () => new Refusal(404, 'NotFound', 'The resource could not be found.');
const versionOf = (call: Call) =>
  call.headers['x-contentful-version'] === undefined ? undefined : Number(call.headers['x-contentful-version']);

function wanted(item: Item, { searchParams }: URL): boolean {
  const type = searchParams.get('content_type');
  const ids = searchParams.get('sys.id[in]');
  const since = searchParams.get('sys.updatedAt[gte]');
  if (since && item.updatedAt < since) return false;
  return (!type || item.type === type) && (!ids || ids.split(',').includes(item.id));
}

function checkVersion(current: number, given: number | undefined): void {
  if (given !== current) throw new Refusal(409, 'VersionMismatch', 'The version is not the current one.');
}

function locales(state: State, call: Call, id?: string): unknown {
  const out = ({ id: localeId, version, ...rest }: State['locales'][number]) => ({
    sys: { id: localeId, type: 'Locale', version, ...place },
    internal_code: rest.code,
    ...rest,
  });
  if (call.method === 'GET') return list(state.locales.map(out), call.url.searchParams);
  const {
    name,
    code,
    fallbackCode = null,
    optional = false,
  } = call.body as { name: string; code: string; fallbackCode?: string | null; optional?: boolean };
  if (call.method === 'POST') {
    if (state.locales.length >= 2) throw new Refusal(403, 'AccessDenied', 'Your plan allows 2 locales.');
    if (state.locales.some((locale) => locale.code === code)) throw new Refusal(422, 'ValidationFailed', 'taken');
    const locale = { id: randomUUID(), version: 0, name, code, fallbackCode, optional, default: false };
    state.locales.push(locale);
    return out(locale);
  }
  const locale = state.locales.find((each) => each.id === id);
  if (!locale) throw missing();
  checkVersion(locale.version, versionOf(call));
  Object.assign(locale, { name, code, fallbackCode, optional, version: locale.version + 1 });
  return out(locale);
}

function typeOut({ id, version, publishedVersion, ...rest }: TypeDefinition): unknown {
  return { sys: { id, type: 'ContentType', version, ...(publishedVersion && { publishedVersion }), ...place }, ...rest };
}

function editorInterface(state: State, id: string): unknown {
  const { version, controls } = state.interfaces.get(id) ?? { version: 1, controls: [] };
  return { sys: { id: 'default', type: 'EditorInterface', version, contentType: link('ContentType', id), ...place }, controls };
}

function contentTypes(state: State, call: Call, id?: string, part?: string): unknown {
  if (!id) return list([...state.types.values()].map(typeOut), call.url.searchParams);
  const type = state.types.get(id);
  if (part === 'editor_interface') {
    if (!type?.publishedVersion) throw missing();
    if (call.method === 'PUT') {
      const current = state.interfaces.get(id) ?? { version: 1, controls: [] };
      checkVersion(current.version, versionOf(call));
      const controls = call.body.controls as { fieldId: string }[];
      const unknown = controls.find((control) => !type.fields.some((field) => field.id === control.fieldId));
      if (unknown) throw new Refusal(422, 'ValidationFailed', `no field ${unknown.fieldId}`);
      state.interfaces.set(id, { version: current.version + 1, controls });
    }
    return editorInterface(state, id);
  }
  if (part === 'published') {
    if (!type) throw missing();
    checkVersion(type.version, versionOf(call));
    type.publishedVersion = type.version;
    type.version += 1;
    return typeOut(type);
  }
  if (call.method === 'GET') {
    if (!type) throw missing();
    return typeOut(type);
  }
  const { name, description, displayField, fields } = call.body as unknown as TypeDefinition;
  if (type) checkVersion(type.version, versionOf(call));
  else if (state.types.size >= 25) throw new Refusal(403, 'AccessDenied', 'Your plan allows 25 content types.');
  const faults = [
    ...(fields.length > 50 ? ['too many fields'] : []),
    ...fields.filter((field) => !/^[a-zA-Z][a-zA-Z0-9_]{0,63}$/.test(field.id)).map((field) => `field id ${field.id}`),
    ...fields.filter((field) => !field.name || field.name.length > 50).map((field) => `field name ${field.name}`),
    ...(new Set(fields.map((field) => field.id)).size < fields.length ? ['a field id twice'] : []),
    ...(fields.some((field) => field.id === displayField && field.type === 'Symbol') ? [] : ['displayField must be a Symbol']),
    ...(type?.publishedVersion
      ? type.fields
          .filter((old) => !fields.some((field) => field.id === old.id))
          .map((old) => `${old.id} must be omitted before it is deleted`)
      : []),
    ...(type
      ? fields
          .filter((field) => type.fields.some((old) => old.id === field.id && old.type !== field.type))
          .map((field) => `type of ${field.id} cannot change`)
      : []),
  ];
  if (faults.length > 0 || !/^[a-zA-Z0-9-_.]{1,64}$/.test(id))
    throw new Refusal(422, 'ValidationFailed', faults.join('; '), { errors: faults });
  const saved: TypeDefinition = {
    ...type,
    id,
    name,
    ...(description && { description }),
    ...(displayField && { displayField }),
    fields,
    version: (type?.version ?? 0) + 1,
  };
  state.types.set(id, saved);
  return typeOut(saved);
}

function items(state: State, call: Call, kind: 'Entry' | 'Asset', id?: string, part?: string): unknown {
  const { method, url, body } = call;
  if (!id) {
    if (method === 'POST') return saveItem(state, call, kind, randomUUID().replaceAll('-', '').slice(0, 22));
    const pool = state
      .of(kind)
      .filter((item) => wanted(item, url))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return list(
      pool.map((item) => state.managed(item)),
      url.searchParams,
    );
  }
  const item = state.get(kind, id);
  if (part === 'snapshots' && item) {
    const shots = item.snapshots.toReversed().map(({ at, version, fields }) => ({
      sys: { id: `shot-${version}`, type: 'Snapshot', snapshotType: 'publish', createdAt: at, createdBy: link('User', 'user-1') },
      snapshot: { ...(state.managed(item) as object), fields },
    }));
    return list(shots, url.searchParams);
  }
  if (method === 'GET') {
    if (!item) throw missing();
    return state.managed(item);
  }
  if (part === undefined && method === 'PUT') return saveItem(state, call, kind, id);
  if (!item) throw missing();
  if (part === 'published' && method === 'PUT') {
    checkVersion(item.version, versionOf(call));
    const type = state.types.get(item.type ?? '');
    const errors = kind === 'Entry' && type ? publishErrors(state, id, item.fields, type) : [];
    const unprocessed = kind === 'Asset' && !Object.values(item.fields.file ?? {}).every((file) => (file as { url?: string }).url);
    if (errors.length > 0 || unprocessed)
      throw new Refusal(422, errors.some((it) => it.includes('not exist')) ? 'UnresolvedLinks' : 'ValidationFailed', errors.join('; '), {
        errors,
      });
    state.publish(item);
  } else if (part === 'published' && method === 'DELETE') state.unpublish(item);
  else if (part === 'archived' && method === 'PUT') {
    item.archived = true;
    item.version += 1;
  } else if (part === undefined && method === 'DELETE') {
    if (item.published) throw new Refusal(400, 'BadRequest', 'Cannot delete published');
    state.remove(item);
    return undefined;
  } else throw missing();
  void body;
  return state.managed(item);
}

function saveItem(state: State, call: Call, kind: 'Entry' | 'Asset', id: string): unknown {
  const { body, headers } = call;
  const item = state.get(kind, id);
  if (!/^[a-zA-Z0-9-_.]{1,64}$/.test(id)) throw new Refusal(422, 'InvalidEntry', 'The id is not allowed.');
  const typeId = item?.type ?? headers['x-contentful-content-type'];
  const type = kind === 'Entry' ? state.types.get(typeId ?? '') : undefined;
  if (kind === 'Entry' && !type?.publishedVersion) throw new Refusal(422, 'UnknownContentType', `No content type ${typeId}`);
  if (item) checkVersion(item.version, versionOf(call));
  else if (versionOf(call)) throw new Refusal(409, 'VersionMismatch', 'There is no such version.');
  if (state.items.size >= 10_000 && !item) throw new Refusal(403, 'AccessDenied', 'Your plan allows 10000 records.');
  const fields = (body.fields ?? {}) as Fields;
  const codes = state.locales.toSorted((a, b) => Number(b.default) - Number(a.default)).map((locale) => locale.code);
  const errors = saveErrors(fields, type, codes);
  if (errors.length > 0) throw new Refusal(422, 'InvalidEntry', errors.join('; '), { errors });
  if (item) {
    state.save(item, fields, body.metadata as Record<string, unknown> | undefined);
    return state.managed(item);
  }
  return state.managed(state.create(kind, id, fields, typeId));
}

/** Uploaded bytes become a file with an address, and its dimensions when it is an image. */
async function processFile(state: State, assetId: string, locale: string, url: URL): Promise<unknown> {
  const asset = state.get('Asset', assetId);
  const file = asset?.fields.file?.[locale] as { uploadFrom?: { sys: { id: string } }; fileName: string; contentType: string } | undefined;
  const bytes = state.uploads.get(file?.uploadFrom?.sys.id ?? '');
  if (!asset || !file || !bytes) throw missing();
  const path = `/s1/${assetId}/${asset.version}/${file.fileName}`;
  state.files.set(path, { bytes, contentType: file.contentType });
  const size = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const host = url.searchParams.get('files') ?? url.host;
  asset.fields.file = {
    [locale]: {
      fileName: file.fileName,
      contentType: file.contentType,
      url: `//${host}${path}`,
      details: { size: bytes.length, ...(size && { image: { width: size.width, height: size.height } }) },
    },
  };
  asset.version += 1;
  return undefined;
}
