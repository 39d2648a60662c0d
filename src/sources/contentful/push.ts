import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetProps, EntryProps } from 'contentful-management';
import type { TypeId } from '../../domain/model/index.ts';
import type { RawEntry } from '../../domain/validate.ts';
import type { Base } from './base.ts';
import { digestOf } from './canonical.ts';
import type { Config } from './config.ts';
import { encode, pointFields } from './encode.ts';
import { fieldsOf } from './fields.ts';
import { assetIdOf, remoteIdOf } from './ids.ts';
import type { Local } from './local.ts';
import { ask, type Management } from './management.ts';
import { reconcile, type Verdict } from './reconcile.ts';
import type { Remote, RemoteRecord } from './remote.ts';
import { Trouble } from './trouble.ts';
import { type Fields, linkTo, locales } from './wire.ts';

export interface PushItem {
  readonly key: string;
  readonly raw: RawEntry;
  readonly verdict: Verdict;
  readonly record: RemoteRecord | undefined;
  /** What is to be done: write the fields, then make it public or take it back. */
  readonly write: boolean;
  readonly then: 'publish' | 'unpublish' | 'nothing';
}

export interface PushPlan {
  readonly media: readonly string[];
  readonly items: readonly PushItem[];
  /** Changed there as well, or only there: not touched. */
  readonly held: readonly { readonly key: string; readonly verdict: Verdict }[];
  readonly onlyThere: readonly string[];
  /** Entries that are the same on both sides, with their hash. */
  readonly agreed: ReadonlyMap<string, string>;
}

/** What a push would do. Nothing that was changed in Contentful is overwritten unless `overwrite` says so. */
export function planPush(local: Local, remote: Remote, base: Base, overwrite = false): PushPlan {
  const items: PushItem[] = [];
  const held: { key: string; verdict: Verdict }[] = [];
  const agreed = new Map<string, string>();
  for (const [key, raw] of local.entries) {
    const record = remote.records.get(key);
    const here = digestOf(raw.type, raw.data);
    const verdict = reconcile(here, record && digestOf(raw.type, record.draft.data), base.get(key)) as Verdict;
    if (!overwrite && (verdict === 'conflict' || verdict === 'changed-there' || verdict === 'removed-there')) {
      held.push({ key, verdict });
      continue;
    }
    const write = verdict !== 'same';
    if (!write) agreed.set(key, here);
    const isPublic = ['published', 'withdrawn'].includes(stateOf(raw));
    const publish = isPublic && (write || !record?.published || record.changed);
    const then = publish ? 'publish' : !isPublic && record?.published ? 'unpublish' : 'nothing';
    if (write || then !== 'nothing') items.push({ key, raw, verdict, record, write, then });
  }
  const there = new Map(remote.assets.map((asset) => [asset.sys.id, asset]));
  const media = local.media.filter((file) => {
    const asset = there.get(assetIdOf(file));
    return !asset || !isReady(asset) || base.get(`media/${file}`) === undefined;
  });
  const onlyThere = [...remote.records.keys()].filter((key) => !local.entries.has(key));
  return { media, items, held, onlyThere, agreed };
}

const stateOf = (raw: RawEntry) => (raw.data as { publication?: { state?: string } }).publication?.state ?? 'published';
const isReady = (asset: AssetProps) => asset.sys.publishedVersion !== undefined && Boolean(asset.fields.file?.[locales.default]?.url);

export interface Failure {
  readonly key: string;
  readonly message: string;
}

export interface PushOptions {
  readonly folder: string;
  readonly config: Config;
  readonly client: Management;
  readonly remote: Remote;
  readonly base: Base;
  readonly onStep?: (done: number, total: number, what: string) => void;
}

/**
 * Carry out a plan: pictures, then the fields of all entries, then publication, because an entry can only be published
 * when what it links to exists. An entry that Contentful refuses is told and the rest goes on; a refused token ends it.
 * Broken off at any point it can be run again: what is done is found done.
 */
export async function push(plan: PushPlan, { folder, config, client, remote, base, onStep = () => {} }: PushOptions): Promise<Failure[]> {
  const failures: Failure[] = [];
  const total =
    plan.media.length + plan.items.filter((item) => item.write).length + plan.items.filter((item) => item.then !== 'nothing').length;
  let done = 0;
  const attempt = async <T>(key: string, action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask(config, action);
    } catch (error) {
      const mild =
        error instanceof Trouble && ['invalid', 'conflict', 'bad-request', 'server', 'time-out', 'not-found'].includes(error.trouble);
      if (!mild) throw error;
      failures.push({ key, message: error.message });
      return undefined;
    } finally {
      done += 1;
      onStep(done, total, key);
      if (done % 25 === 0) await base.save();
    }
  };
  for (const [key, hash] of plan.agreed) base.set(key, hash);
  try {
    for (const file of plan.media) {
      const there = remote.assets.find((asset) => asset.sys.id === assetIdOf(file));
      const hash = await attempt(`media/${file}`, () => pushPicture(client, join(folder, 'media', file), file, there));
      if (hash) base.set(`media/${file}`, hash);
    }
    const saved = new Map<string, EntryProps>();
    const idOf = (type: string, id: string) => remote.remoteIdOf(type, id) ?? remoteIdOf(type, id);
    for (const { key, raw, record } of plan.items.filter((item) => item.write)) {
      const props = await attempt(key, () => writeEntry(client, raw, record, encode(raw.type as TypeId, raw.id, raw.data, idOf)));
      if (!props) continue;
      saved.set(key, props);
      base.set(key, digestOf(raw.type, raw.data));
    }
    for (const { key, write, record, then } of plan.items) {
      if (then === 'nothing') continue;
      const props = saved.get(key) ?? (write ? undefined : record?.props);
      if (!props) {
        done += 1;
        continue;
      }
      const entryId = props.sys.id;
      await attempt(key, () =>
        then === 'publish' ? client.entry.publish({ entryId }, props) : client.entry.unpublish({ entryId }, props),
      );
    }
  } finally {
    await base.save();
  }
  return failures;
}

/** Create an entry, or replace its fields at the version that was read. */
async function writeEntry(client: Management, raw: RawEntry, record: RemoteRecord | undefined, fields: Fields): Promise<EntryProps> {
  if (!record) return client.entry.createWithId({ entryId: remoteIdOf(raw.type, raw.id), contentTypeId: raw.type }, { fields });
  return client.entry.update(
    { entryId: record.props.sys.id },
    { ...record.props, fields: withOthers(raw.type as TypeId, record.props.fields, fields) },
  );
}

/** New fields together with those that others added to the type, and the code typed in the web app. */
export function withOthers(type: TypeId, old: Fields, fields: Fields): Record<string, Record<string, unknown>> {
  const own = new Set(fieldsOf(type).flatMap(({ id, form }) => (form.kind === 'point' ? pointFields(id) : [id])));
  return { ...Object.fromEntries(Object.entries(old).filter(([id]) => !own.has(id))), ...fields };
}

/** Upload a picture as the asset of its name, and publish it. Returns a hash of its bytes. */
export async function pushPicture(client: Management, path: string, file: string, there: AssetProps | undefined): Promise<string> {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  if (there && isReady(there) && there.fields.file[locales.default]?.details?.size === bytes.length) return hash;
  const upload = await client.upload.create(
    {},
    { file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer },
  );
  const type = file.endsWith('.png') ? 'image/png' : file.endsWith('.webp') ? 'image/webp' : 'image/jpeg';
  const content = { fileName: file, contentType: type, uploadFrom: linkTo('Upload', upload.sys.id) } as never;
  const fields = { title: { [locales.default]: file }, description: {}, file: { [locales.default]: content } };
  const assetId = assetIdOf(file);
  const draft = there
    ? await client.asset.update({ assetId }, { ...there, fields: { ...there.fields, file: fields.file } })
    : await client.asset.createWithId({ assetId }, { fields });
  const ready = await client.asset.processForAllLocales({}, draft, { processingCheckWait: 500, processingCheckRetries: 60 });
  await client.asset.publish({ assetId }, ready);
  return hash;
}
