import type { Canvas } from '../canvas.ts';

/** Something made or grown in the corridor, drawn standing on y = 0 around x = 0, about 200 wide and at most 200 high. */
export type Good = (c: Canvas) => void;

/** Round things heaped: places of a pile of rows, the lowest row first, `step` px apart. */
export function heap(rows: readonly number[], step: number, rise: number): (readonly [x: number, y: number])[] {
  return rows.flatMap((count, row) => Array.from({ length: count }, (_, each) => [(each - (count - 1) / 2) * step, -row * rise] as const));
}

/** A woven tray or basket from the front: `half` its half width, `high` its height. */
export function basket(c: Canvas, half: number, high: number): void {
  const { wood, woodDark, ground } = c.colours;
  c.fill(`M${-half} ${-high}H${half}L${half * 0.78} 0H${-half * 0.78}z`, wood);
  for (let row = 1; row < high / 12; row += 1)
    c.stroke(`M${-half + row * 3} ${-high + row * 12}H${half - row * 3}`, row % 2 ? woodDark : ground, 3, 'stroke-dasharray="9 7"');
  c.rect(-half - 5, -high - 5, half * 2 + 10, 10, woodDark, 5);
}

/** A leaf from its stem at the origin, pointing right. */
export function leaf(c: Canvas, x: number, y: number, size: number, turn: number, fill: string): void {
  c.at(
    x,
    y,
    size,
    () => {
      c.fill('M0 0Q26 -24 64 0Q26 24 0 0z', fill);
      c.stroke('M6 0H52', c.colours.cream, 1.5, 'stroke-opacity=".6"');
    },
    turn,
  );
}
