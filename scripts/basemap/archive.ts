import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from '../../src/geo/camera.ts';
import { type DirectoryEntry, directories, header, type TileType } from '../../src/geo/tiles/directory.ts';

export interface TileAddress {
  readonly zoom: number;
  readonly x: number;
  /** Row from the north. */
  readonly y: number;
}

/** Puts tiles into the order an archive keeps them in: along a curve on which neighbours on the map lie close together in the file. */
export function inArchiveOrder<T extends TileAddress>(tiles: readonly T[]): T[] {
  return tiles
    .map((tile) => ({ tile, id: tileIdOf(tile) }))
    .sort((one, other) => one.id - other.id)
    .map(({ tile }) => tile);
}

interface ArchiveSettings {
  readonly type: TileType;
  readonly bounds: Bounds;
  /** The archive's own description, JSON; vector archives need `vector_layers`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const flushBytes = 1 << 20;

/**
 * Writes a PMTiles archive. Tiles come in archive order; equal ones are kept once. Nothing stands at `path` before `finish` has written
 * everything and the disk has it; until then `path.data` holds the tiles.
 */
export class ArchiveWriter {
  readonly #path: string;
  readonly #settings: ArchiveSettings;
  readonly #data: FileHandle;
  readonly #entries: DirectoryEntry[] = [];
  readonly #known = new Map<string, { offset: number; length: number }>();
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #dataBytes = 0;
  #addressed = 0;
  #lastId = -1;
  #zooms: [min: number, max: number] = [31, 0];

  private constructor(path: string, settings: ArchiveSettings, data: FileHandle) {
    this.#path = path;
    this.#settings = settings;
    this.#data = data;
  }

  static async create(path: string, settings: ArchiveSettings): Promise<ArchiveWriter> {
    return new ArchiveWriter(path, settings, await open(`${path}.data`, 'w+'));
  }

  get tiles(): number {
    return this.#addressed;
  }

  /** Adds a tile. Throws when it does not come after the one before in archive order. */
  async add(tile: TileAddress, content: Uint8Array): Promise<void> {
    const id = tileIdOf(tile);
    if (id <= this.#lastId) throw new Error(`tile ${tile.zoom}/${tile.x}/${tile.y} is out of order`);
    this.#lastId = id;
    this.#addressed += 1;
    this.#zooms = [Math.min(this.#zooms[0], tile.zoom), Math.max(this.#zooms[1], tile.zoom)];
    const place = await this.#store(this.#settings.type === 'mvt' ? gzipped(content) : content);
    const before = this.#entries.at(-1);
    if (before && before.offset === place.offset && before.tileId + before.run === id) {
      this.#entries[this.#entries.length - 1] = { ...before, run: before.run + 1 };
    } else this.#entries.push({ tileId: id, run: 1, ...place });
  }

  /** Writes the archive and closes it. Returns its size in bytes. */
  async finish(): Promise<number> {
    await this.#flush();
    const { root, leaves } = directories(this.#entries, (bytes) => gzipSync(bytes));
    const metadata = gzipSync(JSON.stringify(this.#settings.metadata));
    const head = header({
      sections: {
        root: root.length,
        metadata: metadata.length,
        leaves: leaves.reduce((sum, leaf) => sum + leaf.length, 0),
        tiles: this.#dataBytes,
      },
      counts: { addressed: this.#addressed, entries: this.#entries.length, contents: this.#known.size },
      type: this.#settings.type,
      minZoom: this.#zooms[0],
      maxZoom: this.#zooms[1],
      bounds: this.#settings.bounds,
    });
    const file = await open(this.#path, 'w');
    try {
      await file.writev([head, root, metadata, ...leaves]);
      const part = new Uint8Array(flushBytes);
      for (let at = 0; at < this.#dataBytes; ) {
        const { bytesRead } = await this.#data.read(part, 0, part.length, at);
        await file.write(part, 0, bytesRead);
        at += bytesRead;
      }
      await file.sync();
      return (await file.stat()).size;
    } finally {
      await file.close();
      await this.discard();
    }
  }

  /** Closes the writer without an archive. */
  async discard(): Promise<void> {
    await this.#data.close();
    await rm(`${this.#path}.data`, { force: true });
  }

  async #store(content: Uint8Array): Promise<{ offset: number; length: number }> {
    const digest = createHash('sha1').update(content).digest('base64');
    const known = this.#known.get(digest);
    if (known) return known;
    const place = { offset: this.#dataBytes, length: content.length };
    this.#known.set(digest, place);
    this.#dataBytes += content.length;
    this.#waiting.push(content);
    this.#waitingBytes += content.length;
    if (this.#waitingBytes >= flushBytes) await this.#flush();
    return place;
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length > 0) await this.#data.writev(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

const tileIdOf = ({ zoom, x, y }: TileAddress) => zxyToTileId(zoom, x, y);

function gzipped(content: Uint8Array): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? content : gzipSync(content);
}
