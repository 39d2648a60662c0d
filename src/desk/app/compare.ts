import type { z } from 'zod';
import { fieldMeta } from '../../domain/model/field.ts';
import { model, type TypeId } from '../../domain/model/index.ts';
import { fieldOrder, tidy } from '../../domain/model/tidy.ts';

export interface Difference {
  readonly field: string;
  readonly title: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Top fields in which two versions of an entry differ, in the order of the form. Where each stands in the workflow does not count. */
export function differences(type: TypeId, mine: unknown, theirs: unknown): Difference[] {
  const [left, right] = [tidy(type, mine) as Record<string, unknown>, tidy(type, theirs) as Record<string, unknown>];
  return fieldOrder(type).flatMap((field) => {
    const [a, b] = field === 'publication' ? [times(left[field]), times(right[field])] : [left[field], right[field]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const schema = (model[type].shape as Record<string, z.ZodType>)[field];
    return [
      { field, title: field === 'publication' ? 'Waktu terbit' : ((schema && fieldMeta(schema).title) ?? field), mine: a, theirs: b },
    ];
  });
}

function times(publication: unknown): unknown {
  const { from, until } = (publication ?? {}) as { from?: unknown; until?: unknown };
  return from || until ? { from, until } : undefined;
}

const names: Readonly<Record<string, string>> = {
  id: 'Indonesia',
  en: 'Inggris',
  lon: 'bujur',
  lat: 'lintang',
  from: 'mulai',
  until: 'sampai',
};
const nameOf = (key: string) => names[key] ?? key;

/** A value for reading: one line a text, groups indented. */
export function asText(value: unknown, indent = ''): string {
  if (value === undefined || value === null) return `${indent}(kosong)`;
  if (Array.isArray(value))
    return (
      value.map((item, index) => `${indent}${index + 1}. ${asText(item, `${indent}   `).trimStart()}`).join('\n') || `${indent}(kosong)`
    );
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) =>
        typeof each === 'object' ? `${indent}${nameOf(key)}:\n${asText(each, `${indent}  `)}` : `${indent}${nameOf(key)}: ${String(each)}`,
      )
      .join('\n');
  }
  return `${indent}${String(value)}`;
}
