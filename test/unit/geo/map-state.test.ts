import { describe, expect, test } from 'vitest';
import { type MapState, readState, writeState } from '../../../src/islands/map/state.ts';

describe('the state of a map in its address', () => {
  const states: [string, MapState][] = [
    ['#peta=9.21/-7.94000/112.95000', { camera: { zoom: 9.21, lat: -7.94, lon: 112.95 }, filters: {} }],
    [
      '#peta=11.00/-7.94000/112.95000&lapis=water,route&cari=Ranu%20%26%20C%C3%B3ban&kategori=lake&daerah=lumajang&pilar=smart-economy&buka=1&anak=1&kursi-roda=1&biaya=0&pilih=destination/ranu-pani',
      {
        camera: { zoom: 11, lat: -7.94, lon: 112.95 },
        layers: ['water', 'route'],
        filters: {
          search: 'Ranu & Cóban',
          category: 'lake',
          region: 'lumajang',
          pillar: 'smart-economy',
          open: true,
          children: true,
          wheelchair: true,
          cost: 0,
        },
        chosen: 'destination/ranu-pani',
      },
    ],
    [
      '#peta=9.00/-8.00000/112.00000&kategori=food&sentra=sanan&harga=10000-25000&halal=verified&jalur=r2',
      {
        camera: { zoom: 9, lat: -8, lon: 112 },
        filters: { category: 'food', sentra: 'sanan', price: '10000-25000', halal: 'verified', route: 'r2' },
      },
    ],
    ['#peta=9.00/-8.00000/112.00000&lapis=', { camera: { zoom: 9, lat: -8, lon: 112 }, layers: [], filters: {} }],
  ];
  test.each(states)('%s is written and read', (hash, state) => {
    expect(writeState(state)).toBe(hash);
    expect(readState(hash)).toEqual(state);
  });

  test.each(['', '#places', '#petaku=1/2/3'])('"%s" is not about a map', (hash) => {
    expect(readState(hash)).toBeUndefined();
  });

  test.each([
    '#peta=',
    '#peta=abc/def/ghi',
    '#peta=9',
    '#peta=99/0/0',
    '#peta=9/-91/112',
    '#peta=9/-8/400',
    '#peta=9/-8',
    '#peta=NaN/-8/112&biaya=-5&biaya=x',
  ])('%s: what cannot be understood is left out', (hash) => {
    expect(readState(hash)).toEqual({ filters: {} });
  });

  test('unknown layers are left out', () => {
    expect(readState('#peta=9/-8/112&lapis=water,lava')?.layers).toEqual(['water']);
  });
});
