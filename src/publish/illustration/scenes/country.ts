import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { palm, terraces, tree, trees, verge } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import { penjor } from '../parts/temple.ts';
import type { Scene } from '../scene.ts';

// Scenes of villages, fields and woods.

type Roofs = readonly [dark: string, light: string];

/** A village on its terraces, houses climbing from the nearest to the farthest. */
const village = (dress: (c: Canvas) => void, lights: Scene['lights'] = ['morning', 'dusk', 'dawn']): Scene => ({
  lights,
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    terraces(c, 292, 5);
    hamlet(c, [c.colours.roofDark, c.colours.roof]);
    dress(c);
    birds(c, 180, 120);
  },
});

/** Houses climbing a slope: small and high, then large and low; the one in the region's colour leads. */
export function hamlet(c: Canvas, roofs: Roofs): void {
  const { accentDark, accent } = c.colours;
  const start = c.between(20, 80);
  for (const [x, y, size, own] of [
    [start + 130, 330, 66, 0],
    [start + 220, 322, 60, 0],
    [start + 300, 338, 76, 1],
    [start + 410, 330, 66, 0],
    [start + 90, 376, 104, 0],
    [start + 260, 392, 120, 0],
    [start + 430, 380, 108, 0],
    [start + 580, 396, 128, 1],
    [start + 560, 344, 78, 0],
  ] as const)
    house(c, x, y, size, own ? [accentDark, accent] : roofs);
}

export const plainVillage = village((c) => {
  tree(c, 60, 440, 150);
  palm(c, 760, 444, 130, -0.1);
});

/** A village of the Tengger: bent bamboo poles along the lane, pines on the crest. */
export const tenggerVillage = village(
  (c) => {
    penjor(c, 250, 442, 170);
    penjor(c, 470, 446, 190, -1);
    verge(c, 436, c.colours.planes[4], c.colours.gold);
  },
  ['dawn', 'morning', 'dusk'],
);

export const edelweiss = village((c) => {
  const { planes, cream, gold, plantDark } = c.colours;
  c.fill('M0 450V400Q200 372 420 398T800 392V450z', planes[4]);
  for (let each = 0; each < 15; each += 1) {
    const x = 20 + each * 54 + c.between(-10, 10);
    const y = 412 + c.between(-12, 14);
    c.stroke(`M${x} 450Q${x - 4} ${y + 16} ${x} ${y}`, plantDark, 4);
    for (const [dx, dy] of [
      [-10, 0],
      [10, 0],
      [0, -9],
      [0, 7],
    ] as const)
      c.circle(x + dx, y + dy, 8, cream);
    c.circle(x, y, 5, gold);
  }
});

/** A town kampung painted in all colours, stepping down to its river. */
export const paintedKampung: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 250);
    const { plantDark, water, waterLight, accent, accentLight, red, gold, plantLight, cream, roof, roofDark } = c.colours;
    trees(c, 262, 16, 70);
    c.rect(0, 246, width, 204, plantDark);
    const paints = [accent, gold, waterLight, red, plantLight, accentLight, cream];
    let next = Math.floor(c.between(0, 6));
    for (const [y, size, shift] of [
      [300, 120, 30],
      [372, 168, 60],
    ] as const)
      for (let x = shift; x < 860; x += size * 0.98) {
        next += 1;
        house(c, x, y, size, [roofDark, next % 4 ? roof : (paints[(next + 3) % 7] ?? roof)], paints[next % 7]);
      }
    c.fill('M0 372Q200 352 400 374T800 370V450H0z', water);
    c.stroke('M60 404h120M260 420h150M520 398h110M610 432h130', waterLight, 5);
    const glass = /tridi|kaca/.test(place.words);
    c.fill(`M0 318Q400 ${glass ? 372 : 352} 800 312v12Q400 ${glass ? 386 : 366} 0 330z`, glass ? waterLight : gold);
    c.stroke('M0 296Q400 346 800 290', cream, 4);
  },
};
