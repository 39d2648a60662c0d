import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';
import { fieldMeta } from '../../src/domain/model/field.ts';
import { model, type TypeId, typeIds } from '../../src/domain/model/index.ts';

export interface Options {
  /** Which optional fields are there: each by chance, all, or none. */
  readonly optional?: 'some' | 'all' | 'none';
}

/** Valid data of a type, made from its schema: whatever the model allows can turn up. */
export function dataOf(type: TypeId, options: Options = {}): Arbitrary<Record<string, unknown>> {
  const schema = model[type];
  return (generated(schema, options) as Arbitrary<Record<string, unknown>>).filter((data) => schema.safeParse(data).success);
}

/** Texts as people and their phones write them, and as they should not. */
const pieces = [
  'Ranu Pani',
  ' ',
  '\n\n',
  '🌋',
  '👩‍🌾',
  'é',
  'ꦧꦿꦩ',
  '\u200Fجبل\u200E',
  '<b>',
  '&amp;',
  '"',
  "'",
  '\\',
  '{x}',
  'null',
  '2026-11-21',
  '#',
  ': ',
  '- ',
];
const words = (max: number, min = 1): Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').trim().slice(0, max).trim())
    .filter((text) => text.length >= min && !text.includes('\u0000') && text === text.toWellFormed());
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-{1,2}[a-z0-9]{1,6}){0,3}$/);
const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function generated(schema: z.ZodType, options: Options): Arbitrary<unknown> {
  const meta = fieldMeta(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return generated(schema.unwrap() as z.ZodType, options);
  if (schema instanceof z.ZodNullable) return fc.oneof(fc.constant(null), generated(schema.unwrap() as z.ZodType, options));
  if (schema instanceof z.ZodObject) return objectOf(schema, options);
  if (schema instanceof z.ZodArray) return listOf(schema, options);
  if (schema instanceof z.ZodTuple) return fc.tuple(...(schema.def.items as z.ZodType[]).map((item) => generated(item, options)));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (meta.reference === '*') return fc.tuple(fc.constantFrom(...typeIds), id).map((parts) => parts.join('/'));
  if (meta.reference) return id;
  return leafOf(schema);
}

function objectOf(schema: z.ZodObject, options: Options): Arbitrary<unknown> {
  const { optional = 'some' } = options;
  const members = Object.entries(schema.shape).map(([key, value]): [string, Arbitrary<unknown>, boolean] => {
    const member = value as z.ZodType;
    return [key, generated(member, options), member.safeParse(undefined).success];
  });
  const kept = members.filter(([, , free]) => !free || optional !== 'none');
  const shape = Object.fromEntries(kept.map(([key, value]) => [key, value]));
  const needed = kept.filter(([, , free]) => !free || optional === 'all').map(([key]) => key);
  return fc.record(shape, { requiredKeys: needed, noNullPrototype: true }).filter((value) => schema.safeParse(value).success);
}

function listOf(schema: z.ZodArray, options: Options): Arbitrary<unknown> {
  const { minItems = 0 } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as { minItems?: number };
  return fc.array(generated(schema.element as z.ZodType, options), { minLength: minItems, maxLength: minItems + 2 });
}

interface Bounds {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

function leafOf(schema: z.ZodType): Arbitrary<unknown> {
  const bounds = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Bounds;
  const { type, format, pattern, minLength = 1, maxLength = 400 } = bounds;
  const minimum = bounds.minimum ?? bounds.exclusiveMinimum ?? -1e6;
  const maximum = bounds.maximum ?? 1e9;
  if (type === 'integer')
    return fc.integer({ min: Math.ceil(Math.max(minimum, -1e9)) + (bounds.exclusiveMinimum === 0 ? 1 : 0), max: Math.min(maximum, 1e9) });
  if (type === 'number') {
    return fc
      .double({ min: minimum, max: maximum, noNaN: true, minExcluded: bounds.exclusiveMinimum !== undefined })
      .filter((value) => !Object.is(value, -0));
  }
  if (format === 'date') return day;
  if (format === 'date-time') {
    return fc.tuple(day, fc.constantFrom('T00:00:00+07:00', 'T18:30:59+07:00', 'T23:59:59.125Z')).map((parts) => parts.join(''));
  }
  if (format === 'uri') return fc.webUrl({ withQueryParameters: true, withFragments: true });
  if (format === 'hostname') return fc.domain();
  // A partial date: its pattern allows days the calendar has not.
  if (pattern?.startsWith('^\\d{4}(-')) return fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= 80);
  return words(maxLength, minLength);
}
