import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { z } from 'zod';
import { model, type TypeId } from '../../../domain/model/index.ts';
import { fieldOrder } from '../../../domain/model/tidy.ts';
import { choiceName } from '../words.ts';

/** A schema with what the content model says of the field beside its shape. */
interface ModelSchema extends RJSFSchema {
  readonly widget?: string;
  readonly reference?: string;
  readonly localized?: boolean;
}

/** Fields of our own, by the widget the model asks for. */
const fieldOf: Readonly<Record<string, string>> = { point: 'point', outline: 'positions', 'line-on-map': 'positions', moment: 'moment' };

/** Names of fields the model gives no title, because what stands around them explains them to a programmer. */
const plainTitles: Readonly<Record<string, string>> = {
  district: 'Kecamatan',
  village: 'Desa atau kelurahan',
  min: 'Paling sedikit',
  max: 'Paling banyak',
  from: 'Mulai',
  to: 'Sampai',
  lon: 'Bujur',
  lat: 'Lintang',
  radiusKm: 'Radius (km)',
  note: 'Keterangan',
  label: 'Nama angka',
  value: 'Nilai',
  unit: 'Satuan',
  id: 'Kode',
  name: 'Nama',
  text: 'Keterangan',
  date: 'Tanggal',
  sources: 'Sumber',
  hue: 'Rona (0 sampai 360)',
  why: 'Alasan',
  description: 'Uraian',
  form: 'Bentuk',
  givenAt: 'Diberikan pada',
  phonePublic: 'Nomor boleh tampil di situs',
  examples: 'Contoh',
};

/** Parts of the publication group that steps set, not forms. */
const setBySteps = ['state', 'withdrawnAt', 'reason'];

/** The form of a type, generated from the content model: JSON Schema, and which widget shows each field. */
export function formOf(type: TypeId): { schema: RJSFSchema; uiSchema: UiSchema } {
  const generated = z.toJSONSchema(model[type], { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as ModelSchema;
  const { publication, ...properties } = generated.properties as Record<string, ModelSchema>;
  const { $schema: _, additionalProperties: __, ...rest } = generated;
  const written = Object.entries(properties).filter(([, { widget }]) => widget !== 'internal');
  const shown = { ...Object.fromEntries(written), ...(publication && { publication: withoutSteps(publication) }) };
  const schema = plain({ ...rest, properties: shown });
  return { schema, uiSchema: { ...uiOf(schema, type, ''), 'ui:order': fieldOrder(type) } };
}

function withoutSteps(publication: ModelSchema): ModelSchema {
  const kept = Object.entries(publication.properties ?? {}).filter(([name]) => !setBySteps.includes(name));
  const { default: _, required: __, ...rest } = publication;
  return { ...rest, title: 'Waktu terbit', properties: Object.fromEntries(kept) };
}

/** The schema with a title for every field, and without defaults: what is not filled in is not written. */
function plain(schema: ModelSchema, name = ''): ModelSchema {
  const { default: _, additionalProperties: __, ...rest } = schema as ModelSchema & { default?: unknown };
  const title = rest.title ?? plainTitles[name];
  return {
    ...rest,
    ...(title !== undefined && { title }),
    ...(rest.properties && {
      properties: Object.fromEntries(Object.entries(rest.properties).map(([key, child]) => [key, plain(child as ModelSchema, key)])),
    }),
    ...(rest.items && !Array.isArray(rest.items) && typeof rest.items === 'object' && { items: plain(rest.items as ModelSchema) }),
  };
}

function uiOf(schema: ModelSchema, type: TypeId, path: string): UiSchema {
  const own: UiSchema = { 'ui:options': { label: schema.title !== undefined } };
  if (schema.localized) return { 'ui:field': 'localized' };
  const custom = fieldOf[schema.widget ?? ''];
  if (custom) return { 'ui:field': custom };
  if (schema.reference) return { ...own, 'ui:widget': 'reference' };
  if (schema.widget === 'image') return { 'ui:widget': 'photo' };
  if (schema.enum) {
    const names = schema.enum.map((value) => choiceName(type, path, String(value)));
    return { ...own, 'ui:enumNames': names, 'ui:placeholder': 'Pilih' };
  }
  if (schema.format === 'date') return { 'ui:widget': 'day' };
  if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    const items = schema.items as ModelSchema;
    if (items.enum) {
      return { 'ui:widget': 'checkboxes', 'ui:enumNames': items.enum.map((value) => choiceName(type, path, String(value))) };
    }
    if (items.reference) return { 'ui:field': 'references' };
    return { ...own, items: uiOf(items, type, path), 'ui:options': { ...own['ui:options'], orderable: true } };
  }
  if (!schema.properties) return own;
  const below = Object.entries(schema.properties).map(([key, child]) => [
    key,
    uiOf(child as ModelSchema, type, path ? `${path}.${key}` : key),
  ]);
  // The focal point is set on the picture, not in figures.
  const photograph = schema.widget === 'photo' ? { 'ui:field': 'photograph', focus: { 'ui:widget': 'hidden' } } : {};
  return { ...own, ...Object.fromEntries(below), ...photograph };
}

/** Choices of the lists whose items are values of an enum: the form library asks for unique items to show boxes. */
export function withUniqueChoices(schema: RJSFSchema): RJSFSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const list = child as ModelSchema;
    const isChoice = typeof list.items === 'object' && !Array.isArray(list.items) && (list.items as ModelSchema).enum !== undefined;
    return [name, isChoice ? { ...list, uniqueItems: true } : list];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
