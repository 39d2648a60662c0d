import type { Corridor } from '../domain/corridor.ts';
import { type Entry, model } from '../domain/model/index.ts';
import { missingTranslations } from '../domain/model/walk.ts';
import { type Loaded, load, report } from '../sources/load.ts';
import { isSampleWanted } from '../sources/sample.ts';

export interface Site {
  /** What the public may see at the moment of the build. */
  readonly corridor: Corridor;
  /** Everything that validates, drafts and withdrawn entries included. */
  readonly all: Corridor;
  readonly moment: Date;
  /** Public texts that fall back to Indonesian. */
  readonly untranslated: number;
  /** The date of the data: that of the build, or of what the source last gave. */
  readonly asOf: Date;
  /** True when the source could not be reached and an earlier state is shown. */
  readonly stale: boolean;
  /** True for a build that shows drafts; it is marked on every page and never the public site. */
  readonly preview: boolean;
  /** True for a build with made-up businesses; it is marked on every page and never the public site. */
  readonly sample: boolean;
  /** Entries that were public once: withdrawn, or unconfirmed for too long. Their addresses say that they are gone. */
  readonly gone: readonly Entry[];
}

let loading: Promise<Site> | undefined;
let startedAt = 0;

/**
 * The content this build shows, read once. `CONTENT_DIR` names the folder, `BUILD_MOMENT` fixes the moment (ISO 8601),
 * `CONTENT_STRICT=1` makes any problem in the content fail the build, `CONTENT_PREVIEW=1` shows drafts as if they were published,
 * and `CONTENT_SAMPLE=1` adds made-up businesses.
 */
export function site(): Promise<Site> {
  // At work on the pages every request reads the files anew; a source on the network is asked four times a minute at most.
  const restMs = (process.env.CONTENT_SOURCE || 'files') === 'files' ? 0 : 15_000;
  if (import.meta.env.DEV && Date.now() - startedAt >= restMs) loading = undefined;
  if (!loading) {
    startedAt = Date.now();
    loading = read();
  }
  return loading;
}

async function read(): Promise<Site> {
  const loaded = await load(process.env.CONTENT_DIR ?? 'content');
  announce(loaded);
  if (loaded.media) process.env.MEDIA_DIR ??= loaded.media;
  const preview = process.env.CONTENT_PREVIEW === '1';
  const moment = new Date(process.env.BUILD_MOMENT ?? loaded.now ?? Date.now());
  const corridor = preview ? loaded.corridor.preview() : loaded.corridor.publicAt(moment);
  const untranslated = corridor.entries().reduce((sum, entry) => sum + missingTranslations(model[entry.type], entry).length, 0);
  const all = loaded.corridor;
  return {
    corridor,
    all,
    moment,
    untranslated,
    asOf: loaded.asOf ?? moment,
    stale: loaded.stale ?? false,
    preview,
    sample: isSampleWanted(process.env),
    gone: [...all.withdrawn(), ...(preview ? [] : all.resting(moment))],
  };
}

function announce(loaded: Loaded): void {
  for (const note of loaded.notes ?? []) console.warn(note);
  if (loaded.problems.length === 0) return;
  console.warn(report(loaded));
  if (process.env.CONTENT_STRICT === '1')
    throw new Error('Konten bermasalah; perbaiki yang tertulis di atas, atau bangun tanpa CONTENT_STRICT=1.');
}
