import { validate } from '../../domain/validate.ts';
import { ConflictError, type ContentStore } from '../../sources/store.ts';
import { type PlannedEntry, type RowNote, step, type Watch } from './plan.ts';

export interface Applied {
  readonly created: number;
  readonly updated: number;
  /** Entries that somebody wrote meanwhile, or that the store refused. */
  readonly failed: readonly RowNote[];
}

/** Entries on their way to disk at the same time: waiting for the disk is most of the work, and the more wait, the more share a sync. */
const workers = 24;

/**
 * Write what a plan holds. What is counted is whole on disk, so breaking off loses nothing of it,
 * and the same list again goes on where this one stopped.
 */
export async function applyPlan(
  planned: readonly PlannedEntry[],
  store: Pick<ContentStore, 'write'>,
  { by }: { readonly by: string },
  watch: Watch = {},
): Promise<Applied> {
  const done = { created: 0, updated: 0 };
  const failed: RowNote[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < planned.length; index = next++) {
      if (index % 20 === 0) await step(watch, index, planned.length);
      watch.signal?.throwIfAborted();
      const entry = planned[index] as PlannedEntry;
      const trouble = await written(entry, store, by);
      if (trouble) failed.push({ rows: entry.rows, text: trouble });
      else done[entry.expected === null ? 'created' : 'updated'] += 1;
    }
  };
  // Every worker ends before this does: what was begun is finished or refused, also when it is broken off.
  const ends = await Promise.allSettled(Array.from({ length: workers }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  watch.onProgress?.(planned.length, planned.length);
  return { ...done, failed };
}

/** Writes one entry; what is in the way, if anything. */
async function written({ id, expected, data }: PlannedEntry, store: Pick<ContentStore, 'write'>, by: string): Promise<string | undefined> {
  const entry = { type: 'umkm', id, data };
  const [problem] = validate(entry).problems;
  if (problem) return `${problem.path.join('.')}: ditemukan ${problem.found}, seharusnya ${problem.expected}`;
  try {
    await store.write(entry, expected, { name: by }, expected === null ? 'diimpor dari daftar' : 'diperbarui dari daftar');
    return undefined;
  } catch (error) {
    if (error instanceof ConflictError) return 'entri ini baru saja diubah orang lain; jalankan impor sekali lagi';
    throw error;
  }
}
