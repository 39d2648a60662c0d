import type { Position } from 'geojson';

/** Where a label has most room in a shape: the middle of its widest level stretch, and how wide that is. */
export interface LabelPoint {
  readonly at: readonly [x: number, y: number];
  readonly width: number;
}

const levels = 40;

/**
 * The middle of the widest level stretch through part of a shape's height (rings with holes, even-odd), given as shares of it;
 * a stretch near the middle of that part wins over one a little wider. `undefined` for an empty shape.
 */
export function labelPoint(
  rings: readonly (readonly Position[])[],
  part: readonly [from: number, to: number] = [0.25, 0.75],
): LabelPoint | undefined {
  const heights = rings.flat().map((point) => point[1] as number);
  if (heights.length === 0) return undefined;
  const low = Math.min(...heights);
  const span = Math.max(...heights) - low;
  let best: (LabelPoint & { readonly weight: number }) | undefined;
  for (let level = 0; level <= levels; level += 1) {
    const share = part[0] + ((part[1] - part[0]) * level) / levels;
    // Off the grid of the data, so that no vertex lies exactly on a level.
    const y = low + span * (share + 1e-7);
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index] as number, crossings[index + 1] as number];
      const weight = (to - from) * (1 - Math.abs(level - levels / 2) / (2 * levels));
      if (!best || weight > best.weight) best = { weight, width: to - from, at: [(from + to) / 2, y] };
    }
  }
  return best;
}

function crossingsAt(ring: readonly Position[], y: number): number[] {
  const crossings: number[] = [];
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] as [number, number];
    const [x2, y2] = ring[index] as [number, number];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return crossings;
}
