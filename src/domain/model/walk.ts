import { z } from 'zod';
import { type FieldMeta, fieldMeta, unwrap } from './field.ts';

export type Path = readonly (string | number)[];
export type Visit = (node: { schema: z.ZodType; meta: Partial<FieldMeta>; value: unknown; path: Path }) => void;

/**
 * Visit every present value of an entry together with its schema, parents first.
 * The one place that knows how schemas nest; references, translations and forms are all read through it.
 */
export function walk(schema: z.ZodType, value: unknown, visit: Visit, path: Path = []): void {
  if (value === undefined || value === null) return;
  visit({ schema, meta: fieldMeta(schema), value, path });
  let inner = schema;
  for (let next = unwrap(inner); next !== inner; next = unwrap(inner)) inner = next;
  if (inner instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(inner.shape)) {
      walk(child as z.ZodType, (value as Record<string, unknown>)[key], visit, [...path, key]);
    }
  } else if (inner instanceof z.ZodArray) {
    (value as unknown[]).forEach((item, index) => {
      walk(inner.element as z.ZodType, item, visit, [...path, index]);
    });
  }
}

/** A link found inside an entry: where it stands and what it points at. */
export interface Reference {
  readonly path: Path;
  readonly type: string;
  readonly id: string;
}

/** Every reference inside an entry, in the order of the model. */
export function references(schema: z.ZodType, value: unknown): Reference[] {
  const found: Reference[] = [];
  walk(schema, value, ({ meta, value: text, path }) => {
    if (!meta.reference || typeof text !== 'string') return;
    const [type = '', id = ''] = meta.reference === '*' ? text.split('/') : [meta.reference, text];
    found.push({ path, type, id });
  });
  return found;
}

/** Paths of localized texts whose English is missing. */
export function missingTranslations(schema: z.ZodType, value: unknown): Path[] {
  const found: Path[] = [];
  walk(schema, value, ({ meta, value: text, path }) => {
    if (meta.localized && !(text as { en?: string }).en) found.push(path);
  });
  return found;
}
