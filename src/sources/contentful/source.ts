import { join } from 'node:path';
import { keyOf, withoutLinksTo } from '../../domain/corridor.ts';
import { type Entry, model } from '../../domain/model/index.ts';
import { references } from '../../domain/model/walk.ts';
import type { Problem } from '../../domain/problem.ts';
import { isTypeId, type RawEntry, validate } from '../../domain/validate.ts';
import type { Source } from '../source.ts';
import { fetchPictures } from './assets.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { decode, namesOf } from './decode.ts';
import { type Delivered, deliver, previewAll } from './delivery.ts';
import { cacheFolder, readSnapshot, type Snapshot, saveSnapshot } from './snapshot.ts';
import { Trouble } from './trouble.ts';
import type { RemoteAsset, RemoteEntry } from './wire.ts';

/** What comes from Contentful, dated, with what the operator should know. */
export interface ContentfulSource extends Source {
  readonly asOf: Date;
  readonly stale: boolean;
  readonly now?: Date;
  readonly media: string;
  readonly notes: readonly string[];
}

export interface ReadOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of what is kept between builds. */
  readonly cache: string;
  readonly now?: () => Date;
}

/** A clock that is off by more than this is told. */
const tolerableMs = 5 * 60_000;

/**
 * The content as Contentful has it. When Contentful cannot be read, the last good snapshot stands in for it, dated;
 * without one this throws with a sentence that says what to do. With `CONTENT_PREVIEW=1` drafts are read instead, and nothing is kept.
 */
export async function readContentful({ env, cache, now = () => new Date() }: ReadOptions): Promise<ContentfulSource> {
  const preview = env.CONTENT_PREVIEW === '1';
  const config = readConfig(env, preview ? 'CONTENTFUL_PREVIEW_TOKEN' : 'CONTENTFUL_DELIVERY_TOKEN');
  const folder = cacheFolder(cache, config);
  if (preview) {
    const delivered = await previewAll(config, now);
    return finish(config, { ...delivered, good: {} }, folder, { asOf: delivered.at, stale: false, ...offClock(delivered.at, now()) });
  }
  const { snapshot: before, notes } = await readSnapshot(folder);
  try {
    const delivered = await deliver(config, before, now);
    refuseLoss(before, delivered, env);
    const snapshot: Snapshot = {
      format: 1,
      syncToken: delivered.syncToken,
      syncedAt: delivered.at.toISOString(),
      entries: delivered.entries,
      assets: delivered.assets,
      good: lastGood(before, delivered.entries),
    };
    await saveSnapshot(folder, snapshot, before);
    const clock = offClock(delivered.at, now());
    return finish(config, { ...snapshot, notes: [...notes, ...delivered.notes] }, folder, { asOf: delivered.at, stale: false, ...clock });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (!before)
      throw new ConfigError(`${error.message}\nBelum ada data Contentful yang tersimpan di mesin ini, jadi situs tidak dibangun.`);
    const asOf = new Date(before.syncedAt);
    const note = `${error.message}\nSitus dibangun dari data Contentful terakhir yang baik, per ${before.syncedAt}.`;
    return finish(config, { ...before, notes: [...notes, note] }, folder, { asOf, stale: true });
  }
}

/** When this machine's clock is off, the moment by Contentful's, and a note. */
function offClock(theirs: Date, ours: Date): { now?: Date; clockNote?: string } {
  const off = ours.getTime() - theirs.getTime();
  if (Math.abs(off) < tolerableMs) return {};
  const minutes = Math.round(Math.abs(off) / 60_000);
  return {
    now: theirs,
    clockNote: `Jam mesin ini ${off > 0 ? 'terlalu cepat' : 'terlambat'} ${minutes} menit dibanding Contentful. Waktu Contentful yang dipakai; betulkan jam mesin.`,
  };
}

/** An answer that takes most of the content away is a wrong environment or a slip far more often than a wish. */
function refuseLoss(before: Snapshot | undefined, { entries }: Delivered, env: ReadOptions['env']): void {
  const [old, left] = [Object.keys(before?.entries ?? {}).length, Object.keys(entries).length];
  if (old < 10 || left * 2 >= old || env.CONTENTFUL_ALLOW_SHRINK === '1') return;
  throw new Trouble(
    'unknown',
    `Contentful kini hanya memberi ${left} dari ${old} entri. Bila ini memang disengaja, bangun sekali dengan CONTENTFUL_ALLOW_SHRINK=1; bila tidak, periksa CONTENTFUL_ENVIRONMENT.`,
  );
}

/** For every entry whose newest version fails its check: the last version that passed. */
function lastGood(before: Snapshot | undefined, entries: Readonly<Record<string, RemoteEntry>>): Record<string, RemoteEntry> {
  if (!before) return {};
  const names = namesOf(Object.values(entries));
  const passes = (entry: RemoteEntry) => validate(decode(entry, names)).entry !== undefined;
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      if (passes(entry)) return [];
      const earlier = [before.entries[id], before.good[id]].find((each) => each && passes(each));
      return earlier ? [[id, earlier]] : [];
    }),
  );
}

interface Content {
  readonly entries: Readonly<Record<string, RemoteEntry>>;
  readonly assets: Readonly<Record<string, RemoteAsset>>;
  readonly good: Readonly<Record<string, RemoteEntry>>;
  readonly notes: readonly string[];
}

interface Dating {
  readonly asOf: Date;
  readonly stale: boolean;
  readonly now?: Date;
  readonly clockNote?: string;
}

async function finish(config: Config, content: Content, folder: string, { clockNote, ...dating }: Dating): Promise<ContentfulSource> {
  const problems: Problem[] = [];
  const remoteIds = new Map<string, string>();
  const raws = chosen(content, problems, remoteIds);
  const entries = withoutDanglingLinks(raws, problems);
  const media = join(folder, 'media');
  const pictures = await fetchPictures(config, Object.values(content.assets), photosOf(entries), media);
  return {
    entries,
    problems: problems.map(located),
    locate: located,
    media,
    ...dating,
    notes: [...content.notes, ...(clockNote ? [clockNote] : []), ...pictures],
  };

  /** Where the entry can be mended. */
  function located(problem: Problem): Problem {
    const id = remoteIds.get(`${problem.type}/${problem.id}`);
    return id
      ? { ...problem, file: `https://app.contentful.com/spaces/${config.space}/environments/${config.environment}/entries/${id}` }
      : problem;
  }
}

/** One raw entry for each entry that has a known type and a name of its own: its newest version, or the last one that passed. */
function chosen({ entries, good }: Content, problems: Problem[], remoteIds: Map<string, string>): RawEntry[] {
  const names = namesOf(Object.values(entries));
  const raws = new Map<string, RawEntry>();
  for (const entry of Object.values(entries)) {
    const raw = decode(entry, names);
    const key = `${raw.type}/${raw.id}`;
    if (!isTypeId(raw.type)) {
      remoteIds.set(key, entry.sys.id);
      problems.push({
        ...raw,
        path: [],
        found: `jenis konten "${raw.type}"`,
        expected: 'jenis yang ada di model konten',
        remedy: 'pindahkan isinya ke jenis yang benar di Contentful, atau jalankan npm run cms -- diff',
        severity: 'error',
      });
      continue;
    }
    if (raws.has(key)) {
      problems.push({
        ...raw,
        path: ['entryCode'],
        found: `"${raw.id}", juga dipakai entri Contentful ${remoteIds.get(key)}`,
        expected: 'kode yang belum dipakai',
        remedy: `ubah kode atau alamat halaman entri ${entry.sys.id}`,
        severity: 'error',
      });
      continue;
    }
    remoteIds.set(key, entry.sys.id);
    const earlier = good[entry.sys.id];
    if (earlier && !validate(raw).entry) {
      for (const problem of validate(raw).problems) {
        problems.push({
          ...problem,
          severity: 'warning',
          remedy: 'perbaiki di Contentful lalu terbitkan; sampai itu versi baik sebelumnya yang dipakai',
        });
      }
      raws.set(key, { ...decode(earlier, names), id: raw.id });
    } else raws.set(key, raw);
  }
  return [...raws.values()];
}

/**
 * Entries without links to what was taken off or never published: an editor who unpublishes one place must not take down
 * every page that mentions it. What cannot stand without such a link is left for the corridor to set aside.
 */
function withoutDanglingLinks(raws: readonly RawEntry[], problems: Problem[]): RawEntry[] {
  const kept = new Map<string, Entry>();
  const failing: RawEntry[] = [];
  for (const raw of raws) {
    const { entry } = validate(raw);
    if (entry) kept.set(keyOf(entry), entry);
    else failing.push(raw);
  }
  const unable = new Map<string, Entry>();
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const [key, entry] of kept) {
      const gone = references(model[entry.type], entry).filter(({ type, id }) => !kept.has(`${type}/${id}`));
      if (gone.length === 0) continue;
      const trimmed = withoutLinksTo(entry, (type, id) => kept.has(`${type}/${id}`));
      if (!trimmed) {
        kept.delete(key);
        unable.set(key, entry);
        continue;
      }
      kept.set(key, trimmed);
      for (const { path, type, id } of gone) {
        problems.push({
          type: entry.type,
          id: entry.id,
          path,
          found: `tautan ke ${type} "${id}" yang tidak ada atau tidak terbit`,
          expected: 'tautan ke entri yang terbit',
          remedy: 'terbitkan entri itu atau hapus tautannya; sementara ini tautannya tidak ditampilkan',
          severity: 'warning',
        });
      }
    }
  }
  const strip = ({ type, id, ...data }: Entry): RawEntry => ({ type, id, data });
  return [...[...kept.values(), ...unable.values()].map(strip), ...failing];
}

function photosOf(raws: readonly RawEntry[]): Set<string> {
  return new Set(
    raws.flatMap(({ data }) => ((data as { photos?: { file?: string }[] }).photos ?? []).flatMap(({ file }) => (file ? [file] : []))),
  );
}
