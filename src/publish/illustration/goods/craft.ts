import { house } from '../parts/facade.ts';
import { basket, type Good, leaf } from './good.ts';

// Things made by hand.

export const masks: Good = (c) => {
  const { red, cream, gold, ink, accent, plant } = c.colours;
  for (const [x, s, face, trim] of [
    [-98, 0.8, cream, accent],
    [98, 0.8, plant, gold],
    [0, 1.15, red, gold],
  ] as const)
    c.at(x, 0, s, () => {
      c.fill('M-70 -118Q-74 -176 0 -184Q74 -176 70 -118L58 -104Q0 -128 -58 -104z', gold);
      c.fill('M-52 -136q10 -18 20 0q12 -26 32 -4q20 -22 32 4q10 -18 20 0v18H-52z', trim);
      c.fill('M-56 -112Q0 -132 56 -112Q58 -40 0 0Q-58 -40 -56 -112z', face);
      c.fill('M4 -122Q40 -120 56 -112Q58 -40 0 0Q34 -50 4 -122z', ink, 'fill-opacity=".12"');
      c.fill('M-42 -84Q-26 -98 -8 -84Q-26 -76 -42 -84zM42 -84Q26 -98 8 -84Q26 -76 42 -84z', cream);
      c.stroke('M-42 -84Q-26 -98 -8 -84M42 -84Q26 -98 8 -84M-46 -98Q-26 -112 -8 -98M46 -98Q26 -112 8 -98', ink, 4);
      c.circle(-25, -85, 4, ink);
      c.circle(25, -85, 4, ink);
      c.fill('M0 -84l10 36q-10 8 -20 0z', ink, 'fill-opacity=".35"');
      c.fill('M-24 -32Q0 -42 24 -32Q0 -14 -24 -32z', face === red ? gold : red);
      c.stroke('M-24 -44q24 -12 48 0', ink, 4);
      c.circle(0, -158, 9, red);
    });
};

export const drums: Good = (c) => {
  const { wood, woodDark, cream, accent, gold } = c.colours;
  for (const [x, s] of [
    [-96, 0.78],
    [96, 0.7],
    [0, 1.08],
  ] as const)
    c.at(x, 0, s, () => {
      c.fill('M-56 -168Q-58 -100 -22 -70Q-34 -30 -40 0H40Q34 -30 22 -70Q58 -100 56 -168z', wood);
      c.fill('M16 -168H56Q58 -100 22 -70Q34 -30 40 0H12z', woodDark);
      for (let cord = -44; cord < 50; cord += 22)
        c.stroke(`M${cord} -160L${cord * 0.5 + 8} -84L${cord + 22 > 50 ? 44 : cord + 22} -160`, cream, 2.5);
      c.rect(-26, -82, 52, 14, accent);
      c.rect(-60, -172, 120, 14, gold, 4);
      c.ellipse(0, -170, 56, 15, cream);
    });
};

export const bambooCraft: Good = (c) => {
  const { wood, ground, plant, woodDark, gold } = c.colours;
  for (const [x, turn] of [
    [-130, -4],
    [-108, 4],
    [138, 6],
  ] as const)
    c.at(
      x,
      0,
      1,
      () => {
        c.rect(-9, -190, 18, 190, plant);
        for (const y of [-48, -96, -144]) c.rect(-11, y, 22, 5, woodDark);
      },
      turn,
    );
  c.at(-36, 0, 1, () => basket(c, 74, 96));
  c.stroke('M-106 -100Q-36 -196 34 -100', wood, 8);
  c.at(84, 0, 1, () => {
    c.circle(0, -62, 60, ground);
    c.circle(0, -62, 60, c.batik('kawung', woodDark, 0.7));
    c.circle(0, -62, 60, 'none', `stroke="${wood}" stroke-width="9"`);
    c.circle(0, -62, 12, gold);
  });
};

/** Pots as the village throws them: fired clay, plain. */
export const pots: Good = (c) => {
  const { roof, roofDark, ground } = c.colours;
  for (const [x, s] of [
    [-104, 0.85],
    [104, 0.7],
    [0, 1.1],
  ] as const)
    c.at(x, 0, s, () => {
      c.fill('M-26 -150H26L20 -126Q70 -110 66 -60Q58 -8 28 0H-28Q-58 -8 -66 -60Q-70 -110 -20 -126z', roof);
      c.fill('M14 -126Q70 -110 66 -60Q58 -8 28 0H8Q40 -60 14 -126z', roofDark);
      c.rect(-32, -156, 64, 12, roofDark, 5);
      c.stroke('M-58 -84Q0 -66 58 -84', ground, 4, 'stroke-dasharray="12 8"');
    });
};

/** Glazed ware with its painted flowers. */
export const ceramics: Good = (c) => {
  const { cream, accent, accentDark, waterDark, wallShade, gold } = c.colours;
  c.at(-92, 0, 0.95, () => {
    c.fill('M-22 -180H22L16 -146Q62 -110 54 -54Q46 -8 24 0H-24Q-46 -8 -54 -54Q-62 -110 -16 -146z', cream);
    c.fill('M12 -146Q62 -110 54 -54Q46 -8 24 0H6Q40 -70 12 -146z', wallShade);
    for (let petal = 0; petal < 6; petal += 1) c.at(-4, -74, 1, () => c.ellipse(0, -17, 9, 14, accent), petal * 60);
    c.circle(-4, -74, 9, gold);
    c.stroke('M-26 -180H26M-18 -140H18M-40 -18H40', waterDark, 6);
  });
  c.at(28, 0, 1, () => {
    c.fill('M-52 -96H52Q50 -16 20 0H-20Q-50 -16 -52 -96z', accent);
    c.fill('M-52 -96H52L48 -66Q0 -50 -48 -66z', c.batik('kawung', cream, 0.7));
    c.ellipse(0, -96, 52, 11, accentDark);
  });
  c.at(118, 0, 1, () => {
    c.circle(0, -66, 62, cream);
    c.circle(0, -66, 48, 'none', `stroke="${waterDark}" stroke-width="5"`);
    for (let petal = 0; petal < 8; petal += 1) c.at(0, -66, 1, () => c.ellipse(0, -22, 8, 15, waterDark), petal * 45);
    c.circle(0, -66, 8, gold);
    c.rect(-34, -8, 68, 8, c.colours.woodDark);
  });
};

export const mortar: Good = (c) => {
  const { stone, stoneDark, stoneLight, wood, red, plant } = c.colours;
  c.fill('M-130 -76H110Q104 -18 60 0H-80Q-124 -18 -130 -76z', stone);
  c.fill('M40 -76H110Q104 -18 60 0H20Q56 -30 40 -76z', stoneDark);
  c.ellipse(-10, -76, 120, 26, stoneLight);
  c.ellipse(-10, -74, 98, 18, stoneDark);
  c.at(30, -78, 1, () => {
    c.fill('M-26 6Q-34 -20 -16 -34L52 -104Q76 -108 74 -84L8 -14Q0 14 -26 6z', stone);
    c.fill('M52 -104Q76 -108 74 -84L8 -14Q4 2 -6 6L64 -84Q66 -98 52 -104z', stoneLight);
  });
  for (const [x, y, fill] of [
    [-70, -78, red],
    [-44, -72, red],
    [-20, -80, plant],
  ] as const)
    c.fill(`M${x - 24} ${y}q20 -18 44 2q-18 10 -44 -2z`, fill);
  c.rect(-40, -3, 80, 6, wood);
};

export const boards: Good = (c) => {
  const { wood, woodDark, ground, groundLight, accent } = c.colours;
  c.at(-74, 0, 1, () => {
    c.fill('M-52 0V-124Q-52 -140 -36 -142H-14V-176Q0 -188 14 -176V-142H36Q52 -140 52 -124V0z', ground);
    c.stroke('M-30 -120V-16M-6 -126V-14M22 -120V-16', wood, 3, 'stroke-opacity=".7"');
    c.circle(0, -164, 6, woodDark);
  });
  c.at(26, 0, 1, () => {
    c.circle(0, -64, 62, wood);
    c.circle(0, -64, 50, groundLight);
    c.circle(0, -64, 34, 'none', `stroke="${wood}" stroke-width="3"`);
    c.circle(0, -64, 18, 'none', `stroke="${wood}" stroke-width="3"`);
  });
  for (const [x, fill] of [
    [104, wood],
    [130, ground],
    [156, accent],
  ] as const) {
    c.ellipse(x, -150, 15, 24, fill);
    c.rect(x - 5, -132, 10, 132, fill, 4);
  }
};

export const silver: Good = (c) => {
  const { silver: bright, silverDark, cream, waterLight, accent, accentDark, gold } = c.colours;
  c.fill('M-150 0Q-120 -50 0 -50T150 0z', accentDark);
  c.fill('M-150 0Q-120 -50 0 -50T150 0z', c.batik('kawung', accent, 0.7));
  c.at(-6, -40, 1, () => {
    c.circle(0, -66, 62, 'none', `stroke="${silverDark}" stroke-width="17"`);
    c.circle(0, -66, 62, 'none', `stroke="${bright}" stroke-width="11"`);
    c.fill('M0 -170l28 26 -28 32 -28 -32z', waterLight);
    c.fill('M0 -170l28 26 -28 32z', cream);
  });
  for (const x of [-116, 108]) {
    c.stroke(`M${x} -190q10 -20 20 0`, bright, 5);
    c.fill(`M${x + 10} -180l24 34 -24 54 -24 -54z`, bright);
    c.fill(`M${x + 10} -180l24 34 -24 54z`, silverDark);
    c.circle(x + 10, -144, 9, gold);
  }
};

export const metal: Good = (c) => {
  const { stone, stoneDark, stoneLight, gold, wood, roof } = c.colours;
  c.fill('M-120 0l20 -34v-30h-60q-4 -30 34 -36H96q-2 34 -56 40v26l26 34z', stoneDark);
  c.fill('M-126 -100H96l-4 12H-150z', stoneLight);
  c.at(60, -130, 1, () => {
    c.rect(-70, -10, 130, 13, wood, 5);
    c.rect(-96, -34, 54, 58, stone, 5);
  });
  c.at(124, 0, 1, () => {
    c.fill('M-34 0Q-40 -60 -16 -76V-92H16V-76Q40 -60 34 0z', gold);
    c.fill('M4 -76V-92H16V-76Q40 -60 34 0H18Q26 -50 4 -76z', roof);
    c.ellipse(0, 0, 40, 8, roof);
  });
};

export const furniture: Good = (c) => {
  const { wood, woodDark, accent, accentLight, gold } = c.colours;
  c.at(-40, 0, 1.05, () => {
    c.fill('M-86 0V-70H-96V-176Q-50 -204 0 -184Q50 -204 96 -176V-70H86V0H70V-44H-70V0z', woodDark);
    c.fill('M-80 -164Q-40 -184 0 -166Q40 -184 80 -164V-96H-80z', wood);
    c.fill('M-80 -164Q-40 -184 0 -166Q40 -184 80 -164V-96H-80z', c.batik('truntum', gold, 0.7));
    c.rect(-88, -88, 176, 28, accent, 8);
    c.rect(-88, -88, 176, 9, accentLight, 4);
    c.fill('M-28 -180Q0 -216 28 -180Q0 -190 -28 -180z', gold);
  });
  c.at(128, 0, 1, () => {
    c.rect(-40, -84, 80, 12, wood, 3);
    c.fill('M-34 -72h12q8 40 -4 72h-10q10 -40 2 -72zM34 -72h-12q-8 40 4 72h10q-10 -40 -2 -72z', woodDark);
    c.fill('M-16 -84v-30q16 -12 32 0v30z', accent);
    leaf(c, 0, -116, 0.6, -70, c.colours.plant);
    leaf(c, 0, -116, 0.6, -120, c.colours.plant);
  });
};

/** A workshop with its work before the door, where nothing more is known. */
export const workshop: Good = (c) => {
  house(c, 0, 0, 240, [c.colours.roofDark, c.colours.roof]);
  c.at(70, 0, 0.5, () => basket(c, 70, 80));
};
