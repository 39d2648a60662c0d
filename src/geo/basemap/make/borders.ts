import type { Feature, LineString, Polygon, Position } from 'geojson';
import type { BorderProperties } from '../index.ts';

interface Edge {
  readonly from: Position;
  readonly to: Position;
  uses: number;
}

const key = (point: Position) => point.join(' ');

/**
 * Region borders on land as lines, each drawn once: where two regions meet, and the outer edge of the corridor.
 * Edges along the coast are left out. Takes the regions clipped to land and the land, both on the same grid.
 */
export function borderLines(regions: readonly Position[][][][], land: readonly Polygon[]): Feature<LineString, BorderProperties>[] {
  const shore = new Set(land.flatMap((polygon) => polygon.coordinates.flat().map(key)));
  const edges = new Map<string, Edge>();
  for (const ring of regions.flat(2)) {
    for (let index = 1; index < ring.length; index += 1) {
      const [from, to] = [ring[index - 1] as Position, ring[index] as Position];
      if (shore.has(key(from)) || shore.has(key(to))) continue;
      const name = [key(from), key(to)].sort().join('|');
      const known = edges.get(name);
      if (known) known.uses += 1;
      else edges.set(name, { from, to, uses: 1 });
    }
  }
  return [true, false].flatMap((outer) => {
    const some = [...edges.values()].filter((edge) => (edge.uses === 1) === outer);
    return chain(some).map((line) => ({
      type: 'Feature' as const,
      properties: { outer },
      geometry: { type: 'LineString' as const, coordinates: line },
    }));
  });
}

/** Edges put end to end; a line ends where no edge or more than one goes on. */
function chain(edges: readonly Edge[]): Position[][] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) at.set(key(end), [...(at.get(key(end)) ?? []), edge]);
  }
  const unused = new Set(edges);
  const walk = (start: Position): Position[] => {
    const line = [start];
    for (let here = start; ; ) {
      const next = at.get(key(here))?.filter((edge) => unused.has(edge)) ?? [];
      const edge = next[0];
      if (!edge || (line.length > 1 && (at.get(key(here))?.length ?? 0) > 2)) return line;
      unused.delete(edge);
      here = key(edge.from) === key(here) ? edge.to : edge.from;
      line.push(here);
    }
  };
  const lines: Position[][] = [];
  const ends = edges.flatMap((edge) => [edge.from, edge.to]).filter((end) => at.get(key(end))?.length !== 2);
  for (const start of [...ends, ...edges.map((edge) => edge.from)]) {
    for (let line = walk(start); line.length > 1; line = walk(start)) lines.push(line);
  }
  return lines;
}
