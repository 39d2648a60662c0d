import type { ErrorSchema } from '@rjsf/utils';
import type { Problem } from '../../../domain/problem.ts';

/** A problem as the form says it, beside its field. */
export function sentence({ found, expected, remedy }: Problem): string {
  const what = found === 'kosong' || found === 'kosong (null)' ? 'Perlu diisi' : `Seharusnya ${expected}`;
  const seen = found.startsWith('kosong') || found.startsWith('kelompok') ? '' : ` Yang ditemukan: ${found}.`;
  return `${what}.${seen}${remedy ? ` Cara memperbaiki: ${remedy}.` : ''}`;
}

/** Problems in the shape the form library shows them in. */
export function errorTree(problems: readonly Problem[]): ErrorSchema {
  const root: Record<string, unknown> = {};
  for (const problem of problems) {
    let node = root;
    for (const key of problem.path) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node.__errors = [...((node.__errors as string[] | undefined) ?? []), sentence(problem)];
  }
  return root as ErrorSchema;
}

/** All sentences at a node of the tree and below it. */
export function sentencesIn(tree: object | undefined): string[] {
  if (!tree) return [];
  return Object.entries(tree).flatMap(([key, value]) => (key === '__errors' ? (value as string[]) : sentencesIn(value as object)));
}
