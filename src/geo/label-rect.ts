import { textWidth } from './text-width.ts';

/** Where a label sits: `c` on its point, doubled letters far from it, else beside it. */
export const sides = ['r', 'l', 't', 'b', 'tr', 'br', 'tl', 'bl', 'c', 'tt', 'bb', 'rr', 'll'] as const;
export type Side = (typeof sides)[number];

/** Px: left, top, right, bottom. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** Lettering of a kind of label, px. The same figures are in the map's style sheet. */
export interface Lettering {
  readonly fontPx: number;
  readonly linePx: number;
  /** Letter spacing, em. */
  readonly spacing?: number;
  /** From the point to the nearest edge of the text. */
  readonly gapPx: number;
  /** Half the side of its symbol, 0 without one. */
  readonly symbolPx: number;
}

/** Something to be written on a map. `x` and `y` are shares of the picture's width. */
export interface Lettered {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly lettering: Lettering;
  readonly sides: readonly Side[];
  /** Lower ones are written first; those below 0 before any other marker is placed. */
  readonly priority: number;
  /** Of the labels that share this, only the first that finds room is written. */
  readonly oneOf?: string;
  /** The symbol is in the picture whether or not the label finds room. */
  readonly drawn?: boolean;
  /** Whether the label may lie over a box of the picture at a width of it; anywhere without. */
  readonly mayCover?: (box: Rect, width: number) => boolean;
}

/** Which way a label lies from its point, and whether near, by the gap, or far. */
const directions: Readonly<Record<Side, readonly [x: -1 | 0 | 1, y: -1 | 0 | 1, by: number]>> = {
  c: [0, 0, 0],
  r: [1, 0, 1],
  l: [-1, 0, 1],
  t: [0, -1, 1],
  b: [0, 1, 1],
  tr: [1, -1, 0.6],
  br: [1, 1, 0.6],
  tl: [-1, -1, 0.6],
  bl: [-1, 1, 0.6],
  tt: [0, -1, 4],
  bb: [0, 1, 4],
  rr: [1, 0, 4],
  ll: [-1, 0, 4],
};

/** The box a label takes at a width of the picture. */
export function labelRect(item: Lettered, side: Side, width: number): Rect {
  const { fontPx, linePx, spacing = 0, gapPx } = item.lettering;
  const [x, y, by] = directions[side];
  const gap = Math.round(gapPx * by);
  const wide = Math.max(...item.lines.map((line) => textWidth(line, fontPx, spacing)));
  const high = linePx * item.lines.length;
  const from = (at: number, direction: -1 | 0 | 1, size: number) => at + (direction < 0 ? -gap - size : direction > 0 ? gap : -size / 2);
  const [left, top] = [from(item.x * width, x, wide), from(item.y * width, y, high)];
  return [left, top, left + wide, top + high];
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The box of a symbol at a width of the picture. */
export function square(item: Lettered, half: number, width: number): Rect {
  const [x, y] = [item.x * width, item.y * width];
  return [x - half, y - half, x + half, y + half];
}
