import { Corridor } from '../domain/corridor.ts';
import { formatProblem, type Problem } from '../domain/problem.ts';
import { ruleProblems } from '../domain/rules.ts';
import { outlineProblems } from '../geo/check.ts';
import { readFiles } from './files/read.ts';

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

/** Read and check the content below a folder. */
export async function load(folder: string): Promise<Loaded> {
  const source = await readFiles(folder);
  const { corridor, problems } = Corridor.build(source.entries);
  const located = [...problems, ...ruleProblems(corridor), ...outlineProblems(corridor)].map((problem) => source.locate(problem));
  return { corridor, problems: [...source.problems, ...located] };
}

/** The report of a load in Indonesian, one block a problem, with a closing count. */
export function report({ corridor, problems }: Loaded): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const setAside = new Set(errors.map((problem) => `${problem.type}/${problem.id}`)).size;
  const blocks = problems.map(formatProblem);
  const count = `${corridor.entries().length} entri dimuat, ${setAside} disisihkan, ${problems.length - errors.length} peringatan.`;
  return [...blocks, count].join('\n');
}
