import type { Canvas } from '../canvas.ts';
import { type Good, heap } from './good.ts';

// What is fried thin.

/** Chips in a bag that names itself by its colour, and in a bowl. */
const chips =
  (chip: (c: Canvas, x: number, y: number, each: number) => void): Good =>
  (c) => {
    const { accent, accentDark, cream, gold } = c.colours;
    c.at(-74, 0, 1, () => {
      c.fill('M-52 0Q-60 -90 -46 -170H46Q60 -90 52 0z', accent);
      c.fill('M20 0Q40 -90 30 -170H46Q60 -90 52 0z', accentDark);
      c.fill('M-46 -170l8 -12 8 12 8 -12 8 12 8 -12 8 12 8 -12 8 12 8 -12 8 12 8 -12 4 12z', cream);
      c.circle(-4, -86, 36, cream);
      chip(c, -4, -74, 1);
    });
    for (const [each, [x, y]] of heap([5, 4, 3], 34, 22).entries()) chip(c, 84 + x * 0.86, -62 + y, each);
    c.fill('M-4 -66H172Q168 -8 124 0H44Q0 -8 -4 -66z', gold);
    c.fill('M-4 -66H172Q168 -8 124 0H44Q0 -8 -4 -66z', c.batik('kawung', c.colours.wood, 0.6), 'fill-opacity=".5"');
  };

export const tempeChips = chips((c, x, y, each) => {
  const { ground, groundLight, wood } = c.colours;
  c.circle(x, y - 14, 25, each % 2 ? ground : groundLight);
  for (const [dx, dy] of [
    [-9, -20],
    [7, -24],
    [0, -10],
    [11, -9],
    [-12, -6],
  ] as const)
    c.ellipse(x + dx, y + dy, 4, 3, wood);
});

export const appleChips = chips((c, x, y, each) => {
  const { cream, red, wood, groundLight } = c.colours;
  c.circle(x, y - 14, 24, red);
  c.circle(x, y - 14, 20, each % 2 ? cream : groundLight);
  c.fill(`M${x} ${y - 24}q8 10 0 20q-8 -10 0 -20z`, wood);
});

export const bananaChips = chips((c, x, y, each) => {
  const { gold, groundLight, wood } = c.colours;
  c.ellipse(x, y - 14, 25, 16, each % 2 ? gold : groundLight);
  c.stroke(`M${x - 12} ${y - 14}h24`, wood, 2, 'stroke-opacity=".6"');
});

export const mushroomChips = chips((c, x, y, each) => {
  const { groundLight, ground, plant } = c.colours;
  if (each % 3 === 2) c.fill(`M${x - 24} ${y - 8}q10 -30 24 -14q14 -16 24 14q-24 12 -48 0z`, plant);
  else c.fill(`M${x - 25} ${y - 14}q2 -24 25 -25t25 25q-10 6 -16 2v18h-18v-18q-8 4 -16 -2z`, each % 2 ? ground : groundLight);
});
