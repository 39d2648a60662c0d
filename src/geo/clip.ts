import type { Position } from 'geojson';

/** Least x, least y, greatest x, greatest y: degrees or px. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The pieces of a line inside a box, cut exactly at its sides. A ring inside stays a ring. */
export function clipLine(line: readonly Position[], box: Box): Position[][] {
  const pieces: Position[][] = [];
  let current: Position[] | undefined;
  for (let index = 1; index < line.length; index += 1) {
    const part = clipSegment(line[index - 1] as Position, line[index] as Position, box);
    if (!part) {
      current = undefined;
      continue;
    }
    const [from, to, leaves] = part;
    if (!current) {
      current = [from];
      pieces.push(current);
    }
    current.push(to);
    if (leaves) current = undefined;
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  // A ring that starts inside and is cut elsewhere: its first and last piece are one.
  if (isClosed(line) && first && last && first !== last && first[0] === line[0] && last.at(-1) === line.at(-1)) {
    pieces.pop();
    first.unshift(...last.slice(0, -1));
  }
  return pieces;
}

/** Liang-Barsky: the part of a segment inside the box and whether it ends at the box. */
function clipSegment(from: Position, to: Position, box: Box): [Position, Position, boolean] | undefined {
  const [x1, y1] = from as [number, number];
  const [x2, y2] = to as [number, number];
  const [west, south, east, north] = box;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [x1 - x2, x1 - west],
    [x2 - x1, east - x1],
    [y1 - y2, y1 - south],
    [y2 - y1, north - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return undefined;
  const at = (share: number): Position => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
  return [enter === 0 ? from : at(enter), leave === 1 ? to : at(leave), leave < 1];
}

/** A ring cut to a box (Sutherland-Hodgman); edges along the box may be left over. Empty when nothing is inside. */
export function clipRing(ring: readonly Position[], box: Box): Position[] {
  const [west, south, east, north] = box;
  const sides: readonly [axis: 0 | 1, limit: number, keepsGreater: boolean][] = [
    [0, west, true],
    [0, east, false],
    [1, south, true],
    [1, north, false],
  ];
  let kept = ring.slice(0, -1);
  for (const [axis, limit, keepsGreater] of sides) {
    const inside = (point: Position) => (point[axis] as number) >= limit === keepsGreater || point[axis] === limit;
    kept = kept.flatMap((to, index, all) => {
      const from = all.at(index - 1) as Position;
      const share = (limit - (from[axis] as number)) / ((to[axis] as number) - (from[axis] as number));
      const crossing = from.map((value, part) => value + share * ((to[part] as number) - value));
      if (inside(to)) return inside(from) ? [to] : [crossing, to];
      return inside(from) ? [crossing] : [];
    });
  }
  return kept.length > 2 ? [...kept, kept[0] as Position] : [];
}

/** Area of a ring in the square of its unit; positive when counter-clockwise, y upwards. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] as [number, number];
    const [x2, y2] = ring[index] as [number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

export function isClosed(line: readonly Position[]): boolean {
  return line.length > 3 && samePlace(line[0], line.at(-1));
}

export function samePlace(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && gap(a, b) < 1e-7;
}

export function gap(a: Position, b: Position): number {
  return Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number));
}
