import { expect, test } from 'vitest';
import { wantedTypes } from '../../../src/sources/contentful/content-types.ts';
import { limits } from '../../../src/sources/contentful/limits.ts';
import { planProvision } from '../../../src/sources/contentful/provision.ts';
import { bench, management, provision } from './support.ts';

test('the content model fits a free space', () => {
  const types = wantedTypes();
  expect(types.length).toBeLessThanOrEqual(limits.contentTypes);
  for (const type of types) {
    expect(type.fields.length, type.id).toBeLessThanOrEqual(limits.fieldsPerType);
    expect(new Set(type.fields.map((field) => field.id)).size, type.id).toBe(type.fields.length);
    for (const field of type.fields) {
      expect(field.id).toMatch(/^[a-zA-Z][a-zA-Z0-9_]{0,63}$/);
      expect(field.name.length, `${type.id}.${field.id}`).toBeLessThanOrEqual(limits.fieldNameLength);
    }
    expect(type.fields.find((field) => field.id === type.displayField)?.type).toBe('Symbol');
    expect(type.controls.map((control) => control.fieldId)).toEqual(type.fields.map((field) => field.id));
  }
});

test('provisioning an empty space makes locales, types, forms; a second run finds nothing to do', async () => {
  const it = await bench();
  expect(await provision(it)).toBeGreaterThan(19);
  expect(it.server.state.locales.map(({ code, fallbackCode, default: main, optional }) => [code, fallbackCode, main, optional])).toEqual([
    ['id', null, true, false],
    ['en', 'id', false, true],
  ]);
  expect(it.server.state.types.size).toBe(19);
  const destination = it.server.state.types.get('destination');
  expect(destination?.publishedVersion).toBe(1);
  expect(destination?.fields.find((field) => field.id === 'regions')?.items?.validations).toEqual([{ linkContentType: ['region'] }]);
  expect(destination?.fields.find((field) => field.id === 'related')?.items?.validations).toEqual([]);
  expect(destination?.fields.find((field) => field.id === 'name')?.localized).toBe(true);
  expect(JSON.stringify(it.server.state.interfaces.get('destination')?.controls)).toContain('Daerah utama ditulis pertama.');
  expect(await provision(it)).toBe(0);
});

test('broken off in the middle, it goes on where it stopped', async () => {
  const it = await bench();
  const { config, client } = management(it);
  const { steps } = await planProvision(config, client);
  for (const step of steps.slice(0, 9)) await step.act();
  const rest = (await planProvision(config, client)).steps;
  expect(rest.length).toBe(steps.length - 9);
  for (const step of rest) await step.act();
  expect((await planProvision(config, client)).steps).toEqual([]);
});

test('what others added to the space stays', async () => {
  const it = await bench();
  await provision(it);
  const type = it.server.state.types.get('article');
  if (!type) throw new Error('no article');
  type.fields = type.fields.filter((field) => field.id !== 'date').concat({ id: 'extra', name: 'Tambahan', type: 'Symbol' });
  const { config, client } = management(it);
  const { steps, strangers } = await planProvision(config, client);
  expect(strangers).toEqual(['isian article.extra']);
  expect(steps.map((step) => step.what)).toEqual(['jenis article: isian baru date']);
  for (const step of steps) await step.act();
  expect(type.fields.map((field) => field.id)).toContain('extra');
  expect(it.server.state.types.get('article')?.fields.map((field) => field.id)).toEqual(expect.arrayContaining(['extra', 'date']));
});

test('a space with content in another default language is refused with the way out', async () => {
  const it = await bench();
  it.server.state.types.set('x', { id: 'x', name: 'X', fields: [], version: 1, publishedVersion: 1 });
  it.server.state.create('Entry', 'e1', {}, 'x');
  await expect(provision(it)).rejects.toThrow(/bahasa bawaan harus "id".*environment baru yang kosong/);
});
