import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../../src/domain/citations.ts';
import { fieldMeta } from '../../../src/domain/model/field.ts';
import type { Entry } from '../../../src/domain/model/index.ts';
import { model, typeIds } from '../../../src/domain/model/index.ts';
import { missingTranslations, references } from '../../../src/domain/model/walk.ts';
import { nearest } from '../../../src/domain/similar.ts';
import { statusOf } from '../../../src/domain/status.ts';
import { sunriseByMonth } from '../../../src/domain/sunrise.ts';
import { validate } from '../../../src/domain/validate.ts';
import { raw } from '../../support/entries.ts';

const cite = (citation: string, confidence = 'medium', locator?: string) => ({ citation, confidence, ...(locator && { locator }) });

describe('the model', () => {
  test.each(typeIds)('every field of %s has a title in both languages', (type) => {
    for (const [name, schema] of Object.entries(model[type].shape)) {
      const meta = fieldMeta(schema);
      expect(meta.title, `${type}.${name}: judul Indonesia`).toBeTruthy();
      expect(meta.titleEn, `${type}.${name}: judul Inggris`).toBeTruthy();
    }
  });

  test('stays within the 25 content types of a free Contentful space', () => {
    expect(typeIds.length).toBeLessThanOrEqual(25);
  });

  test('every reference names a type that exists', () => {
    const known = new Set<string>(typeIds);
    const { entry } = validate(
      raw('destination', 'a', { regions: ['b'], related: ['event/c'], facts: [{ text: { id: 'x' }, sources: [cite('d')] }] }),
    );
    const found = references(model.destination, entry);
    expect(found.map(({ type, id }) => `${type}/${id}`)).toEqual(['region/b', 'citation/d', 'event/c']);
    expect(found.every(({ type }) => known.has(type))).toBe(true);
  });
});

test('missing English is found wherever it is', () => {
  const { entry } = validate(raw('destination', 'a', { name: { id: 'Ranu' }, facts: [{ text: { id: 'x' }, sources: [cite('d')] }] }));
  expect(missingTranslations(model.destination, entry)).toEqual([['name'], ['facts', 0, 'text']]);
});

test('sources are numbered by first use, with the highest confidence and every locator', () => {
  const { entry } = validate(
    raw('destination', 'a', {
      facts: [
        { text: { id: 'x' }, sources: [cite('dua', 'low', 'baris 1'), cite('satu')] },
        { text: { id: 'y' }, sources: [cite('dua', 'high', 'baris 9')] },
      ],
      sources: [cite('tiga')],
    }),
  );
  expect(sourcesOf(entry as Entry)).toEqual([
    { citation: 'dua', confidence: 'high', locators: ['baris 1', 'baris 9'] },
    { citation: 'satu', confidence: 'medium', locators: [] },
    { citation: 'tiga', confidence: 'medium', locators: [] },
  ]);
});

describe('status of a programme', () => {
  const statusWith = (observations: object[]) => statusOf(validate(raw('quick-win', 'a', { observations })).entry as Entry<'quick-win'>);
  const seen = (date: string, status: string) => ({ date, status, text: { id: 'x' }, sources: [cite('a')] });

  test('is not known when nobody observed it', () => {
    expect(statusWith([])).toBe('unknown');
  });
  test('is that of the latest observation, whatever the order in the file', () => {
    expect(statusWith([seen('2022-08-14', 'running'), seen('2021', 'announced')])).toBe('running');
    expect(statusWith([seen('2021', 'announced'), seen('2022-08', 'done')])).toBe('done');
  });
});

test('the nearest ids are offered for a misspelling, and none for a stranger', () => {
  const ids = ['kota-malang', 'kab-malang', 'kota-batu', 'lumajang'];
  expect(nearest('kota-malagn', ids)[0]).toBe('kota-malang');
  expect(nearest('zzzzzzzz', ids)).toEqual([]);
});

// Times read off a published almanac for Probolinggo regency would differ by horizon and elevation; these bounds come from
// the equation of time and the latitude: at 8 degrees south sunrise moves between about 05:00 (November) and 05:40 WIB (July).
test('sunrise at Penanjakan is earliest in November and latest in July', () => {
  const times = sunriseByMonth(112.9502, -7.9063, 2026);
  expect(times).toHaveLength(12);
  expect(times.indexOf(Math.min(...times))).toBe(10);
  expect(times.indexOf(Math.max(...times))).toBe(6);
  expect(Math.min(...times)).toBeGreaterThan(4 * 60 + 50);
  expect(Math.max(...times)).toBeLessThan(5 * 60 + 50);
});
