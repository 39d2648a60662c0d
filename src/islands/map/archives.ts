import type { AddProtocolAction } from 'maplibre-gl';
import { PMTiles, type RangeResponse, ResolvedValueCache, type Source } from 'pmtiles';
import type { BasemapArchive } from '../../geo/tiles/manifest.ts';

const archives = new Map<string, PMTiles>();

/** Answers MapLibre's requests for `pmtiles://ADDRESS/ZOOM/X/Y` from the archives that were opened. Where there is no tile, it is clear. */
export const answer: AddProtocolAction = async ({ url, type }, { signal }) => {
  const [, address = '', ...place] = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  const [zoom, x, y] = place.map(Number) as [number, number, number];
  const tile = await archives.get(address)?.getZxy(zoom, x, y, signal);
  if (tile) return { data: tile.data };
  return { data: type === 'image' ? await createImageBitmap(new ImageData(1, 1)) : new ArrayBuffer() };
};

/** Errors lose their kind on the way through MapLibre's worker; their text stays. */
const noConnection = 'no connection: ';

/** Whether an error, of a tile or of an archive, says that the network failed, not what came over it. */
export const isConnectionError = (error: unknown): boolean => error instanceof Error && error.message.includes(noConnection);

/** The header and the root directory of an archive lie within. */
const headBytes = 16_384;

/**
 * Opens an archive of the full basemap for MapLibre. Rejects when it is not there, cut short, not the one the site speaks of, or not
 * an archive; nothing but its first bytes is fetched.
 */
export async function openArchive({ file, bytes }: BasemapArchive, signal: AbortSignal): Promise<void> {
  const source = new RangeSource(`/basemap/${file}`, bytes);
  const head = await source.getBytes(0, Math.min(headBytes, bytes), signal);
  source.head = head.data;
  // Unlike the library's usual cache, this one forgets a request that failed.
  const archive = new PMTiles(source, new ResolvedValueCache());
  const { tileDataOffset, tileDataLength } = await archive.getHeader();
  if (tileDataOffset + (tileDataLength ?? 0) > bytes) throw new Error(`${file} ends before its tiles do`);
  archives.set(source.getKey(), archive);
}

/** A file on the site, read in parts. Its size must be the one the site speaks of: anything else is another file, or half of it. */
class RangeSource implements Source {
  readonly #address: string;
  readonly #bytes: number;
  /** The first bytes, once they are here. */
  head: ArrayBuffer | undefined;

  constructor(address: string, bytes: number) {
    this.#address = address;
    this.#bytes = bytes;
  }

  getKey(): string {
    return this.#address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.head && offset === 0) return { data: this.head };
    const last = Math.min(offset + length, this.#bytes) - 1;
    const response = await connected(fetch(this.#address, { headers: { Range: `bytes=${offset}-${last}` }, ...(signal && { signal }) }));
    const size = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]);
    if (response.status !== 206 || size !== this.#bytes) {
      await response.body?.cancel();
      throw new Error(`${this.#address}: status ${response.status}, ${size} bytes, expected 206 and ${this.#bytes}`);
    }
    const data = await connected(response.arrayBuffer());
    if (data.byteLength !== last - offset + 1) throw new Error(`${this.#address}: answer cut short`);
    return { data };
  }
}

async function connected<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Error(noConnection + (error as Error).message);
  }
}
