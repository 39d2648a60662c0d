import { type Canvas, width } from '../canvas.ts';
import { raft } from '../parts/boats.ts';
import { banyan, glints, pines, trees, verge } from '../parts/land.ts';
import { cone, hills, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import { metresIn } from '../place.ts';
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
      c.fill(`M${x - 150} 296Q${x - 60} 330 ${x - 10} ${296 + high * 0.8}h20Q${x + 70} 330 ${x + 150} 296z`, waterDark, 'opacity=".55"');
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
    if (/camp|kemah|kumbolo/.test(place.words)) tent(c, 150, 420, 1.1);
    else raft(c, c.between(480, 560), 384, 0.9);
    verge(c, 424, planes[4], c.colours.accentLight);
  },
};

function cages(c: Canvas, x: number, y: number): void {
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

/** A waterfall as high as its drop: the more metres, the higher the lip and the smaller the trees below. */
export const waterfall: Scene = {
  lights: ['noon', 'morning'],
  draw(c, place, light) {
    sky(c, place, light, c.between(0.66, 0.86));
    const { planes, plant, plantDark, stone, stoneDark, water, waterLight, cream } = c.colours;
    const drop = metresIn(place.words) ?? 60;
    const lip = 214 - Math.min(1, drop / 200) * 150;
    const kind = shapeOf(place.words);
    c.fill(`M0 450V${lip - 30}q130 -30 260 4t280 -10 260 2V450z`, planes[1]);
    c.fill(`M0 450V${lip + 2}q120 -26 250 4l300 -6q130 -20 250 6V450z`, plantDark);
    cliff(c, lip, stone, stoneDark);
    falls[kind](c, lip, waterLight, cream);
    c.ellipse(400, 396, 250, 22, cream, 'opacity=".75"');
    c.fill('M60 450Q120 392 400 394T750 450z', water);
    c.group(`fill="none" stroke="${cream}" stroke-width="3" opacity=".6"`, () => {
      for (const each of [1, 2, 3]) c.ellipse(400, 404 + each * 8, 90 * each, 7 * each, 'none');
    });
    frame(c, plant, plantDark, drop);
    if (/pelangi/.test(place.words)) rainbow(c);
  },
};

/** The wall behind a fall in facets, each second one in the light, moss on its ledges. */
function cliff(c: Canvas, lip: number, light: string, dark: string): void {
  const edge = [90, 190, 270, 345, 455, 530, 610, 720];
  c.fill(`M70 450L150 ${lip + 10}Q400 ${lip - 8} 650 ${lip + 10}L740 450z`, dark);
  for (const [each, x] of edge.entries()) {
    const next = edge[each + 1];
    if (next === undefined || each % 2) continue;
    const top = lip + 14 + c.between(0, 30);
    c.fill(
      `M${x + 40 - each * 6} ${top}L${next - 10} ${top + c.between(-8, 14)}L${next - c.between(0, 26)} ${c.between(290, 380)}L${x + 20} ${c.between(330, 400)}z`,
      light,
      'opacity=".55"',
    );
  }
  for (const x of [190, 250, 540, 600]) c.fill(`M${x - 40} ${lip + 70 + (x % 70)}q40 -16 84 0q-40 14 -84 0z`, c.colours.plant);
}

type FallShape = 'curtain' | 'single' | 'tiers' | 'tube' | 'drips';

function shapeOf(words: string): FallShape {
  if (/tumpak sewu|coban sewu|setengah lingkaran/.test(words)) return 'curtain';
  if (/tetes/.test(words)) return 'drips';
  if (/tingkat tiga|trisula/.test(words)) return 'tiers';
  if (/tabung|ngarai/.test(words)) return 'tube';
  return 'single';
}

const falls: Record<FallShape, (c: Canvas, lip: number, fill: string, light: string) => void> = {
  single(c, lip, fill, light) {
    const w = c.between(36, 60);
    const x = c.between(360, 440);
    c.fill(`M${x - w / 2} ${lip + 4}q${w / 2} -12 ${w} 0L${x + w * 0.8} 398H${x - w * 0.8}z`, fill);
    c.stroke(`M${x - w * 0.15} ${lip + 20}L${x - w * 0.3} 390M${x + w * 0.18} ${lip + 60}L${x + w * 0.36} 390`, light, 6);
  },
  curtain(c, lip, fill, light) {
    const { stoneDark, stone, plantDark } = c.colours;
    // The half round of the wall: its ends come forward, the falls hang all along it.
    c.fill(`M60 450V${lip - 26}Q140 ${lip - 10} 210 ${lip + 26}T400 ${lip + 50}T590 ${lip + 26}T740 ${lip - 26}V450z`, stoneDark);
    for (let each = 0; each < 15; each += 1) {
      const t = each / 14;
      const side = Math.abs(t - 0.5) * 2;
      const x = 96 + 608 * t;
      const top = lip + 52 - side ** 2 * 70;
      const foot = 372 + side * 40 - c.between(0, 26);
      const w = (each % 4 === 1 ? 26 : 11) * (0.7 + side * 0.5) * c.between(0.8, 1.2);
      if (each % 2) c.fill(`M${x - w} ${top + 18}l${w * 2.6} -8l-8 ${(foot - top) * 0.5}l-14 20z`, stone, 'opacity=".5"');
      c.fill(
        `M${x - w * 0.4} ${top}q${w * 0.4} -9 ${w * 0.8} 0L${x + w * 0.7} ${foot}q${-w * 0.7} 12 ${-w * 1.4} 0z`,
        each % 3 === 1 ? light : fill,
      );
    }
    c.fill(
      `M60 ${lip - 30}Q140 ${lip - 14} 210 ${lip + 22}T400 ${lip + 46}T590 ${lip + 22}T740 ${lip - 30}V${lip - 12}Q650 ${lip + 20} 590 ${lip + 36}T400 ${lip + 60}T210 ${lip + 36}T60 ${lip - 12}z`,
      plantDark,
    );
  },
  tiers(c, lip, fill, light) {
    for (const [x, y, high, w] of [
      [360, lip + 4, (394 - lip) * 0.34, 60],
      [400, lip + (394 - lip) * 0.38, (394 - lip) * 0.27, 84],
      [430, lip + (394 - lip) * 0.69, (394 - lip) * 0.31, 110],
    ] as const) {
      c.fill(`M${x - w / 2} ${y}h${w}l8 ${high}h${-w - 16}z`, fill);
      c.stroke(`M${x - w * 0.2} ${y + 12}v${high - 24}M${x + w * 0.2} ${y + 20}v${high - 34}`, light, 5);
      c.ellipse(x, y + high, w * 0.9, 8, light);
    }
  },
  tube(c, lip, fill, light) {
    const { stoneDark, ink } = c.colours;
    c.fill(`M0 0H330Q250 130 290 260T250 450H0z`, stoneDark);
    c.fill(`M800 0H480Q560 130 520 260T560 450H800z`, ink, 'opacity=".85"');
    c.fill('M380 0h48L446 398h-84z', fill);
    c.stroke('M398 20L388 390M414 60L426 390', light, 6);
    c.fill(`M300 ${lip + 60}l30 0 14 ${330 - lip}h-60zM492 ${lip + 90}h20l14 ${300 - lip}h-44z`, fill, 'opacity=".75"');
  },
  drips(c, lip, fill, light) {
    const { stone, plant } = c.colours;
    for (const [y, half] of [
      [lip + 50, 130],
      [lip + 110, 190],
      [lip + 175, 240],
    ] as const) {
      c.fill(`M${400 - half} ${y}q${half} -26 ${half * 2} 0l-24 26H${424 - half}z`, stone);
      c.fill(`M${400 - half} ${y}q${half} -26 ${half * 2} 0q${-half} -12 ${-half * 2} 0z`, plant);
      for (let x = 424 - half; x < 386 + half; x += 24) c.rect(x, y + 14, 5, c.between(30, 62), c.random() < 0.5 ? fill : light, 2);
    }
  },
};

function frame(c: Canvas, plant: string, plantDark: string, drop: number): void {
  const size = 1 - Math.min(0.35, drop / 600);
  for (const [x, flip] of [
    [0, 1],
    [width, -1],
  ] as const)
    c.at(x, 450, [flip * size, size], () => {
      c.fill('M0 0V-300Q60 -260 90 -210T150 -110 200 0z', plantDark);
      c.fill('M0 0V-180Q70 -170 110 -110T190 0z', plant);
      c.fill('M0 0V-180Q70 -170 110 -110T190 0z', c.batik('gringsing', c.colours.plantLight), 'opacity=".35"');
    });
}

function rainbow(c: Canvas): void {
  const { red, gold, plantLight, water } = c.colours;
  c.group('fill="none" stroke-width="8" opacity=".6"', () => {
    for (const [each, colour] of [red, gold, plantLight, water].entries())
      c.ellipse(
        520,
        400,
        250 - each * 9,
        210 - each * 9,
        'none',
        `stroke="${colour}" stroke-dasharray="420 2000" stroke-dashoffset="-760"`,
      );
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
    c.fill('M0 300h800v150H0z', c.batik('gringsing', c.colours.plantLight), 'opacity=".25"');
    c.ellipse(400, 384, 300, 62, stone);
    c.ellipse(400, 378, 300, 60, stoneLight);
    c.ellipse(400, 382, 268, 48, water);
    c.group(`fill="none" stroke="${waterLight}" stroke-width="3" opacity=".8"`, () => {
      for (const each of [0.28, 0.52, 0.78]) c.ellipse(400, 386, 268 * each, 46 * each, 'none');
    });
    edge(c);
    if (/panas/.test(place.words))
      for (const x of [300, 390, 480]) c.stroke(`M${x} 366q-22 -30 0 -58t0 -58q-16 -24 2 -46`, cream, 9, 'opacity=".6"');
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
    c.fill('M0 450V300Q140 320 190 380T260 450z', c.batik('gringsing', c.colours.plantLight), 'opacity=".3"');
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
