import { beforeAll, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { richnessOf } from '../../../src/site/richness.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
beforeAll(async () => {
  ({ corridor } = await load('content'));
});

test('a profile without public facts has no rings, one with facts at least one', () => {
  const profiles = corridor.all('profile').map((profile) => ({ profile, ...richnessOf(profile, corridor) }));
  expect(profiles.filter(({ profile, level }) => profile.known !== level > 0)).toEqual([]);
  expect(profiles.some(({ level }) => level === 0)).toBe(true);
});

test('more on record never means fewer rings, and all five steps occur', () => {
  const known = corridor
    .all('profile')
    .filter(({ known }) => known)
    .map((profile) => richnessOf(profile, corridor));
  const ordered = known.toSorted((a, b) => a.facts + a.links - (b.facts + b.links)).map(({ level }) => level);
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
  expect(new Set(ordered)).toEqual(new Set([1, 2, 3, 4]));
});
