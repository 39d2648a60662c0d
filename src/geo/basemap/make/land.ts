import type { Polygon, Position } from 'geojson';
import { type Box, clipLine, isClosed, signedArea } from '../../clip.ts';

/** A piece of shoreline inside the frame, with where it meets the frame (distance along it, counter-clockwise). */
interface Cut {
  readonly line: Position[];
  readonly enters: number;
  readonly leaves: number;
}

/**
 * Land polygons inside a frame, from shorelines that have the land on their left (as GSHHG's lines do).
 * Lines cut by the frame are closed along it; rings that run clockwise are lakes and become holes.
 */
export function landPolygons(shores: readonly Position[][], frame: Box): Polygon[] {
  const rings: Position[][] = [];
  const cuts: Cut[] = [];
  for (const shore of shores) {
    for (const piece of clipLine(shore, frame)) {
      if (isClosed(piece)) rings.push(piece);
      else cuts.push({ line: piece, enters: along(piece[0] as Position, frame), leaves: along(piece.at(-1) as Position, frame) });
    }
  }
  rings.push(...closeAlongFrame(cuts, frame));
  const shells = rings.filter((ring) => signedArea(ring) > 0);
  const lakes = rings.filter((ring) => signedArea(ring) < 0);
  const polygons: Polygon[] = shells.map((shell) => ({ type: 'Polygon', coordinates: [shell] }));
  for (const lake of lakes) {
    const around = polygons.find((polygon) => contains(polygon.coordinates[0] as Position[], lake[0] as Position));
    if (around) around.coordinates.push(lake);
  }
  return polygons;
}

/** Close cut shorelines: from where one leaves, walk the frame counter-clockwise to the next that enters. */
function closeAlongFrame(cuts: readonly Cut[], frame: Box): Position[][] {
  const rings: Position[][] = [];
  const round = perimeter(frame);
  const waiting = new Set(cuts);
  for (const first of cuts) {
    if (!waiting.has(first)) continue;
    const ring: Position[] = [];
    let cut = first;
    do {
      waiting.delete(cut);
      ring.push(...cut.line);
      const here = cut.leaves;
      const ahead = (other: Cut) => (other.enters - here + round) % round;
      const next = [first, ...waiting].reduce((best, other) => (ahead(other) < ahead(best) ? other : best));
      ring.push(...cornersBetween(here, ahead(next), frame));
      cut = next;
    } while (cut !== first);
    ring.push(first.line[0] as Position);
    rings.push(ring);
  }
  return rings;
}

function perimeter([west, south, east, north]: Box): number {
  return 2 * (east - west + north - south);
}

/** Distance of a point on the frame from the south-west corner, counter-clockwise (south side first). */
function along(point: Position, frame: Box): number {
  const [x, y] = point as [number, number];
  const [west, south, east, north] = frame;
  const width = east - west;
  const height = north - south;
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  if (near(y, south)) return x - west;
  if (near(x, east)) return width + (y - south);
  if (near(y, north)) return width + height + (east - x);
  return 2 * width + height + (north - y);
}

function cornersBetween(from: number, length: number, frame: Box): Position[] {
  const [west, south, east, north] = frame;
  const width = east - west;
  const height = north - south;
  const round = perimeter(frame);
  const corners: [number, Position][] = [
    [width, [east, south]],
    [width + height, [east, north]],
    [2 * width + height, [west, north]],
    [round, [west, south]],
  ];
  return corners
    .map(([place, corner]) => [(place - from + round) % round, corner] as const)
    .filter(([ahead]) => ahead > 0 && ahead < length)
    .sort(([a], [b]) => a - b)
    .map(([, corner]) => corner);
}

function contains(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] as [number, number];
    const [x2, y2] = ring[index] as [number, number];
    if (y1 > (y as number) !== y2 > (y as number) && (x as number) < x1 + (((y as number) - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
