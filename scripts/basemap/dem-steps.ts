import { join } from 'node:path';
import sharp from 'sharp';
import { groundOf, sizeOf, tilesOver, worldM } from '../../src/geo/tiles/grid.ts';
import { writeHeight } from '../../src/geo/tiles/height.ts';
import { rasterTilePx } from '../../src/geo/tiles/manifest.ts';
import { writeShade } from '../../src/geo/tiles/shade.ts';
import { contourSteps } from './contour-steps.ts';
import type { DemFacts } from './dem-facts.ts';
import { archiveOfRasters, type RawLevel, type TileDrawing } from './raster-tiles.ts';
import type { Step } from './run-steps.ts';
import { runTool } from './tools.ts';

const noData = -32_768;
const pixels = rasterTilePx ** 2;
const raw = { width: rasterTilePx, height: rasterTilePx } as const;

/** Heights as colours, without loss. Ground without data lies at sea level. */
const heights: TileDrawing = {
  pixelBytes: 4,
  async draw(bytes) {
    const values = new Float32Array(bytes.buffer);
    const colours = new Uint8Array(pixels * 3);
    for (let index = 0; index < pixels; index += 1) {
      const value = values[index] ?? noData;
      writeHeight(colours, index * 3, value === noData || Number.isNaN(value) ? 0 : value);
    }
    return sharp(colours, { raw: { ...raw, channels: 3 } })
      .webp({ lossless: true, effort: 4 })
      .toBuffer();
  },
};

/** Shadows and light over what lies below. A tile without either is left out. */
const shades: TileDrawing = {
  pixelBytes: 1,
  async draw(values) {
    const greys = new Uint8Array(pixels * 2);
    for (let index = 0; index < pixels; index += 1) writeShade(greys, index * 2, values[index] ?? 0);
    if (greys.every((value, index) => index % 2 === 0 || value === 0)) return undefined;
    return sharp(greys, { raw: { ...raw, channels: 2 } })
      .webp({ quality: 60, alphaQuality: 75, effort: 4 })
      .toBuffer();
  },
};

/** Relief seen from far away is flat unless heights are drawn out: factor by zoom. */
const exaggeration = (zoom: number) => 1 + Math.max(0, 11 - zoom) * 0.5;

/** The steps from an elevation model to heights, shaded relief and contour lines. `credit`: of the model's owner. */
export function demSteps(dem: string, facts: DemFacts, folder: string, credit: string): Step[] {
  const warped = join(folder, 'dem.tif');
  const { bounds } = facts;
  const zooms = Array.from({ length: facts.maxZoom - facts.minZoom + 1 }, (_, index) => facts.minZoom + index);

  /** The elevation model at every zoom, its pixels on those of the tiles. */
  const levels = async (scratch: string, onProgress: (done: number) => void): Promise<RawLevel[]> => {
    const made: RawLevel[] = [];
    for (const zoom of zooms) {
      const range = tilesOver(bounds, zoom);
      const { columns, rows } = sizeOf(range);
      const path = join(scratch, `${zoom}.raw`);
      const size = ['-ts', String(columns * rasterTilePx), String(rows * rasterTilePx)];
      const ground = ['-te', ...groundOf(range).map(String)];
      await runTool('gdalwarp', [
        '-overwrite',
        '-of',
        'ENVI',
        '-r',
        zoom === facts.maxZoom ? 'near' : 'average',
        ...ground,
        ...size,
        warped,
        path,
      ]);
      made.push({ path, range });
      onProgress(made.length / zooms.length);
    }
    return made;
  };

  return [
    {
      id: 'dem',
      title: 'Menyiapkan DEM',
      weight: 3,
      tools: ['gdalinfo', 'gdalwarp'],
      output: 'dem.tif',
      settings: facts,
      files: [dem],
      after: [],
      async run(to, { onProgress }) {
        const pixelM = String(worldM / (rasterTilePx * 2 ** facts.maxZoom));
        const place = ['-t_srs', 'EPSG:3857', '-te', ...groundOf(facts.tiles).map(String), '-tr', pixelM, pixelM];
        const kind = ['-ot', 'Float32', '-dstnodata', String(noData), '-r', 'bilinear', '-multi'];
        const file = ['-of', 'GTiff', '-co', 'TILED=YES', '-co', 'COMPRESS=DEFLATE', '-co', 'BIGTIFF=IF_SAFER'];
        await runTool('gdalwarp', ['-overwrite', ...place, ...kind, ...file, dem, to], { onProgress });
      },
    },
    {
      id: 'terrain',
      title: 'Membuat ubin ketinggian (3D)',
      weight: 4,
      tools: ['gdalwarp'],
      output: 'terrain.pmtiles',
      settings: credit,
      after: ['dem'],
      async run(to, { scratch, onProgress }) {
        const made = await levels(scratch, (done) => onProgress(done * 0.3));
        const about = { bounds, name: 'Ketinggian', attribution: credit };
        await archiveOfRasters(made, to, { ...heights, ...about, onProgress: (done) => onProgress(0.3 + done * 0.7) });
      },
    },
    {
      id: 'hillshade',
      title: 'Membuat bayangan relief',
      weight: 4,
      tools: ['gdalwarp', 'gdaldem'],
      output: 'hillshade.pmtiles',
      settings: credit,
      after: ['dem'],
      async run(to, { scratch, onProgress }) {
        const shaded: RawLevel[] = [];
        for (const { path, range } of await levels(scratch, (done) => onProgress(done * 0.2))) {
          const shade = `${path}.shade`;
          const look = ['-multidirectional', '-compute_edges', '-z', String(exaggeration(range.zoom))];
          await runTool('gdaldem', ['hillshade', path, shade, '-of', 'ENVI', ...look]);
          shaded.push({ path: shade, range });
          onProgress(0.2 + (shaded.length / zooms.length) * 0.3);
        }
        const about = { bounds, name: 'Bayangan relief', attribution: credit };
        await archiveOfRasters(shaded, to, { ...shades, ...about, onProgress: (done) => onProgress(0.5 + done * 0.5) });
      },
    },
    ...contourSteps(bounds, folder, credit),
  ];
}
