import { type Canvas, width } from '../canvas.ts';
import type { Good } from '../goods/index.ts';
import { flag, house, lamp, wall, windows } from '../parts/facade.ts';
import { bunting, fireworks, gong, lanterns, stage } from '../parts/feast.ts';
import { sandRings, terraces, trees } from '../parts/land.ts';
import { hills, plain, range } from '../parts/mountain.ts';
import { bearer, crowd, dancer, litter, runner } from '../parts/people.ts';
import { sky } from '../parts/sky.ts';
import { penjor } from '../parts/temple.ts';
import type { Place } from '../place.ts';
import { type Scene, told } from '../scene.ts';
import { lights } from './market.ts';
import { fair } from './play.ts';
import { kasada, quietSand, tenggerRite } from './rites.ts';
import { beachRite, ketupatBoats, seaOffering, whaleShark } from './searites.ts';
import { pura, tomb } from './temples.ts';
import { flower } from './towns.ts';

// Scenes of events, by their kind and by what their name and summary say.

/** A town's own day: fireworks, bunting, and in the middle what the region is known for. */
const civic = (good: Good): Scene => ({
  lights: ['night', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light, 0.88);
    range(c, place);
    town(c);
    fireworks(c);
    bunting(c, 236);
    const { accent, accentDark, gold } = c.colours;
    c.fill('M250 420L274 372H526L550 420z', accentDark);
    c.fill('M250 420L274 372H526L550 420z', c.batik('kawung', accent, 0.8));
    c.rect(266, 364, 268, 10, gold);
    c.at(400, 366, 0.86, () => good(c));
    crowd(c, 414, c.colours.ink);
  },
});

/** Roofs of a town along the horizon, and its square. */
function town(c: Canvas): void {
  const { roof, roofDark, wallShade, planes } = c.colours;
  for (let each = 0; each < 9; each += 1) house(c, 20 + each * 98, 332, 112, [roofDark, roof]);
  c.rect(0, 330, width, 120, planes[3]);
  c.fill('M0 330h800v60H0z', c.batik('kawung', wallShade, 0.8), 'fill-opacity=".18"');
}

/** Runners on a ridge road before the mountains; by night with lamps. */
const race = (ultra: boolean): Scene => ({
  focus: 304,
  lights: ultra ? ['night'] : ['dawn', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { planes, ground, accent, gold, red, cream } = c.colours;
    terraces(c, 300, 4);
    hills(c, 372, 10, planes[3]);
    c.fill('M0 450V420Q240 372 480 396T800 366V396Q560 420 420 450z', ground);
    c.stroke('M120 436Q360 386 560 404T800 380', cream, 4, 'stroke-dasharray="26 20"');
    for (const [x, y, high, shirt] of [
      [640, 398, 84, gold],
      [470, 412, 112, red],
      [270, 424, 146, accent],
    ] as const)
      runner(c, x, y, high, shirt, ultra);
  },
});

/** Music in the open under the mountains: the stage, its lights, a saxophone as large as a house. */
const concert: Scene = {
  lights: ['dusk', 'night'],
  draw(c, place, light) {
    sky(c, place, light, 0.86);
    range(c, place);
    hills(c, 320, 10, c.colours.planes[2]);
    stage(c, 384);
    const { gold, ground, ink, accent, woodDark } = c.colours;
    c.at(372, 346, 1.02, () => {
      c.fill('M60 -170Q40 -176 34 -154L14 -40Q4 6 -34 2Q-60 -4 -58 -42L-78 -46Q-92 14 -44 26Q16 36 34 -30L58 -150z', gold);
      c.fill('M-88 -52L-48 -40L-40 -56Q-64 -74 -92 -64z', ground);
      c.stroke('M58 -166Q84 -180 100 -160', ink, 8);
      for (const [x, y] of [
        [42, -122],
        [36, -94],
        [30, -66],
        [22, -38],
        [4, -10],
      ] as const)
        c.circle(x, y, 7, ink);
    });
    c.at(520, 344, 1, () => {
      c.fill('M-30 0Q-44 -40 -22 -62Q-34 -88 0 -94Q34 -88 22 -62Q44 -40 30 0Q0 12 -30 0z', woodDark);
      c.rect(-4, -168, 8, 100, ink);
      c.circle(0, -40, 7, accent);
    });
    crowd(c, 404, ink);
  },
};

/** Dancers on the sand before the caldera. */
const sandStage: Scene = {
  focus: 292,
  lights: ['dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { ground, groundDark, accent, red, gold, plant } = c.colours;
    plain(c, 330, 8, c.colours.planes[3]);
    c.rect(0, 352, width, 98, ground);
    c.group(c.clip('M0 354h800v96H0z'), () => sandRings(c, 400, 396, groundDark, 7, '.6'));
    for (const [x, high, dress, scarf] of [
      [210, 130, red, gold],
      [330, 150, accent, red],
      [470, 150, red, accent],
      [590, 130, plant, gold],
    ] as const)
      dancer(c, x, 424, high, dress, scarf);
    penjor(c, 90, 430, 220);
    penjor(c, 710, 430, 220, -1);
  },
};

/** A carnival of flowers: a costume opened like one great bloom. */
const carnival: Scene = {
  focus: 252,
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light, 0.84);
    range(c, place);
    const { accent, accentDark, gold, red, cream, ground, plantLight, ink } = c.colours;
    trees(c, 340, 15, 80);
    c.rect(0, 338, width, 112, ground);
    c.fill('M0 338h800v112H0z', c.batik('kawung', c.colours.groundDark, 0.8), 'fill-opacity=".3"');
    for (const [x, y, s, one, two] of [
      [170, 420, 0.62, gold, red],
      [640, 420, 0.62, plantLight, accent],
      [400, 432, 1.12, accent, gold],
    ] as const)
      c.at(x, y, s, () => {
        for (const [each, turn] of [-84, -56, -28, 0, 28, 56, 84].entries())
          c.at(
            0,
            -110,
            1,
            () => {
              c.fill('M0 0Q-44 -90 0 -176Q44 -90 0 0z', each % 2 ? two : one);
              c.fill('M0 -40Q-18 -90 0 -150Q18 -90 0 -40z', each % 2 ? cream : accentDark, 'fill-opacity=".6"');
              c.circle(0, -176, 10, each % 2 ? one : gold);
            },
            turn,
          );
        c.fill('M-74 0Q-20 -40 -16 -92H16Q20 -40 74 0Q0 22 -74 0z', one);
        c.fill('M-74 0Q0 22 74 0L66 -8Q0 10 -66 -8z', two);
        c.fill('M-18 -88Q-22 -128 0 -130Q22 -128 18 -88z', ink);
        c.circle(0, -144, 14, ink);
        c.fill('M-22 -150L-12 -186L0 -164L12 -186L22 -150z', gold);
      });
    for (const x of [40, 300, 520, 766]) flower(c, x, 440, 0.9, cream);
  },
};

/** An evening of the old days: a street front, lanterns, a pedicab. */
const oldDays: Scene = {
  focus: 292,
  lights: ['dusk', 'night'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    const { roof, roofDark, accent, red, gold, ink, cream, ground, groundDark, woodDark } = c.colours;
    for (const [x, w, high] of [
      [120, 230, 150],
      [400, 270, 120],
      [680, 230, 160],
    ] as const) {
      wall(c, x, 372, w, high);
      c.fill(`M${x - w / 2 - 12} ${372 - high}h${w + 24}l-30 -44h${-w + 36}z`, x === 400 ? roof : roofDark);
      windows(c, 3, x, 340, 62, 28, 50, 8);
    }
    c.rect(0, 370, width, 80, ground);
    c.fill('M0 370h800v80H0z', c.batik('kawung', groundDark, 0.7), 'fill-opacity=".4"');
    lanterns(c, 196);
    c.at(420, 434, 1.2, () => {
      for (const [x, r] of [
        [-78, 34],
        [84, 34],
      ] as const) {
        c.circle(x, -34, r, 'none', `stroke="${ink}" stroke-width="6"`);
        for (let spoke = 0; spoke < 4; spoke += 1) c.at(x, -34, 1, () => c.stroke('M-32 0H32', ink, 1.5), spoke * 45);
      }
      c.fill('M-130 -66H-20L-10 -20H-104z', accent);
      c.fill('M-136 -70Q-120 -132 -34 -128L-20 -66z', red);
      c.stroke('M-20 -40H60L84 -34M60 -40L40 -96H20', woodDark, 6);
      c.fill('M26 -100h36v10H26z', ink);
      c.circle(-60, -58, 13, gold);
      c.stroke('M-128 -70h110', cream, 4);
    });
    lamp(c, 90, 436, 150);
  },
};

/** A kampung festival under little lamps. */
const lampFestival: Scene = {
  focus: 304,
  lights: ['night'],
  draw(c, place, light) {
    sky(c, place, light, 0.2);
    range(c, place);
    const { roof, roofDark, accent, red, gold, ground, groundDark } = c.colours;
    for (let each = 0; each < 6; each += 1)
      house(c, 60 + each * 138, 372, 160, each % 2 ? [c.colours.accentDark, accent] : [roofDark, roof]);
    c.rect(0, 370, width, 80, groundDark);
    lights(c, 150);
    lights(c, 206);
    for (let each = 0; each < 9; each += 1) {
      const x = 40 + each * 90;
      c.circle(x, 408, 26, gold, 'fill-opacity=".25"');
      c.fill(`M${x - 10} 424h20l-4 -12h-12z`, ground);
      c.fill(`M${x} 392q10 12 0 22q-10 -10 0 -22z`, gold);
    }
    dancer(c, 360, 436, 120, red, gold);
    dancer(c, 450, 436, 120, accent, red);
  },
};

/** A procession with the mountain of produce. */
const procession = (subject: (c: Canvas) => void): Scene => ({
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    town(c);
    c.rect(0, 372, width, 78, c.colours.ground);
    c.fill('M0 372h800v78H0z', c.batik('kawung', c.colours.groundDark, 0.8), 'fill-opacity=".35"');
    subject(c);
  },
});

const grebeg = procession((c) => {
  for (const x of [70, 730]) flag(c, x, 430, 240, 1.3);
  litter(c, 400, 432, 1.4);
  for (const x of [160, 640]) bearer(c, x, 430, 130, c.colours.accent, c.colours.gold);
});

const heirloom = procession((c) => {
  gong(c, 400, 426, 1.1);
  for (const [x, fill] of [
    [130, c.colours.accent],
    [190, c.colours.red],
    [610, c.colours.red],
    [670, c.colours.accent],
  ] as const)
    bearer(c, x, 434, 130, fill, c.colours.gold);
});

const uprising = procession((c) => {
  const { ink, stone, red } = c.colours;
  c.fill('M180 450Q240 396 400 392T620 450z', stone);
  flag(c, 404, 400, 250, 1.6);
  for (const [x, high] of [
    [270, 110],
    [340, 126],
    [470, 126],
    [540, 110],
  ] as const) {
    c.stroke(`M${x + 14} ${430 - high * 0.2}L${x + 44} ${430 - high * 1.5}`, red, 6);
    c.at(x, 428, high / 100, () => {
      c.fill('M-16 0L-12 -40Q-20 -80 0 -80T14 -40L16 0H4L0 -30L-4 0z', ink);
      c.circle(0, -92, 12, ink);
      c.fill('M-18 -96h36l-8 -10h-20z', ink);
    });
  }
});

const table: readonly (readonly [RegExp, Scene])[] = [
  [/^yadnya-kasada/, kasada],
  [/eksotika/, sandStage],
  [/wulan/, quietSand],
  [/haul/, { ...tomb, lights: ['night'] }],
  [/piodalan/, { ...pura, lights: ['night'] }],
  [/melasti|jalanidhi/, beachRite],
  [/larung|\blabuhan|petik laut/, seaOffering],
  [/karo|unan-unan|entas|pujan/, tenggerRite],
  [/hiu/, whaleShark],
  [/praonan/, ketupatBoats],
  [/ultra/, race(true)],
  [/marathon|lari/, race(false)],
  [/jazz|jaz/, concert],
  [/flower|bunga/, carnival],
  [/tempo|djadoel/, oldDays],
  [/cempluk/, lampFestival],
  [/semipro/, { ...fair, lights: ['night'] }],
  [/grebeg/, grebeg],
  [/gong/, heirloom],
  [/peta\b/, uprising],
];

/** The scene of an event; a region's own day shows the good the region is known for. */
export function eventScene(kind: 'civic' | 'ritual' | 'culture' | 'sport' | 'music' | 'nature', place: Place, good: Good): Scene {
  const byKind = { civic: civic(good), ritual: tenggerRite, culture: lampFestival, sport: race(false), music: concert, nature: whaleShark };
  return told(place.words, table, byKind[kind]);
}
