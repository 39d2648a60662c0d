import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bounds } from '../../src/geo/camera.ts';
import { intersection } from '../../src/geo/tiles/grid.ts';
import { osmCredit } from '../../src/geo/tiles/manifest.ts';
import { archiveOfMbtiles } from './mbtiles.ts';
import { BasemapProblem } from './problem.ts';
import type { Step } from './run-steps.ts';
import { runTool } from './tools.ts';

const osmFolder = join(import.meta.dirname, 'osm');
const tilesConfig = join(osmFolder, 'tiles.json');
const tagRules = join(osmFolder, 'tags.lua');

/** What is known of a cut of OpenStreetMap data. */
export interface OsmFacts {
  /** The part of the corridor's box that has data. */
  readonly bounds: Bounds;
  /** YYYY-MM-DD. */
  readonly date: string;
}

interface FileInfo {
  readonly header: { readonly option: { readonly osmosis_replication_timestamp?: string } };
  readonly data: {
    readonly bbox?: readonly [number, number, number, number];
    readonly timestamp?: { readonly last?: string };
  };
}

const nothing: FileInfo = { header: { option: {} }, data: {} };

/**
 * What a cut of OpenStreetMap data holds. `box`: the corridor's, degrees. Rejects with a {@link BasemapProblem} when nothing of it lies
 * in the box.
 */
export async function osmFacts(file: string, box: Bounds): Promise<OsmFacts> {
  // With nothing in the file osmium cannot tell its box, and fails.
  const nodes = Number(await runTool('osmium', ['fileinfo', '--extended', '--get', 'data.count.nodes', '--no-progress', file]));
  const { header, data } = nodes > 0 ? await fileInfo(file) : nothing;
  const bounds = data.bbox && intersection(data.bbox, box);
  if (!bounds) {
    throw new BasemapProblem(
      `Berkas OSM tidak berisi data di koridor (bujur ${box[0]} sampai ${box[2]}, lintang ${box[1]} sampai ${box[3]}).\n` +
        'Pakai cuplikan yang memuat Jawa Timur, misalnya java-latest.osm.pbf.',
    );
  }
  const moment = header.option.osmosis_replication_timestamp ?? data.timestamp?.last ?? '';
  return { bounds, date: moment.slice(0, 10) };
}

async function fileInfo(file: string): Promise<FileInfo> {
  return JSON.parse(await runTool('osmium', ['fileinfo', '--extended', '--json', '--no-progress', file])) as FileInfo;
}

/** The steps from an OpenStreetMap file to a vector archive of the corridor. */
export function osmSteps(osm: string, box: Bounds, folder: string): Step[] {
  return [
    {
      id: 'cut',
      title: 'Memotong data OSM ke koridor',
      weight: 3,
      tools: ['osmium'],
      output: 'corridor.osm.pbf',
      settings: box,
      files: [osm],
      after: [],
      async run(to, { onProgress }) {
        // Lakes that lie across the edge stay whole.
        const strategy = ['--strategy', 'smart', '--option', 'types=multipolygon'];
        await runTool('osmium', ['extract', '--bbox', box.join(','), ...strategy, '--set-bounds', '--progress', '--output', to, osm], {
          onProgress,
        });
        await osmFacts(to, box);
      },
    },
    {
      id: 'vector-tiles',
      title: 'Membuat ubin vektor',
      weight: 12,
      tools: ['tilemaker'],
      output: 'vector.mbtiles',
      settings: [readFileSync(tilesConfig, 'utf8'), readFileSync(tagRules, 'utf8')],
      after: ['cut'],
      async run(to, { onProgress }) {
        const input = join(folder, 'corridor.osm.pbf');
        await runTool('tilemaker', ['--input', input, '--output', to, '--config', tilesConfig, '--process', tagRules], { onProgress });
      },
    },
    {
      id: 'vector',
      title: 'Mengemas ubin vektor',
      weight: 2,
      tools: ['osmium'],
      output: 'vector.pmtiles',
      settings: osmCredit.text,
      after: ['vector-tiles'],
      async run(to, { onProgress }) {
        const { bounds } = await osmFacts(join(folder, 'corridor.osm.pbf'), box);
        await archiveOfMbtiles(join(folder, 'vector.mbtiles'), to, { bounds, attribution: osmCredit.text, onProgress });
      },
    },
  ];
}
