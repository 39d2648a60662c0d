import { validate } from '../../domain/validate.ts';
import { ConflictError, type ContentStore } from '../../sources/store.ts';
import { type PlannedEntry, type RowNote, step, type Watch } from './plan.ts';

export interface Applied {
  readonly created: number;
  readonly updated: number;
  /** Entries that somebody wrote meanwhile, or that the store refused. */
  readonly failed: readonly RowNote[];
}

/**
 * Write what a plan holds. Each entry is whole on disk before the next one begins, so breaking off loses nothing that was counted,
 * and the same list again goes on where this one stopped.
 */
export async function applyPlan(
  planned: readonly PlannedEntry[],
  store: Pick<ContentStore, 'write'>,
  { by }: { readonly by: string },
  watch: Watch = {},
): Promise<Applied> {
  let created = 0;
  let updated = 0;
  const failed: RowNote[] = [];
  for (const [index, { id, rows, expected, data }] of planned.entries()) {
    if (index % 20 === 0) await step(watch, index, planned.length);
    const entry = { type: 'umkm', id, data };
    const [problem] = validate(entry).problems;
    if (problem) {
      failed.push({ rows, text: `${problem.path.join('.')}: ditemukan ${problem.found}, seharusnya ${problem.expected}` });
      continue;
    }
    try {
      await store.write(entry, expected, { name: by }, expected === null ? 'diimpor dari daftar' : 'diperbarui dari daftar');
      if (expected === null) created += 1;
      else updated += 1;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      failed.push({ rows, text: 'entri ini baru saja diubah orang lain; jalankan impor sekali lagi' });
    }
  }
  watch.onProgress?.(planned.length, planned.length);
  return { created, updated, failed };
}
