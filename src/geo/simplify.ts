import type { Position } from 'geojson';
import { gap, isClosed } from './clip.ts';

/**
 * Douglas-Peucker with a tolerance (in the units of the line) that may differ from place to place.
 * A closed ring keeps its first point and the point farthest from it.
 */
export function simplifyLine(line: readonly Position[], tolerance: (at: Position) => number): Position[] {
  if (isClosed(line)) {
    const start = line[0] as Position;
    const far = line.reduce((best, point, index) => (gap(point, start) > gap(line[best] as Position, start) ? index : best), 0);
    return [...simplifyLine(line.slice(0, far + 1), tolerance), ...simplifyLine(line.slice(far), tolerance).slice(1)];
  }
  const keep = new Set([0, line.length - 1]);
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    let worst = from;
    let excess = 1;
    for (let index = from + 1; index < to; index += 1) {
      const point = line[index] as Position;
      const ratio = distanceToSegment(point, line[from] as Position, line[to] as Position) / tolerance(point);
      if (ratio > excess) {
        worst = index;
        excess = ratio;
      }
    }
    if (worst === from) continue;
    keep.add(worst);
    stack.push([from, worst], [worst, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

function distanceToSegment(point: Position, from: Position, to: Position): number {
  const [x, y] = point as [number, number];
  const [x1, y1] = from as [number, number];
  const [x2, y2] = to as [number, number];
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}
