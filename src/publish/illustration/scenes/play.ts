import { type Canvas, width } from '../canvas.ts';
import { house } from '../parts/facade.ts';
import { palm, trees } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Places of play, and the animals they are known by.

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
    c.fill('M0 450V430Q300 396 520 418T800 420V450z', c.batik('cecek', groundDark), 'fill-opacity=".5"');
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
    c.fill('M-6 -48h30q-2 16 -14 16t-16 -16z', red, 'fill-opacity=".6"');
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
