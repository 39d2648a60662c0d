import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/model/index.ts';
import { byNewest, isSoldOut, licenceState, listedOn, pricesOf, wasPublic } from '../../../src/domain/offers.ts';

const offer = (price: number | undefined, soldOut = false) => ({ name: { id: 'x' }, soldOut, ...(price !== undefined && { price }) });
const business = (fields: object) =>
  ({ name: { id: 'Usaha' }, confirmedAt: '2026-01-01', offers: [], ...fields }) as unknown as Entry<'umkm'>;
const decided = (...steps: string[]) => ({
  receivedAt: '2026-02-01T08:00:00+07:00',
  decisions: steps.map((step) => ({ at: '2026-02-03T08:00:00+07:00', by: 'x', step })),
});

test('a business is sold out when all it offers is; one without offers is not', () => {
  expect([[offer(1, true)], [offer(1, true), offer(2)], []].map((offers) => isSoldOut(business({ offers })))).toEqual([true, false, false]);
});

test('prices are those of what can be had, or of everything when nothing can', () => {
  expect(pricesOf(business({ offers: [offer(30_000), offer(10_000, true), offer(20_000), offer(undefined)] }))).toEqual([20_000, 30_000]);
  expect(pricesOf(business({ offers: [offer(10_000, true)] }))).toEqual([10_000]);
});

test('a licence is verified only when an officer looked it up', () => {
  const stated = { kind: 'halal', number: '1' };
  expect(licenceState(business({ licences: [stated] }), 'halal')).toBe('stated');
  expect(licenceState(business({ licences: [stated, { ...stated, verified: { by: 'x', on: '2026-01-01' } }] }), 'halal')).toBe('verified');
  expect(licenceState(business({ licences: [stated] }), 'nib')).toBeUndefined();
});

test('the market shows the newest first and what is sold out last', () => {
  const old = business({ name: { id: 'lama' }, intake: decided('approved') });
  const fresh = business({ name: { id: 'baru' }, confirmedAt: '2026-03-01' });
  const empty = business({ name: { id: 'habis' }, confirmedAt: '2026-04-01', offers: [offer(1, true)] });
  expect([empty, old, fresh].sort(byNewest).map(({ name }) => name.id)).toEqual(['baru', 'lama', 'habis']);
  expect(listedOn(old)).toBe('2026-02-03');
});

describe('a page that has gone says so only when it was there', () => {
  const withdrawn = { state: 'withdrawn', withdrawnAt: '2026-03-01', reason: { id: 'x' } };
  test.each([
    ['withdrawn after it was approved', true, { publication: withdrawn, intake: decided('received', 'approved', 'withdrawn') }],
    ['refused from the start', false, { publication: withdrawn, intake: decided('received', 'refused') }],
    ['waiting', false, { publication: { state: 'review' }, intake: decided('received') }],
    ['hidden because nobody confirms it', true, { publication: { state: 'published' } }],
  ])('%s', (_, expected, fields) => {
    expect(wasPublic(business(fields))).toBe(expected);
  });
});
