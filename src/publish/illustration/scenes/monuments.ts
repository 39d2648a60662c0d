import { width } from '../canvas.ts';
import { flag, lamp, street, wall, windows } from '../parts/facade.ts';
import { trees } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Monuments, the town clock, bridges.

export const monument: Scene = {
  focus: 232,
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 290);
    trees(c, 372, 14, 110);
    street(c, 384);
    const { stone, stoneDark, stoneLight, accent, cream } = c.colours;
    c.rect(316, 366, 168, 20, stoneLight);
    c.rect(340, 350, 120, 18, stone);
    c.fill('M356 350l8 -116h72l8 116z', stoneLight);
    c.fill('M356 350l8 -116h22v116z', stone);
    c.rect(350, 222, 100, 14, stone);
    c.rect(378, 276, 44, 30, accent);
    // The bust looks to the light.
    c.fill('M352 222q2 -40 34 -46v-18q-14 -12 -12 -40q4 -30 34 -30 30 4 28 32l8 14 -10 4q0 22 -14 24v14q30 8 36 46z', stoneDark);
    c.fill('M408 222v-46q6 -4 6 -14h8v14q30 8 36 46zM424 104q14 8 12 20l8 14 -10 4q0 16 -8 22z', stone);
    c.fill('M374 118q-8 -44 36 -46 26 2 30 22 -24 -12 -34 6 -10 4 -14 24z', c.colours.ink);
    for (const x of [300, 500]) c.circle(x, 374, 17, c.colours.plant);
    c.rect(280, 384, 240, 6, cream);
  },
};

/** A monument of three who rose, under the flag. */
export const fighters: Scene = {
  focus: 236,
  lights: ['dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 290);
    trees(c, 372, 14, 110);
    street(c, 384);
    const { stone, stoneDark, stoneLight, accent } = c.colours;
    for (const [half, y] of [
      [230, 386],
      [190, 364],
      [150, 342],
    ] as const) {
      c.rect(400 - half, y - 22, half * 2, 22, stone);
      c.rect(400 - half, y - 22, half * 2, 6, stoneLight);
    }
    c.rect(340, 326, 120, 18, accent);
    for (const [x, s] of [
      [310, 0.9],
      [490, 0.9],
      [400, 1.15],
    ] as const)
      c.at(x, 320, s, () => {
        c.fill('M-22 0L-16 -60Q-30 -110 0 -116Q30 -110 18 -60L24 0H6L0 -44L-6 0z', stoneDark);
        c.fill('M4 -116Q30 -110 18 -60L24 0H6z', stone);
        c.stroke('M16 -100L44 -160', stoneDark, 11);
        c.circle(0, -132, 16, stoneDark);
        c.fill('M-22 -138h44l-10 -14h-24z', stoneDark);
      });
    flag(c, 660, 404, 300, 1.5);
    lamp(c, 110, 412, 140);
  },
};

export const clock: Scene = {
  focus: 216,
  lights: ['dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    wall(c, 130, 386, 260, 120);
    wall(c, 670, 386, 260, 150);
    windows(c, 4, 130, 340, 58, 26, 46);
    windows(c, 4, 670, 350, 58, 26, 56, 8);
    c.rect(0, 256, 262, 12, c.colours.roof);
    c.rect(538, 226, 262, 12, c.colours.roof);
    street(c, 386);
    const { ink, cream, accent, gold, stoneLight } = c.colours;
    c.rect(352, 372, 96, 20, stoneLight);
    c.rect(366, 350, 68, 24, accent);
    c.fill('M386 352l4 -158h20l4 158z', ink);
    c.fill('M352 196h96l-14 14h-68z', ink);
    c.circle(400, 138, 66, ink);
    c.circle(400, 138, 55, cream);
    for (let hour = 0; hour < 12; hour += 1) {
      const angle = (hour * Math.PI) / 6;
      c.circle(400 + Math.sin(angle) * 45, 138 - Math.cos(angle) * 45, hour % 3 ? 2.6 : 4.6, ink);
    }
    c.stroke('M400 138L374 116M400 138L418 102', ink, 6);
    c.circle(400, 138, 6, accent);
    c.fill('M362 80q38 -36 76 0z', accent);
    c.stroke('M400 62v-24', gold, 5);
    lamp(c, 200, 414, 140);
    lamp(c, 620, 414, 140);
  },
};

export const arches: Scene = {
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    range(c, place, 250);
    const { plant, plantDark, water, waterDark, stone, stoneDark, stoneLight, cream } = c.colours;
    trees(c, 300, 18, 90);
    c.rect(0, 262, width, 188, plantDark);
    c.fill('M120 450Q190 350 180 300H620Q610 350 690 450z', water);
    c.rect(180, 300, 440, 14, waterDark);
    const double = /majapahit/.test(place.words);
    c.fill(
      double
        ? 'M0 236h800v60h-120v40q-60 -66 -130 -66t-130 66v20h-40v-20q-60 -66 -130 -66t-130 66v-40H0z'
        : 'M0 236h800v62h-150v60Q560 286 400 286T150 358v-60H0z',
      stone,
    );
    c.fill(double ? 'M120 296q60 -46 130 -46t130 46M420 296q60 -46 130 -46t130 46' : 'M150 320Q260 262 400 262T650 320', 'none');
    c.rect(0, 228, width, 12, stoneLight);
    for (let x = 10; x < width; x += 56) {
      c.rect(x, 196, 16, 34, stoneLight);
      c.rect(x + 10, 196, 6, 34, stone);
    }
    c.rect(0, 194, width, 8, cream);
    for (const x of double ? [120, 400, 680] : [150, 650]) c.rect(x - 14, 286, 28, 70, stoneDark);
    for (const [y, w] of [
      [350, 110],
      [384, 170],
      [418, 230],
    ] as const)
      c.rect(sun.x * 0.35 + 210 - w / 2, y, w, 4, c.colours.waterLight, 2);
    c.fill('M0 450V330Q110 340 130 400T170 450zM800 450V330Q700 344 670 400T640 450z', plant);
    c.fill(
      'M0 450V330Q110 340 130 400T170 450zM800 450V330Q700 344 670 400T640 450z',
      c.batik('gringsing', c.colours.plantLight),
      'fill-opacity=".3"',
    );
    for (const x of [96, 704]) lamp(c, x, 232, 96);
  },
};
