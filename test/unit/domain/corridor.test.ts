import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { raw } from '../../support/entries.ts';

const moment = new Date('2026-06-01T00:00:00+07:00');

describe('links', () => {
  test('walk both ways though typed on one side', () => {
    const { corridor, problems } = Corridor.build([
      raw('region', 'kota-a'),
      raw('destination', 'ranu', { regions: ['kota-a'] }),
      raw('quick-win', 'program', { related: ['destination/ranu'] }),
    ]);
    expect(problems).toEqual([]);
    expect(corridor.linked(corridor.get('region', 'kota-a'), 'destination').map((entry) => entry.id)).toEqual(['ranu']);
    expect(corridor.linked(corridor.get('destination', 'ranu'), 'quick-win').map((entry) => entry.id)).toEqual(['program']);
    expect(corridor.linked(corridor.get('quick-win', 'program'), 'destination').map((entry) => entry.id)).toEqual(['ranu']);
  });

  test('come in the standard order of their type, however they were typed', () => {
    const { corridor } = Corridor.build([
      raw('region', 'kota-a'),
      raw('destination', 'c', { regions: ['kota-a'] }),
      raw('destination', 'a', { regions: ['kota-a'] }),
      raw('destination', 'b', { regions: ['kota-a'] }),
      raw('quick-win', 'program', { related: ['destination/c', 'destination/b'] }),
    ]);
    expect(corridor.linked(corridor.get('region', 'kota-a'), 'destination').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(corridor.linked(corridor.get('quick-win', 'program'), 'destination').map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('a link to what does not exist sets the entry aside, names the field and the nearest ids, and keeps the rest', () => {
    const { corridor, problems } = Corridor.build([
      raw('region', 'kota-malang'),
      raw('destination', 'ranu', { regions: ['kota-malagn'] }),
      raw('destination', 'danau', { regions: ['kota-malang'] }),
    ]);
    expect(corridor.all('destination').map((entry) => entry.id)).toEqual(['danau']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ type: 'destination', id: 'ranu', path: ['regions', 0], severity: 'error' });
    expect(problems[0]?.remedy).toContain('kota-malang');
  });

  test('what points at an entry that was set aside is set aside in turn', () => {
    const { corridor, problems } = Corridor.build([
      raw('sentra', 'sanan', { regions: ['tidak-ada'] }),
      raw('product', 'tempe'),
      raw('quick-win', 'program', { related: ['product/tempe'] }),
    ]);
    expect(corridor.entries()).toEqual([]);
    expect(problems.map((problem) => problem.id)).toEqual(['sanan', 'tempe', 'program']);
  });

  test('a reference of unknown type is told apart from an unknown id', () => {
    const { problems } = Corridor.build([raw('destination', 'ranu', { related: ['destinasi/ranu'] })]);
    expect(problems[0]?.found).toContain('jenis "destinasi"');
    expect(problems[0]?.remedy).toContain('destination');
  });

  test('two entries of a type cannot share an address; the second is set aside', () => {
    const { corridor, problems } = Corridor.build([
      raw('destination', 'a', { slug: { id: 'sama', en: 'a' } }),
      raw('destination', 'b', { slug: { id: 'sama', en: 'b' } }),
    ]);
    expect(corridor.all('destination').map((entry) => entry.id)).toEqual(['a']);
    expect(problems[0]).toMatchObject({ id: 'b', path: ['slug', 'id'] });
  });
});

describe('publication', () => {
  const states = (publication: object) =>
    Corridor.build([raw('destination', 'ranu', { publication })])
      .corridor.publicAt(moment)
      .all('destination').length;

  test.each([
    [{ state: 'published' }, 1],
    [{ state: 'draft' }, 0],
    [{ state: 'review' }, 0],
    [{ state: 'withdrawn', reason: { id: 'Ditutup', en: 'Closed' }, withdrawnAt: '2026-05-01' }, 0],
    [{ state: 'published', from: '2026-06-01T00:00:00+07:00' }, 1],
    [{ state: 'published', from: '2026-06-01T00:00:01+07:00' }, 0],
    [{ state: 'published', until: '2026-06-01T00:00:00+07:00' }, 0],
    [{ state: 'published', until: '2026-06-01T00:00:01+07:00' }, 1],
  ])('%j shows %i', (publication, shown) => {
    expect(states(publication)).toBe(shown);
  });

  test('a list loses its links to what is hidden; an entry that needs the hidden one is hidden with it', () => {
    const { corridor } = Corridor.build([
      raw('sentra', 'sanan', { publication: { state: 'draft' } }),
      raw('product', 'tempe'),
      raw('quick-win', 'program', { related: ['product/tempe', 'destination/ranu'] }),
      raw('destination', 'ranu'),
    ]);
    const visible = corridor.publicAt(moment);
    expect(visible.all('product')).toEqual([]);
    expect(visible.get('quick-win', 'program').related).toEqual(['destination/ranu']);
    expect(corridor.get('quick-win', 'program').related).toHaveLength(2);
  });

  test('withdrawn entries are kept for their notice', () => {
    const publication = { state: 'withdrawn', reason: { id: 'Ditutup', en: 'Closed' }, withdrawnAt: '2026-05-01' };
    expect(
      Corridor.build([raw('destination', 'ranu', { publication })])
        .corridor.withdrawn()
        .map((entry) => entry.id),
    ).toEqual(['ranu']);
  });
});

test('get names what is missing', () => {
  expect(() => Corridor.build([]).corridor.get('region', 'x')).toThrow('region/x');
});

test('regions are listed core first, quick wins newest first', () => {
  const { corridor } = Corridor.build([
    raw('region', 'a', { role: 'linked', adm: '35.01' }),
    raw('region', 'b', { role: 'core', adm: '35.09' }),
    raw('quick-win', 'lama', { year: 2019 }),
    raw('quick-win', 'baru', { year: 2024 }),
  ]);
  expect(corridor.all('region').map((entry) => entry.id)).toEqual(['b', 'a']);
  expect(corridor.all('quick-win').map((entry) => entry.id)).toEqual(['baru', 'lama']);
});

test('what cannot stand without an entry is known before it is taken away', () => {
  const { corridor } = Corridor.build([
    raw('region', 'kota-a'),
    raw('sentra', 'sanan', { regions: ['kota-a'] }),
    raw('product', 'tempe', { sentra: 'sanan' }),
    raw('quick-win', 'program', { related: ['product/tempe'] }),
  ]);
  expect(corridor.fallingWith({ type: 'sentra', id: 'sanan' }).map(({ id }) => id)).toEqual(['tempe']);
  expect(corridor.fallingWith({ type: 'product', id: 'tempe' })).toEqual([]);
});
