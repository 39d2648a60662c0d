import { expect } from 'vitest';
import type { RawEntry } from '../../../src/domain/validate.ts';
import { type Loaded, load } from '../../../src/sources/load.ts';
import type { Fault } from '../../support/contentful-server/index.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, provision, put } from './support.ts';

const places = Array.from({ length: 10 }, (_, index) => raw('destination', `tempat-${index}`, { regions: ['malang'] }));
/** Good content of several types. */
export const seed: RawEntry[] = [
  raw('citation', 'koran'),
  raw('region', 'malang'),
  ...places,
  raw('sentra', 'sanan'),
  raw('product', 'keripik'),
  // Two that point at each other.
  raw('quick-win', 'jip', { related: ['quick-win/kereta', 'destination/tempat-0'] }),
  raw('quick-win', 'kereta', { related: ['quick-win/jip'] }),
];
export const nameOf = ({ corridor }: Loaded, id = 'tempat-0') => corridor.find('destination', id)?.name.id;
/** A place under a new name. */
export const renamed = (id = 'tempat-0') => raw('destination', id, { regions: ['malang'], name: { id: 'Nama baru' } });

/** A space with good content that was built from once. */
export async function built(): Promise<Bench & { again: (env?: Record<string, string>) => Promise<Loaded> }> {
  const it = await bench({ pageSize: 5 });
  await provision(it);
  for (const entry of seed) put(it.server, entry);
  const first = await load('nowhere', it.env);
  expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(first.corridor.entries()).toHaveLength(seed.length);
  expect(first.stale).toBe(false);
  return { ...it, again: (env = {}) => load('nowhere', { ...it.env, ...env }) };
}

/** An answer of Contentful that is a refusal. */
export const answer = (status: number, id = 'Error', headers: Record<string, string> = {}): Pick<Fault, 'kind'> => ({
  kind: { status, headers, body: { sys: { type: 'Error', id }, message: 'no' } },
});
