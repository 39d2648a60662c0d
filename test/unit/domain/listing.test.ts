import { describe, expect, test } from 'vitest';
import { confirmation, listingChanges, listingState } from '../../../src/domain/listing.ts';
import type { Entry } from '../../../src/domain/model/index.ts';

type Part = Pick<Entry<'umkm'>, 'publication' | 'intake'>;
const intake = { receivedAt: '2026-11-21T08:00:00+07:00', checked: true, linkVersion: 1, decisions: [] };
const with_ = (publication: object, more: object = {}) => ({ publication, intake: { ...intake, ...more } }) as unknown as Part;

describe('a listing nobody confirms', () => {
  const listing = { confirmedAt: '2026-01-01' };

  test('is fresh for 90 days, marked for 90 more, then hidden, from midnight WIB', () => {
    expect(confirmation(listing, new Date('2026-04-01T23:59:00+07:00'))).toBe('fresh');
    expect(confirmation(listing, new Date('2026-04-02T00:00:00+07:00'))).toBe('stale');
    expect(confirmation(listing, new Date('2026-06-30T23:59:00+07:00'))).toBe('stale');
    expect(confirmation(listing, new Date('2026-07-01T00:00:00+07:00'))).toBe('hidden');
  });

  test('changes at moments the clock of releases can wait for', () => {
    const { stale, hidden } = listingChanges(listing);
    expect([stale.toISOString(), hidden.toISOString()]).toEqual(['2026-04-01T17:00:00.000Z', '2026-06-30T17:00:00.000Z']);
  });
});

describe('what the owner is told', () => {
  test.each([
    ['sent', with_({ state: 'review' })],
    ['checking', with_({ state: 'review' }, { seenAt: '2026-11-21T09:00:00+07:00' })],
    ['returned', with_({ state: 'draft' })],
    ['published', with_({ state: 'published' })],
    ['changing', with_({ state: 'published' }, { change: { at: '2026-11-22T08:00:00+07:00' } })],
    ['returned', with_({ state: 'published' }, { change: { at: '2026-11-22T08:00:00+07:00' }, note: { id: 'Foto buram' } })],
    ['refused', with_({ state: 'withdrawn' }, { decisions: [{ at: '', by: '', step: 'refused' }] })],
    [
      'withdrawn',
      with_(
        { state: 'withdrawn' },
        {
          decisions: [
            { at: '', by: '', step: 'approved' },
            { at: '', by: '', step: 'withdrawn' },
          ],
        },
      ),
    ],
  ])('%s', (expected, listing) => {
    expect(listingState(listing)).toBe(expected);
  });
});
