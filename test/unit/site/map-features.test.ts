import { expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { entryCamera, type NamedCamera } from '../../../src/geo/cameras.ts';
import { featuresAround, featuresOver } from '../../../src/site/map-features.ts';
import { raw } from '../../support/entries.ts';

const point = (lon: number, lat: number) => ({ point: { lon, lat, confidence: 'high', basis: 'dataset' } });
/** A thousand places round one spot, some 20 km across. */
const crowd = Array.from({ length: 1000 }, (_, index) =>
  raw('destination', `tempat-${index}`, point(112.55 + (index % 40) / 200, -8.1 + Math.floor(index / 40) / 125)),
);
const middle = raw('destination', 'tengah', { ...point(112.65, -8), related: ['destination/tempat-0'] });

test('the map of a place carries the place, what it is linked with, and sixty of a thousand neighbours', () => {
  const { corridor, problems } = Corridor.build([...crowd, middle]);
  expect(problems).toEqual([]);
  const entry = corridor.get('destination', 'tengah');
  const features = featuresAround(entry, entryCamera(entry, corridor) as NamedCamera, corridor, 'id');
  expect(features).toHaveLength(61);
  expect(features[0]?.id).toBe('tengah');
  expect(features.map(({ id }) => id)).toContain('tempat-0');
});

test('the map of the corridor carries a hundred and fifty of a thousand places', () => {
  const { corridor } = Corridor.build([...crowd, middle]);
  expect(featuresOver(corridor.all('destination'), corridor, 'id')).toHaveLength(150);
});
