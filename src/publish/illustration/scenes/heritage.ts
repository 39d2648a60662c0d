import { type Canvas, width } from '../canvas.ts';
import { flag, house, lamp, street, wall, windows } from '../parts/facade.ts';
import {
  artDeco,
  empire,
  type Front,
  gothicTower,
  gothicTwin,
  indis,
  jengki,
  kampungHouse,
  modern,
  mosque,
  neoclassical,
  nieuweBouwen,
  peranakan,
  plainChurch,
  townHall,
  twin,
} from '../parts/fronts.ts';
import { palm, tree, trees } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { tomb } from './temples.ts';

// Scenes of old streets and of the kampung behind them.

/** Years a text gives, the first of them. */
const yearIn = (words: string): number => Number(/\b1[6-9]\d\d\b/.exec(words)?.[0] ?? 0);

/** A building on its street, between trees and lamps. */
const onStreet = (front: Front): Scene => ({
  lights: ['morning', 'dusk', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    trees(c, 378, 15, 92);
    const lower = c.between(0, 1) < 0.5;
    if (lower) palm(c, 84, 396, 190, 0.1);
    front(c, 386, yearIn(place.words));
    street(c, 386);
    lamp(c, lower ? 716 : 84, 412, 130);
    if (!lower) tree(c, 728, 402, 150);
    birds(c, 130, 110);
  },
});

const bankOrOffice = onStreet(neoclassical);
export const townHallScene = onStreet((c, foot) => townHall(c, foot, 1927));

/** A rain of houses along a lane of the kampung, and what one comes for before them. */
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
    c.fill('M300 328h200L700 450H100z', c.batik('kawung', groundDark, 0.7), 'opacity=".4"');
    subject(c);
  },
});

const monument: Scene = {
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
const fighters: Scene = {
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

const clock: Scene = {
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

const arches: Scene = {
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
      'opacity=".3"',
    );
    for (const x of [96, 704]) lamp(c, x, 232, 96);
  },
};

const canal = lane((c) => {
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

const stairs = lane((c) => {
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

const marketLane = lane((c) => {
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

const gallery = lane((c) => {
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

/** Ordered: the first word found in a heritage place's id, name, style and summary decides its picture. */
export const heritageScenes: readonly (readonly [RegExp, Scene])[] = [
  [/masjid/, onStreet(mosque)],
  [/tionghoa/, onStreet(peranakan)],
  [/makam|kuburan|pesarean/, tomb],
  [/jembatan/, arches],
  [/stadsklok|jam kota/, clock],
  [/monumen peta|tentara/, fighters],
  [/patung|monumen/, monument],
  [/saluran|irigasi/, canal],
  [/tangga/, stairs],
  [/pasar/, marketLane],
  [/galeri/, gallery],
  [/hati kudus|gereja 1905/, onStreet(gothicTwin)],
  [/neo-gotik/, onStreet(gothicTower)],
  [/gereja|gpib/, onStreet(plainChurch)],
  [/kembar.*selatan|selatan.*kembar/, onStreet(twin(1))],
  [/kembar/, onStreet(twin(-1))],
  [/jengki/, onStreet(jengki)],
  [/indis\b|istana gebang|rumah keluarga/, onStreet(indis)],
  [/indische empire|societeit harmonie/, onStreet(empire)],
  [/art deco/, onStreet(artDeco)],
  [/aniem|pln/, onStreet(nieuweBouwen(-150, 2))],
  [/namsin/, onStreet(nieuweBouwen(160, 1))],
  [/nieuwe bouwen/, onStreet(nieuweBouwen(120, 2))],
  [/modern \(gedung|sarinah/, onStreet(modern)],
  [/kolonial modern/, onStreet(townHall)],
  [/neoklasik|gula|lembaga/, bankOrOffice],
  [/rumah/, onStreet(kampungHouse)],
];

export const oldBuilding: Scene = onStreet(empire);
