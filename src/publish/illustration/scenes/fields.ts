import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { palm, rows, terraces, tree, trees } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Fields and gardens.

/** Fields in rows running to the mountain, with what they bear. */
const field = (crop: (c: Canvas, vanish: number) => void, lights: Scene['lights'] = ['morning', 'dawn', 'noon']): Scene => ({
  lights,
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    crop(c, c.between(320, 470));
  },
});

/** Tea: rounded hedges over the hills, pickers between them. */
export const tea = field((c) => {
  const { plant, plantDark, plantLight, accent, cream, ink } = c.colours;
  hills(c, 300, 16, plantDark);
  trees(c, 306, 9, 70);
  for (let band = 0; band < 7; band += 1) {
    const y = 312 + band * (11 + band * 2.6);
    const high = 12 + band * 4;
    let d = `M-10 ${y + high * 2.4}V${y + 8}`;
    for (let x = -10; x < width; x += 46 + band * 12) d += `q${(46 + band * 12) / 2} ${-high} ${46 + band * 12} ${band % 2 ? 3 : -3}`;
    c.fill(`${d}V${y + high * 2.6}z`, band % 2 ? plant : plantDark);
    c.fill(`${d}V${y + 10}z`, plantLight, 'fill-opacity=".6"');
  }
  for (const [x, y, s, fill] of [
    [250, 372, 0.8, accent],
    [560, 392, 1, accent],
    [636, 388, 0.9, cream],
  ] as const)
    c.at(x, y, s, () => {
      c.fill('M-16 10l4 -40q12 -10 24 0l4 40z', fill);
      c.circle(0, -40, 9, ink);
      c.fill('M-24 -42L0 -60L24 -42z', c.colours.gold);
    });
});

/** An orchard in rows, fruit in the leaves. */
export const orchard = field((c, vanish) => {
  const { plantDark, ground, red, plant, plantLight, wood, woodDark } = c.colours;
  rows(c, 300, vanish, plantDark, ground);
  for (const [x, y, s] of [
    [90, 322, 70],
    [220, 326, 80],
    [540, 322, 74],
    [690, 328, 86],
    [130, 424, 220],
    [660, 428, 236],
  ] as const) {
    c.rect(x - s * 0.05, y - s * 0.4, s * 0.1, s * 0.4, woodDark);
    c.circle(x, y - s * 0.56, s * 0.36, plantDark);
    c.circle(x + s * 0.08, y - s * 0.62, s * 0.27, plant);
    c.circle(x + s * 0.16, y - s * 0.72, s * 0.12, plantLight);
    for (const [dx, dy] of [
      [-0.22, -0.5],
      [0.02, -0.42],
      [0.2, -0.5],
      [-0.06, -0.68],
      [0.14, -0.78],
      [-0.26, -0.7],
    ] as const)
      c.circle(x + dx * s, y + dy * s, s * 0.055, red);
  }
  c.at(400, 436, 1.1, () => {
    c.fill('M-70 -44H70L56 0H-56z', wood);
    c.stroke('M-64 -30H64M-60 -14H60', woodDark, 4);
    for (const [dx, dy] of [
      [-44, -52],
      [-16, -54],
      [14, -53],
      [42, -52],
      [-28, -72],
      [2, -74],
      [30, -72],
    ] as const)
      c.circle(dx, dy, 16, red);
  });
});

/** Coffee or cocoa beneath shade trees. */
export const shadeGarden = field((c) => {
  const { plantDark, plant, plantLight, red, woodDark, ground } = c.colours;
  hills(c, 304, 12, plantDark);
  trees(c, 330, 14, 120);
  c.rect(0, 326, width, 124, plantDark);
  c.fill('M330 450Q380 390 372 328h26Q430 392 520 450z', ground);
  for (const [x, y, s] of [
    [70, 390, 0.8],
    [220, 384, 0.75],
    [590, 386, 0.8],
    [730, 396, 0.85],
    [140, 452, 1.4],
    [640, 456, 1.5],
  ] as const)
    c.at(x, y, s, () => {
      c.stroke('M0 0V-90', woodDark, 7);
      for (const [dx, dy, turn] of [
        [-34, -20, 20],
        [34, -28, -20],
        [-30, -54, 24],
        [30, -60, -24],
        [-18, -84, 40],
        [18, -88, -40],
      ] as const)
        c.at(dx, dy, 1, () => c.fill('M-38 0Q0 -24 38 0Q0 18 -38 0z', dx < 0 ? plant : plantLight), turn);
      for (const [dx, dy] of [
        [-8, -24],
        [10, -32],
        [-6, -58],
        [8, -66],
        [2, -46],
      ] as const)
        c.circle(dx, dy, 6, red);
    });
});

/** Wet rice or vegetables in terraces, with the field hut. */
export const agro: Scene = {
  lights: ['morning', 'dawn', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    terraces(c, 290, 6);
    house(c, c.between(540, 640), 366, 96, [c.colours.accentDark, c.colours.accent]);
    palm(c, 700, 420, 170, -0.1);
    tree(c, 90, 430, 140);
    birds(c, 300, 110);
  },
};
