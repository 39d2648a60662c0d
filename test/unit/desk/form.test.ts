import type { RJSFSchema } from '@rjsf/utils';
import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/desk/app/compare.ts';
import { errorTree, sentence } from '../../../src/desk/app/form/errors.ts';
import { formOf } from '../../../src/desk/app/form/schema.ts';
import { fieldMeta } from '../../../src/domain/model/field.ts';
import { model, typeIds } from '../../../src/domain/model/index.ts';
import { fieldOrder } from '../../../src/domain/model/tidy.ts';

/** Paths of fields below a schema that a form would show without a name. Pairs, points and positions name their own parts. */
function unnamed(schema: RJSFSchema, path: string): string[] {
  const { localized, widget } = schema as { localized?: boolean; widget?: string };
  if (localized || widget === 'point' || widget === 'outline' || widget === 'line-on-map') return [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const own = (child as RJSFSchema).title === undefined ? [`${path}.${name}`] : [];
    return [...own, ...unnamed(child as RJSFSchema, `${path}.${name}`)];
  });
  const items =
    schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)
      ? unnamed(schema.items as RJSFSchema, `${path}[]`)
      : [];
  return [...below, ...items];
}

describe.each(typeIds)('the form of %s', (type) => {
  const { schema, uiSchema } = formOf(type);

  test('has every field of the model that people write, in its order, and names each', () => {
    const written = Object.entries(model[type].shape).filter(([, child]) => fieldMeta(child).widget !== 'internal');
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(written.map(([name]) => name).sort());
    expect(uiSchema['ui:order']).toEqual(fieldOrder(type));
    expect(unnamed(schema, type)).toEqual([]);
  });

  test('leaves to the steps what they set, and fills nothing in by itself', () => {
    const { publication } = (schema.properties ?? {}) as Record<string, RJSFSchema>;
    expect(Object.keys(publication?.properties ?? {})).toEqual(['from', 'until']);
    expect(JSON.stringify(schema)).not.toContain('"default"');
  });
});

describe('what is wrong', () => {
  const problem = { type: 'article', id: 'a', path: ['facts', 0, 'text'], found: 'kosong', expected: 'x', severity: 'error' as const };
  test('stands at its field', () => {
    expect(errorTree([problem, { ...problem, path: [] }])).toEqual({
      __errors: ['Perlu diisi.'],
      facts: { 0: { text: { __errors: ['Perlu diisi.'] } } },
    });
  });
  test('says what was found, what should be, and how to mend it', () => {
    expect(sentence({ ...problem, found: '"lumajan"', expected: 'id region yang ada', remedy: 'mungkin maksudnya: lumajang' })).toBe(
      'Seharusnya id region yang ada. Yang ditemukan: "lumajan". Cara memperbaiki: mungkin maksudnya: lumajang.',
    );
  });
});

describe('two versions', () => {
  const base = { name: { id: 'A' }, kind: 'news', publication: { state: 'draft' } };
  test('differ where their content does, not in where they stand', () => {
    expect(differences('article', base, { ...base, publication: { state: 'review' } })).toEqual([]);
    expect(differences('article', base, { ...base, name: { id: 'B' }, facts: [] }).map(({ field, title }) => [field, title])).toEqual([
      ['name', 'Nama'],
    ]);
  });
  test('differ in their times', () => {
    const later = { ...base, publication: { state: 'draft', until: '2026-12-01T00:00:00+07:00' } };
    expect(differences('article', base, later)).toMatchObject([
      { field: 'publication', mine: undefined, theirs: { until: '2026-12-01T00:00:00+07:00' } },
    ]);
  });
});
