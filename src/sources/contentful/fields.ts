import { z } from 'zod';
import { type FieldMeta, fieldMeta, unwrap, type Widget } from '../../domain/model/field.ts';
import { model, type TypeId } from '../../domain/model/index.ts';
import { limits } from './limits.ts';

/** How the value of a field is written in Contentful. */
export type Form =
  | { readonly kind: 'localized'; readonly type: 'Symbol' | 'Text' }
  | { readonly kind: 'plain'; readonly type: 'Symbol' | 'Text' | 'Integer' | 'Number' | 'Boolean' | 'Object' }
  | { readonly kind: 'day' | 'moment' }
  | { readonly kind: 'list' }
  /** Links to entries of one type, or of any type when `to` is `'*'`. */
  | { readonly kind: 'link' | 'links'; readonly to: string }
  | { readonly kind: 'point' };

/** The parts of a JSON Schema that Contentful can check as well. */
export interface Bounds {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly type?: string;
  readonly items?: Bounds;
  readonly properties?: Readonly<Record<string, Bounds>>;
}

/** One field of our model as one field (four for a point) of a Contentful content type. */
export interface Field {
  readonly id: string;
  /** Where its value stands in an entry of ours. */
  readonly path: readonly string[];
  readonly title: string;
  readonly help: string | undefined;
  readonly required: boolean;
  /** True when the object it stands in cannot do without it. */
  readonly needed: boolean;
  readonly meta: Partial<FieldMeta>;
  readonly bounds: Bounds;
  readonly form: Form;
}

/** Objects that stay one value: a point has fields of its own kind, what programs write has no form. */
const unspread: ReadonlySet<Widget | undefined> = new Set(['point', 'internal']);
const known = new Map<TypeId, readonly Field[]>();

/**
 * The fields of a type as Contentful has them. Objects are spread into one field a member (`publication.state` becomes
 * `publicationState`), so that editors get a form and not JSON; lists of objects stay JSON.
 */
export function fieldsOf(type: TypeId): readonly Field[] {
  const found = known.get(type);
  if (found) return found;
  const fields = spread(model[type].shape, [], [], true);
  known.set(type, fields);
  return fields;
}

function spread(shape: Readonly<Record<string, unknown>>, path: readonly string[], titles: readonly string[], required: boolean): Field[] {
  return Object.entries(shape).flatMap(([key, value]): Field[] => {
    const schema = value as z.ZodType;
    const inner = bare(schema);
    const meta = fieldMeta(schema);
    const here = [...path, key];
    const named = [...titles, meta.title ?? key];
    const needed = !schema.safeParse(undefined).success;
    if (inner instanceof z.ZodObject && !meta.localized && !unspread.has(meta.widget) && canBeSpread(inner)) {
      return spread(inner.shape, here, named, required && needed);
    }
    const bounds = z.toJSONSchema(inner, { unrepresentable: 'any', io: 'input' }) as Bounds;
    const id = here.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
    const title = named.join(': ');
    return [
      {
        id,
        path: here,
        title: title.length <= limits.fieldNameLength ? title : (named.at(-1) ?? title).slice(0, limits.fieldNameLength),
        help: meta.description,
        required: required && needed,
        needed,
        meta,
        bounds,
        form: formOf(inner, meta, bounds),
      },
    ];
  });
}

/** An object can be spread when one of its members is always there: its absence is then the absence of that member. */
function canBeSpread(object: z.ZodObject): boolean {
  return Object.values(object.shape).some((member) => !(member as z.ZodType).safeParse(undefined).success);
}

function formOf(inner: z.ZodType, meta: Partial<FieldMeta>, bounds: Bounds): Form {
  if (meta.localized) return { kind: 'localized', type: textType(bounds.properties?.id ?? {}) };
  if (meta.widget === 'point') return { kind: 'point' };
  if (inner instanceof z.ZodArray) {
    const to = fieldMeta(inner.element as z.ZodType).reference;
    if (to) return { kind: 'links', to };
    const items = bounds.items ?? {};
    return items.type === 'string' && textType(items) === 'Symbol' ? { kind: 'list' } : { kind: 'plain', type: 'Object' };
  }
  if (meta.reference) return { kind: 'link', to: meta.reference };
  if (bounds.format === 'date') return { kind: 'day' };
  if (bounds.format === 'date-time') return { kind: 'moment' };
  if (bounds.type === 'string') return { kind: 'plain', type: textType(bounds) };
  if (bounds.type === 'integer') return { kind: 'plain', type: 'Integer' };
  if (bounds.type === 'number') return { kind: 'plain', type: 'Number' };
  if (bounds.type === 'boolean') return { kind: 'plain', type: 'Boolean' };
  return { kind: 'plain', type: 'Object' };
}

/** A short text only where the model bounds it: nothing that is valid here may be too long there. */
function textType({ maxLength, pattern, enum: choices, format }: Bounds): 'Symbol' | 'Text' {
  if (choices || format === 'hostname') return 'Symbol';
  if (maxLength !== undefined) return maxLength <= limits.symbol ? 'Symbol' : 'Text';
  return pattern ? 'Symbol' : 'Text';
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner === schema ? schema : bare(inner);
}
