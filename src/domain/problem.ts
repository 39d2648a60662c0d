import type { Path } from './model/walk.ts';

/** Something wrong with an entry, told so that its author can mend it. Texts are Indonesian. */
export interface Problem {
  readonly type: string;
  readonly id: string;
  /** Path of the field inside the entry; empty when the whole entry is meant. */
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly remedy?: string;
  /** `error` sets the entry aside; `warning` is reported and published. */
  readonly severity: 'error' | 'warning';
  /** File and line, added by the source that knows them. */
  readonly file?: string;
  readonly line?: number;
}

/** A value as an author would recognise it, at most 60 characters. */
export function describe(value: unknown): string {
  if (value === undefined) return 'kosong';
  if (value === null) return 'kosong (null)';
  if (Array.isArray(value)) return `daftar berisi ${value.length} butir`;
  if (typeof value === 'object') return `kelompok isian (${Object.keys(value).join(', ')})`.slice(0, 60);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** One line a person can read: `content/x.yaml:12 · name.id: ditemukan …, seharusnya …`. */
export function formatProblem(problem: Problem): string {
  const place = problem.file ? `${problem.file}${problem.line ? `:${problem.line}` : ''}` : `${problem.type}/${problem.id}`;
  const where = problem.path.length > 0 ? ` · ${problem.path.join('.')}` : '';
  const remedy = problem.remedy ? `\n    cara memperbaiki: ${problem.remedy}` : '';
  return `${problem.severity === 'error' ? 'GALAT' : 'PERINGATAN'} ${place}${where}\n    ditemukan: ${problem.found}\n    seharusnya: ${problem.expected}${remedy}`;
}
