import { tumpeng } from '../parts/feast.ts';
import { sandRings, terraces, verge } from '../parts/land.ts';
import { cone, furrows, plain, plume, range } from '../parts/mountain.ts';
import { bearer, dancer, figure } from '../parts/people.ts';
import { disc, sky } from '../parts/sky.ts';
import { meru, parasol, penjor, splitGate } from '../parts/temple.ts';
import type { Scene } from '../scene.ts';
import { hamlet } from './country.ts';

// Rites of the Tengger.

/** Yadnya Kasada: by night up the steps to the burning crater, offerings on the shoulders, the temple in the sand below. */
export const kasada: Scene = {
  focus: 212,
  lights: ['night'],
  draw(c, place, light) {
    sky(c, place, light, 0.84);
    const { planes, red, gold, ink, ground, groundDark, accent, cream } = c.colours;
    const bromo = { x: 330, foot: 392, high: 236, half: 350, crater: 220, fill: planes[2], lit: red, glow: 0.3 };
    c.ellipse(330, 160, 190, 90, red, 'fill-opacity=".35"');
    c.ellipse(330, 164, 120, 60, gold, 'fill-opacity=".35"');
    plume(c, 336, 168, 1.5, '.55');
    cone(c, bromo);
    c.fill('M224 156q106 46 212 0q-30 40 -106 42t-106 -42z', red);
    c.fill('M250 164q80 30 160 0q-28 24 -80 26t-80 -26z', gold);
    furrows(c, bromo, 12, planes[3]);
    plain(c, 380, 5, ground);
    c.group(c.clip('M0 378h800v72H0z'), () => sandRings(c, 330, 372, groundDark, 7, '.7'));
    // The steps, lit by what is carried up them.
    c.fill('M430 178L450 176L620 392H540z', groundDark);
    for (let step = 0; step < 15; step += 1) {
      const t = step / 15;
      c.rect(438 + t * 134 - t * 20, 190 + t * 196, 16 + t * 52, 4, ground);
      c.circle(446 + t * 128, 184 + t * 190, 2 + t * 4, gold);
    }
    for (const [x, y, high] of [
      [456, 206, 26],
      [492, 258, 38],
      [540, 322, 54],
    ] as const)
      bearer(c, x, y, high, ink, gold);
    splitGate(c, 110, 396, 90);
    meru(c, 190, 396, 96, 3);
    for (const [x, fill] of [
      [640, accent],
      [710, red],
      [770, accent],
    ] as const)
      bearer(c, x, 440, 124, fill, gold);
    parasol(c, 590, 440, 130, cream);
  },
};

/** Wulan Kapitu: the month of silence. The sand sea, the moon, nobody. */
export const quietSand: Scene = {
  lights: ['night'],
  draw(c, place, light) {
    const sun = sky(c, place, light, 0.62);
    disc(c, sun, 46);
    const { planes, ground, groundDark, lit } = c.colours;
    c.fill('M0 450V232l80 -10 120 12 110 -22 160 12 110 14 120 -18 100 8V450z', planes[1]);
    const bromo = { x: 250, foot: 330, high: 116, half: 210, crater: 130, fill: planes[2], lit, glow: 0.25 };
    plume(c, 250, 220, 0.8, '.4');
    cone(c, bromo);
    const batok = { x: 470, foot: 334, high: 130, half: 110, crater: 26, fill: planes[3], lit, glow: 0.3 };
    cone(c, batok);
    furrows(c, batok, 9, planes[4]);
    plain(c, 330, 4, ground);
    c.group(c.clip('M0 332h800v118H0z'), () => sandRings(c, 420, 350, groundDark, 10, '.8'));
    c.stroke('M400 450Q440 400 380 370T430 336', groundDark, 5, 'stroke-opacity=".6"');
  },
};

/** A rite in the village: what is laid out tells one from another. */
export const tenggerRite: Scene = {
  focus: 286,
  lights: ['dawn', 'dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    terraces(c, 296, 5);
    hamlet(c, [c.colours.roofDark, c.colours.roof]);
    const { planes, red, accent, gold, cream, ground, ink, stone } = c.colours;
    c.fill('M0 450V404Q240 380 440 396T800 390V450z', ground);
    c.fill('M0 450V404Q240 380 440 396T800 390V450z', c.batik('kawung', planes[3], 0.8), 'fill-opacity=".3"');
    penjor(c, 60, 430, 230);
    penjor(c, 740, 430, 230, -1);
    if (/\bkaro\b/.test(place.words))
      for (const [x, dress, scarf] of [[250, red, gold], [360, accent, cream], [470, red, gold], [580, accent, cream]] as const) dancer(c, x, 436, 140, dress, scarf); // biome-ignore format: four dancers, one line
    else if (/unan/.test(place.words)) {
      for (const x of [210, 330, 470, 590]) tumpeng(c, x, 436, 0.95);
      parasol(c, 400, 440, 190, gold);
    } else if (/entas/.test(place.words)) {
      for (const x of [200, 260, 540, 600]) figure(c, x, 434, 96, cream);
      c.fill('M340 436L356 330Q400 300 444 330L460 436z', gold);
      c.fill('M340 436L356 330Q400 300 444 330L460 436z', c.batik('gringsing', c.colours.woodDark), 'fill-opacity=".7"');
      c.circle(400, 306, 26, c.colours.plantLight);
      parasol(c, 310, 440, 170, cream);
      parasol(c, 490, 440, 170, cream);
    } else {
      c.fill('M350 436l12 -56h76l12 56z', stone);
      c.fill('M340 382h120l-14 -16h-92z', ink);
      for (const [x, turn] of [
        [380, -10],
        [400, 6],
        [422, -4],
      ] as const)
        c.stroke(`M${x} 362q${turn} -30 0 -56t${-turn} -54`, cream, 8, 'stroke-opacity=".65"');
      for (const x of [240, 560]) bearer(c, x, 436, 134, accent, gold);
      for (const x of [170, 630]) bearer(c, x, 432, 118, red, gold);
    }
    verge(c, 440, planes[4]);
  },
};
