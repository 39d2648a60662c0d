import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

/** A row of stalls under striped awnings, lamps between them. */
export const market: Scene = {
  lights: ['dusk', 'night', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { roof, roofDark, wallShade, groundDark } = c.colours;
    for (let each = 0; each < 8; each += 1) house(c, 40 + each * 104, 330, 116, [roofDark, roof]);
    c.rect(0, 328, width, 122, wallShade);
    c.fill('M0 390h800v60H0z', groundDark);
    for (let each = 0; each < 3; each += 1) stall(c, 150 + each * 250, 414, 1.1, each);
    lights(c);
  },
};

/** A stall; `kind` tells neighbours apart. */
export function stall(c: Canvas, x: number, foot: number, size: number, kind: number): void {
  const { accent, red, gold, cream, wood, woodDark, plant, plantLight } = c.colours;
  const fill = [accent, red, gold][kind % 3] ?? accent;
  c.at(x, foot, size, () => {
    c.stroke('M-96 0V-130M96 0V-130', woodDark, 7);
    for (let stripe = 0; stripe < 6; stripe += 1)
      c.fill(`M${-114 + stripe * 38} -112l12 -44h${stripe === 5 ? 16 : 26}l12 44q-19 20 -38 0z`, stripe % 2 ? cream : fill);
    c.rect(-100, -50, 200, 50, wood);
    c.rect(-106, -56, 212, 10, woodDark);
    for (const [each, good] of [red, plantLight, gold, plant].entries())
      for (const [dx, dy] of [
        [-12, 0],
        [12, 0],
        [0, -12],
      ] as const)
        c.circle(-72 + each * 48 + dx, -66 + dy, 11, good);
    c.fill('M-100 -26h200v26h-200z', c.batik('kawung', woodDark, 0.6), 'fill-opacity=".5"');
  });
}

/** A string of lights across the street. */
export function lights(c: Canvas, y = 190): void {
  const { ink, gold, accent } = c.colours;
  c.stroke(`M0 ${y}Q130 ${y + 62} 266 ${y}T532 ${y}T800 ${y}`, ink, 3);
  for (let each = 0; each < 15; each += 1) {
    const t = ((each % 5) + 0.5) / 5;
    c.circle(
      266 * Math.floor(each / 5) + 266 * t,
      y + 10 + (each < 5 || each > 9 ? 1 : -1) * 124 * t * (1 - t),
      7,
      each % 2 ? accent : gold,
    );
  }
}
