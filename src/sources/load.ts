import { Corridor } from '../domain/corridor.ts';
import { formatProblem, type Problem } from '../domain/problem.ts';
import { ruleProblems } from '../domain/rules.ts';
import { outlineProblems } from '../geo/check.ts';
import { readFiles } from './files/read.ts';
import { isSampleWanted, withoutSamples, withSamples } from './sample.ts';
import type { Source } from './source.ts';

export interface Loaded {
  /** Everything that validates, drafts and withdrawn entries included. */
  readonly corridor: Corridor;
  readonly problems: readonly Problem[];
  /** When the data was last known to be right, where the source is not this machine. */
  readonly asOf?: Date;
  /** True when the source could not be reached and an earlier state is shown. */
  readonly stale?: boolean;
  /** The moment by the clock of the source, when the clock of this machine is off. */
  readonly now?: Date;
  /** Folder with the photographs, where it is not the usual one. */
  readonly media?: string;
  /** What the operator should know about how the content was had. Indonesian. */
  readonly notes?: readonly string[];
}

/**
 * Read and check the content: the files below a folder, or Contentful with `CONTENT_SOURCE=contentful`.
 * `CONTENT_SAMPLE=1` adds made-up businesses, which are left out otherwise wherever they stand.
 * Throws when the source is unknown, or cannot be had and nothing of it is kept.
 */
export async function load(folder: string, env: Readonly<Record<string, string | undefined>> = process.env): Promise<Loaded> {
  const own = withoutSamples(await sourceOf(folder, env));
  const source = isSampleWanted(env) ? await withSamples(own, env) : own;
  const { corridor, problems } = Corridor.build(source.entries);
  const located = [...problems, ...ruleProblems(corridor), ...outlineProblems(corridor)].map((problem) => source.locate(problem));
  const { entries: _, locate: __, problems: unread, ...about } = source;
  return { ...about, corridor, problems: [...unread, ...located] };
}

async function sourceOf(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<Source & Partial<Loaded>> {
  const name = env.CONTENT_SOURCE || 'files';
  if (name === 'files') return readFiles(folder);
  if (name !== 'contentful') throw new Error(`CONTENT_SOURCE="${name}" tidak dikenal: isi "files" (bawaan) atau "contentful".`);
  // Loaded on demand: the default needs no SDK.
  const { readContentful } = await import('./contentful/source.ts');
  return readContentful({ env, cache: env.CACHE_DIR ?? '.cache' });
}

/** The report of a load in Indonesian, one block a problem, with a closing count. */
export function report({ corridor, problems }: Loaded): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const setAside = new Set(errors.map((problem) => `${problem.type}/${problem.id}`)).size;
  const blocks = problems.map(formatProblem);
  const count = `${corridor.entries().length} entri dimuat, ${setAside} disisihkan, ${problems.length - errors.length} peringatan.`;
  return [...blocks, count].join('\n');
}
