import type { z } from 'zod';
import { type Entry, model, type TypeId, typeIds } from './model/index.ts';
import { describe, type Problem } from './problem.ts';

/** An entry as a source read it, not yet checked. */
export interface RawEntry {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

type Validated = { readonly entry: Entry; readonly problems: [] } | { readonly entry?: never; readonly problems: Problem[] };

/** Check one raw entry against its type. Never throws: what is wrong comes back as problems. */
export function validate(raw: RawEntry): Validated {
  const base = { type: raw.type, id: raw.id, severity: 'error' as const };
  if (!isTypeId(raw.type)) {
    const known = typeIds.join(', ');
    return {
      problems: [
        {
          ...base,
          path: [],
          found: `jenis "${raw.type}"`,
          expected: `salah satu dari: ${known}`,
          remedy: 'pindahkan berkas ke folder jenis yang benar',
        },
      ],
    };
  }
  const result = model[raw.type].safeParse(raw.data);
  if (result.success) return { entry: { ...result.data, type: raw.type, id: raw.id } as Entry, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => explain(issue, raw)) };
}

export function isTypeId(type: string): type is TypeId {
  return Object.hasOwn(model, type);
}

/** A Zod issue in words an author can act on. */
function explain(issue: z.core.$ZodIssue, raw: RawEntry): Problem[] {
  const path = issue.path as (string | number)[];
  const base = { type: raw.type, id: raw.id, path, found: describe(at(raw.data, path)), severity: 'error' as const };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...base,
        path: [...path, key],
        found: `isian "${key}"`,
        expected: 'isian yang dikenal jenis ini',
        remedy: `hapus "${key}" atau perbaiki ejaannya`,
      }));
    case 'invalid_type':
      return [{ ...base, expected: issue.message.startsWith('Invalid input') ? typeWords(issue.expected) : issue.message }];
    case 'invalid_value':
      return [{ ...base, expected: `salah satu dari: ${issue.values.map(String).join(', ')}` }];
    case 'too_small':
      return [{ ...base, expected: sizeWords('paling sedikit', issue.minimum, issue.origin) }];
    case 'too_big':
      return [{ ...base, expected: sizeWords('paling banyak', issue.maximum, issue.origin) }];
    default:
      return [{ ...base, expected: issue.message }];
  }
}

function typeWords(expected: string): string {
  const words: Record<string, string> = {
    string: 'teks (pakai tanda kutip bila isinya angka atau tanggal)',
    number: 'angka',
    int: 'bilangan bulat',
    boolean: 'true atau false',
    array: 'daftar (tiap butir diawali "- ")',
    object: 'kelompok isian, misalnya id: … dan en: …',
    tuple: 'pasangan [bujur, lintang]',
  };
  return words[expected] ?? expected;
}

function sizeWords(bound: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${bound} ${limit} huruf`;
  if (origin === 'array') return `${bound} ${limit} butir`;
  return `${bound} ${limit}`;
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);
}
