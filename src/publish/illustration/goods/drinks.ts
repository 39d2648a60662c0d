import { type Good, leaf } from './good.ts';

// What is poured.

export const coffee: Good = (c) => {
  const { cream, accent, woodDark, wood, wallShade, red, plant } = c.colours;
  for (const x of [-50, -24]) c.stroke(`M${x} -116q-14 -20 0 -38t0 -38`, cream, 7, 'stroke-opacity=".75"');
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
