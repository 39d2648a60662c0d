import type { Position } from 'geojson';
import { isClosed, samePlace } from '../../clip.ts';

/**
 * Segments of a GMT multi-segment text (lines of `lon lat`, segments parted by `>`), degrees.
 * Segments without length are left out.
 */
export function readSegments(text: string): Position[][] {
  const segments: Position[][] = [];
  let current: Position[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) {
      current = [];
      segments.push(current);
    } else if (row.trim() && !row.startsWith('#')) {
      const [lon, lat] = row.trim().split(/\s+/).map(Number);
      current.push([lon as number, lat as number]);
    }
  }
  return segments.filter((segment) => segment.length > 2 || (segment.length === 2 && !samePlace(segment[0], segment[1])));
}

/** Join segments end to start into longer lines: the shoreline file cuts them at every full degree. */
export function joinSegments(segments: readonly Position[][]): Position[][] {
  const open = segments.filter((segment) => !isClosed(segment)).map((segment) => [...segment]);
  const done = segments.filter(isClosed).map((segment) => [...segment]);
  while (open.length > 0) {
    const line = open.pop() as Position[];
    for (let joined = true; joined && !isClosed(line); ) {
      joined = false;
      const after = open.findIndex((other) => samePlace(other[0], line.at(-1)));
      if (after >= 0) {
        line.push(...(open.splice(after, 1)[0] as Position[]).slice(1));
        joined = true;
        continue;
      }
      const before = open.findIndex((other) => samePlace(other.at(-1), line[0]));
      if (before >= 0) {
        line.unshift(...(open.splice(before, 1)[0] as Position[]).slice(0, -1));
        joined = true;
      }
    }
    done.push(line);
  }
  return done;
}
