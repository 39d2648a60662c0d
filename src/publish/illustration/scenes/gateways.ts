import type { Entry } from '../../../domain/model/index.ts';
import { type Canvas, width } from '../canvas.ts';
import { flag, hip, lamp, wall, windows } from '../parts/facade.ts';
import { palm, pines, sandRings, terraces, trees, verge } from '../parts/land.ts';
import { hills, plain, range } from '../parts/mountain.ts';
import { figure } from '../parts/people.ts';
import { birds, sky } from '../parts/sky.ts';
import { penjor } from '../parts/temple.ts';
import { bus, jeep, plane, train } from '../parts/vehicles.ts';
import type { Scene } from '../scene.ts';
import { harbour } from './coast.ts';

// Ways in: stations, terminals, airports, harbours, the gates of the park.

/** A railway station: one of three fronts, its train in the region's colour. */
const station: Scene = {
  lights: ['morning', 'dusk', 'dawn', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 292);
    trees(c, 330, 16, 76);
    c.pick([hipped, arched, gabled])(c);
    const { stone, stoneDark, stoneLight, wallShade, ink } = c.colours;
    c.rect(0, 346, width, 20, wallShade);
    c.rect(0, 346, width, 5, c.colours.gold);
    c.rect(0, 366, width, 84, stone);
    c.fill('M0 390h800v60H0z', c.batik('cecek', stoneDark), 'fill-opacity=".6"');
    for (let sleeper = 0; sleeper < 23; sleeper += 1) c.fill(`M${sleeper * 36} 414h22l-6 22h-26z`, stoneDark);
    c.rect(0, 418, width, 5, stoneLight);
    train(c, c.between(430, 520), 424, 1.05);
    c.rect(0, 432, width, 5, stoneLight);
    c.stroke('M0 96Q400 118 800 96', ink, 2, 'stroke-opacity=".4"');
  },
};

function hipped(c: Canvas): void {
  hip(c, 400, 232, 640, 60, 480);
  wall(c, 400, 348, 580, 116);
  windows(c, 8, 400, 330, 66, 30, 66, 10);
  hip(c, 400, 196, 210, 56, 80);
  wall(c, 400, 240, 170, 46);
  clockFace(c, 400, 214, 18);
}

function arched(c: Canvas): void {
  const { roof, roofDark, waterLight, ink } = c.colours;
  wall(c, 400, 348, 640, 100);
  windows(c, 4, 190, 330, 54, 26, 56);
  windows(c, 4, 610, 330, 54, 26, 56);
  c.fill('M280 348V236Q280 136 400 132T520 236V348z', roofDark);
  c.fill('M400 132Q520 136 520 236V348H500V240Q500 156 400 150z', roof);
  c.fill('M300 348V240Q300 156 400 152T500 240V348z', waterLight);
  c.stroke('M340 348V176M400 348V152M460 348V176M300 240H500M300 294H500', ink, 5);
  clockFace(c, 400, 204, 22);
}

function gabled(c: Canvas): void {
  const { roof, roofDark, cream } = c.colours;
  c.polygon([[90, 260], [710, 260], [660, 214], [140, 214]], roofDark); // biome-ignore format: one roof, one line
  wall(c, 400, 348, 560, 92);
  for (const x of [250, 550]) {
    wall(c, x, 348, 120, 130);
    c.polygon([[x - 76, 222], [x + 76, 222], [x, 150]], roof); // biome-ignore format: one gable, one line
    c.polygon([[x - 52, 222], [x + 52, 222], [x, 172]], cream); // biome-ignore format: one gable, one line
    windows(c, 2, x, 330, 48, 28, 64, 10);
  }
  windows(c, 3, 400, 332, 52, 30, 54);
  clockFace(c, 400, 238, 18);
}

function clockFace(c: Canvas, x: number, y: number, r: number): void {
  const { ink, cream, accent } = c.colours;
  c.circle(x, y, r + 5, ink);
  c.circle(x, y, r, cream);
  c.stroke(`M${x} ${y}V${y - r * 0.7}M${x} ${y}L${x + r * 0.5} ${y + r * 0.2}`, accent, 4);
}

/** A bus terminal: the long roof, bays, buses side by side. */
const terminal: Scene = {
  lights: ['morning', 'dusk', 'noon', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    trees(c, 350, 16, 88);
    const { accent, accentDark, cream, wallShade, groundDark, ground, stone, red, gold, plant, ink } = c.colours;
    const peaks = c.between(0, 1) < 0.5;
    wall(c, 400, 372, 700, 120);
    windows(c, 9, 400, 330, 76, 48, 34);
    if (peaks)
      for (let each = 0; each < 5; each += 1)
        c.fill(`M${60 + each * 136} 262L${128 + each * 136} 190L${196 + each * 136} 262z`, each % 2 ? accentDark : accent);
    else c.fill('M30 262Q400 150 770 262L758 276Q400 176 42 276z', accent);
    c.rect(36, 258, 728, 14, cream);
    for (const x of [70, 224, 400, 576, 730]) c.rect(x - 6, 270, 12, 104, stone);
    c.rect(0, 370, width, 80, groundDark);
    c.rect(0, 370, width, 12, wallShade);
    for (const x of [60, 260, 460, 660]) c.fill(`M${x} 450l26 -54h6l-20 54z`, ground);
    const paints = [accent, red, gold, plant] as const;
    const first = Math.floor(c.between(0, 4));
    bus(c, 190, 420, 0.82, paints[first]);
    bus(c, 590, 438, 1.02, paints[(first + 1) % 4]);
    for (const x of [352, 384]) figure(c, x, 420, 58, ink);
    lamp(c, 40, 420, 170);
  },
};

const airport: Scene = {
  focus: 240,
  lights: ['dawn', 'morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light, 0.84);
    range(c, place, 306);
    const { accent, cream, wallShade, waterLight, water, stone, stoneDark, ground, gold, plantDark } = c.colours;
    hills(c, 330, 6, plantDark);
    c.fill('M30 366V312Q180 268 330 312V366z', cream);
    c.fill('M42 366V322Q180 284 318 322V366z', water);
    for (let pane = 0; pane < 8; pane += 1) c.rect(58 + pane * 34, 318, 14, 48, waterLight);
    c.fill('M14 316Q180 250 346 316L340 326Q180 266 20 326z', accent);
    c.fill('M640 366l10 -130h36l10 130z', wallShade);
    c.fill('M668 366V236h18l10 130z', cream);
    c.fill('M620 236L632 190H704L716 236z', waterLight);
    c.rect(614, 232, 108, 10, accent);
    c.fill('M624 190Q668 164 712 190z', cream);
    c.stroke('M668 172V138', stoneDark, 4);
    c.rect(0, 364, width, 86, ground);
    c.fill('M0 400h800v50H0z', stone);
    for (let dash = 0; dash < 8; dash += 1) c.rect(30 + dash * 104, 422, 60, 6, cream);
    for (let each = 0; each < 16; each += 1) c.circle(25 + each * 50, 396, 4, gold);
    plane(c, 400, 150, 1.15);
    c.stroke('M232 190Q120 226 40 268', cream, 5, 'stroke-opacity=".5" stroke-dasharray="2 14"');
  },
};

/** A gate of the national park: the gapura over the road, and behind it what one comes to. */
const parkGate: Scene = {
  lights: ['dawn', 'morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light, 0.78);
    range(c, place);
    const { planes, ground, groundDark, gold, stone, stoneDark, stoneLight, roof, roofDark, accent, cream } = c.colours;
    beyond(c, place.words);
    c.fill('M0 450V402Q200 384 400 388T800 398V450z', planes[4]);
    c.fill('M372 386h56L640 450H160z', ground);
    c.fill('M396 386h8l30 64h-68z', groundDark, 'fill-opacity=".5"');
    for (const side of [-1, 1])
      c.at(400 + side * 150, 412, [side, 1], () => {
        c.fill('M-44 0V-40h8V-150h-8v-12h88v12h-8V-40h8V0z', stone);
        c.fill('M6 -40V-150h30V-40zM6 0V-40h38V0z', side > 0 ? stoneLight : stoneDark);
        c.rect(-30, -132, 60, 8, gold);
        c.circle(0, -96, 17, accent);
        c.circle(0, -96, 26, 'none', `stroke="${gold}" stroke-width="3"`);
      });
    c.fill('M180 250Q220 240 236 206H564Q580 240 620 250L606 262H194z', roofDark);
    c.fill('M400 206H564Q580 240 620 250H400z', roof);
    c.fill('M300 206Q330 196 340 166H460Q470 196 500 206z', roofDark);
    c.fill('M400 166H460Q470 196 500 206H400z', roof);
    c.fill('M392 166h16l-8 -30z', gold);
    c.rect(230, 262, 340, 14, cream);
    jeep(c, 420, 440, 0.86);
    penjor(c, 110, 430, 230);
    penjor(c, 690, 430, 230, -1);
    flag(c, 40, 434, 150);
  },
};

/** What lies behind a gate: the sand sea, the falls' forest, the lake, fields of flowers. */
function beyond(c: Canvas, words: string): void {
  const { planes, ground, groundDark, water, waterLight, cream } = c.colours;
  if (/lautan pasir|cemorolawang/.test(words)) {
    plain(c, 318, 6, ground);
    c.group(c.clip('M0 320h800v130H0z'), () => sandRings(c, 400, 340, groundDark, 7, '.6'));
  } else if (/ranu/.test(words) && !/trisula/.test(words)) {
    pines(c, 320, 30, 60, 0, width, planes[3]);
    c.rect(0, 318, width, 70, water);
    c.stroke('M80 346h120M500 338h160M260 362h90', waterLight, 4);
    pines(c, 440, 8, 170, 0, 190, planes[4]);
  } else if (/wonokitri|edelweis/.test(words)) {
    terraces(c, 300, 4);
    for (let each = 0; each < 14; each += 1) c.circle(20 + each * 58, 376 + (each % 3) * 9, 7, cream);
  } else {
    pines(c, 340, 26, 120, 0, width, planes[2]);
    pines(c, 390, 18, 170, 0, width, planes[3]);
  }
}

const quay: Scene = {
  lights: harbour.lights,
  draw(c, place, light) {
    harbour.draw(c, place, light);
    const { cream, red, gold, stone } = c.colours;
    c.at(716, 420, 1.1, () => {
      c.fill('M-60 0Q-40 -26 0 -28T60 0z', stone);
      c.fill('M-26 -24L-16 -190H16L26 -24z', cream);
      c.fill('M-24 -60h48l4 -36h-52zM-18 -128h40l3 -34h-44z', red);
      c.rect(-24, -200, 48, 11, red);
      c.rect(-14, -226, 28, 26, gold);
      c.fill('M-22 -226h44L0 -252z', red);
      c.fill('M-14 -218L-180 -250V-190z', gold, 'fill-opacity=".25"');
    });
    palm(c, 60, 430, 180, 0.12);
  },
};

/** The scene of each kind of gateway. */
export const gatewayScenes: Record<Entry<'gateway'>['kind'], Scene> = {
  station,
  terminal,
  airport,
  harbour: quay,
  'park-gate': {
    lights: parkGate.lights,
    draw(c, place, light) {
      parkGate.draw(c, place, light);
      verge(c, 442, c.colours.planes[4]);
      birds(c, 200, 90);
    },
  },
};
