import type { Bounds } from '../../src/geo/camera.ts';
import { intersection, type TileRange, tilesOver, zoomFor } from '../../src/geo/tiles/grid.ts';
import { rasterTilePx } from '../../src/geo/tiles/manifest.ts';
import { BasemapProblem } from './problem.ts';
import { runTool } from './tools.ts';

/** What the tiles of an elevation model will be. */
export interface DemFacts {
  /** The part of the corridor's box it covers, degrees. */
  readonly bounds: Bounds;
  readonly minZoom: number;
  /** The zoom whose pixels come closest to its own. */
  readonly maxZoom: number;
  /** The tiles that touch it, at `maxZoom`. */
  readonly tiles: TileRange;
}

interface RasterInfo {
  readonly size: readonly [columns: number, rows: number];
  readonly bands?: readonly unknown[];
  readonly coordinateSystem?: { readonly wkt?: string };
  readonly wgs84Extent?: { readonly coordinates: readonly (readonly (readonly [number, number])[])[] };
}

const minZoom = 6;
/** Coarser models would show steps, finer ones make archives no phone can use. */
const zoomLimits = { min: 8, max: 13 };
const metresPerDegree = 111_320;

/** Reads an elevation model's place and resolution. Rejects with a {@link BasemapProblem} when it does not say where it lies, or lies elsewhere. */
export async function demFacts(dem: string, box: Bounds): Promise<DemFacts> {
  const info = JSON.parse(await runTool('gdalinfo', ['-json', dem])) as RasterInfo;
  const ring = info.wgs84Extent?.coordinates[0];
  if (!info.coordinateSystem?.wkt || !ring || !info.bands?.length) {
    throw new BasemapProblem(
      `DEM ${dem} tidak menyebut sistem koordinatnya, sehingga letaknya tidak diketahui.\n` +
        'Beri tahu dengan gdal_translate -a_srs EPSG:4326 MASUK.tif KELUAR.tif (ganti kode bila bukan derajat WGS 84), lalu pakai KELUAR.tif.',
    );
  }
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  const extent: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  const bounds = intersection(extent, box);
  if (!bounds) {
    throw new BasemapProblem(
      `DEM ${dem} tidak menyentuh koridor (bujur ${box[0]} sampai ${box[2]}, lintang ${box[1]} sampai ${box[3]}). Pakai lembar yang memuat Tengger.`,
    );
  }
  const resolutionM = ((extent[3] - extent[1]) * metresPerDegree) / info.size[1];
  const maxZoom = Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoomFor(resolutionM, rasterTilePx)));
  return { bounds, minZoom, maxZoom, tiles: tilesOver(bounds, maxZoom) };
}
