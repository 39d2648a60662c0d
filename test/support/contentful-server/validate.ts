import type { FieldDefinition, Fields, State, TypeDefinition } from './state.ts';

type Rule = Record<string, unknown> & {
  in?: unknown[];
  size?: { min?: number; max?: number };
  range?: { min?: number; max?: number };
  regexp?: { pattern: string };
  unique?: boolean;
  linkContentType?: string[];
};

/** What Contentful refuses when a draft is saved: unknown fields and locales, values of the wrong type, texts beyond the limits. */
export function saveErrors(fields: Fields, type: TypeDefinition | undefined, locales: readonly string[]): string[] {
  return Object.entries(fields).flatMap(([id, values]) => {
    const field = type?.fields.find((each) => each.id === id);
    if (type && !field) return [`unknown field ${id}`];
    return Object.entries(values).flatMap(([locale, value]) => {
      if (!locales.includes(locale)) return [`unknown locale ${locale} in ${id}`];
      if (field && !field.localized && locale !== locales[0]) return [`${id} is not localized`];
      return !field || value === undefined || value === null || isOfType(value, field.type, field) ? [] : [`${id}: not a ${field.type}`];
    });
  });
}

function isOfType(value: unknown, type: string, field: Pick<FieldDefinition, 'items' | 'linkType'>): boolean {
  switch (type) {
    case 'Symbol':
      return typeof value === 'string' && value.length <= 256;
    case 'Text':
      return typeof value === 'string' && value.length <= 50_000;
    case 'Integer':
      return Number.isInteger(value);
    case 'Number':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(value);
    case 'Object':
      return typeof value === 'object';
    case 'Location': {
      const { lat, lon } = value as { lat: number; lon: number };
      return Object.keys(value as object).length === 2 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }
    case 'Link':
      return (value as { sys?: { linkType?: string } }).sys?.linkType === field.linkType;
    case 'Array':
      return (
        Array.isArray(value) && value.every((each) => isOfType(each, field.items?.type ?? '', { linkType: field.items?.linkType ?? '' }))
      );
    default:
      return false;
  }
}

/** What Contentful refuses when an entry is published: missing fields, broken rules, links to what does not exist. */
export function publishErrors(state: State, id: string, fields: Fields, type: TypeDefinition): string[] {
  const fallback = state.locales.find((locale) => locale.default)?.code ?? '';
  return type.fields.flatMap((field) => {
    const values = fields[field.id] ?? {};
    const missing = field.required && (values[fallback] === undefined || values[fallback] === null || values[fallback] === '');
    if (missing) return [`${field.id} is required`];
    return Object.entries(values).flatMap(([locale, value]) => {
      if (value === undefined || value === null) return [];
      const own = (field.validations ?? []).flatMap((rule) => broken(state, id, type, field, locale, value, rule as Rule));
      const each = field.type === 'Array' && Array.isArray(value) ? value : [];
      const inItems = each.flatMap((item) =>
        (field.items?.validations ?? []).flatMap((rule) => broken(state, id, type, field, locale, item, rule as Rule)),
      );
      const links = [value, ...each].flatMap((it) => unresolved(state, it));
      return [...own, ...inItems, ...links].map((what) => `${field.id} (${locale}): ${what}`);
    });
  });
}

function unresolved(state: State, value: unknown): string[] {
  const sys = (value as { sys?: { type?: string; linkType?: string; id?: string } } | null)?.sys;
  if (sys?.type !== 'Link' || (sys.linkType !== 'Entry' && sys.linkType !== 'Asset')) return [];
  return state.get(sys.linkType, sys.id ?? '') ? [] : [`unresolved link to ${sys.id}`];
}

function broken(
  state: State,
  id: string,
  type: TypeDefinition,
  field: FieldDefinition,
  locale: string,
  value: unknown,
  rule: Rule,
): string[] {
  const outside = (size: number, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) => size < min || size > max;
  if (rule.in && !Array.isArray(value) && !rule.in.includes(value)) return [`${JSON.stringify(value)} is not in the list`];
  if (rule.size && outside((value as string | unknown[]).length, rule.size)) return ['size'];
  if (rule.range && outside(value as number, rule.range)) return ['range'];
  if (rule.regexp && !new RegExp(rule.regexp.pattern).test(value as string)) return ['regexp'];
  if (rule.linkContentType) {
    const target = state.get('Entry', (value as { sys: { id: string } }).sys.id);
    if (target && !rule.linkContentType.includes(target.type ?? '')) return [`links to a ${target.type}`];
  }
  if (rule.unique) {
    const twin = state
      .of('Entry')
      .find((other) => other.type === type.id && other.id !== id && other.published?.fields[field.id]?.[locale] === value);
    if (twin) return [`not unique: also in ${twin.id}`];
  }
  return [];
}
