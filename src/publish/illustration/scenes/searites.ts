import { horizon, width } from '../canvas.ts';
import { fishingBoat, perahu } from '../parts/boats.ts';
import { glints, palm, sea } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { bearer } from '../parts/people.ts';
import { birds, sky } from '../parts/sky.ts';
import { parasol, penjor } from '../parts/temple.ts';
import type { Scene } from '../scene.ts';

// Rites and seasons of the sea.

/** Offerings carried out to sea: the boat with its tower of produce, escorted. */
export const seaOffering: Scene = {
  lights: ['morning', 'dawn', 'dusk'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    const { planes, red, gold, plant, plantLight, accent, cream } = c.colours;
    const top = horizon - 40;
    c.fill(`M0 ${top + 14}V${top - c.between(40, 90)}q80 -20 130 30t60 70z`, planes[2]);
    sea(c, top);
    glints(c, top + 8, 440, sun.x);
    perahu(c, c.between(110, 180), 326, 0.6);
    perahu(c, c.between(600, 680), 316, 0.5);
    const x = c.between(370, 430);
    fishingBoat(c, x, 388, 1.75, 0);
    c.at(x + 16, 362, 1.15, () => {
      c.fill('M-64 0L0 -170L64 0z', plant);
      for (const [row, [half, fill]] of ([[50, red], [38, gold], [26, plantLight], [14, red]] as const).entries()) for (let each = -half; each <= half; each += 18) c.circle(each, -14 - row * 36, 10, fill); // biome-ignore format: rows of produce, one line
      c.fill('M-8 -166h16l-8 -28z', gold);
    });
    parasol(c, x - 96, 366, 130, accent);
    parasol(c, x + 130, 356, 120, cream);
    fishingBoat(c, c.between(620, 690), 440, 1.1, 1);
    birds(c, 230, 90);
  },
};

/** Melasti: parasols and white cloth in procession to the edge of the sea. */
export const beachRite: Scene = {
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    const top = horizon - 40;
    const { cream, gold, accent, stone, ground, planes } = c.colours;
    const black = /besi/.test(place.words);
    if (black) range(c, place, top);
    sea(c, top);
    glints(c, top + 8, 360, sun.x, 7);
    if (!black) c.fill(`M250 ${top + 30}q20 -60 70 -60t80 60z`, planes[2]);
    c.fill('M0 360Q260 330 470 366T800 350V450H0z', cream);
    c.fill('M0 374Q260 344 470 380T800 364V450H0z', black ? stone : ground);
    penjor(c, 90, 436, 250);
    penjor(c, 180, 428, 210);
    for (const [each, x] of [280, 350, 420, 490, 560].entries()) {
      if (each % 2) parasol(c, x + 26, 428, 190, each === 1 ? gold : accent);
      bearer(c, x, 432, 124, each % 2 ? cream : gold, each % 2 ? accent : cream);
    }
    palm(c, 730, 446, 220, -0.12);
  },
};

/** Praonan: the sea full of small boats, ketupat hung above them. */
export const ketupatBoats: Scene = {
  focus: 296,
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    range(c, place, 250);
    sea(c, 252);
    glints(c, 260, 440, sun.x);
    for (const [x, y, s, kind] of [
      [190, 296, 0.6, 1],
      [610, 300, 0.64, 2],
      [400, 330, 0.86, 0],
      [200, 380, 1.05, 2],
      [620, 400, 1.2, 0],
    ] as const)
      fishingBoat(c, x, y, s, kind);
    const { ink, plantLight, gold, plantDark } = c.colours;
    c.stroke('M0 30Q200 90 400 34Q600 90 800 30', ink, 3);
    for (const [x, y] of [
      [90, 62],
      [200, 74],
      [310, 62],
      [490, 62],
      [600, 74],
      [710, 62],
    ] as const)
      c.at(x, y, 1, () => {
        c.stroke('M0 -10V12M-8 74q-4 14 -10 22M8 74q4 14 10 22', plantDark, 3);
        c.fill('M0 10l32 32 -32 32 -32 -32z', plantLight);
        c.fill('M-16 26l32 32 -8 8 -32 -32zM8 18l-32 32 8 8 32 -32z', gold);
      });
  },
};

/** The season of the whale shark: its back of stars below the boat. */
export const whaleShark: Scene = {
  lights: ['morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 150);
    const { water, waterLight, waterDark, cream, ink } = c.colours;
    c.rect(0, 146, width, 304, waterLight);
    c.fill('M0 186q100 -16 200 0t200 0 200 0 200 0V450H0z', water);
    c.fill('M0 344q120 -24 260 0t280 -6 260 6V450H0z', waterDark);
    c.fill('M520 150h70l-150 300h-140zM650 150h30l-80 300h-80z', waterLight, 'fill-opacity=".22"');
    perahu(c, 240, 156, 1);
    c.at(390, 300, 1.25, () => {
      c.fill('M-250 -6Q-140 -66 20 -60Q170 -50 236 -18Q252 0 236 14Q150 44 10 44Q-120 40 -250 -6z', ink);
      c.fill('M-250 -6Q-120 40 10 44Q150 44 236 14Q160 24 10 20T-250 -6z', cream);
      c.fill('M-240 -8L-300 -74L-282 -8L-300 50z', ink);
      c.fill('M-20 -58L-44 -104L40 -60zM60 34L10 92L100 40z', ink);
      c.fill('M-200 -12Q-120 -60 20 -54Q150 -46 210 -22Q120 14 0 14T-200 -12z', c.batik('truntum', cream, 0.62));
      c.circle(206, -12, 5, cream);
      c.stroke('M150 -26q10 20 0 42M164 -26q10 20 0 42M136 -28q10 22 0 46', waterLight, 3);
    });
  },
};
