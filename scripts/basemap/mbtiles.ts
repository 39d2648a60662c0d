import { DatabaseSync } from 'node:sqlite';
import type { Bounds } from '../../src/geo/camera.ts';
import { ArchiveWriter, inArchiveOrder } from './archive.ts';
import { BasemapProblem } from './problem.ts';

interface Row {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Turns the MBTiles file of a vector tile maker into a PMTiles archive of the same tiles. `bounds`: what the archive says it covers.
 * Rejects with a {@link BasemapProblem} when there is no tile in it.
 */
export async function archiveOfMbtiles(
  from: string,
  to: string,
  { bounds, attribution, onProgress }: { bounds: Bounds; attribution: string; onProgress: (done: number) => void },
): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    const rows = database.prepare('SELECT zoom_level AS z, tile_column AS x, tile_row AS y FROM tiles').all() as unknown as Row[];
    if (rows.length === 0)
      throw new BasemapProblem('Tidak ada satu ubin pun yang dihasilkan: berkas masukan tidak berisi data di koridor.');
    // MBTiles count rows from the south.
    const tiles = inArchiveOrder(rows.map(({ z, x, y }) => ({ zoom: z, x, y: 2 ** z - 1 - y, row: y })));
    const content = database.prepare('SELECT tile_data AS data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?');
    const writer = await ArchiveWriter.create(to, { type: 'mvt', bounds, metadata: metadataOf(database, attribution) });
    for (const [index, tile] of tiles.entries()) {
      const { data } = content.get(tile.zoom, tile.x, tile.row) as { data: Uint8Array };
      await writer.add(tile, data);
      if (index % 256 === 0) onProgress(index / tiles.length);
    }
    await writer.finish();
  } finally {
    database.close();
  }
}

/** What MBTiles say of themselves; the list of layers lies in JSON within. */
function metadataOf(database: DatabaseSync, attribution: string): Record<string, unknown> {
  const rows = database.prepare('SELECT name, value FROM metadata').all() as unknown as { name: string; value: string }[];
  const { json = '{}', ...rest } = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  const { vector_layers } = JSON.parse(json) as { vector_layers?: unknown };
  return { name: rest.name, description: rest.description, attribution, vector_layers };
}
