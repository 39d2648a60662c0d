import { type Canvas, width } from '../canvas.ts';
import { raft } from '../parts/boats.ts';
import { banyan, glints, pines, trees, verge } from '../parts/land.ts';
import { cone, hills, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Scenes of fresh water: lakes, falls, springs, rivers.

/** A ranu: the lake in the bowl, the mountain in it upside down. */
export const lake: Scene = {
  lights: ['morning', 'dusk', 'dawn'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    range(c, place, 262);
    const { planes, water, waterLight, waterDark, lit } = c.colours;
    const x = c.between(250, 420);
    const high = c.between(90, 130);
    const own = /klakah|pakis|bedali|segaran/.test(place.words);
    if (own) cone(c, { x, foot: 278, high, half: 190, crater: 22, fill: planes[2], lit });
    pines(c, 286, 40, 34, 0, width, planes[3]);
    c.rect(0, 284, width, 166, water);
    c.rect(0, 284, width, 12, waterDark);
    if (own)
      c.fill(
        `M${x - 150} 296Q${x - 60} 330 ${x - 10} ${296 + high * 0.8}h20Q${x + 70} 330 ${x + 150} 296z`,
        waterDark,
        'fill-opacity=".55"',
      );
    c.group(`fill="none" stroke="${waterLight}" stroke-width="3" opacity=".5"`, () => {
      for (const [rx, ry] of [
        [90, 12],
        [170, 24],
        [260, 38],
      ] as const)
        c.ellipse(x + 120, 372, rx, ry, 'none');
    });
    glints(c, 300, 430, sun.x);
    if (/keramba|perahu|ikan/.test(place.words)) cages(c, 190, 350);
    else shore(c);
    if (/camp|kemah|kumbolo/.test(place.words)) tent(c, 150, 420, 1.1);
    else raft(c, c.between(480, 560), 384, 0.9);
    verge(c, 424, planes[4], c.colours.accentLight);
  },
};

/** What stands on the near shore of a lake: a pier, pines, or lilies on the water. */
function shore(c: Canvas): void {
  const { planes, wood, woodDark, plant, plantLight, accentLight } = c.colours;
  c.pick([
    () => {
      c.fill('M0 450L250 366h52L170 450z', wood);
      for (const each of [0, 1, 2, 3]) c.stroke(`M${60 + each * 52} ${440 - each * 19}h${96 - each * 14}`, woodDark, 3);
      for (const [x, y] of [
        [252, 352],
        [300, 356],
        [150, 388],
      ] as const)
        c.rect(x, y, 8, 34, woodDark);
    },
    () => {
      pines(c, 450, 3, 250, 0, 120, planes[4]);
      pines(c, 450, 3, 220, 690, 800, planes[4]);
    },
    () => {
      for (const [x, y, r] of [
        [80, 400, 30],
        [160, 416, 38],
        [250, 398, 24],
        [330, 420, 32],
      ] as const) {
        c.ellipse(x, y, r, r * 0.26, plant);
        c.ellipse(x + 4, y - 2, r * 0.7, r * 0.15, plantLight);
        if (r > 28) c.fill(`M${x - 12} ${y - 3}q2 -14 12 -20q10 6 12 20z`, accentLight);
      }
    },
  ])();
}

/** Fish cages on a lake, with the keeper's hut. */
export function cages(c: Canvas, x: number, y: number): void {
  const { wood, woodDark, wall, roof } = c.colours;
  c.fill(`M${x - 110} ${y}h190l30 26h-246z`, wood);
  for (const dx of [-80, -20, 40]) c.fill(`M${x + dx} ${y + 5}h44l6 14h-54z`, woodDark);
  c.rect(x - 30, y - 34, 54, 34, wall);
  c.fill(`M${x - 42} ${y - 32}h78l-16 -22h-46z`, roof);
}

/** A tent with its open front; `y` its ground. */
export function tent(c: Canvas, x: number, y: number, size: number): void {
  const { accent, accentDark, gold } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-64 0L0 -70L40 0z', accent);
    c.fill('M0 -70L72 0H40z', accentDark);
    c.fill('M-20 0L0 -52L14 0z', gold);
  });
}

/** A spring in its pool: clear water, stone edge, old trees; steam where it is hot. */
export const spring: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 240);
    const { plantDark, plant, water, waterLight, stone, stoneLight, cream, ground } = c.colours;
    hills(c, 262, 10, plantDark);
    trees(c, 300, 22, 92);
    c.rect(0, 298, width, 152, plant);
    c.fill('M0 300h800v150H0z', c.batik('gringsing', c.colours.plantLight), 'fill-opacity=".25"');
    c.ellipse(400, 384, 300, 62, stone);
    c.ellipse(400, 378, 300, 60, stoneLight);
    c.ellipse(400, 382, 268, 48, water);
    c.group(`fill="none" stroke="${waterLight}" stroke-width="3" opacity=".8"`, () => {
      for (const each of [0.28, 0.52, 0.78]) c.ellipse(400, 386, 268 * each, 46 * each, 'none');
    });
    edge(c);
    if (/panas/.test(place.words))
      for (const x of [300, 390, 480]) c.stroke(`M${x} 366q-22 -30 0 -58t0 -58q-16 -24 2 -46`, cream, 9, 'stroke-opacity=".6"');
    if (/monyet/.test(place.words)) monkey(c, 650, 352);
    if (/ikan/.test(place.words))
      for (const [x, y] of [
        [330, 376],
        [430, 396],
        [520, 380],
      ] as const)
        c.fill(`M${x} ${y}q18 -12 40 0l12 -7v14l-12 -7q-22 12 -40 0z`, c.colours.accent);
    c.fill('M0 450v-30q80 -16 140 30zM800 450v-40q-90 -6 -150 40z', ground);
  },
};

/** What stands at the pool: a shelter, a tree leaning over, rocks. */
function edge(c: Canvas): void {
  const { stoneDark, stone, woodDark, wood } = c.colours;
  const kind = Math.floor(c.between(0, 3));
  if (kind === 0) {
    for (const x of [96, 214]) c.rect(x, 268, 9, 82, woodDark);
    c.fill('M60 274Q120 246 132 214h54Q198 246 258 274z', c.colours.roofDark);
    c.fill('M160 214h26Q198 246 258 274h-98z', c.colours.roof);
    c.rect(84, 340, 150, 12, wood);
  } else if (kind === 1) {
    banyan(c, 150, 366, 230);
  } else
    for (const [x, y, r] of [
      [90, 356, 44],
      [160, 380, 34],
      [232, 410, 40],
      [690, 372, 38],
    ] as const) {
      c.ellipse(x, y, r * 1.4, r * 0.8, stoneDark);
      c.ellipse(x + r * 0.3, y - r * 0.25, r * 0.9, r * 0.42, stone);
    }
}

function monkey(c: Canvas, x: number, y: number): void {
  const { woodDark, wood } = c.colours;
  c.at(x, y, 1, () => {
    c.stroke('M18 -6q34 6 28 -34', woodDark, 6);
    c.fill('M-20 0q-6 -46 14 -52q26 2 26 52z', woodDark);
    c.circle(-8, -64, 17, woodDark);
    c.circle(-12, -61, 10, wood);
  });
}

/** A river with white water, and a raft in it. */
export const river: Scene = {
  lights: ['morning'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 220);
    const { plantDark, plant, water, waterLight, cream, stone, stoneDark } = c.colours;
    trees(c, 286, 24, 90);
    c.rect(0, 276, width, 174, plantDark);
    c.fill('M400 276q-60 40 40 76T300 450h500q-90 -50 -190 -88t-130 -86z', water);
    for (const [x, y, w] of [
      [450, 316, 50],
      [500, 352, 90],
      [440, 396, 150],
      [600, 424, 150],
    ] as const)
      c.stroke(`M${x} ${y}q${w / 4} -14 ${w / 2} 0t${w / 2} 0`, y > 390 ? cream : waterLight, 7);
    for (const [x, y, r] of [
      [380, 344, 26],
      [640, 372, 30],
      [350, 420, 38],
      [700, 428, 30],
    ] as const) {
      c.ellipse(x, y, r * 1.5, r, stoneDark);
      c.ellipse(x + r * 0.3, y - r * 0.25, r, r * 0.55, stone);
    }
    c.fill('M0 450V300Q140 320 190 380T260 450z', plant);
    c.fill('M0 450V300Q140 320 190 380T260 450z', c.batik('gringsing', c.colours.plantLight), 'fill-opacity=".3"');
    inflatable(c, 520, 388);
  },
};

function inflatable(c: Canvas, x: number, y: number): void {
  const { accent, accentDark, ink, gold } = c.colours;
  c.at(x, y, 1, () => {
    for (const [dx, fill] of [
      [-50, gold],
      [-12, ink],
      [28, gold],
      [58, ink],
    ] as const) {
      c.fill(`M${dx - 10} 0l3 -30h14l3 30z`, accentDark);
      c.circle(dx, -38, 10, fill);
      c.stroke(`M${dx + 6} -24l20 30`, ink, 4);
    }
    c.fill('M-96 -14Q-80 26 -50 26H60Q90 26 104 -18Q80 -2 56 0H-54Q-80 -2 -96 -14z', accent);
  });
}
