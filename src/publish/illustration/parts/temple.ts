import type { Canvas } from '../canvas.ts';

/** The forms an East Javanese candi is drawn in. */
export type CandiForm = 'slender' | 'broad' | 'terrace' | 'base' | 'round' | 'stupa' | 'pool';

/** A candi in one of its forms. `x` is its middle, `foot` its ground, `size` its height; the light comes from the right. */
export function candi(c: Canvas, form: CandiForm, x: number, foot: number, size: number): void {
  const { stoneDark, stone, stoneLight } = c.colours;
  const brick = form === 'round';
  const [shade, body, light] = brick ? [c.colours.roofDark, c.colours.roof, c.colours.ground] : [stoneDark, stone, stoneLight];
  c.at(x, foot, size / 300, () => forms[form](c, { shade, body, light }));
}

interface Stone {
  readonly shade: string;
  readonly body: string;
  readonly light: string;
}

/** One course: a slab whose right part catches the light. */
function slab(c: Canvas, { body, light }: Stone, y: number, half: number, high: number): void {
  c.rect(-half, y - high, half * 2, high, body);
  c.rect(half * 0.45, y - high, half * 0.55, high, light);
}

/** Courses one upon another from `y` upwards; returns where the last one ends. */
function courses(c: Canvas, stone: Stone, y: number, list: readonly (readonly [half: number, high: number])[]): number {
  let at = y;
  for (const [half, high] of list) {
    slab(c, stone, at, half, high);
    at -= high;
  }
  return at;
}

function door(c: Canvas, { shade }: Stone, y: number, half: number, high: number): void {
  const { ink } = c.colours;
  c.fill(`M${-half - 10} ${y}v${-high}l10 -14h${half * 2}l10 14v${high}z`, shade);
  c.fill(`M${-half} ${y}v${-high + 8}q${half} -24 ${half * 2} 0v${high - 8}z`, ink);
}

/** A roof of shrinking tiers with corner spikes, and its finial. */
function roof(c: Canvas, stone: Stone, y: number, half: number, tiers: number, high: number): void {
  let at = y;
  for (let tier = 0; tier < tiers; tier += 1) {
    const wide = half * (1 - (tier / tiers) * 0.78);
    slab(c, { ...stone, body: stone.shade, light: stone.body }, at, wide * 1.12, high * 0.26);
    slab(c, stone, at - high * 0.26, wide * 0.92, high * 0.74);
    for (const side of [-1, 1]) c.fill(`M${side * wide * 1.08 - 5} ${at - high * 0.26}h10l-5 ${-high * 0.5}z`, stone.shade);
    at -= high;
  }
  c.fill(`M${-half * 0.2} ${at}h${half * 0.4}l${-half * 0.08} -16 ${-half * 0.12} -14 ${-half * 0.12} 14z`, stone.shade);
}

const forms: Record<CandiForm, (c: Canvas, stone: Stone) => void> = {
  slender(c, stone) {
    const top = courses(c, stone, 0, [[96, 16], [84, 14], [88, 8], [70, 22], [74, 6]]); // biome-ignore format: courses read as one line
    slab(c, stone, top, 50, 84);
    door(c, stone, top, 15, 58);
    const eaves = courses(c, stone, top - 84, [[58, 8], [64, 8]]); // biome-ignore format: courses read as one line
    roof(c, stone, eaves, 54, 5, 22);
  },
  broad(c, stone) {
    const top = courses(c, stone, 0, [[124, 18], [108, 16], [114, 8]]); // biome-ignore format: courses read as one line
    c.fill(`M-34 0L-26 ${top}h52L34 0z`, stone.shade);
    slab(c, stone, top, 76, 82);
    door(c, stone, top, 19, 58);
    const eaves = courses(c, stone, top - 82, [[86, 8], [94, 9]]); // biome-ignore format: courses read as one line
    roof(c, stone, eaves, 82, 3, 34);
  },
  terrace(c, stone) {
    const top = courses(c, stone, 0, [[170, 20], [158, 34], [164, 8], [128, 34], [134, 8]]); // biome-ignore format: courses read as one line
    c.fill(`M-44 0L-28 ${top}h56L44 0z`, stone.shade);
    for (let step = 1; step < 8; step += 1) c.rect(-42 + step * 1.8, (top * step) / 8, 84 - step * 3.6, 3, stone.light);
    slab(c, stone, top, 84, 74);
    door(c, stone, top, 20, 54);
    c.fill(`M-84 ${top - 74}l10 -20 22 6 16 -16 30 8 20 -6 20 14 22 -4 28 18z`, stone.shade);
  },
  base(c, stone) {
    const top = courses(c, stone, 0, [[180, 18], [166, 14], [172, 8], [150, 60], [160, 9], [168, 9]]); // biome-ignore format: courses read as one line
    c.fill(`M-40 0L-30 ${top}h60L40 0z`, stone.shade);
    for (let step = 1; step < 7; step += 1) c.rect(-37 + step, (top * step) / 7, 74 - step * 2, 3, stone.light);
    for (const dx of [-118, -78, 78, 118]) c.rect(dx - 12, top + 26, 24, 42, stone.shade);
    for (const [dx, high] of [
      [-140, 12],
      [-96, 20],
      [88, 14],
      [130, 24],
    ] as const)
      c.rect(dx - 16, top - high, 32, high, stone.body);
  },
  round(c, stone) {
    const top = courses(c, stone, 0, [[120, 22], [104, 16], [112, 10], [88, 22]]); // biome-ignore format: courses read as one line
    c.fill(`M-62 ${top}q-8 -60 2 -112h120q10 52 2 112z`, stone.body);
    c.fill(`M28 ${top}q6 -60 2 -112h30q10 52 2 112z`, stone.light);
    door(c, stone, top, 18, 66);
    courses(c, stone, top - 112, [[72, 10], [80, 10]]); // biome-ignore format: courses read as one line
    c.fill(`M-62 ${top - 132}q10 -60 50 -72l14 -12 18 12q36 20 42 72z`, stone.shade);
    c.fill(`M20 ${top - 132}q6 -44 -6 -70l6 2q36 20 42 68z`, stone.body);
  },
  stupa(c, stone) {
    const top = courses(c, stone, 0, [[130, 24], [118, 40], [128, 10], [84, 26], [74, 12]]); // biome-ignore format: courses read as one line
    c.fill(`M-60 ${top}Q-84 ${top - 96} 0 ${top - 120}Q84 ${top - 96} 60 ${top}z`, stone.body);
    c.fill(`M26 ${top}Q56 ${top - 84} 4 ${top - 120}Q84 ${top - 96} 60 ${top}z`, stone.light);
    c.rect(-68, top - 10, 136, 10, stone.shade);
  },
  pool(c, stone) {
    const { water, waterLight } = c.colours;
    courses(c, stone, 0, [[190, 150], [200, 10]]); // biome-ignore format: courses read as one line
    for (const dx of [-110, 0, 110]) {
      c.fill(`M${dx - 36} -24v-76q36 -44 72 0v76z`, stone.shade);
      c.circle(dx, -92, 13, stone.light);
      c.fill(`M${dx - 20} -28q-2 -50 20 -52 22 2 20 52z`, stone.light);
      if (dx) c.stroke(`M${dx - 4} -52q-16 30 -14 60M${dx + 6} -52q14 30 12 60`, waterLight, 5);
    }
    c.fill('M-230 30V4h460v26z', water);
    c.rect(-230, 0, 460, 8, stone.light);
  },
};

/** A split gate (candi bentar) with stepped outer sides and a clear way between. */
export function splitGate(c: Canvas, x: number, foot: number, size: number): void {
  const { stoneDark, stone, stoneLight } = c.colours;
  c.at(x, foot, size / 250, () => {
    for (const side of [-1, 1])
      c.at(0, 0, [side, 1], () => {
        c.fill('M24 0H128v-22h-8v-40h-14v-44h-14v-44h-16v-44h-18v-36l-12 -24 -22 -8z', side > 0 ? stone : stoneDark);
        c.fill('M24 0h20v-246l-4 -8 -16 -8z', side > 0 ? stoneDark : stoneLight);
        for (const [y, wide] of [
          [-58, 100],
          [-102, 86],
          [-146, 72],
          [-190, 56],
        ] as const)
          c.rect(40, y, wide - 18, 6, stoneLight);
      });
    c.fill('M-24 0h48l30 14h-108z', stoneLight);
  });
}

/** A Balinese tower of thatch (meru) with its roofs. */
export function meru(c: Canvas, x: number, foot: number, size: number, roofs: number): void {
  const { ink, wood, stone, stoneLight, gold } = c.colours;
  c.at(x, foot, size / 220, () => {
    c.rect(-44, -34, 88, 34, stone);
    c.rect(-50, -40, 100, 8, stoneLight);
    c.rect(-22, -70, 44, 32, wood);
    for (let each = 0; each < roofs; each += 1) {
      const [half, y] = [62 - each * (44 / roofs), -66 - each * (140 / roofs)];
      c.fill(`M${-half} ${y}q${half * 0.7} -6 ${half * 0.78} -26h${half * 0.44}q${half * 0.08} 20 ${half * 0.78} 26z`, ink);
    }
    c.fill('M-5 -222h10l-5 -22z', gold);
  });
}

/** A bamboo pole bent over under its ornaments (penjor), with a parasol's gold at its foot. */
export function penjor(c: Canvas, x: number, foot: number, high: number, side = 1): void {
  const { gold, plantLight, plantDark } = c.colours;
  c.at(x, foot, [(high / 200) * side, high / 200], () => {
    c.stroke('M0 0Q-6 -150 22 -186T74 -170', plantDark, 5);
    for (const [px, py] of [
      [-2, -70],
      [2, -104],
      [8, -138],
      [20, -168],
      [44, -188],
    ] as const)
      c.fill(`M${px} ${py}q20 6 14 28q-14 -6 -14 -28z`, plantLight);
    c.stroke('M74 -170v22', gold, 3);
    c.fill('M62 -148h24l-12 44z', gold);
    c.fill('M-8 -34h16v-24h-16z', gold);
  });
}

/** A ceremonial parasol (payung) on its pole. */
export function parasol(c: Canvas, x: number, foot: number, high: number, fill: string): void {
  const { gold, ink } = c.colours;
  c.at(x, foot, high / 150, () => {
    c.stroke('M0 0V-140', ink, 4);
    c.fill('M-50 -108Q-30 -146 0 -150Q30 -146 50 -108z', fill);
    c.fill('M-50 -108h100v10l-10 -4 -10 8 -10 -8 -10 8 -10 -8 -10 8 -10 -8 -10 8 -10 -8 -10 4z', gold);
  });
}
