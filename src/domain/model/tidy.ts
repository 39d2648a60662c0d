import { z } from 'zod';
import { fieldMeta, unwrap } from './field.ts';
import { model, type TypeId } from './index.ts';

/** Fields that stand at the end of an entry, after those of its type. */
const closing = ['facts', 'related', 'sources', 'reviewedAt', 'publication'];

/** The fields of a type in the order they are written in. */
export function fieldOrder(type: TypeId): string[] {
  const names = Object.keys(model[type].shape);
  return [...names.filter((name) => !closing.includes(name)), ...closing.filter((name) => names.includes(name))];
}

/**
 * The data of an entry as it is kept: fields in the order of the model, texts without blanks around them,
 * and nothing that says nothing (empty texts, groups and lists). What the model does not know is kept, at the end, for validation to name.
 */
export function tidy(type: TypeId, data: unknown): unknown {
  const tidied = tidyValue(model[type], data);
  if (!isGroup(tidied)) return tidied;
  const order = fieldOrder(type);
  const rest = Object.keys(tidied).filter((name) => !order.includes(name));
  return pickInOrder(tidied, [...order, ...rest]);
}

function tidyValue(schema: z.ZodType | undefined, value: unknown): unknown {
  if (value === null) return acceptsNull(schema) ? null : undefined;
  const inner = schema && bare(schema);
  if (typeof value === 'string') {
    const text = value.replaceAll('\r\n', '\n').trim();
    return text === '' && !needsText(schema) ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => tidyValue(inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined, item));
    const kept = items.filter((item) => item !== undefined);
    return kept.length === 0 && schema && mayBeLeftOut(schema) ? undefined : kept;
  }
  if (!isGroup(value)) return value;
  const shape: Record<string, z.ZodType> = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  const names = [...Object.keys(shape), ...Object.keys(value).filter((name) => !(name in shape))];
  const entries = names.flatMap((name) => {
    const kept = tidyValue(shape[name], value[name]);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  if (entries.length === 0 && schema && (mayBeLeftOut(schema) || fieldMeta(schema).localized)) return undefined;
  return Object.fromEntries(entries);
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function pickInOrder(group: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => group[name] !== undefined).map((name) => [name, group[name]]));
}

function bare(schema: z.ZodType): z.ZodType {
  const next = unwrap(schema);
  return next === schema ? schema : bare(next);
}

function mayBeLeftOut(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** An empty text says something where the model wants a text and takes an empty one: a figure without a unit. */
function needsText(schema: z.ZodType | undefined): boolean {
  return schema ? schema.safeParse('').success && !schema.safeParse(undefined).success : false;
}

function acceptsNull(schema: z.ZodType | undefined): boolean {
  return schema?.safeParse(null).success ?? false;
}
