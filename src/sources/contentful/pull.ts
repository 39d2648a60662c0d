import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { type RawEntry, validate } from '../../domain/validate.ts';
import { FilesStore } from '../files/store.ts';
import type { Author } from '../store.ts';
import { type AssetFiles, nameOfFile } from './assets.ts';
import type { Base } from './base.ts';
import { digestOf } from './canonical.ts';
import type { Local } from './local.ts';
import type { Failure } from './push.ts';
import { reconcile, type Verdict } from './reconcile.ts';
import type { Remote } from './remote.ts';
import { locales, type RemoteFile } from './wire.ts';

export interface PullItem {
  readonly key: string;
  readonly raw: RawEntry;
  readonly verdict: Verdict;
}

export interface PullPlan {
  readonly items: readonly PullItem[];
  readonly held: readonly { readonly key: string; readonly verdict: Verdict }[];
  /** Entries that do not pass the check; they are told and left out. */
  readonly problems: readonly Problem[];
  readonly onlyHere: readonly string[];
  /** Published entries with changes that are not; the published version is taken. */
  readonly unpublishedChanges: readonly string[];
  readonly media: readonly RemoteFile[];
  /** Entries that are the same on both sides, with their hash. */
  readonly agreed: ReadonlyMap<string, string>;
}

/** What a pull would do. No file that was changed here is overwritten unless `overwrite` says so. */
export async function planPull(local: Local, remote: Remote, base: Base, folder: string, overwrite = false): Promise<PullPlan> {
  const items: PullItem[] = [];
  const held: { key: string; verdict: Verdict }[] = [];
  const problems: Problem[] = [];
  const agreed = new Map<string, string>();
  for (const [key, { live }] of remote.records) {
    const result = validate(live);
    if (!result.entry) {
      problems.push(...result.problems);
      continue;
    }
    const here = local.entries.get(key);
    const there = digestOf(live.type, live.data);
    const verdict = reconcile(here && digestOf(live.type, here.data), there, base.get(key)) as Verdict;
    if (verdict === 'same') agreed.set(key, there);
    else if (!overwrite && (verdict === 'conflict' || verdict === 'changed-here' || verdict === 'removed-here'))
      held.push({ key, verdict });
    else items.push({ key, raw: live, verdict });
  }
  const media: RemoteFile[] = [];
  for (const asset of remote.assets) {
    const file = asset.fields.file?.[locales.default] as RemoteFile | undefined;
    const name = file?.url && nameOfFile(file);
    if (!name) continue;
    const present = await access(join(folder, 'media', name)).then(
      () => true,
      () => false,
    );
    if (!present) media.push(file);
  }
  return {
    items,
    held,
    problems,
    onlyHere: [...local.entries.keys()].filter((key) => !remote.records.has(key)),
    unpublishedChanges: [...remote.records].filter(([, record]) => record.changed).map(([key]) => key),
    media,
    agreed,
  };
}

export interface PullOptions {
  readonly folder: string;
  readonly journal: string;
  readonly base: Base;
  readonly files: AssetFiles;
  readonly onStep?: (done: number, total: number, what: string) => void;
}

const author: Author = { name: 'Contentful' };

/** Carry out a plan. Each file is written whole; a failure is told and the rest goes on. */
export async function pull(plan: PullPlan, { folder, journal, base, files, onStep = () => {} }: PullOptions): Promise<Failure[]> {
  const store = new FilesStore({ folder, journal, commit: false });
  const failures: Failure[] = [];
  const total = plan.items.length + plan.media.length;
  let done = 0;
  const attempt = async (key: string, action: () => Promise<unknown>) => {
    try {
      await action();
    } catch (error) {
      failures.push({ key, message: (error as Error).message });
    }
    done += 1;
    onStep(done, total, key);
  };
  for (const [key, hash] of plan.agreed) base.set(key, hash);
  try {
    for (const file of plan.media) await attempt(`media/${nameOfFile(file)}`, () => files.fetch(file, join(folder, 'media')));
    for (const { key, raw } of plan.items) {
      await attempt(key, async () => {
        const current = await store.read(raw.type, raw.id);
        await store.write(raw, current?.version ?? null, author, 'diambil dari Contentful');
        base.set(key, digestOf(raw.type, raw.data));
      });
    }
  } finally {
    await base.save();
  }
  return failures;
}
