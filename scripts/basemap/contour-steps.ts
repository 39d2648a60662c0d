import { join } from 'node:path';
import type { Bounds } from '../../src/geo/camera.ts';
import { archiveOfMbtiles } from './mbtiles.ts';
import type { Step } from './run-steps.ts';
import { runTool } from './tools.ts';

/** Metres between contour lines, and between the bold ones that carry their height. */
export const contourM = { every: 20, bold: 100 } as const;

/** Bold lines alone are enough from afar. */
const zooms = { bold: 9, every: 12, max: 13 };

/** The steps from the prepared elevation model to contour lines as vector tiles. */
export function contourSteps(bounds: Bounds, folder: string, credit: string): Step[] {
  return [
    {
      id: 'contour-lines',
      title: 'Menarik garis kontur',
      weight: 3,
      tools: ['gdal_contour', 'ogr2ogr'],
      output: 'contour-lines.gpkg',
      settings: contourM,
      after: ['dem'],
      async run(to, { scratch, onProgress }) {
        const all = join(scratch, 'all.gpkg');
        const every = ['-i', String(contourM.every), '-a', 'ele', '-nln', 'line', '-f', 'GPKG'];
        await runTool('gdal_contour', [...every, join(folder, 'dem.tif'), all], { onProgress: (done) => onProgress(done * 0.7) });
        // The coast is drawn from elsewhere, and better.
        const isBold = `CAST(ROUND(ele) AS INTEGER) % ${contourM.bold} = 0`;
        await runTool('ogr2ogr', ['-f', 'GPKG', to, all, '-select', 'ele', '-nln', 'bold', '-where', `ele > 0 AND ${isBold}`]);
        onProgress(0.85);
        await runTool('ogr2ogr', ['-update', to, all, '-select', 'ele', '-nln', 'thin', '-where', `ele > 0 AND NOT ${isBold}`]);
      },
    },
    {
      id: 'contour-tiles',
      title: 'Membuat ubin kontur',
      weight: 6,
      tools: ['ogr2ogr'],
      output: 'contours.mbtiles',
      settings: zooms,
      after: ['contour-lines'],
      async run(to, { onProgress }) {
        const layers = {
          bold: { minzoom: zooms.bold, maxzoom: zooms.max },
          thin: { minzoom: zooms.every, maxzoom: zooms.max },
        };
        const range = ['-dsco', `MINZOOM=${zooms.bold}`, '-dsco', `MAXZOOM=${zooms.max}`];
        // Beyond its limits GDAL thins lines out without a word: relief like Tengger's would lose some.
        const limits = ['-dsco', 'MAX_SIZE=2000000', '-dsco', 'MAX_FEATURES=500000'];
        const settings = ['-dsco', 'NAME=Kontur', '-dsco', `CONF=${JSON.stringify(layers)}`, ...range, ...limits];
        await runTool('ogr2ogr', ['-progress', '-f', 'MBTILES', ...settings, to, join(folder, 'contour-lines.gpkg')], { onProgress });
      },
    },
    {
      id: 'contours',
      title: 'Mengemas ubin kontur',
      weight: 1,
      tools: [],
      output: 'contours.pmtiles',
      settings: [bounds, credit],
      after: ['contour-tiles'],
      run: (to, { onProgress }) => archiveOfMbtiles(join(folder, 'contours.mbtiles'), to, { bounds, attribution: credit, onProgress }),
    },
  ];
}
