import { type Canvas, width } from '../canvas.ts';
import { house, lamp } from '../parts/facade.ts';
import { banyan, palm, tree, trees } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { wheel } from './play.ts';

// Scenes of squares, parks, museums and places of play.

/** A square or garden with what stands in its middle. */
const square = (centre: (c: Canvas) => void, lights: Scene['lights'] = ['morning', 'dusk', 'noon']): Scene => ({
  lights,
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { plant, plantDark, plantLight, ground, groundDark, roof, roofDark } = c.colours;
    for (let each = 0; each < 9; each += 1) house(c, 30 + each * 94, 316, 92, [roofDark, roof]);
    trees(c, 338, 15, 84);
    c.rect(0, 334, width, 116, plantDark);
    c.ellipse(400, 410, 470, 76, plant);
    c.ellipse(400, 412, 470, 74, c.batik('gringsing', plantLight), 'fill-opacity=".25"');
    c.ellipse(400, 404, 290, 44, ground);
    c.ellipse(400, 404, 290, 44, c.batik('kawung', groundDark, 0.7), 'fill-opacity=".35"');
    centre(c);
  },
});

export const townSquare = square((c) => {
  banyan(c, 400, 404, 300);
  for (const x of [150, 650]) lamp(c, x, 420, 130);
});

export const obelisk = square((c) => {
  const { wall: light, wallShade, accent, water, waterLight, plant, gold } = c.colours;
  c.ellipse(400, 402, 230, 34, water);
  for (const [x, y] of [
    [230, 404],
    [280, 420],
    [520, 420],
    [570, 404],
    [330, 426],
    [470, 426],
  ] as const) {
    c.ellipse(x, y, 22, 6, plant);
    c.fill(`M${x - 12} ${y - 4}q2 -14 12 -18q10 4 12 18q-12 6 -24 0z`, accent);
  }
  for (const [half, y] of [
    [80, 398],
    [60, 386],
    [42, 374],
  ] as const)
    c.rect(400 - half, y - 12, half * 2, 12, wallShade);
  c.fill('M378 364L388 140h24l10 224z', light);
  c.fill('M378 364L388 140h8v224z', wallShade);
  c.fill('M384 140l16 -34 16 34z', gold);
  c.rect(380, 250, 40, 8, accent);
  c.rect(316, 404, 168, 3, waterLight);
});

export const fountain = square((c) => {
  const { water, waterLight, stone, stoneLight, cream } = c.colours;
  c.ellipse(400, 398, 190, 32, stone);
  c.ellipse(400, 392, 190, 30, stoneLight);
  c.ellipse(400, 392, 168, 24, water);
  for (const dx of [-110, -66, 0, 66, 110])
    c.stroke(`M${400 + dx * 0.3} 384Q${400 + dx * 0.7} ${200 + Math.abs(dx) * 0.7} ${400 + dx * 1.2} 390`, waterLight, 7);
  c.stroke('M400 384V190', cream, 8);
  for (const x of [120, 680]) tree(c, x, 430, 150);
});

/** The square of Pasuruan: great folding umbrellas before the mosque. */
export const umbrellas = square((c) => {
  const { cream, wallShade, gold, accent, accentDark } = c.colours;
  c.fill('M330 330v-50q0 -70 70 -96 70 26 70 96v50z', accent);
  c.fill('M330 330v-50q0 -70 70 -96v146z', accentDark);
  c.stroke('M400 184v-28', gold, 5);
  for (const [x, s] of [
    [190, 1],
    [610, 1],
    [400, 1.2],
  ] as const)
    c.at(x, 412, s, () => {
      c.rect(-5, -150, 10, 150, gold);
      c.fill('M-104 -176Q-30 -160 -6 -130h12Q30 -160 104 -176z', cream);
      c.fill('M-104 -176Q-30 -160 -6 -130h6v-30Q-40 -172 -104 -176z', wallShade);
      c.rect(-12, -8, 24, 8, accentDark);
    });
});

/** The square of Batu: an apple and the wheel behind it. */
export const appleSquare = square(
  (c) => {
    wheel(c, 560, 372, 120);
    const { red, plantDark, plant, cream, stoneLight } = c.colours;
    c.rect(250, 384, 130, 18, stoneLight);
    c.fill('M314 386q-78 4 -76 -66 6 -54 62 -42l14 6 14 -6q56 -12 62 42 2 70 -76 66z', red);
    c.stroke('M258 320q2 -26 22 -30', cream, 7);
    c.stroke('M314 288q0 -24 14 -36', plantDark, 7);
    c.fill('M322 262q22 -26 52 -14q-16 28 -52 14z', plant);
  },
  ['dusk', 'night'],
);

/** A garden of beds in bloom, laid out in bands. */
export const flowerGarden: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { plant, plantDark, accent, accentLight, gold, red, cream, ground } = c.colours;
    trees(c, 312, 18, 70);
    c.rect(0, 306, width, 144, plant);
    const bands = [accent, gold, red, cream, accentLight];
    for (let band = 0; band < 5; band += 1) {
      const y = 316 + band * band * 4 + band * 10;
      c.fill(
        `M0 ${y + 16}Q220 ${y - 22} 420 ${y + 6}T800 ${y - 6}v${14 + band * 5}Q620 ${y + 44} 420 ${y + 22 + band * 4}T0 ${y + 34 + band * 4}z`,
        bands[band] ?? accent,
      );
      c.fill(
        `M0 ${y + 16}Q220 ${y - 22} 420 ${y + 6}T800 ${y - 6}v${14 + band * 5}Q620 ${y + 44} 420 ${y + 22 + band * 4}T0 ${y + 34 + band * 4}z`,
        c.batik('cecek', plantDark),
        'fill-opacity=".4"',
      );
    }
    c.fill('M350 450Q420 372 380 314h18Q470 380 470 450z', ground);
    tree(c, 120, 400, 170);
    for (const [x, y, s] of [
      [600, 420, 1.5],
      [670, 438, 1.9],
      [740, 424, 1.6],
    ] as const)
      flower(c, x, y, s, c.colours.cream);
  },
};

/** One large flower on its stem; `y` its root. */
export function flower(c: Canvas, x: number, y: number, size: number, fill: string): void {
  const { plantDark, gold } = c.colours;
  c.at(x, y, size, () => {
    c.stroke('M0 20V-40', plantDark, 4);
    c.fill('M0 4q-24 -4 -26 -22q20 0 26 22z', plantDark);
    for (let petal = 0; petal < 8; petal += 1) c.at(0, -54, 1, () => c.ellipse(0, -14, 6, 13, fill), petal * 45);
    c.circle(0, -54, 8, gold);
  });
}

/** A botanical garden: an avenue between tall trunks. */
export const avenue: Scene = {
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light, 0.5);
    range(c, place);
    const { plant, plantDark, plantLight, ground, groundLight } = c.colours;
    trees(c, 310, 18, 60);
    c.rect(0, 300, width, 150, plant);
    c.fill('M0 300h800v150H0z', c.batik('gringsing', plantLight), 'fill-opacity=".3"');
    c.fill('M386 300h28L600 450H200z', ground);
    c.fill('M396 300h8L470 450H330z', groundLight);
    for (const [dx, y, s] of [
      [70, 318, 90],
      [120, 336, 140],
      [190, 366, 220],
      [310, 420, 340],
    ] as const)
      for (const side of [-1, 1])
        if (/palem|ijen/.test(place.words)) palm(c, 400 + side * dx, y, s * 0.95, side * 0.03);
        else tree(c, 400 + side * dx, y, s);
    c.fill('M0 450v-22q80 -10 160 22zM800 450v-22q-80 -10 -160 22z', plantDark);
  },
};
