import { describe, expect, test } from 'vitest';
import { mayChange, mayCreate, mayEdit, type Person, regionsOf } from '../../../src/desk/rules/roles.ts';
import { afterStep, type Editions, stepsFor } from '../../../src/desk/rules/workflow.ts';
import { freshness, nextReview } from '../../../src/domain/freshness.ts';

const reader: Person = { id: 'r', name: 'Pembaca', role: 'reader', regions: [] };
const malang: Person = { id: 'm', name: 'Humas Malang', role: 'humas', regions: ['kota-malang'] };
const editor: Person = { id: 'e', name: 'Redaktur', role: 'editor', regions: [] };

const article = (regions: string[], state?: string) => ({
  type: 'article',
  id: 'a',
  data: { regions, ...(state && { publication: { state } }) },
});

describe('who may write what', () => {
  test.each([
    ['a reader writes nothing', reader, article(['kota-malang']), false],
    ['an officer writes for the own region', malang, article(['kota-malang']), true],
    ['also where it is one of several', malang, article(['lumajang', 'kota-malang']), true],
    ['not for another', malang, article(['lumajang']), false],
    ['nor what belongs to no region', malang, article([]), false],
    ['an officer writes the own region’s entry', malang, { type: 'region', id: 'kota-malang', data: {} }, true],
    ['not another region’s', malang, { type: 'region', id: 'lumajang', data: {} }, false],
    ['the own profile', malang, { type: 'profile', id: 'x', data: { region: 'kota-malang' } }, true],
    ['not another’s profile', malang, { type: 'profile', id: 'x', data: { region: 'lumajang' } }, false],
    ['sources are everybody’s', malang, { type: 'citation', id: 'x', data: {} }, true],
    ['pillars are the corridor’s', malang, { type: 'pillar', id: 'x', data: { regions: ['kota-malang'] } }, false],
    ['data that is no group', malang, { type: 'article', id: 'x', data: 'rusak' }, false],
    ['an editor writes everything', editor, article([]), true],
  ])('%s', (_, person, item, expected) => {
    expect(mayEdit(person, item)).toBe(expected);
  });

  test('nobody takes an entry out of, or writes into, a region that is not theirs', () => {
    expect(mayChange(malang, article(['lumajang']), article(['kota-malang']))).toBe(false);
    expect(mayChange(malang, article(['kota-malang']), article(['lumajang']))).toBe(false);
    expect(mayChange(malang, article(['kota-malang']), article(['kota-malang', 'lumajang']))).toBe(true);
    expect(mayChange(malang, undefined, article(['lumajang']))).toBe(false);
  });

  test('who may start an entry', () => {
    expect([mayCreate(reader, 'article'), mayCreate(malang, 'article'), mayCreate(malang, 'region'), mayCreate(malang, 'pillar')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(mayCreate(editor, 'pillar')).toBe(true);
  });

  test('the main region comes first', () => {
    expect(regionsOf({ type: 'profile', id: 'x', data: { region: 'a', regions: ['b', 3] } })).toEqual(['a', 'b']);
  });
});

describe('who may take which step', () => {
  const live = (state?: string) => ({ data: article(['kota-malang'], state).data });
  const cases: [string, Editions, Record<string, string[]>][] = [
    [
      'a new manuscript',
      { type: 'article', id: 'a', draft: live('draft') },
      { reader: [], humas: ['submit', 'discard'], editor: ['submit', 'publish', 'discard'] },
    ],
    [
      'one in review',
      { type: 'article', id: 'a', draft: live('review') },
      { reader: [], humas: ['return', 'discard'], editor: ['return', 'publish', 'discard'] },
    ],
    ['a published entry', { type: 'article', id: 'a', live: live() }, { reader: [], humas: ['confirm'], editor: ['withdraw', 'confirm'] }],
    [
      'a published entry being changed',
      { type: 'article', id: 'a', live: live(), draft: live('draft') },
      { reader: [], humas: ['submit', 'discard'], editor: ['submit', 'publish', 'withdraw', 'discard'] },
    ],
    ['a withdrawn entry', { type: 'article', id: 'a', live: live('withdrawn') }, { reader: [], humas: [], editor: ['publish'] }],
    [
      'a draft written by hand in the files',
      { type: 'article', id: 'a', live: live('draft') },
      { reader: [], humas: ['submit'], editor: ['submit', 'publish'] },
    ],
  ];
  test.each(cases)('%s', (_, editions, expected) => {
    expect(stepsFor(reader, editions)).toEqual(expected.reader);
    expect(stepsFor(malang, editions)).toEqual(expected.humas);
    expect(stepsFor(editor, editions)).toEqual(expected.editor);
  });

  test('a manuscript that moves a published entry out of its region gives its officer no step', () => {
    const editions = { type: 'article', id: 'a', live: { data: { regions: ['lumajang'] } }, draft: live('draft') };
    expect(stepsFor(malang, editions)).toEqual([]);
  });
});

describe('what a step writes', () => {
  const today = '2026-11-21';
  test('publishing forgets an earlier withdrawal and keeps the dates', () => {
    const data = { publication: { state: 'withdrawn', withdrawnAt: today, reason: { id: 'x' }, until: '2026-12-01T00:00:00+07:00' } };
    expect(afterStep(data, 'publish', { today })).toEqual({ publication: { state: 'published', until: '2026-12-01T00:00:00+07:00' } });
  });
  test('withdrawing says when and why', () => {
    expect(afterStep({ name: 1 }, 'withdraw', { today, reason: { id: 'Batal' } })).toEqual({
      name: 1,
      publication: { state: 'withdrawn', withdrawnAt: today, reason: { id: 'Batal' } },
    });
  });
  test('confirming changes the day of review and nothing else', () => {
    expect(afterStep({ name: 1, reviewedAt: '2020-01-01' }, 'confirm', { today })).toEqual({ name: 1, reviewedAt: today });
  });
});

describe('next review', () => {
  test('is counted from the last one by type', () => {
    expect(nextReview('advisory', '2026-11-21')).toBe('2026-12-21');
    expect(nextReview('article', '2026-11-21')).toBeUndefined();
    expect(nextReview('advisory', 'bukan tanggal')).toBeUndefined();
  });
  test.each([
    ['destination', '2025-11-21', '2026-11-21', 'soon'],
    ['destination', '2025-11-20', '2026-11-21', 'overdue'],
    ['destination', '2026-11-21', '2026-11-22', 'fresh'],
    ['advisory', '2026-11-21', '2026-12-01', 'fresh'],
    ['advisory', '2026-10-21', '2026-11-21', 'overdue'],
    ['article', '2001-01-01', '2026-11-21', 'fresh'],
  ] as const)('%s reviewed %s is on %s %s', (type, reviewed, today, expected) => {
    expect(freshness(type, reviewed, today)).toBe(expected);
  });
});
