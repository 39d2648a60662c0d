import type { Canvas } from '../canvas.ts';

// People as shapes: no faces, no likeness.

/** Somebody standing, seen from behind; `y` their feet, `high` in px. */
export function figure(c: Canvas, x: number, y: number, high: number, fill: string): void {
  c.at(x, y, high / 60, () => {
    c.fill('M-10 0l-4 -34q0 -12 14 -12t14 12l-4 34z', fill);
    c.circle(0, -54, 8, fill);
  });
}

/** A bearer in a sarong with an offering of produce on the head. */
export function bearer(c: Canvas, x: number, y: number, high: number, dress: string, offering: string): void {
  const { ink, cream, gold, plant } = c.colours;
  c.at(x, y, high / 100, () => {
    c.fill('M-12 0L-15 -46H15L12 0z', dress);
    c.fill('M-16 -44q-2 -28 16 -28t16 28z', cream);
    c.stroke('M-13 -64L-17 -92M13 -64L17 -92', ink, 5);
    c.circle(0, -82, 9, ink);
    c.fill('M-24 -94H24L18 -86H-18z', gold);
    c.fill('M-22 -94L0 -132L22 -94z', offering);
    c.fill('M-10 -114L0 -132L10 -114z', plant);
  });
}

/** A runner in full stride; with a lamp on the forehead where it is dark. */
export function runner(c: Canvas, x: number, y: number, high: number, shirt: string, lamp = false): void {
  const { ink, cream, gold } = c.colours;
  c.at(x, y, high / 100, () => {
    if (lamp) c.fill('M14 -92L96 -112V-62z', gold, 'fill-opacity=".35"');
    c.stroke('M-2 -42L18 -24L10 0M-2 -42L-16 -22L-38 -26', ink, 9);
    c.stroke('M6 -68L24 -54L36 -62M2 -68L-18 -60L-24 -44', ink, 7);
    c.fill('M-12 -40L-4 -76Q6 -84 16 -74L10 -40z', shirt);
    c.circle(14, -90, 10, ink);
    c.rect(-2, -62, 12, 11, cream);
  });
}

/** A dancer with a long scarf. */
export function dancer(c: Canvas, x: number, y: number, high: number, dress: string, scarf: string): void {
  const { ink, gold } = c.colours;
  c.at(x, y, high / 100, () => {
    c.stroke('M-34 -58Q-60 -30 -40 -4M36 -78Q66 -70 60 -30', scarf, 7);
    c.stroke('M-10 -64L-34 -58M10 -66L36 -78', ink, 6);
    c.fill('M-26 0Q-14 -30 -10 -44H12Q18 -26 28 0z', dress);
    c.fill('M-11 -42Q-14 -72 0 -74Q14 -72 12 -42z', gold);
    c.circle(0, -84, 9, ink);
    c.fill('M-14 -88L0 -112L14 -88z', gold);
  });
}

/** Two bearers with a shrine of produce on a litter between them. */
export function litter(c: Canvas, x: number, y: number, size: number): void {
  const { woodDark, accent, gold, plant, red, plantLight } = c.colours;
  c.at(x, y, size, () => {
    c.stroke('M-110 -62H110', woodDark, 7);
    c.fill('M-54 -66L0 -176L54 -66z', plant);
    for (const [row, [half, fill]] of (
      [
        [44, red],
        [32, gold],
        [20, plantLight],
        [10, red],
      ] as const
    ).entries())
      for (let each = -half; each <= half; each += 16) c.circle(each, -76 - row * 25, 8, fill);
    c.fill('M-6 -176h12l-6 -22z', gold);
    for (const [dx, fill] of [
      [-96, accent],
      [-74, red],
      [74, accent],
      [96, red],
    ] as const)
      figure(c, dx, 0, 74, fill);
  });
}

/** A row of heads: a crowd from behind along the lower edge. */
export function crowd(c: Canvas, y: number, fill: string): void {
  for (let each = 0; each < 17; each += 1) {
    const x = each * 49 + c.between(-6, 6);
    const top = y + c.between(0, 14);
    c.circle(x, top, 13, fill);
    c.fill(`M${x - 27} 450V${top + 34}q4 -20 27 -20t27 20V450z`, fill);
  }
}
