import { width } from '../canvas.ts';
import { palm, sandRings, tree, trees } from '../parts/land.ts';
import { hills, plain, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import { type CandiForm, candi, meru, parasol, penjor, splitGate } from '../parts/temple.ts';
import type { Scene } from '../scene.ts';

// Scenes of sacred places.

const formOf: readonly (readonly [RegExp, CandiForm])[] = [
  [/stupa/, 'stupa'],
  [/petirtaan|belahan/, 'pool'],
  [/jabung/, 'round'],
  [/kaki candi|simping/, 'base'],
  [/jago|penataran/, 'terrace'],
  [/jawi|kidal|sawentar|langsing/, 'slender'],
];

export const candiScene: Scene = {
  lights: ['dusk', 'morning', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { plant, plantDark, plantLight, planes } = c.colours;
    trees(c, 336, 20, 66);
    hills(c, 338, 8, plantDark);
    c.rect(0, 366, width, 84, plant);
    c.fill('M0 366h800v84H0z', c.batik('gringsing', plantLight), 'fill-opacity=".22"');
    const form = formOf.find(([word]) => word.test(place.words))?.[1] ?? 'broad';
    const low = form === 'base' || form === 'pool' || form === 'stupa';
    const x = c.between(360, 430);
    c.ellipse(x - 40, 400, 240, 14, plantDark, 'fill-opacity=".6"');
    candi(c, form, x, 398, low ? 300 : c.between(268, 300));
    c.fill(`M${x - 30} 398h60l60 52h-200z`, c.colours.ground);
    if (/kompleks|penataran/.test(place.words)) {
      candi(c, 'slender', 130, 404, 150);
      candi(c, 'broad', 690, 404, 130);
    } else tree(c, x > 395 ? 120 : 690, 420, c.between(150, 210));
    if (/kolam|mata air/.test(place.words) && form !== 'pool') c.ellipse(150, 430, 130, 16, c.colours.waterLight);
    c.fill('M0 450v-14q60 -10 120 14z', planes[4]);
  },
};

/** The temple of the Tengger in the sand sea, or the great temple at Senduro: split gate, towers, parasols. */
export const pura: Scene = {
  lights: ['dawn', 'dusk', 'morning'],
  draw(c, place, light) {
    const sand = /poten|laut pasir/.test(place.words);
    sky(c, place, light);
    range(c, place);
    const { planes, ground, groundDark, plantDark, accent } = c.colours;
    if (sand) {
      plain(c, 330, 10, planes[3]);
      c.rect(0, 376, width, 74, ground);
      c.group(c.clip('M0 378h800v72H0z'), () => sandRings(c, 400, 392, groundDark, 7, '.6'));
    } else {
      trees(c, 340, 18, 80);
      hills(c, 340, 8, plantDark);
      c.rect(0, 380, width, 70, ground);
    }
    meru(c, 180, 388, 210, sand ? 3 : 5);
    meru(c, 640, 388, sand ? 160 : 250, sand ? 3 : 7);
    c.rect(60, 356, 680, 30, c.colours.stone);
    c.rect(60, 350, 680, 8, c.colours.stoneLight);
    splitGate(c, 400, 392, 210);
    for (const [x, fill] of [
      [262, accent],
      [538, c.colours.gold],
    ] as const)
      parasol(c, x, 410, 132, fill);
    penjor(c, 112, 424, 220);
    penjor(c, 700, 424, 200, -1);
  },
};

/** A hallowed tomb under its roof, trees of frangipani round it. */
export const tomb: Scene = {
  lights: ['dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { plant, plantDark, cream, stone, stoneLight, accent, gold, ground, roof, roofDark, wood } = c.colours;
    trees(c, 330, 16, 84);
    c.rect(0, 328, width, 122, plantDark);
    c.rect(0, 372, width, 78, ground);
    c.fill('M0 372h800v78H0z', c.batik('kawung', c.colours.groundDark, 0.8), 'fill-opacity=".35"');
    const great = /bung karno|soekarno/.test(place.words);
    const half = great ? 190 : 130;
    c.fill(
      `M${400 - half - 44} 262Q${400 - half * 0.4} 236 ${400 - half * 0.36} ${great ? 158 : 176}h${half * 0.72}Q${400 + half * 0.4} 236 ${400 + half + 44} 262z`,
      roofDark,
    );
    c.fill(`M400 262V${great ? 158 : 176}h${half * 0.36}Q${400 + half * 0.4} 236 ${400 + half + 44} 262z`, roof);
    c.fill(`M${400 - 10} ${great ? 158 : 176}h20l-10 -30z`, gold);
    for (const dx of [-1, -0.4, 0.4, 1]) c.rect(400 + dx * half - 8, 262, 16, 124, wood);
    c.rect(400 - half - 24, 384, half * 2 + 48, 14, stoneLight);
    for (const dx of great ? [-70, 0, 70] : /empat/.test(place.words) ? [-78, -26, 26, 78] : [0]) {
      c.rect(400 + dx - 20, 352, 40, 32, stone);
      c.fill(`M${400 + dx - 12} 352v-26q12 -14 24 0v26z`, cream);
    }
    c.rect(400 - half, 262, half * 2, 9, accent);
    for (const x of [110, 690]) {
      tree(c, x, 414, 170);
      for (const [dx, dy] of [
        [-24, -120],
        [20, -140],
        [34, -100],
        [-6, -92],
      ] as const)
        c.circle(x + dx, 414 + dy, 7, cream);
    }
    palm(c, 40, 430, 150, 0.1);
    c.fill('M0 450v-20q70 -14 150 20zM800 450v-24q-90 -8 -150 24z', plant);
  },
};
