import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { palm, pines, rows, terraces, tree, trees, verge } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import { penjor } from '../parts/temple.ts';
import type { Scene } from '../scene.ts';
import { tent } from './water.ts';

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
    c.fill(`${d}V${y + 10}z`, plantLight, 'opacity=".6"');
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

/** A bamboo grove: tall culms, light between them, a path. */
export const bamboo: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light, 0.54);
    const { planes, plant, plantDark, plantLight, ground, groundLight } = c.colours;
    c.fill('M0 450V150q200 40 400 70t400 -80V450z', planes[0]);
    for (const [count, w, fill, top] of [
      [18, 9, planes[1], 0],
      [13, 15, plantDark, 0],
    ] as const)
      for (let each = 0; each < count; each += 1) {
        const x = ((each + c.between(0.1, 0.9)) * width) / count;
        if (Math.abs(x - 420) < 70) continue;
        c.rect(x, top, w, 420, fill);
      }
    c.rect(0, 360, width, 90, plantDark);
    c.fill('M400 330Q430 380 300 450H620Q470 380 440 330z', ground);
    c.fill('M412 330Q440 390 400 450H500Q450 380 430 330z', groundLight);
    for (const [x, w, lean] of [
      [30, 24, 6],
      [86, 20, -4],
      [170, 26, 10],
      [250, 18, 4],
      [560, 20, -8],
      [630, 26, -4],
      [704, 22, 6],
      [764, 26, -6],
    ] as const) {
      c.fill(`M${x} 450L${x + lean} 0h${w * 0.86}L${x + w} 450z`, plant);
      c.fill(`M${x + w * 0.6} 450L${x + lean + w * 0.5} 0h${w * 0.36}L${x + w} 450z`, plantLight);
      for (let joint = 30; joint < 440; joint += 64) c.rect(x + (lean * (450 - joint)) / 450 - 1, joint + (x % 30), w, 4, plantDark);
    }
    for (const [x, y, turn] of [
      [110, 80, 20],
      [190, 140, -20],
      [600, 70, 30],
      [690, 130, -30],
      [40, 170, 10],
      [740, 210, 20],
    ] as const)
      c.at(
        x,
        y,
        1,
        () => c.fill('M0 0Q40 -22 90 0Q40 10 0 0zM0 0Q30 20 70 40Q24 36 0 0zM0 0Q-40 -10 -80 10Q-40 20 0 0z', plantLight),
        turn,
      );
  },
};

/** Tall forest with mist between its planes. */
export const forest: Scene = {
  lights: ['morning', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { planes, plantDark, cream } = c.colours;
    pines(c, 320, 30, 110, 0, width, planes[1]);
    c.rect(0, 316, width, 60, planes[1]);
    c.fill('M0 340q100 -20 200 0t200 0 200 0 200 0v40H0z', cream, 'opacity=".4"');
    pines(c, 386, 20, 160, 0, width, planes[2]);
    c.rect(0, 380, width, 70, planes[2]);
    pines(c, 450, 12, 230, 0, 300, plantDark);
    pines(c, 450, 12, 230, 500, width, plantDark);
    verge(c, 430, planes[4]);
  },
};

export const camp: Scene = {
  lights: ['dusk', 'night', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { planes, gold, red, ink } = c.colours;
    pines(c, 350, 34, 110, 0, width, planes[3]);
    hills(c, 346, 8, planes[3]);
    hills(c, 392, 8, planes[4]);
    tent(c, 200, 424, 1.2);
    tent(c, 620, 428, 1.4);
    c.fill('M392 424q-22 -34 8 -64q30 30 8 64z', gold);
    c.fill('M396 424q-10 -20 4 -36q14 16 6 36z', red);
    c.stroke('M374 430l56 -10M374 420l56 10', ink, 7);
  },
};
