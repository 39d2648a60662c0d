import type { TypeId } from '../../domain/model/index.ts';
import { type Field, fieldsOf } from './fields.ts';
import { remoteIdOf } from './ids.ts';
import { codeField, type Fields, linkTo, locales } from './wire.ts';

/** Finds the id in Contentful of an entry of ours. */
export type RemoteIds = (type: string, id: string) => string;

/** An entry's data as the fields of a Contentful entry. The data has passed its type's check. */
export function encode(type: TypeId, id: string, data: unknown, remoteIds: RemoteIds = remoteIdOf): Fields {
  const fields = Object.fromEntries(
    fieldsOf(type).flatMap((field) => {
      const value = field.path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);
      return value === undefined ? [] : write(field, value, remoteIds);
    }),
  );
  // The id cannot be read back from a shortened one.
  return remoteIds(type, id) === `${type}.${id}` ? fields : { ...fields, [codeField]: inDefault(id) };
}

const inDefault = (value: unknown) => ({ [locales.default]: value });

function write({ id, form }: Field, value: unknown, remoteIds: RemoteIds): [string, Record<string, unknown>][] {
  switch (form.kind) {
    case 'localized': {
      const text = value as { id: string; en?: string };
      return [[id, { ...inDefault(text.id), ...(text.en !== undefined && { [locales.other]: text.en }) }]];
    }
    case 'link':
      return [[id, inDefault(link(form.to, value as string, remoteIds))]];
    case 'links':
      return [[id, inDefault((value as string[]).map((each) => link(form.to, each, remoteIds)))]];
    case 'point': {
      const { lon, lat, confidence, basis } = value as { lon: number; lat: number; confidence: string; basis: string };
      const values = [{ lat, lon }, confidence, basis, { lon, lat }];
      return pointFields(id).map((name, index) => [name, inDefault(values[index])]);
    }
    default:
      return [[id, inDefault(value)]];
  }
}

/** The four fields of a point: the pin, how sure it is, on what ground, and the figures in full. */
export const pointFields = (id: string): string[] => [id, `${id}Confidence`, `${id}Basis`, `${id}Exact`];

function link(to: string, value: string, remoteIds: RemoteIds) {
  const [type = '', id = ''] = to === '*' ? value.split('/') : [to, value];
  return linkTo('Entry', remoteIds(type, id));
}
