import type { Canvas } from '../canvas.ts';
import { basket, type Good, heap, leaf } from './good.ts';

// What is cooked, pressed, fried and poured.

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
    c.fill('M-4 -66H172Q168 -8 124 0H44Q0 -8 -4 -66z', c.batik('kawung', c.colours.wood, 0.6), 'opacity=".5"');
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
  c.stroke(`M${x - 12} ${y - 14}h24`, wood, 2, 'opacity=".6"');
});

export const mushroomChips = chips((c, x, y, each) => {
  const { groundLight, ground, plant } = c.colours;
  if (each % 3 === 2) c.fill(`M${x - 24} ${y - 8}q10 -30 24 -14q14 -16 24 14q-24 12 -48 0z`, plant);
  else c.fill(`M${x - 25} ${y - 14}q2 -24 25 -25t25 25q-10 6 -16 2v18h-18v-18q-8 4 -16 -2z`, each % 2 ? ground : groundLight);
});

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
      c.ellipse(x + dx, y + dy, 7, 5, wood, 'opacity=".75"');
  }
};

/** A bowl of soup with what swims in it. */
export const soup: Good = (c) => {
  const { cream, accent, roof, groundLight, plant, gold, wood } = c.colours;
  for (const x of [-30, 10, 44]) c.stroke(`M${x} -118q-14 -20 0 -38t0 -38`, cream, 7, 'opacity=".7"');
  c.ellipse(0, -96, 124, 26, groundLight);
  for (const [x, y, r] of [
    [-62, -100, 24],
    [-14, -108, 26],
    [38, -102, 24],
    [78, -96, 18],
  ] as const) {
    c.circle(x, y, r, roof);
    c.circle(x + 6, y - 7, r * 0.5, wood, 'opacity=".5"');
  }
  c.stroke('M-100 -92q20 -14 40 0t40 0 40 0 40 0 40 0', gold, 5);
  c.fill('M-40 -118q16 -16 30 0q-16 10 -30 0zM54 -116q12 -14 26 0q-14 8 -26 0z', plant);
  c.fill('M-124 -96Q-120 -20 -50 0H50Q120 -20 124 -96Q0 -56 -124 -96z', cream);
  c.fill('M-117 -68Q0 -30 117 -68L110 -48Q0 -8 -110 -48z', accent);
  c.stroke('M60 -110L148 -196M76 -104L164 -180', wood, 6);
};

export const buns: Good = (c) => {
  const { cream, accent, wood, woodDark, wallShade } = c.colours;
  for (const x of [-40, 0, 40]) c.stroke(`M${x} -150q-14 -18 0 -34t0 -30`, cream, 6, 'opacity=".7"');
  for (const [x, y] of heap([3, 2], 72, 42)) {
    c.fill(`M${x - 40} ${y - 56}q0 -52 40 -54q40 2 40 54z`, accent);
    c.fill(`M${x + 6} ${y - 110}q34 6 34 54h-22q4 -36 -12 -54z`, wallShade, 'opacity=".5"');
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
    c.fill(`M${x + 19} ${y - 8}v-34l10 -8v34z`, woodDark, 'opacity=".5"');
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
    c.fill(`M${x} ${y - 74}l40 34 -40 34 -40 -34z`, c.batik('cecek', gold), 'opacity=".8"');
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

export const coffee: Good = (c) => {
  const { cream, accent, woodDark, wood, wallShade, red, plant } = c.colours;
  for (const x of [-50, -24]) c.stroke(`M${x} -116q-14 -20 0 -38t0 -38`, cream, 7, 'opacity=".75"');
  c.ellipse(-38, -2, 112, 14, wallShade);
  c.fill('M-108 -96H32Q34 -20 -6 -6H-70Q-110 -20 -108 -96z', cream);
  c.stroke('M32 -78q46 -8 42 26q-6 28 -52 22', cream, 13);
  c.fill('M-106 -66H31L28 -44H-103z', accent);
  c.ellipse(-38, -96, 70, 15, woodDark);
  for (const [x, y, turn] of [
    [92, -12, 20],
    [130, -14, -24],
    [112, -40, 10],
    [152, -36, 40],
    [134, -62, -10],
  ] as const)
    c.at(
      x,
      y,
      1,
      () => {
        c.ellipse(0, 0, 21, 15, wood);
        c.stroke('M-16 2q16 -10 32 -2', woodDark, 4);
      },
      turn,
    );
  leaf(c, 110, -92, 1.2, -30, plant);
  leaf(c, 108, -92, 1, -150, plant);
  for (const [x, y] of [
    [100, -96],
    [118, -104],
    [112, -84],
  ] as const)
    c.circle(x, y, 11, red);
};

export const teaCup: Good = (c) => {
  const { cream, accent, gold, plant, plantLight, plantDark, wood } = c.colours;
  c.at(-64, 0, 1, () => {
    c.stroke('M66 -74q56 -20 44 -62', accent, 15);
    c.stroke('M-66 -90q-52 0 -44 36q8 28 50 26', accent, 12);
    c.fill('M-72 -62Q-70 -128 0 -130Q70 -128 72 -62Q64 0 34 0H-34Q-64 0 -72 -62z', accent);
    c.fill('M-60 -100Q0 -128 60 -100Q40 -130 0 -130T-60 -100z', gold);
    c.circle(0, -142, 12, gold);
    c.fill('M-72 -62Q0 -40 72 -62L66 -34Q0 -14 -66 -34z', c.batik('kawung', cream, 0.6));
  });
  c.at(104, 0, 1, () => {
    c.fill('M-42 -76H42L34 0H-34z', cream);
    c.fill('M-38 -58H38L32 -6H-32z', wood);
    c.ellipse(0, -58, 38, 8, gold);
  });
  c.stroke('M150 -96q10 -40 4 -80', plantDark, 4);
  leaf(c, 152, -170, 1, -60, plantLight);
  leaf(c, 154, -150, 0.9, -16, plant);
  leaf(c, 154, -140, 0.9, -150, plant);
};

/** Milk in its can, bottle and glass. */
export const milk =
  (goat: boolean): Good =>
  (c) => {
    const { cream, silver, silverDark, stone, waterLight, accent, wallShade, ink } = c.colours;
    c.at(-86, 0, 1, () => {
      c.fill('M-54 0V-110Q-54 -130 -30 -136V-160H30V-136Q54 -130 54 -110V0z', silver);
      c.fill('M20 0V-136h10Q54 -130 54 -110V0z', silverDark);
      c.rect(-38, -172, 76, 14, silverDark, 4);
      c.rect(-54, -92, 108, 7, silverDark);
      c.stroke('M-52 -124q-26 10 -12 40M52 -124q26 10 12 40', silverDark, 7);
    });
    c.at(14, 0, 1, () => {
      c.fill('M-32 0V-92Q-32 -112 -15 -122V-152H15V-122Q32 -112 32 -92V0z', waterLight);
      c.fill('M-28 -2V-90Q-26 -104 -12 -114H12Q26 -104 28 -90V-2z', cream);
      c.rect(-18, -166, 36, 18, accent, 4);
      c.rect(-28, -70, 56, 36, accent);
    });
    c.at(104, 0, 1, () => {
      if (goat) {
        c.fill('M-36 0V-44Q-44 -70 -20 -80Q10 -84 30 -70L44 -104L66 -92L62 -74L50 -66L40 -40V0H28V-32H-22V0z', cream);
        c.stroke('M48 -102q-14 -20 -30 -16M56 -100q-8 -20 -22 -24', stone, 6);
        c.fill('M60 -72l-4 18 -6 -16z', wallShade);
        c.circle(54, -88, 3, ink);
      } else {
        c.fill('M-34 -84H34L26 0H-26z', waterLight);
        c.fill('M-30 -62H30L24 -4H-24z', cream);
        c.ellipse(0, -62, 30, 7, cream);
      }
    });
  };

/** Cloudy apple juice. */
export const juice: Good = (c) => {
  const { gold, cream, red, plant, plantDark, ground } = c.colours;
  for (const [x, s] of [
    [-70, 1],
    [0, 1.14],
  ] as const)
    c.at(x, 0, s, () => {
      c.fill('M-30 0V-92Q-30 -112 -14 -120V-150H14V-120Q30 -112 30 -92V0z', gold);
      c.fill('M12 0V-120h2Q30 -112 30 -92V0z', ground);
      c.rect(-30, -84, 60, 52, cream);
      c.fill('M0 -40q-18 0 -18 -18q2 -14 15 -12l3 2 3 -2q14 -2 15 12q0 18 -18 18z', red);
      c.rect(-17, -164, 34, 18, red, 4);
    });
  c.fill('M98 0q-46 2 -46 -42q2 -36 38 -30l8 4 8 -4q36 -6 38 30q0 44 -46 42z', red);
  c.stroke('M66 -42q2 -18 14 -22', cream, 6);
  c.stroke('M98 -66q0 -16 8 -24', plantDark, 5);
  leaf(c, 104, -84, 0.6, -20, plant);
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
