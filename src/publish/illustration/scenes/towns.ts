import { type Canvas, width } from '../canvas.ts';
import { flag, house, lamp, wall, windows } from '../parts/facade.ts';
import { banyan, palm, tree, trees } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

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
    c.ellipse(400, 412, 470, 74, c.batik('gringsing', plantLight), 'opacity=".25"');
    c.ellipse(400, 404, 290, 44, ground);
    c.ellipse(400, 404, 290, 44, c.batik('kawung', groundDark, 0.7), 'opacity=".35"');
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

/** A Ferris wheel; its cabins take the light of the region. */
export function wheel(c: Canvas, x: number, foot: number, radius: number): void {
  const { ink, accent, gold, cream } = c.colours;
  const y = foot - radius - 24;
  c.stroke(`M${x - radius * 0.55} ${foot}L${x} ${y}L${x + radius * 0.55} ${foot}`, ink, 8);
  c.circle(x, y, radius, 'none', `stroke="${cream}" stroke-width="5"`);
  c.circle(x, y, radius * 0.8, 'none', `stroke="${cream}" stroke-width="2"`);
  for (let each = 0; each < 12; each += 1) {
    const angle = (each * Math.PI) / 6;
    const [cx, cy] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    c.stroke(`M${x} ${y}L${cx} ${cy}`, cream, 2);
    c.fill(`M${cx - 12} ${cy + 2}h24v8q-12 14 -24 0zM${cx - 13} ${cy}q13 -20 26 0z`, each % 2 ? accent : gold);
  }
  c.circle(x, y, 13, ink);
}

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
        'opacity=".4"',
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
    c.fill('M0 300h800v150H0z', c.batik('gringsing', plantLight), 'opacity=".3"');
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

/** Places of play: the wheel, tents, and the animal the place is known by. */
const play = (subject: (c: Canvas) => void): Scene => ({
  lights: ['dusk', 'noon', 'morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { plantDark, plant, ground, groundDark } = c.colours;
    trees(c, 366, 17, 84);
    c.rect(0, 362, width, 88, plantDark);
    hills(c, 392, 8, plant);
    c.fill('M0 450V430Q300 396 520 418T800 420V450z', ground);
    c.fill('M0 450V430Q300 396 520 418T800 420V450z', c.batik('cecek', groundDark), 'opacity=".5"');
    subject(c);
  },
});

export const fair = play((c) => {
  wheel(c, 540, 396, 138);
  const { accent, cream, gold, red } = c.colours;
  for (const [x, s, fill] of [
    [150, 1.2, accent],
    [300, 0.9, red],
  ] as const)
    c.at(x, 408, s, () => {
      c.rect(-66, -70, 132, 70, cream);
      for (let stripe = 0; stripe < 3; stripe += 1) c.rect(-66 + stripe * 48, -70, 24, 70, fill);
      c.fill('M-80 -66L0 -132L80 -66z', fill);
      c.fill('M-24 -66L0 -132L24 -66z', cream);
      c.fill('M0 -160l34 10 -34 12z', gold);
      c.stroke('M0 -130v-30', c.colours.ink, 3);
    });
});

export const dinosaurs = play((c) => {
  const { plantDark, accent, accentDark, cream } = c.colours;
  c.at(330, 420, 1.25, () => {
    c.fill(
      'M-190 -6Q-150 -70 -70 -92Q30 -112 70 -160Q96 -210 90 -236Q98 -262 136 -258L168 -244Q170 -230 146 -228L126 -226Q140 -160 116 -110Q104 -70 70 -52L74 0H44L36 -42L-24 -46L-30 0H-60L-64 -50Q-120 -40 -190 -6z',
      accent,
    );
    c.fill('M-190 -6Q-150 -70 -70 -92Q30 -112 70 -160L84 -150Q60 -100 -30 -66T-190 -6z', accentDark);
    c.circle(124, -244, 4, cream);
  });
  palm(c, 680, 424, 210, -0.1);
  palm(c, 100, 420, 170, 0.1);
  c.fill('M0 450V400q50 30 60 50zM800 450V396q-46 26 -70 54z', plantDark);
});

export const safari = play((c) => {
  const { gold, wood, woodDark, stone, stoneDark, ink } = c.colours;
  c.at(270, 424, 1.15, () => {
    c.fill('M-60 0V-120Q-60 -150 -20 -156H20L66 -290L84 -312L122 -296L118 -284L92 -282L56 -134L52 0H36L30 -90H-28L-36 0z', gold);
    for (const [x, y, r] of [
      [-40, -130, 12],
      [-8, -138, 10],
      [20, -124, 12],
      [44, -176, 9],
      [60, -220, 9],
      [76, -262, 7],
      [-44, -98, 8],
    ] as const)
      c.circle(x, y, r, wood);
    c.stroke('M78 -310l-4 -18M92 -308v-18', woodDark, 4);
    c.circle(102, -298, 3, ink);
  });
  c.at(570, 426, 1.1, () => {
    c.fill('M-110 0V-80Q-104 -140 -20 -146Q60 -146 74 -110Q116 -120 118 -70V0H104V-50Q96 -64 88 -52L80 -40V0H46V-44H-54V0H-92z', stone);
    c.fill('M30 -132q52 -6 44 44q-34 14 -52 -10z', stoneDark);
    c.fill('M100 -58l22 6 -18 8z', c.colours.cream);
    c.circle(92, -98, 4, ink);
  });
});

export const cows = play((c) => {
  const { accent, roof, roofDark } = c.colours;
  house(c, 620, 402, 220, [roofDark, roof], accent);
  for (const [x, y, s] of [
    [240, 424, 1.3],
    [430, 434, 1],
  ] as const)
    cow(c, x, y, s);
});

/** A dairy cow; `x`, `y` the ground below it. */
export function cow(c: Canvas, x: number, y: number, size: number): void {
  const { cream, ink, red } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-84 0V-66Q-88 -104 -50 -104H40L56 -122L92 -126L108 -104L100 -82L70 -80L62 -50V0H46V-44H-58L-66 0z', cream);
    c.fill(
      'M-60 -104H-8Q-4 -76 -32 -70T-60 -104zM20 -104h22l6 24q-22 12 -28 -4zM-84 -60q22 0 20 26l-8 20h-12zM84 -124l8 -2 16 22 -6 14 -14 -6z',
      ink,
    );
    c.stroke('M60 -124l-4 -14M86 -128l4 -14', ink, 4);
    c.fill('M-6 -48h30q-2 16 -14 16t-16 -16z', red, 'opacity=".6"');
  });
}

export const zoo = play((c) => {
  const { gold, wood, ink, cream } = c.colours;
  // A tiger on its rock.
  c.fill('M180 450Q200 380 330 372H560Q640 380 660 450z', c.colours.stone);
  c.at(420, 376, 1.25, () => {
    c.fill(
      'M-130 0Q-150 -40 -110 -70Q-60 -92 20 -84Q40 -116 84 -112Q118 -104 116 -64Q110 -44 84 -40L86 0H62L50 -34H-40L-60 -28L-50 0H-84L-92 -24z',
      gold,
    );
    c.stroke('M-120 -40Q-180 -30 -176 -84', gold, 13);
    c.stroke('M-90 -74l6 30M-60 -82l4 34M-28 -84l2 32M2 -82l0 28M-176 -60l14 -2M-170 -42l12 -6M70 -108l2 12M86 -110l-2 12', ink, 6);
    c.circle(78, -72, 4, ink);
    c.fill('M100 -66q14 2 14 10q-10 8 -20 0z', cream);
    c.fill('M48 -108l4 -16 16 8zM88 -114l14 -10 4 16z', wood);
  });
});

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
    c.fill('M0 378h800v72H0z', c.batik('kawung', groundDark, 0.7), 'opacity=".4"');
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
