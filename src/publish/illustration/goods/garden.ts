import { flower } from '../scenes/towns.ts';
import { basket, type Good, heap, leaf } from './good.ts';

// Vegetables, flowers and field crops.

const potato = 'M-34 -6Q-42 -40 -8 -48Q34 -52 38 -20Q36 4 4 4Q-24 6 -34 -6z';

export const potatoes: Good = (c) => {
  const { ground, groundDark, wood } = c.colours;
  for (const [x, y] of heap([4, 3, 2], 62, 38)) {
    c.at(x, y, [x > 0 ? 1 : -1, 1], () => {
      c.fill(potato, groundDark);
      c.fill('M-30 -10Q-36 -38 -6 -44Q24 -46 26 -22Q24 -2 2 0Q-22 0 -30 -10z', ground);
      c.circle(-12, -22, 3, wood);
      c.circle(8, -32, 3, wood);
    });
  }
};

export const highlandVegetables: Good = (c) => {
  const { plant, plantLight, plantDark, cream, ground } = c.colours;
  for (const [x, turn] of [
    [64, 8],
    [84, 18],
    [104, 28],
  ] as const)
    c.at(
      x,
      0,
      1,
      () => {
        c.fill('M-8 0L-6 -70L-26 -190L-4 -150L0 -200L8 -150L26 -186L8 -70L8 0z', plant);
        c.rect(-8, -64, 16, 64, cream);
      },
      turn,
    );
  c.circle(-70, -62, 62, plantDark);
  c.circle(-62, -66, 52, plant);
  c.fill('M-70 -6q-60 -10 -56 -66q30 4 56 66zM-66 -4q62 -6 62 -64q-40 4 -62 64z', plantLight);
  c.stroke('M-110 -50q30 14 40 44M-18 -50q-34 14 -46 44M-70 -106q-4 30 2 50', cream, 3, 'stroke-opacity=".8"');
  c.at(16, 0, 0.9, () => {
    c.fill(potato, ground);
    c.at(54, -4, 0.8, () => c.fill(potato, ground));
  });
};

export const shallots: Good = (c) => {
  const { red, accent, roofDark, cream, plantDark } = c.colours;
  for (const [x, y] of heap([4, 3, 2, 1], 56, 44)) {
    c.fill(
      `M${x} ${y - 66}Q${x + 6} ${y - 48} ${x + 24} ${y - 36}Q${x + 34} ${y - 6} ${x} ${y}Q${x - 34} ${y - 6} ${x - 24} ${y - 36}Q${x - 6} ${y - 48} ${x} ${y - 66}z`,
      (x + y) % 3 ? roofDark : red,
    );
    c.stroke(`M${x - 10} ${y - 34}q-8 18 2 30M${x + 10} ${y - 34}q8 18 -2 30`, cream, 2, 'stroke-opacity=".6"');
    c.stroke(`M${x} ${y - 64}v-12`, plantDark, 4);
  }
  c.circle(128, -12, 12, accent);
};

export const eggs: Good = (c) => {
  const { ground, groundLight, cream, wood } = c.colours;
  for (const [x, y] of heap([4, 3], 48, 40)) {
    const fill = Math.round(x / 24) % 4 ? groundLight : ground;
    c.fill(`M${x} ${y - 122}q28 22 26 50q-4 24 -26 24t-26 -24q-2 -28 26 -50z`, fill, `stroke="${wood}" stroke-width="2"`);
    c.stroke(`M${x + 8} ${y - 106}q8 10 8 24`, cream, 4);
  }
  basket(c, 118, 62);
  c.at(128, 0, 1, () => {
    c.fill('M-40 0q-8 -52 20 -70q0 -26 22 -28q22 2 20 28l18 6 -16 8q8 40 -12 56z', cream);
    c.fill('M-10 -98q4 -16 12 -6q8 -12 14 2q8 -4 8 8z', c.colours.red);
    c.circle(10, -80, 4, c.colours.ink);
    c.fill('M-34 -20q20 -26 44 -6q-10 26 -44 6z', wood);
  });
};

export const tobacco: Good = (c) => {
  const { plant, plantDark, gold, ground, woodDark } = c.colours;
  c.stroke('M-120 -186H120', woodDark, 8);
  for (let each = 0; each < 7; each += 1) {
    const x = -102 + each * 34;
    c.fill(`M${x} -188Q${x - 34} -120 ${x - 4} -50Q${x + 36} -110 ${x} -188z`, [gold, plant, ground][each % 3] ?? plant);
    c.stroke(`M${x} -186L${x - 2} -66`, plantDark, 2.5);
  }
  c.stroke('M-112 -186V0M112 -186V0', woodDark, 8);
  for (const x of [-50, 0, 50]) c.fill(`M${x - 34} 0q0 -26 34 -30q34 4 34 30z`, x ? ground : gold);
};

export const cutFlowers: Good = (c) => {
  const { accent, cream, gold, wood, woodDark, red, plant } = c.colours;
  for (const [x, y, s, fill] of [
    [-60, -96, 1.1, gold],
    [60, -96, 1.1, red],
    [-30, -130, 1.2, accent],
    [32, -132, 1.2, cream],
    [0, -92, 1.3, accent],
  ] as const)
    flower(c, x, y + 54, s, fill);
  leaf(c, -50, -70, 1, 200, plant);
  leaf(c, 50, -70, 1, -20, plant);
  c.fill('M-70 -90H70L46 0H-46z', wood);
  c.fill('M-70 -90H70L46 0H-46z', c.batik('kawung', woodDark, 0.7), 'fill-opacity=".6"');
};

export const pottedPlants: Good = (c) => {
  const { roof, roofDark, accent, gold, cream } = c.colours;
  for (const [x, s, fill] of [
    [-84, 0.9, gold],
    [84, 0.9, cream],
    [0, 1.2, accent],
  ] as const)
    c.at(x, 0, s, () => {
      for (const [dx, dy] of [
        [-24, -60],
        [24, -60],
        [0, -74],
      ] as const)
        flower(c, dx, dy + 16, 0.75, fill);
      c.fill('M-36 -52H36L26 0H-26z', roof);
      c.fill('M12 -52H36L26 0H4z', roofDark);
      c.rect(-42, -60, 84, 14, roof, 3);
    });
};
