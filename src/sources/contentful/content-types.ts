import type { ContentFields, ContentTypeFieldValidation, Control } from 'contentful-management';
import { type TypeId, typeIds, typeNames } from '../../domain/model/index.ts';
import { type Bounds, type Field, fieldsOf } from './fields.ts';
import { codeField } from './wire.ts';

/** A content type as Contentful should have it, with the widgets of its form. */
export interface WantedType {
  readonly id: TypeId;
  readonly name: string;
  readonly description: string;
  readonly displayField: string;
  readonly fields: readonly ContentFields[];
  readonly controls: readonly Control[];
}

/** Every content type of the corridor. */
export const wantedTypes = (): readonly WantedType[] => typeIds.map(wantedType);

/** One content type, derived from the model. */
export function wantedType(type: TypeId): WantedType {
  const fields = fieldsOf(type);
  return {
    id: type,
    name: typeNames[type].one.id,
    description: `${typeNames[type].many.id} (${typeNames[type].many.en})`,
    displayField: 'name',
    fields: [...fields.flatMap(contentFields), codeContentField],
    controls: [...fields.flatMap(controls), control(codeField, 'singleLine', codeHelp)],
  };
}

const codeHelp =
  'Hanya untuk entri yang dibuat di Contentful: nama pendek untuk rujukan, misalnya "pasar-senggol". Isi sekali, jangan diubah.';
const codeContentField: ContentFields = {
  id: codeField,
  name: 'Kode entri',
  type: 'Symbol',
  required: false,
  localized: false,
  validations: [
    { unique: true },
    { regexp: { pattern: '^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$', flags: '' }, message: 'Huruf kecil, angka, dan tanda hubung.' },
  ],
};

function contentFields(field: Field): ContentFields[] {
  const { id, title, required, form, bounds } = field;
  const base = { id, name: title, required, localized: false, validations: validations(bounds) };
  switch (form.kind) {
    case 'localized': {
      const text = validations(bounds.properties?.id ?? {});
      return [
        { ...base, type: form.type, localized: true, validations: field.meta.widget === 'slug' ? [{ unique: true }, ...text] : text },
      ];
    }
    case 'plain':
      return [{ ...base, type: form.type, validations: form.type === 'Object' ? [] : base.validations }];
    case 'day':
    case 'moment':
      return [{ ...base, type: 'Date', validations: [] }];
    case 'list':
      return [
        {
          ...base,
          type: 'Array',
          items: { type: 'Symbol', validations: validations(bounds.items ?? {}) },
        },
      ];
    case 'link':
      return [{ ...base, type: 'Link', linkType: 'Entry', validations: linkValidations(form.to) }];
    case 'links':
      return [{ ...base, type: 'Array', items: { type: 'Link', linkType: 'Entry', validations: linkValidations(form.to) } }];
    case 'point': {
      const choices = (name: string) => validations(bounds.properties?.[name] ?? {});
      const part = (suffix: string, words: string): ContentFields => ({
        ...base,
        id: `${id}${suffix}`,
        name: `${title}: ${words}`,
        type: 'Symbol',
        validations: choices(suffix.toLowerCase()),
      });
      return [
        { ...base, type: 'Location', validations: [] },
        part('Confidence', 'keyakinan'),
        part('Basis', 'dasar'),
        { ...base, id: `${id}Exact`, name: `${title}: angka penuh`, type: 'Object', required: false, disabled: true, validations: [] },
      ];
    }
  }
}

const linkValidations = (to: string): ContentTypeFieldValidation[] => (to === '*' ? [] : [{ linkContentType: [to] }]);

/** What Contentful can check itself, so that its editor hears of it while typing. Everything is checked again at build. */
function validations(bounds: Bounds): ContentTypeFieldValidation[] {
  const { enum: choices, minimum, maximum, minLength, maxLength, minItems, maxItems, pattern, format } = bounds;
  const size = range(minLength ?? minItems, maxLength ?? maxItems);
  // JSON Schema bounds an integer by what a machine holds; that is no rule of ours.
  const number = range(real(minimum), real(maximum));
  return [
    ...(choices ? [{ in: [...choices] }] : []),
    ...(size ? [{ size, message: `Panjang ${words(size)}.` }] : []),
    ...(number ? [{ range: number, message: `Nilai ${words(number)}.` }] : []),
    ...(pattern && !choices && format !== 'date' && format !== 'date-time'
      ? [{ regexp: { pattern, flags: '' }, message: patternWords(pattern) }]
      : []),
  ];
}

const real = (value: number | undefined) => (value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value);

function range(min: number | undefined, max: number | undefined) {
  if (min === undefined && max === undefined) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function words({ min, max }: { min?: number; max?: number }): string {
  if (min !== undefined && max !== undefined) return `${min} sampai ${max}`;
  return min === undefined ? `paling banyak ${max}` : `paling sedikit ${min}`;
}

function patternWords(pattern: string): string {
  if (pattern.startsWith('^[a-z0-9]+')) return 'Huruf kecil, angka, dan tanda hubung.';
  if (pattern.startsWith('^\\d{4}(-')) return 'Tahun atau tanggal: 2021, 2021-11, atau 2021-11-16.';
  return 'Bentuknya belum benar; lihat petunjuk isian.';
}

function controls(field: Field): Control[] {
  const { id, form, help, title } = field;
  if (form.kind === 'point') {
    return [
      control(id, 'locationEditor', help),
      control(
        `${id}Confidence`,
        'dropdown',
        'high: meleset sampai 250 m; medium: sampai 1 km; low: hanya desa atau kecamatannya yang diketahui.',
      ),
      control(`${id}Basis`, 'dropdown', 'Dari mana letaknya diketahui.'),
      control(`${id}Exact`, 'objectEditor', `Disimpan otomatis agar ketelitian "${title}" tidak hilang.`),
    ];
  }
  const settings =
    form.kind === 'day' ? { format: 'dateonly' } : form.kind === 'moment' ? { format: 'timeZ', ampm: '24' } : (slugSettings(field) ?? {});
  return [control(id, widgetOf(field), helpOf(field), settings)];
}

const slugSettings = ({ meta }: Field) => (meta.widget === 'slug' ? { trackingFieldId: 'name' } : undefined);

const jsonHelp = 'Daftar dalam bentuk JSON; contohnya ada di docs/contentful.md. Lebih mudah diisi di meja redaksi.';
const helpOf = ({ help, form }: Field) =>
  form.kind === 'plain' && form.type === 'Object' ? [help, jsonHelp].filter(Boolean).join(' ') : help;

function widgetOf({ form, meta, bounds }: Field): string {
  switch (form.kind) {
    case 'localized':
      if (meta.widget === 'slug') return 'slugEditor';
      if (meta.widget === 'markdown') return 'markdown';
      return meta.widget === 'text' && form.type === 'Text' ? 'multipleLine' : 'singleLine';
    case 'day':
    case 'moment':
      return 'datePicker';
    case 'list':
      return bounds.items?.enum ? 'checkbox' : 'tagEditor';
    case 'link':
      return 'entryLinkEditor';
    case 'links':
      return 'entryLinksEditor';
    case 'point':
      return 'locationEditor';
    case 'plain':
      if (form.type === 'Boolean') return 'boolean';
      if (form.type === 'Object') return 'objectEditor';
      if (form.type === 'Integer' || form.type === 'Number') return 'numberEditor';
      return bounds.enum ? 'dropdown' : 'singleLine';
  }
}

function control(fieldId: string, widgetId: string, help?: string, more: Record<string, string> = {}): Control {
  const settings = { ...more, ...(widgetId === 'boolean' && { trueLabel: 'Ya', falseLabel: 'Tidak' }), ...(help && { helpText: help }) };
  return { fieldId, widgetNamespace: 'builtin', widgetId, ...(Object.keys(settings).length > 0 && { settings }) };
}
