import type { TypeId } from '../../domain/model/index.ts';
import { isTypeId, type RawEntry } from '../../domain/validate.ts';
import { type Field, fieldsOf } from './fields.ts';
import { localIdOf } from './ids.ts';
import { codeField, type Fields, linkedId, locales, type RemoteEntry } from './wire.ts';

/** Our name of an entry of Contentful. */
export interface Name {
  readonly type: string;
  readonly id: string;
}

/** Our names of all entries, by their id in Contentful. Two entries that claim one name both get it; the source tells. */
export function namesOf(entries: Iterable<RemoteEntry>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const profiles: RemoteEntry[] = [];
  const name = (entry: RemoteEntry, profileOf?: [string, string]) => {
    const type = typeOf(entry);
    const code = inDefault(entry.fields, codeField);
    const slug = inDefault(entry.fields, 'slug');
    names.set(entry.sys.id, { type, id: localIdOf({ type, remoteId: entry.sys.id, code, slug, profileOf }) });
  };
  for (const entry of entries) {
    if (typeOf(entry) === 'profile') profiles.push(entry);
    else name(entry);
  }
  // A profile is named after what it links to, so those come first.
  for (const entry of profiles) {
    const [region, pillar] = ['region', 'pillar'].map((field) => names.get(linkedId(inDefault(entry.fields, field)) ?? '')?.id);
    name(entry, region && pillar ? [region, pillar] : undefined);
  }
  return names;
}

/** An entry of Contentful as a raw entry of ours. Never throws: what does not fit is left to the check of the type. */
export function decode(entry: RemoteEntry, names: ReadonlyMap<string, Name>): RawEntry {
  const { type, id } = names.get(entry.sys.id) ?? { type: typeOf(entry), id: entry.sys.id };
  if (!isTypeId(type)) return { type, id, data: {} };
  return { type, id, data: decodeFields(type, entry.fields, names) };
}

/** The data of the fields of one type. */
export function decodeFields(type: TypeId, fields: Fields, names: ReadonlyMap<string, Name>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fieldsOf(type)) {
    const value = read(field, fields, names);
    if (value !== undefined) put(data, field.path, value);
  }
  // The web app keeps an emptied list as an absent one.
  for (const { path, needed, form } of fieldsOf(type)) {
    if (path.length < 2 || !needed || (form.kind !== 'links' && form.kind !== 'list')) continue;
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);
    const last = path.at(-1) ?? '';
    if (parent && !(last in (parent as object))) (parent as Record<string, unknown>)[last] = [];
  }
  return data;
}

export const typeOf = (entry: RemoteEntry): string => entry.sys.contentType.sys.id;

function inDefault(fields: Fields, id: string): unknown {
  return fields[id]?.[locales.default] ?? undefined;
}

function read(field: Field, fields: Fields, names: ReadonlyMap<string, Name>): unknown {
  const { id, form } = field;
  const value = inDefault(fields, id);
  switch (form.kind) {
    case 'localized': {
      const other = fields[id]?.[locales.other];
      if (value === undefined && other == null) return undefined;
      // A text its editor emptied is an absent one.
      return { ...(value !== undefined && { id: value }), ...(other != null && other !== '' && { en: other }) };
    }
    case 'link':
      return value === undefined ? undefined : reference(form.to, value, names);
    case 'links':
      return Array.isArray(value) ? value.map((each) => reference(form.to, each, names)) : value;
    case 'point':
      return point(field, value, fields);
    case 'day':
      return typeof value === 'string' ? value.slice(0, 10) : value;
    case 'moment':
      return typeof value === 'string' ? wholeMoment(value) : value;
    default:
      return value;
  }
}

/** The web app leaves out seconds and may leave out the zone; the corridor keeps one time, WIB. */
function wholeMoment(text: string): string {
  const [, minute, seconds = ':00', zone = '+07:00'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return minute ? `${minute}${seconds}${zone}` : text;
}

function reference(to: string, value: unknown, names: ReadonlyMap<string, Name>): unknown {
  const remoteId = linkedId(value);
  if (remoteId === undefined) return value;
  const name = names.get(remoteId) ?? absent(remoteId);
  return to === '*' ? `${name.type}/${name.id}` : name.id;
}

/** A name for what a link points at though it is not there: as telling as its id allows. */
function absent(remoteId: string): Name {
  const [, type = 'tidak-ada', id = ''] = /^([a-z-]+)\.([a-z0-9-]+)$/.exec(remoteId) ?? [];
  return { type, id: id || remoteId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') };
}

/** Degrees below which a pin counts as not moved: about 10 cm. */
const rounding = 1e-6;

/** A point: the pin on Contentful's map, or the exact figures kept beside it when the pin was not moved. */
function point({ id }: Field, value: unknown, fields: Fields): unknown {
  const pin = value as { lat?: unknown; lon?: unknown } | undefined;
  if (pin === undefined) return undefined;
  const exact = inDefault(fields, `${id}Exact`) as { lat?: unknown; lon?: unknown } | undefined;
  const near = (a: unknown, b: unknown) => typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < rounding;
  const { lon, lat } = exact && near(exact.lon, pin.lon) && near(exact.lat, pin.lat) ? exact : pin;
  const [confidence, basis] = [`${id}Confidence`, `${id}Basis`].map((name) => inDefault(fields, name));
  return { lon, lat, ...(confidence !== undefined && { confidence }), ...(basis !== undefined && { basis }) };
}

function put(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = data;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}
