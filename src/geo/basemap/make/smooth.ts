import type { Feature, Polygon, Position } from 'geojson';
import { simplifyLine } from '../../simplify.ts';

/** How far from a corner it may be cut, degrees (about 440 m): well inside the 1 km the outlines are off anyway. */
const longestCut = 0.004;
const rounds = 3;
/** What may be left out again afterwards, degrees (about 44 m). */
const tolerance = 0.0004;

const key = (point: Position) => point.join(' ');

/**
 * Outlines on a coarse grid with their corners rounded (Chaikin's corner cutting), so that they do not look more exact than they are.
 * Work is done on the stretches between points where three regions or the outside meet, so shared seams stay shared.
 */
export function smoothOutlines<P>(outlines: readonly Feature<Polygon, P>[]): Feature<Polygon, P>[] {
  const neighbours = new Map<string, Set<string>>();
  const rings = outlines.flatMap((outline) => outline.geometry.coordinates);
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [from, to] = [key(ring[index - 1] as Position), key(ring[index] as Position)];
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
      neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
    }
  }
  const isJunction = (point: Position) => neighbours.get(key(point))?.size !== 2;
  return outlines.map((outline) => ({
    ...outline,
    geometry: { type: 'Polygon', coordinates: outline.geometry.coordinates.map((ring) => smoothRing(ring, isJunction)) },
  }));
}

function smoothRing(ring: readonly Position[], isJunction: (point: Position) => boolean): Position[] {
  const open = ring.slice(0, -1);
  // A ring without junctions starts at its least point, so that both regions that share it cut the same corners.
  const start = Math.max(
    open.findIndex(isJunction),
    open.some(isJunction) ? 0 : open.reduce((least, point, index) => (before(point, open[least] as Position) ? index : least), 0),
  );
  const turned = [...open.slice(start), ...open.slice(0, start), open[start] as Position];
  const smooth: Position[] = [turned[0] as Position];
  let stretch: Position[] = [turned[0] as Position];
  for (const [index, point] of turned.entries()) {
    if (index === 0) continue;
    stretch.push(point);
    if (!isJunction(point) && index < turned.length - 1) continue;
    smooth.push(...smoothStretch(stretch).slice(1));
    stretch = [point];
  }
  return smooth;
}

/** Both ends stay. Always worked in the same direction, so that both regions along a stretch get the same points. */
function smoothStretch(stretch: readonly Position[]): Position[] {
  const [first, second, beforeLast, last] = [stretch[0], stretch[1], stretch.at(-2), stretch.at(-1)] as [
    Position,
    Position,
    Position,
    Position,
  ];
  const backwards = key(first) === key(last) ? before(beforeLast, second) : before(last, first);
  const smooth = simplifyLine(cutCorners(backwards ? [...stretch].reverse() : stretch), () => tolerance);
  return backwards ? smooth.reverse() : smooth;
}

function cutCorners(stretch: readonly Position[]): Position[] {
  let line = [...stretch];
  for (let round = 0; round < rounds; round += 1) {
    line = line.flatMap((point, index) => {
      const [previous, next] = [line[index - 1], line[index + 1]];
      return previous && next ? [towards(point, previous, round), towards(point, next, round)] : [point];
    });
  }
  return line;
}

function towards(corner: Position, other: Position, round: number): Position {
  const [x, y] = corner as [number, number];
  const [dx, dy] = [(other[0] as number) - x, (other[1] as number) - y];
  const share = Math.min(0.25, longestCut / 2 ** round / Math.hypot(dx, dy));
  return [x + dx * share, y + dy * share];
}

function before(a: Position, b: Position): boolean {
  return (a[0] as number) < (b[0] as number) || (a[0] === b[0] && (a[1] as number) < (b[1] as number));
}
