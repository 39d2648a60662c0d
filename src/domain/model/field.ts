import { z } from 'zod';

/** A text in Indonesian with its English counterpart. */
export interface Label {
  readonly id: string;
  readonly en: string;
}

/** Editor widgets a field may ask for; each reader of the model (desk, Contentful) maps them to its own. */
export type Widget =
  | 'line'
  | 'text'
  | 'markdown'
  | 'slug'
  | 'date'
  | 'month-day'
  | 'number'
  | 'choice'
  | 'point'
  | 'line-on-map'
  | 'outline'
  | 'reference'
  | 'url'
  | 'switch'
  | 'moment'
  | 'image'
  | 'photo'
  /** Kept as one value and written by programs: no form shows it. */
  | 'internal';

/** What the model says about a field beside its shape. Stored with `.meta()`, read back with {@link fieldMeta}. */
export interface FieldMeta {
  readonly title: string;
  readonly description?: string;
  readonly titleEn: string;
  readonly descriptionEn?: string;
  readonly widget?: Widget;
  /** Content type a string field points at; `'*'` when the value itself names the type as `type/id`. */
  readonly reference?: string;
  /** True for objects that hold one text per language. */
  readonly localized?: true;
}

/** Attach title, help and widget to a schema. Help is `[Indonesian, English]`. */
export function field<S extends z.ZodType>(
  schema: S,
  title: readonly [id: string, en: string],
  extra: { help?: readonly [id: string, en: string]; widget?: Widget; reference?: string } = {},
): S {
  const inherited = schema.meta() ?? {};
  return schema.meta({
    ...inherited,
    title: title[0],
    titleEn: title[1],
    ...(extra.help && { description: extra.help[0], descriptionEn: extra.help[1] }),
    ...(extra.widget && { widget: extra.widget }),
    ...(extra.reference && { reference: extra.reference }),
  }) as S;
}

/** The meta of a schema and of what its optional and default wrappers hold; the outermost word counts. */
export function fieldMeta(schema: z.ZodType): Partial<FieldMeta> {
  const own = schema.meta() as Partial<FieldMeta> | undefined;
  const inner = unwrap(schema);
  return inner === schema ? (own ?? {}) : { ...fieldMeta(inner), ...own };
}

/** One layer of optional, nullable or default taken off, or the schema itself. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schema.unwrap() as z.ZodType;
  }
  return schema;
}
