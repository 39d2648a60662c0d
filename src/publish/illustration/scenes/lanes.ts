import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Along the lanes of the kampung.

/** Houses along a lane of the kampung, and what one comes for before them. */
const lane = (subject: (c: Canvas) => void): Scene => ({
  lights: ['morning', 'noon', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 270);
    const { roof, roofDark, accent, accentDark, ground, groundDark, wallShade } = c.colours;
    for (let each = 0; each < 7; each += 1)
      house(c, 40 + each * 122 + c.between(-10, 10), 330, c.between(110, 140), each % 3 ? [roofDark, roof] : [accentDark, accent]);
    c.rect(0, 328, width, 122, wallShade);
    c.fill('M300 328h200L700 450H100z', ground);
    c.fill('M300 328h200L700 450H100z', c.batik('kawung', groundDark, 0.7), 'fill-opacity=".4"');
    subject(c);
  },
});

export const canal = lane((c) => {
  const { stone, stoneDark, stoneLight, water, waterLight, ink, plant } = c.colours;
  c.fill('M150 450L250 250h300l100 200z', stone);
  c.fill('M250 250h300v16H250z', stoneLight);
  c.fill('M306 372v-30q10 -76 94 -80 84 4 94 80v30z', stoneDark);
  c.fill('M326 372v-24q10 -64 74 -66 64 2 74 66v24z', ink);
  for (let each = 0; each < 7; each += 1)
    c.fill(`M${318 + each * 24} ${286 - Math.sin((each + 0.6) * 0.45) * 18}l16 -4 2 14 -14 6z`, stoneLight);
  c.fill('M306 372h188L600 450H200z', water);
  for (const [x, y, w] of [
    [350, 388, 90],
    [310, 410, 150],
    [270, 434, 220],
  ] as const)
    c.rect(x, y, w, 4, waterLight, 2);
  for (const x of [262, 532]) c.fill(`M${x} 258q-26 20 -20 60q30 -14 40 -60z`, plant);
});

export const stairs = lane((c) => {
  const { stone, stoneLight, plant, plantDark, accent, wall: light } = c.colours;
  c.fill('M0 450V180q140 20 220 120l60 150z', plantDark);
  c.fill('M800 450V170q-150 20 -230 130l-50 150z', plant);
  for (let step = 0; step < 12; step += 1) {
    const half = 58 + step * 11;
    c.rect(400 - half, 196 + step * 22, half * 2, 22, stone);
    c.rect(400 - half, 196 + step * 22, half * 2, 8, stoneLight);
  }
  c.fill('M334 190L250 450h-26L322 182zM466 190L550 450h26L478 182z', light);
  for (const [x, y, s] of [
    [326, 178, 13],
    [474, 178, 13],
  ] as const)
    c.circle(x, y, s, accent);
});

export const marketLane = lane((c) => {
  const { accent, cream, roof, gold, plant, red, wood, woodDark } = c.colours;
  for (const [x, y, fill] of [
    [150, 372, accent],
    [400, 350, roof],
    [650, 372, gold],
  ] as const)
    c.at(x, y, 1, () => {
      c.stroke('M-92 40V-86M92 40V-86', woodDark, 6);
      for (let stripe = 0; stripe < 6; stripe += 1)
        c.fill(`M${-110 + stripe * 37} -60l10 -40h${stripe === 5 ? 17 : 27}l10 40q-20 18 -37 0z`, stripe % 2 ? cream : fill);
      c.rect(-96, 0, 192, 40, wood);
      c.rect(-96, 0, 192, 8, woodDark);
      for (const [dx, good] of [
        [-70, red],
        [-30, plant],
        [10, gold],
        [52, red],
      ] as const) {
        c.fill(`M${dx - 20} 0h40l-6 14h-28z`, woodDark);
        c.circle(dx - 9, -5, 9, good);
        c.circle(dx + 9, -5, 9, good);
        c.circle(dx, -14, 9, good);
      }
    });
});

export const gallery = lane((c) => {
  const { accent, cream, wood, woodDark, gold, ink } = c.colours;
  house(c, 400, 392, 330, [c.colours.roofDark, c.colours.roof]);
  c.rect(262, 340, 90, 52, wood);
  for (const [x, fill] of [
    [278, gold],
    [306, cream],
    [334, accent],
  ] as const) {
    c.fill(`M${x - 9} 340q-6 -16 5 -22v-10h8v10q11 6 5 22z`, fill);
  }
  c.at(540, 392, 1, () => {
    c.circle(0, -28, 28, ink);
    c.circle(0, -28, 20, cream);
    c.circle(-52, -16, 16, ink);
    c.circle(-52, -16, 11, cream);
    c.stroke('M0 -28L-24 -64L-52 -16M-24 -64l-14 -8', woodDark, 5);
  });
});
