import { type Canvas, width } from '../canvas.ts';
import { flag, wall, windows } from '../parts/facade.ts';
import { palm, trees } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Museums, each before what it keeps.

/** A museum: a quiet front, and before it what it keeps. */
const museumWith = (subject: (c: Canvas) => void): Scene => ({
  lights: ['morning', 'dusk', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    trees(c, 372, 15, 92);
    const { cream, ground, groundDark, roof, roofDark } = c.colours;
    c.polygon([[130, 216], [670, 216], [610, 158], [190, 158]], roofDark); // biome-ignore format: one roof, one line
    c.polygon([[400, 216], [670, 216], [610, 158], [400, 158]], roof); // biome-ignore format: one roof, one line
    wall(c, 400, 380, 500, 166);
    windows(c, 6, 400, 330, 80, 36, 84, 12);
    c.rect(140, 210, 520, 10, cream);
    c.rect(0, 378, width, 72, ground);
    c.fill('M0 378h800v72H0z', c.batik('kawung', groundDark, 0.7), 'fill-opacity=".4"');
    subject(c);
  },
});

export const vehicles = museumWith((c) => {
  const { accent, accentDark, red, cream, ink, waterLight, gold } = c.colours;
  c.at(250, 430, 1.2, () => {
    c.fill('M-130 -18v-34q4 -14 30 -16l24 -40q6 -8 20 -8h66q16 0 26 14l24 34q54 4 60 24v26z', red);
    c.fill('M-66 -70l18 -32h40v32zM2 -70v-32h26q10 0 16 8l18 24z', waterLight);
    for (const x of [-76, 68]) {
      c.circle(x, -18, 25, ink);
      c.circle(x, -18, 12, cream);
    }
    c.circle(112, -44, 7, gold);
  });
  c.at(580, 430, 1.2, () => {
    c.fill('M-96 -20v-90q0 -14 14 -14H84q12 0 16 12l14 56v36z', accent);
    c.rect(-84, -110, 44, 36, waterLight);
    c.rect(-32, -110, 44, 36, waterLight);
    c.fill('M20 -110h60l12 36H20z', waterLight);
    c.rect(-96, -56, 208, 8, cream);
    c.rect(-96, -30, 210, 12, accentDark);
    for (const x of [-50, 70]) {
      c.circle(x, -18, 23, ink);
      c.circle(x, -18, 10, cream);
    }
  });
});

export const army = museumWith((c) => {
  const { plantDark, plant, ink, stone } = c.colours;
  c.at(400, 426, 1.35, () => {
    c.fill('M-120 -14q-10 -34 14 -36H106q24 2 14 36q-120 22 -240 0z', ink);
    for (const x of [-84, -42, 0, 42, 84]) c.circle(x, -22, 16, stone);
    c.fill('M-110 -46l16 -26H100l16 26z', plantDark);
    c.fill('M-52 -72q2 -34 22 -36h52q20 2 24 36z', plant);
    c.fill('M34 -98l110 -18v10l-108 22z', plantDark);
  });
  flag(c, 690, 420, 220, 1.2);
});

export const statues = museumWith((c) => {
  const { stone, stoneDark, stoneLight } = c.colours;
  for (const [x, s] of [
    [200, 0.9],
    [400, 1.2],
    [600, 0.9],
  ] as const)
    c.at(x, 428, s, () => {
      c.rect(-54, -26, 108, 26, stoneLight);
      c.fill('M-46 -26V-130Q-40 -180 0 -190Q40 -180 46 -130V-26z', stoneDark);
      c.fill('M-40 -26q-2 -28 20 -32q-14 -40 6 -58q-12 -26 14 -36q26 10 14 36q20 18 6 58q22 4 20 32z', stone);
      c.fill('M6 -150q12 12 8 34q20 18 6 58q22 4 20 32H8z', stoneLight);
      c.fill('M-14 -152l14 -26 14 26z', stone);
    });
});

export const townMuseum = museumWith((c) => {
  for (const x of [120, 680]) palm(c, x, 424, 170, x > 400 ? -0.08 : 0.08);
  flag(c, 400, 424, 250, 1.2);
});
