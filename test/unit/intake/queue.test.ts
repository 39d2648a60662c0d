import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import type { RawEntry } from '../../../src/domain/validate.ts';
import { duplicatesOf, likeness } from '../../../src/intake/duplicates.ts';
import { newListing } from '../../../src/intake/entry.ts';
import { listingsOf, newsOf, queueOf } from '../../../src/intake/queue.ts';
import { readSubmission } from '../../../src/intake/submission.ts';
import { load } from '../../../src/sources/load.ts';
import { filled } from '../../support/intake.ts';

let corridor: Corridor;
beforeAll(async () => {
  ({ corridor } = await load(join(import.meta.dirname, '../../../content'), {}));
});

const at = new Date('2026-11-21T08:00:00+07:00');
let turn = 0;
function listing(fields: Record<string, string> = {}, { checked = true, photo = true } = {}): RawEntry {
  turn += 1;
  const { submission, faults } = readSubmission({ ...filled, wa: `0812000${String(turn).padStart(5, '0')}`, ...fields }, corridor);
  if (!submission?.place) throw new Error(JSON.stringify(faults));
  const kept = photo ? { photo: { file: `lapak-${turn}.jpg` } } : {};
  const data = newListing({ ...submission, place: submission.place }, { at, checked, key: `k${turn}`, by: 'pemilik', ...kept });
  return { type: 'umkm', id: `lapak-${String(turn).padStart(12, '0')}`, data };
}
const here = (metresNorth: number) => ({ sentra: '', lat: String(-7.959 + metresNorth / 111_195), lon: '112.644', akurasi: '10' });
const notes = (entry: RawEntry, ...others: RawEntry[]) =>
  queueOf([entry, ...others], corridor, at)
    .find(({ entry: { id } }) => id === entry.id)
    ?.notes.map(({ kind }) => kind);

describe('a note is made of', () => {
  test('nothing, when nothing stands out', () => {
    expect(notes(listing())).toEqual([]);
  });
  test.each([
    ['a price far from that of the village', { harga: '900rb' }, {}, 'price'],
    ['an address in the text', { keterangan: 'Pesan di bit.ly/abc atau toko.com' }, {}, 'link'],
    ['a phone number in the text', { keterangan: 'Hubungi 0812 3456 7890' }, {}, 'link'],
    ['a sender nobody checked', {}, { checked: false }, 'unchecked'],
    ['a licence number of another form', { nib: '12345' }, {}, 'licence'],
    ['no photograph', {}, { photo: false }, 'photo'],
  ])('%s', (_, fields, how, kind) => {
    expect(notes(listing(fields as Record<string, string>, how))).toEqual([kind]);
  });
  test('a phone that is listed already', () => {
    const first = listing();
    expect(notes(listing({ wa: (first.data as { whatsapp: string }).whatsapp }), first)).toEqual(['phone']);
  });
  test('a point outside the region it names', () => {
    const entry = listing(here(0));
    const moved = { ...entry, data: { ...(entry.data as object), regions: ['lumajang'] } };
    expect(notes(moved)).toEqual(['outside']);
  });
  test('licence numbers as they are printed are left alone', () => {
    expect(
      notes(listing({ nib: '1234 5678 90123', pirt: 'P-IRT No. 2063573010123-28', halal: 'ID35110000123456789', gi: 'IDG000000012' })),
    ).toEqual([]);
  });
});

describe('possible duplicates', () => {
  test('are near with a similar name, or have the same phone', () => {
    const [a, near, far, other, phone] = listingsOf([
      listing({ ...here(0), nama: 'Keripik tempe Bu Yati' }),
      listing({ ...here(250), nama: 'Kripik Tempe Yati' }),
      listing({ ...here(400), nama: 'Keripik tempe Bu Yati' }),
      listing({ ...here(10), nama: 'Batik tulis malangan' }),
      listing({ ...here(9000), nama: 'Bakso', wa: `0812000${String(turn - 3).padStart(5, '0')}` }),
    ]);
    if (!a || !near || !far || !other || !phone) throw new Error('not sound');
    expect(duplicatesOf(a, [a, near, far, other, phone]).map(({ entry, samePhone, metres }) => [entry.id, samePhone, metres])).toEqual([
      [near.id, false, 250],
      [phone.id, true, undefined],
    ]);
  });
  test.each([
    ['Keripik Tempe Sanan', 'keripik tempe sanan', 1, 1],
    ['Keripik tempe', 'Kripik tempe', 0.7, 1],
    ['Warung Bu Tini', 'Warung Bu Yati', 0, 0.5],
    ['Batik', 'Bakso', 0, 0.5],
    ['', 'Bakso', 0, 0],
  ])('"%s" and "%s" are alike between %d and %d', (a, b, least, most) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
    expect(likeness(a, b)).toBeLessThanOrEqual(most);
  });
});

test('longest waiting first; drafts wait for their owner, broken entries for nobody', () => {
  const [first, second, draft] = [listing(), listing(), listing()];
  const later = {
    ...second,
    data: {
      ...(second.data as object),
      intake: {
        ...(second.data as { intake: object }).intake,
        decisions: [{ at: '2026-11-22T08:00:00+07:00', by: 'pemilik', step: 'corrected' }],
      },
    },
  };
  const returned = { ...draft, data: { ...(draft.data as object), publication: { state: 'draft' } } };
  const order = queueOf([later, returned, first, { type: 'umkm', id: 'rusak', data: {} }], corridor, at).map(({ entry }) => entry.id);
  expect(order).toEqual([first.id, second.id]);
});

test('what owners did themselves is news for two weeks', () => {
  const entry = listing();
  const decision = (day: number, step: string, by = 'pemilik') => ({
    at: `2026-11-${String(day).padStart(2, '0')}T08:00:00+07:00`,
    by,
    step,
  });
  const decisions = [decision(1, 'changed'), decision(15, 'changed'), decision(16, 'approved', 'Sari'), decision(20, 'withdrawn')];
  const data = { ...(entry.data as object), intake: { ...(entry.data as { intake: object }).intake, decisions } };
  expect(newsOf([{ ...entry, data }], at).map(({ step }) => step)).toEqual(['withdrawn', 'changed']);
});
