import { basket, type Good, heap, leaf } from './good.ts';

// What is cooked, pressed, fried and poured.

export const tempe: Good = (c) => {
  const { cream, groundLight, ground, wood, plant, plantDark } = c.colours;
  c.fill('M-150 0Q-90 -34 0 -26T150 0Q80 14 0 10T-150 0z', plant);
  c.stroke('M-140 0H140', plantDark, 3);
  for (const [x, y] of [
    [-52, -6],
    [54, -6],
    [0, -70],
  ] as const) {
    c.fill(`M${x - 52} ${y}v-60h84l20 -12v56l-20 16z`, ground);
    c.rect(x - 52, y - 60, 84, 60, cream);
    c.fill(`M${x - 52} ${y - 60}l20 -12h84l-20 12z`, groundLight);
    for (const [dx, dy] of [
      [-38, -44],
      [-20, -22],
      [-6, -46],
      [14, -30],
      [-34, -10],
      [2, -10],
      [20, -52],
    ] as const)
      c.ellipse(x + dx, y + dy, 7, 5, wood, 'fill-opacity=".75"');
  }
};

/** A bowl of soup with what swims in it. */
export const soup: Good = (c) => {
  const { cream, accent, roof, groundLight, plant, gold, wood } = c.colours;
  for (const x of [-30, 10, 44]) c.stroke(`M${x} -118q-14 -20 0 -38t0 -38`, cream, 7, 'stroke-opacity=".7"');
  c.ellipse(0, -96, 124, 26, groundLight);
  for (const [x, y, r] of [
    [-62, -100, 24],
    [-14, -108, 26],
    [38, -102, 24],
    [78, -96, 18],
  ] as const) {
    c.circle(x, y, r, roof);
    c.circle(x + 6, y - 7, r * 0.5, wood, 'fill-opacity=".5"');
  }
  c.stroke('M-100 -92q20 -14 40 0t40 0 40 0 40 0 40 0', gold, 5);
  c.fill('M-40 -118q16 -16 30 0q-16 10 -30 0zM54 -116q12 -14 26 0q-14 8 -26 0z', plant);
  c.fill('M-124 -96Q-120 -20 -50 0H50Q120 -20 124 -96Q0 -56 -124 -96z', cream);
  c.fill('M-117 -68Q0 -30 117 -68L110 -48Q0 -8 -110 -48z', accent);
  c.stroke('M60 -110L148 -196M76 -104L164 -180', wood, 6);
};

export const buns: Good = (c) => {
  const { cream, accent, wood, woodDark, wallShade } = c.colours;
  for (const x of [-40, 0, 40]) c.stroke(`M${x} -150q-14 -18 0 -34t0 -30`, cream, 6, 'stroke-opacity=".7"');
  for (const [x, y] of heap([3, 2], 72, 42)) {
    c.fill(`M${x - 40} ${y - 56}q0 -52 40 -54q40 2 40 54z`, accent);
    c.fill(`M${x + 6} ${y - 110}q34 6 34 54h-22q4 -36 -12 -54z`, wallShade, 'fill-opacity=".5"');
    c.stroke(`M${x} ${y - 108}q-8 14 -16 18M${x} ${y - 108}q8 14 16 18M${x} ${y - 108}v20`, cream, 3);
  }
  c.rect(-128, -58, 256, 58, wood, 6);
  for (let x = -112; x < 120; x += 22) c.rect(x, -50, 8, 42, woodDark, 3);
  c.rect(-134, -64, 268, 12, woodDark, 5);
};

/** Squares stacked: puffed rice, sticky rice, palm-sugar sweets. */
export const sweets: Good = (c) => {
  const { cream, accent, wood, woodDark, gold, plant } = c.colours;
  c.ellipse(0, -4, 150, 18, plant);
  for (const [each, [x, y]] of heap([4, 3, 2], 66, 46).entries()) {
    const fill = [wood, cream, accent][each % 3] ?? wood;
    c.fill(`M${x - 29} ${y - 8}v-34l10 -8h48v34l-10 8z`, fill);
    c.fill(`M${x + 19} ${y - 8}v-34l10 -8v34z`, woodDark, 'fill-opacity=".5"');
    c.fill(`M${x - 29} ${y - 42}h58v42h-58z`, c.batik('cecek', each % 3 ? wood : gold));
  }
};

export const wajik: Good = (c) => {
  const { wood, woodDark, gold, plant, plantDark, ground } = c.colours;
  c.ellipse(0, -4, 150, 18, plant);
  c.stroke('M-140 -4H140', plantDark, 3);
  for (const [x, y] of heap([3, 2], 74, 52)) {
    c.fill(`M${x} ${y - 74}l40 34 -40 34 -40 -34z`, wood);
    c.fill(`M${x} ${y - 74}l40 34 -40 34z`, woodDark);
    c.fill(`M${x} ${y - 74}l40 34 -40 34 -40 -34z`, c.batik('cecek', gold), 'fill-opacity=".8"');
  }
  // Rolled wafers beside them.
  for (const y of [-10, -34, -58]) {
    c.rect(96, y - 14, 92, 22, ground, 11);
    c.circle(186, y - 3, 11, gold);
    c.circle(186, y - 3, 5, woodDark);
  }
};

export const chocolate: Good = (c) => {
  const { roofDark, woodDark, wood, gold, accent, cream, plant } = c.colours;
  c.at(-86, -4, 1, () => c.fill('M-66 -40Q-40 -96 20 -84Q66 -70 74 -30Q40 10 -10 4Q-56 0 -66 -40z', roofDark), -10);
  c.stroke('M-140 -44q60 -50 130 -8M-136 -28q60 -34 128 -2', wood, 4);
  c.ellipse(-40, -26, 52, 28, wood);
  c.ellipse(-40, -28, 44, 21, cream);
  for (const x of [-66, -48, -30, -12]) c.ellipse(x, -28, 8, 12, woodDark);
  c.at(70, 0, 1, () => {
    c.fill('M-50 0L-36 -150H62L50 0z', woodDark);
    for (let row = 0; row < 3; row += 1)
      for (let col = 0; col < 3; col += 1) c.fill(`M${-30 + col * 30 - row * 3 + 6} ${-138 + row * 30}h22l-2 22h-22z`, wood);
    c.fill('M-50 0L-44 -58H56L50 0z', accent);
    c.fill('M-44 -58l10 -10 12 10 10 -12 14 12 12 -12 12 12 12 -10 18 10z', gold);
  });
  leaf(c, -130, -70, 0.9, -130, plant);
};

export const honey: Good = (c) => {
  const { gold, ground, wood, woodDark, cream, ink, waterLight } = c.colours;
  c.fill('M-120 0V-96q0 -16 16 -16H-12q16 0 16 16V0z', gold);
  c.fill('M-30 0V-112h18q16 0 16 16V0z', ground);
  c.rect(-112, -134, 108, 26, woodDark, 6);
  c.rect(-104, -84, 92, 54, cream);
  c.fill('M-58 -76l17 9v20l-17 9 -17 -9v-20z', gold);
  for (const [x, y] of [
    [58, -30],
    [110, -30],
    [84, -74],
    [136, -74],
    [58, -118],
    [110, -118],
  ] as const)
    c.fill(`M${x} ${y - 28}l25 14v28l-25 14 -25 -14v-28z`, (x + y) % 4 ? gold : wood);
  for (const [x, y] of [
    [36, -160],
    [150, -150],
  ] as const) {
    c.ellipse(x - 8, y - 10, 9, 13, waterLight);
    c.ellipse(x + 8, y - 10, 9, 13, waterLight);
    c.ellipse(x, y, 15, 10, gold);
    c.stroke(`M${x - 5} ${y - 8}v16M${x + 4} ${y - 9}v18`, ink, 4);
  }
};

export const mussels: Good = (c) => {
  const { cream, accent, ground, groundLight, plant, red, waterDark } = c.colours;
  c.ellipse(0, -2, 150, 16, plant);
  c.fill('M-128 -62H128Q120 -6 70 0H-70Q-120 -6 -128 -62z', cream);
  c.fill('M-122 -40Q0 -22 122 -40L116 -24Q0 -6 -116 -24z', accent);
  c.ellipse(0, -62, 128, 24, groundLight);
  for (const [x, y] of [
    [-80, -68],
    [-40, -60],
    [-8, -74],
    [30, -62],
    [70, -70],
  ] as const) {
    c.fill(`M${x - 24} ${y}Q${x - 6} ${y - 30} ${x + 26} ${y - 4}Q${x} ${y + 14} ${x - 24} ${y}z`, waterDark);
    c.fill(`M${x - 14} ${y - 2}Q${x - 2} ${y - 18} ${x + 16} ${y - 4}Q${x} ${y + 6} ${x - 14} ${y - 2}z`, ground);
  }
  c.fill('M-30 -92l30 -40 30 40 -30 12z', ground);
  c.circle(96, -84, 8, red);
};

export const trayOfFood: Good = (c) => {
  const { gold, plant, red, cream } = c.colours;
  for (const [x, y] of heap([4, 3], 50, 30)) c.circle(x, y - 66, 26, (x + y) % 3 ? gold : red);
  leaf(c, -40, -120, 0.8, -40, plant);
  leaf(c, 40, -120, 0.8, -140, plant);
  basket(c, 124, 56);
  c.circle(0, -84, 20, cream);
};
