import { basket, type Good, heap, leaf } from './good.ts';

// Fruit of the corridor.

export const apples: Good = (c) => {
  const { red, plant, plantDark, cream, roofDark } = c.colours;
  for (const [x, y] of heap([3, 2], 66, 56)) {
    c.fill(`M${x} ${y}q-34 2 -34 -32q2 -28 28 -24l6 3 6 -3q28 -4 28 24q0 34 -34 32z`, red);
    c.fill(`M${x + 4} ${y}q30 0 30 -32q0 -24 -20 -25q14 40 -10 57z`, roofDark, 'fill-opacity=".45"');
    c.stroke(`M${x - 22} ${y - 34}q2 -12 10 -15`, cream, 5);
    c.stroke(`M${x} ${y - 52}q0 -12 6 -18`, plantDark, 4);
    leaf(c, x + 4, y - 62, 0.45, -24, plant);
  }
};

export const mangoes: Good = (c) => {
  const { plant, plantLight, gold, plantDark } = c.colours;
  for (const [x, y, turn, ripe] of [
    [-56, -2, -14, 0],
    [58, 0, 12, 1],
    [0, -54, -4, 0],
  ] as const)
    c.at(
      x,
      y,
      1,
      () => {
        c.fill('M-46 -30Q-50 -70 -6 -74Q46 -74 50 -34Q48 0 6 0Q-34 4 -46 -30z', ripe ? gold : plant);
        c.fill('M-6 -74Q46 -74 50 -34Q48 0 6 0Q40 -34 -6 -74z', ripe ? plantLight : gold, 'fill-opacity=".8"');
        c.stroke('M-12 -74q-4 -10 2 -18', plantDark, 5);
      },
      turn,
    );
  leaf(c, -6, -140, 1, -30, plantDark);
  leaf(c, -2, -138, 0.9, -150, plant);
};

export const grapes: Good = (c) => {
  const { accent, accentDark, accentLight, plant, plantDark, woodDark } = c.colours;
  c.stroke('M0 -150q-4 -24 10 -40M0 -176q40 -20 70 -6', woodDark, 6);
  for (const [x, y] of heap([1, 2, 3, 4, 4], 34, 30)) {
    c.circle(x, y - 18, 19, accentDark);
    c.circle(x + 3, y - 21, 14, accent);
    c.circle(x + 7, y - 26, 4, accentLight);
  }
  c.fill('M-4 -170q-20 -34 -60 -26q6 -20 28 -16q-2 -22 26 -22 4 -18 26 -2q26 -8 22 16q26 4 10 24q-20 10 -52 26z', plant);
  c.stroke('M-4 -172q-6 -30 2 -58M-4 -172q-24 -18 -42 -20M0 -174q20 -18 36 -18', plantDark, 3);
};

export const starFruit: Good = (c) => {
  const { gold, plantLight, plant, ground } = c.colours;
  for (const [x, y, turn] of [
    [-50, 0, -12],
    [34, -2, 16],
  ] as const)
    c.at(
      x,
      y,
      1,
      () => {
        c.fill('M0 0Q-46 -30 -30 -96Q-10 -124 0 -124Q10 -124 30 -96Q46 -30 0 0z', gold);
        c.fill('M0 0Q-14 -40 -8 -90L0 -124L8 -90Q14 -40 0 0z', plantLight);
        c.fill('M0 0Q46 -30 30 -96L16 -116Q30 -60 0 0z', ground);
      },
      turn,
    );
  // The cut fruit is the star the city takes as its sign.
  for (const [x, y, s] of [
    [106, -30, 0.8],
    [-6, -34, 1],
  ] as const)
    c.at(x, y, s, () => {
      c.fill('M0 -44l12 28 32 2 -24 20 8 32 -28 -16 -28 16 8 -32 -24 -20 32 -2z', plantLight);
      c.fill('M0 -32l9 20 23 2 -17 15 5 22 -20 -12 -20 12 5 -22 -17 -15 23 -2z', gold);
      for (let seed = 0; seed < 5; seed += 1) c.at(0, 0, 1, () => c.ellipse(0, -12, 2, 5, plant), seed * 72);
    });
};

export const bananas: Good = (c) => {
  const { gold, ground, wood, woodDark, plantDark } = c.colours;
  // A hand of fruit, every second one in shade so that each is seen.
  for (const [turn, size, shade] of [
    [74, 0.92, wood],
    [52, 1, gold],
    [26, 1.06, ground],
    [2, 1.1, gold],
    [-22, 1.08, ground],
    [-46, 1, gold],
  ] as const)
    c.at(
      0,
      -150,
      size,
      () => {
        c.fill('M-12 0Q-44 60 -14 128Q-6 142 6 134Q-4 70 16 6z', shade);
        c.stroke('M-6 14Q-28 66 -8 122', woodDark, 2, 'stroke-opacity=".35"');
        c.fill('M-14 126q6 14 20 8l-6 -14z', plantDark);
      },
      turn,
    );
  c.fill('M-22 -150Q0 -176 24 -150L14 -128H-14z', plantDark);
  c.fill('M-8 -160L-12 -196H10L8 -160z', woodDark);
};

export const pineapples: Good = (c) => {
  const { gold, wood, plant, plantDark } = c.colours;
  for (const [x, s] of [
    [-62, 0.86],
    [62, 0.8],
    [0, 1.05],
  ] as const)
    c.at(x, 0, s, () => {
      for (const [dx, dy, fill] of [
        [-46, -160, plantDark],
        [46, -158, plantDark],
        [-26, -186, plant],
        [26, -184, plant],
        [0, -202, plantDark],
      ] as const)
        c.fill(`M-12 -100Q${dx * 0.5} ${dy * 0.82} ${dx} ${dy}Q${dx * 0.2 + 12} -136 12 -100z`, fill);
      c.ellipse(0, -54, 46, 56, gold);
      c.fill('M-46 -54a46 56 0 0 1 92 0a46 56 0 0 1 -92 0z', c.batik('gringsing', wood));
    });
};

export const salak: Good = (c) => {
  const { roofDark, wood, woodDark, cream, ground } = c.colours;
  for (const [x, y] of heap([3, 2, 1], 70, 54)) {
    c.fill(
      `M${x} ${y - 78}Q${x + 38} ${y - 40} ${x + 34} ${y - 18}Q${x + 22} ${y} ${x} ${y}Q${x - 22} ${y} ${x - 34} ${y - 18}Q${x - 38} ${y - 40} ${x} ${y - 78}z`,
      roofDark,
    );
    c.fill(
      `M${x} ${y - 78}Q${x + 38} ${y - 40} ${x + 34} ${y - 18}Q${x + 22} ${y} ${x} ${y}Q${x - 22} ${y} ${x - 34} ${y - 18}Q${x - 38} ${y - 40} ${x} ${y - 78}z`,
      c.batik('gringsing', wood, 0.8),
    );
  }
  c.at(112, 0, 0.9, () => {
    c.fill('M-40 0Q-44 -44 0 -60Q44 -44 40 0Q0 10 -40 0z', woodDark);
    c.fill('M-26 -4Q-34 -40 -6 -48L0 -6zM4 -6L2 -50Q34 -38 26 -4z', cream);
    c.circle(-12, -20, 5, ground);
  });
};

export const mangoTreats: Good = (c) => {
  mangoes(c);
  const { gold, cream, accent } = c.colours;
  c.at(-110, 0, 1, () => {
    c.fill('M-34 0V-84Q-34 -102 -14 -106V-132H14V-106Q34 -102 34 -84V0z', gold);
    c.rect(-34, -74, 68, 44, cream);
    c.fill('M-14 -52q6 -16 26 -10q4 22 -16 24q-12 -2 -10 -14z', accent);
    c.rect(-17, -146, 34, 18, c.colours.red);
  });
};

export const tuberBasket: Good = (c) => {
  const { accent, accentDark, cream, red, roof, roofDark, gold, plant } = c.colours;
  for (const [x, y, turn, fill] of [
    [-4, -92, -8, roofDark],
    [-50, -64, -16, roof],
    [50, -66, 14, accentDark],
    [0, -54, 4, red],
  ] as const)
    c.at(
      x,
      y,
      1,
      () => {
        c.fill('M-66 0Q-30 -34 14 -26Q50 -20 70 4Q40 26 0 22Q-36 20 -66 0z', fill);
        c.stroke('M-30 -10q30 -12 60 0', cream, 3, 'stroke-opacity=".5"');
      },
      turn,
    );
  basket(c, 100, 52);
  c.at(118, 0, 0.9, () => {
    c.ellipse(0, -24, 38, 25, roofDark);
    c.ellipse(0, -26, 32, 20, gold);
    c.stroke('M-14 -28q14 -10 28 0', roof, 3);
  });
  leaf(c, -30, -94, 0.9, -60, plant);
  leaf(c, -24, -94, 0.8, -110, accent);
};
