import { describe, expect, test } from 'vitest';
import { type Camera, project } from '../../../src/geo/camera.ts';
import { around } from '../../../src/geo/cameras.ts';
import { thinOut } from '../../../src/geo/thin-out.ts';

const view: Camera = around([112.6, -8], 12);

/** A grid of places over the picture, `perSide` by `perSide`. */
const grid = (perSide: number) =>
  Array.from({ length: perSide * perSide }, (_, index) => ({
    id: index,
    lon: 112.45 + (0.3 * (index % perSide)) / perSide,
    lat: -8.1 + (0.2 * Math.floor(index / perSide)) / perSide,
  }));

describe('thinning out', () => {
  test('leaves what is few enough as it is', () => {
    const items = grid(5);
    expect(thinOut(items, view, 25, () => false)).toEqual(items);
  });

  test('keeps at most the number asked for, in the order given, with all that is important', () => {
    const items = grid(40);
    const important = new Set([0, 77, 1599]);
    const kept = thinOut(items, view, 60, ({ id }) => important.has(id)).map(({ id }) => id);
    expect(kept).toHaveLength(60);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept).toEqual(expect.arrayContaining([...important]));
  });

  test('spreads what it keeps: sixty of a crowd on one spot and one elsewhere hold the one', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({ id: index, lon: 112.6 + index / 1e6, lat: -8 }));
    const alone = { id: 1000, lon: 112.5, lat: -7.95 };
    expect(thinOut([...crowd, alone], view, 60, () => false)).toContain(alone);
  });

  test('takes the nearest to the middle where room is left for one', () => {
    const items = grid(30);
    const [kept] = thinOut(items, view, 1, () => false);
    const away = (item: { lon: number; lat: number }) => {
      const [x, y] = project(view, [item.lon, item.lat]);
      return Math.hypot(x - view.width / 2, y - view.height / 2);
    };
    expect(away(kept as (typeof items)[0])).toBe(Math.min(...items.map(away)));
  });
});
