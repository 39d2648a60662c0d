import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BenchServer } from '../bench/map-server.ts';
import { mapCases, visitMap } from '../bench/map-visit.ts';

const server = new BenchServer();
beforeAll(() => server.start(inject('site').root));
afterAll(() => server.close());

test('with 10,000 points, a map sends at most half of what the plainest MapLibre page with them sends until it is drawn', async () => {
  const [ours, plain] = [await visitMap(mapCases.ours, server), await visitMap(mapCases.plain, server)];
  expect(plain.dataBytes).toBeGreaterThan(200_000);
  expect(ours.askedBytes).toBeLessThanOrEqual(plain.askedBytes / 2);
});
