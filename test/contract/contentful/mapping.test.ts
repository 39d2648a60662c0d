import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeIds } from '../../../src/domain/model/index.ts';
import { validate } from '../../../src/domain/validate.ts';
import { decodeFields } from '../../../src/sources/contentful/decode.ts';
import { encode } from '../../../src/sources/contentful/encode.ts';
import { localIdOf, remoteIdOf } from '../../../src/sources/contentful/ids.ts';
import { readLocal } from '../../../src/sources/contentful/local.ts';
import { dataOf } from '../../support/generate.ts';

const seed = 20261121;
/** Over the wire and back, every link leading to the entry its id names. */
function there(type: (typeof typeIds)[number], data: unknown): unknown {
  const names = new Map<string, { type: string; id: string }>();
  const fields = encode(type, 'contoh', data, (target, id) => {
    const remoteId = remoteIdOf(target, id);
    names.set(remoteId, { type: target, id });
    return remoteId;
  });
  return decodeFields(type, JSON.parse(JSON.stringify(fields)), names);
}

describe.each(typeIds)('%s', (type) => {
  test('generated entries come back as they went, to the last character', () => {
    fc.assert(
      fc.property(dataOf(type), (data) => {
        expect(validate({ type, id: 'contoh', data }).problems).toEqual([]);
        expect(there(type, data)).toEqual(data);
      }),
      { seed, numRuns: 60 },
    );
  });

  test.each(['all', 'none'] as const)('with %s of its optional fields', (optional) => {
    fc.assert(
      fc.property(dataOf(type, { optional }), (data) => {
        expect(there(type, data)).toEqual(data);
      }),
      { seed, numRuns: 10 },
    );
  });
});

test('a text of 50 kB, with emoji and right-to-left marks', () => {
  const text = `${'Bromo \u{1F30B} \u200Fجبل\u200E '.repeat(5000)}`.slice(0, 49_999).trimEnd().padEnd(50_000, 'x');
  const data = { name: { id: 'x' }, body: { id: text, en: text } };
  expect(there('article', data)).toEqual(data);
});

test('every entry of content/ comes back as it went', async () => {
  const { entries, problems } = await readLocal('content');
  expect(problems).toEqual([]);
  expect(entries.size).toBeGreaterThan(600);
  for (const { type, id, data } of entries.values()) expect(there(type as 'article', data), `${type}/${id}`).toEqual(data);
});

test.each([
  ['destination', 'ranu-pani'],
  ['profile', 'kab-malang--smart-branding'],
  ['citation', `berita-${'panjang-'.repeat(12)}sekali`],
])('the id of %s/%s goes into 64 characters and comes back', (type, id) => {
  const remoteId = remoteIdOf(type, id);
  expect(remoteId).toMatch(/^[a-zA-Z0-9-_.]{1,64}$/);
  const code = encode(type as 'citation', id, {}).entryCode?.id;
  expect(localIdOf({ type, remoteId, code })).toBe(id);
});

test('entries made in the web app are named by code, address, or what they link', () => {
  const remoteId = '5KsDBWseXY6QegucYAoacS';
  expect(localIdOf({ type: 'article', remoteId, code: 'kabar', slug: 'lain' })).toBe('kabar');
  expect(localIdOf({ type: 'article', remoteId, slug: 'lain' })).toBe('lain');
  expect(localIdOf({ type: 'profile', remoteId, profileOf: ['kota-batu', 'smart-living'] })).toBe('kota-batu--smart-living');
  expect(localIdOf({ type: 'citation', remoteId })).toMatch(/^cf-[0-9a-f]{20}$/);
});

test('moving the pin moves the point; a pin that was only rounded keeps the exact figures', () => {
  const data = { point: { lon: 112.94650000000001, lat: -8.013, confidence: 'medium', basis: 'village' } };
  const fields = encode('destination', 'x', data) as Record<string, Record<string, unknown>>;
  fields.point = { id: { lat: -8.013, lon: 112.9465 } };
  expect(decodeFields('destination', fields, new Map())).toEqual(data);
  fields.point = { id: { lat: -8.02, lon: 112.9465 } };
  expect(decodeFields('destination', fields, new Map())).toMatchObject({ point: { lon: 112.9465, lat: -8.02 } });
});

test('what the web app leaves out of a moment is filled in as WIB', () => {
  const read = (text: string) =>
    (decodeFields('article', { publicationFrom: { id: text } }, new Map()).publication as { from: string }).from;
  expect(read('2026-11-21T18:00')).toBe('2026-11-21T18:00:00+07:00');
  expect(read('2026-11-21T18:00+08:00')).toBe('2026-11-21T18:00:00+08:00');
  expect(read('2026-11-21T18:00:00.5Z')).toBe('2026-11-21T18:00:00.5Z');
});
