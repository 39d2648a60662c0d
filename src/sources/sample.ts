import type { Problem } from '../domain/problem.ts';
import type { RawEntry } from '../domain/validate.ts';
import { readFiles } from './files/read.ts';
import type { Source } from './source.ts';

/** Where the made-up businesses are, below the project; a command runs there. */
const folder = 'test/fixtures';
/** Folder of their pictures. */
export const sampleMedia = `${folder}/media`;

/** Whether made-up businesses were asked for: `CONTENT_SAMPLE=1`, which `npm start -- --sample` sets. */
export const isSampleWanted = (env: Readonly<Record<string, string | undefined>>): boolean => env.CONTENT_SAMPLE === '1';

/** A source with the made-up businesses beside its own entries. */
export async function withSamples<S extends Source>(source: S, env: Readonly<Record<string, string | undefined>>): Promise<S> {
  const samples = await readFiles(folder, folder, ['umkm']);
  return {
    ...source,
    entries: [...source.entries, ...asOfToday(samples.entries, env)],
    problems: [...source.problems, ...samples.problems],
    locate: (problem: Problem) => samples.locate(source.locate(problem)),
  };
}

/** Samples age as they do on the day they were written for: the one confirmed last counts as confirmed today. */
function asOfToday(samples: readonly RawEntry[], env: Readonly<Record<string, string | undefined>>): RawEntry[] {
  const dayOf = (data: unknown) => Date.parse((data as { confirmedAt: string }).confirmedAt);
  const today = Date.parse((env.BUILD_MOMENT ?? new Date().toISOString()).slice(0, 10));
  const shift = today - Math.max(...samples.map(({ data }) => dayOf(data)));
  return samples.map((entry) => {
    const confirmedAt = new Date(dayOf(entry.data) + shift).toISOString().slice(0, 10);
    return { ...entry, data: { ...(entry.data as object), confirmedAt } };
  });
}

/** A source without any entry marked as a sample, whoever put it there; each is reported. */
export function withoutSamples<S extends Source>(source: S): S {
  const samples = source.entries.filter(({ data }) => isMarked(data));
  if (samples.length === 0) return source;
  const problems = samples.map(
    ({ type, id }): Problem => ({
      type,
      id,
      path: ['sample'],
      found: 'entri contoh di antara isi situs',
      expected: 'hanya entri sungguhan',
      remedy: 'hapus entri ini; contoh hanya tampil dengan "npm start -- --sample"',
      severity: 'error',
    }),
  );
  return {
    ...source,
    entries: source.entries.filter(({ data }) => !isMarked(data)),
    problems: [...source.problems, ...problems.map((problem) => source.locate(problem))],
  };
}

const isMarked = (data: unknown): boolean => typeof data === 'object' && data !== null && 'sample' in data && data.sample === true;
