import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { astro } from '../../scripts/astro.ts';
import { BenchServer, type Line } from './map-server.ts';
import { type MapVisit, mapCases, visitMap } from './map-visit.ts';

export interface MapBench {
  readonly node: string;
  readonly processors: number;
  readonly runs: number;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const slow: Line = { kilobitsPerSecond: 1600, latencyMs: 150 };

/**
 * Measures the interactive map with 10,000 points beside the plainest MapLibre pages with the same points, in turns: intent to first
 * full frame, bytes, memory; then the same on a CPU slowed down four times and a line of 1.6 Mbit/s and 150 ms. Medians of some runs.
 */
export async function benchMap(runs = 5): Promise<MapBench> {
  const root = resolve(process.env.SITE_DIST ?? join(import.meta.dirname, '../../dist'));
  if (!existsSync(join(root, 'umkm/index.html')) && (await astro('build')) !== 0) throw new Error('The site does not build.');
  const server = new BenchServer();
  await server.start(root);
  const visits = new Map<string, MapVisit[]>();
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const line of [undefined, slow]) {
        for (const each of Object.values(mapCases)) {
          const visit = await visitMap(each, server, line);
          const key = `${each.name}${line ? ', slow' : ''}`;
          visits.set(key, [...(visits.get(key) ?? []), visit]);
          console.log(`${run + 1}/${runs} ${key}: ${Math.round(visit.ms)} ms`);
        }
      }
    }
  } finally {
    await server.close();
  }
  const rows = [...visits].map(([name, all]) => {
    const middle = (of: keyof MapVisit) => Math.round(median(all.map((visit) => visit[of])));
    return {
      page: name,
      'intent to frame, ms': middle('ms'),
      'bytes from intent to frame': middle('askedBytes'),
      'bytes with the page': middle('bytes'),
      'of the points': middle('dataBytes'),
      'to all of it, ms': middle('wholeMs'),
      'bytes of all of it': middle('wholeBytes'),
      'of all about the points': middle('wholeDataBytes'),
      'memory, MB': middle('memoryMB'),
    };
  });
  console.log(`10,000 points; medians of ${runs}; slow: CPU 4x, ${slow.kilobitsPerSecond} kbit/s, ${slow.latencyMs} ms`);
  console.table(rows);
  return { node: process.version, processors: availableParallelism(), runs, rows };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
