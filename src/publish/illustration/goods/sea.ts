import type { Canvas } from '../canvas.ts';
import { basket, type Good } from './good.ts';

// Fish, fresh, dried, smoked and kept.

function fish(c: Canvas, x: number, y: number, size: number, body: string, belly: string, turn = 0): void {
  c.at(
    x,
    y,
    size,
    () => {
      c.fill('M-90 0Q-40 -44 40 -30Q84 -20 104 0Q84 20 40 28Q-40 42 -90 0z', body);
      c.fill('M-90 0Q-30 14 104 2Q84 20 40 28Q-40 42 -90 0z', belly);
      c.fill('M-84 0L-128 -34L-116 0L-128 34z', body);
      c.fill('M-6 -36l30 -24 20 30z', body);
      c.circle(80, -6, 5, c.colours.ink);
      c.stroke('M58 -20q10 18 0 36', c.colours.ink, 3, 'stroke-opacity=".5"');
    },
    turn,
  );
}

export const tuna: Good = (c) => {
  const { waterDark, waterLight, cream, accent, gold, wood, woodDark } = c.colours;
  c.rect(-150, -34, 300, 34, wood, 4);
  c.rect(-150, -34, 300, 9, woodDark, 4);
  fish(c, 0, -116, 1.3, waterDark, cream);
  for (const x of [-30, -10, 10]) c.fill(`M${x} -160l10 -10 4 12z`, gold);
  fish(c, 20, -58, 0.95, accent, waterLight, 4);
};

/** Smoked fish on skewers over the rack. */
export const smokedFish: Good = (c) => {
  const { wood, woodDark, roofDark, gold, cream, roof } = c.colours;
  for (const x of [-70, 0, 70]) c.stroke(`M${x} -150q-16 -20 0 -40t0 -34`, cream, 7, 'stroke-opacity=".6"');
  for (const [y, fill] of [
    [-128, gold],
    [-84, roof],
    [-40, gold],
  ] as const) {
    c.stroke(`M-160 ${y}H160`, woodDark, 5);
    fish(c, 0, y, 0.85, wood, fill);
  }
  c.stroke('M-150 -160V0M150 -160V0', roofDark, 9);
};

/** Small fish drying on a tray of bamboo. */
export const driedFish: Good = (c) => {
  const { stoneLight, waterLight, cream } = c.colours;
  for (const [x, y, turn] of [
    [-84, -66, 12],
    [-28, -74, -8],
    [34, -66, 16],
    [88, -72, -14],
    [-58, -96, -10],
    [4, -102, 8],
    [62, -98, -6],
  ] as const)
    fish(c, x, y, 0.42, (x + y) % 4 ? stoneLight : waterLight, cream, turn);
  basket(c, 148, 54);
};

export const shrimpPaste: Good = (c) => {
  driedFish(c);
  const { roofDark, wood, plant } = c.colours;
  for (const [x, y] of [
    [-128, 0],
    [128, 0],
  ] as const) {
    c.fill(`M${x - 34} ${y}v-40l8 -8h52l8 8v40z`, roofDark);
    c.rect(x - 34, y - 26, 68, 12, plant);
    c.rect(x - 6, y - 48, 12, 48, wood);
  }
};

export const koi: Good = (c) => {
  const { water, waterLight, cream, red, gold, plant, stone, ink } = c.colours;
  c.ellipse(0, -64, 196, 74, stone);
  c.ellipse(0, -68, 182, 64, water);
  c.ellipse(0, -68, 130, 42, 'none', `stroke="${waterLight}" stroke-width="3" stroke-opacity=".6"`);
  for (const [x, y, turn, patch] of [
    [-56, -92, 16, red],
    [60, -74, -168, gold],
    [-30, -42, -14, red],
  ] as const)
    c.at(
      x,
      y,
      0.72,
      () => {
        c.fill('M-84 0Q-30 -30 40 -20Q74 -10 80 0Q74 10 40 20Q-30 30 -84 0zM-80 0Q-110 -30 -122 -22Q-112 0 -122 22Q-110 30 -80 0z', cream);
        c.fill('M10 -22l-14 -22 30 18zM10 22l-14 22 30 -18z', cream);
        c.fill('M30 -20Q60 -16 62 0Q40 10 24 -4zM-40 -18Q-10 -30 4 -6Q-16 14 -44 4z', patch);
        c.circle(60, -9, 4, ink);
      },
      turn,
    );
  for (const [x, y] of [
    [120, -44],
    [144, -62],
    [-140, -84],
  ] as const)
    c.fill(`M${x} ${y}m-22 0a22 12 0 1 1 40 6l-18 -6z`, plant);
};
