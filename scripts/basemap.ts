/**
 * Makes the full basemap from OpenStreetMap data and, where there is one, an elevation model (see docs/peta-dasar.md).
 *
 *   npm run basemap -- --osm FILE.osm.pbf [--dem FILE.tif] [--dem-credit TEXT] [--out public/basemap] [--cache .cache/basemap]
 */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from '../src/geo/basemap/index.ts';
import { type BasemapPart, basemapParts, osmCredit } from '../src/geo/tiles/manifest.ts';
import { withLock } from '../src/release/lock.ts';
import { demFacts } from './basemap/dem-facts.ts';
import { demSteps } from './basemap/dem-steps.ts';
import { osmFacts, osmSteps } from './basemap/osm-steps.ts';
import { BasemapProblem } from './basemap/problem.ts';
import { Progress } from './basemap/progress.ts';
import { publish } from './basemap/publish.ts';
import { megabytes, runSteps } from './basemap/run-steps.ts';
import { requireTools, type Tool } from './basemap/tools.ts';

const usage = 'Pemakaian: npm run basemap -- --osm BERKAS.osm.pbf [--dem BERKAS.tif] [--dem-credit "SUMBER DEM"] [--out public/basemap]';
const root = join(import.meta.dirname, '..');
const osmTools: readonly Tool[] = ['osmium', 'tilemaker'];
const demTools: readonly Tool[] = ['gdalinfo', 'gdalwarp', 'gdaldem', 'gdal_contour', 'ogr2ogr'];

try {
  await main();
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof BasemapProblem) console.error(`\n${error.message}`);
  else if (code === 'ENOSPC') console.error('\nDisk penuh. Kosongkan ruang, lalu jalankan lagi perintah yang sama.');
  else throw error;
  console.error('Peta dasar yang sudah ada tidak berubah; langkah yang sudah selesai tidak akan diulang.');
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { osm, dem, credit, out, cache } = settings();
  requireTools(dem ? [...osmTools, ...demTools] : osmTools);
  for (const file of dem ? [osm, dem] : [osm]) await requireFile(file);
  process.once('SIGINT', () => {
    console.error('\nDihentikan. Jalankan lagi perintah yang sama: langkah yang sudah selesai tidak diulang.');
    process.exit(130);
  });
  // A second run would take the first one's work from under it.
  await withLock(join(cache, 'lock'), new AbortController().signal, async () => {
    const heights = dem ? await demFacts(dem, bounds) : undefined;
    const steps = [...osmSteps(osm, bounds, cache), ...(dem && heights ? demSteps(dem, heights, cache, credit) : [])];
    await runSteps(steps, cache, new Progress(steps.map(({ weight }) => weight)));
    const made = new Set(steps.map(({ output }) => output));
    const archives = basemapParts
      .filter((part) => made.has(`${part}.pmtiles`))
      .map((part: BasemapPart) => ({ part, path: join(cache, `${part}.pmtiles`) }));
    const facts = await osmFacts(join(cache, 'corridor.osm.pbf'), bounds);
    const attribution = [osmCredit, ...(credit ? [{ text: credit }] : [])];
    const manifest = await publish({ ...facts, attribution, archives }, out);
    const total = Object.values(manifest.parts).reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`\nSelesai: ${Object.keys(manifest.parts).length} arsip, ${megabytes(total)}, di ${out}`);
    console.log('Bangun lagi situsnya (npm run build atau npm run release) agar peta memakainya.');
  });
}

function settings() {
  const path = { type: 'string' } as const;
  const { values } = readArguments({ osm: path, dem: path, 'dem-credit': path, out: path, cache: path });
  if (!values.osm) throw new BasemapProblem(`Berkas OpenStreetMap belum disebut.\n${usage}`);
  return {
    osm: resolve(values.osm),
    dem: values.dem && resolve(values.dem),
    credit: values.dem ? (values['dem-credit'] ?? '') : '',
    out: resolve(values.out ?? join(root, 'public/basemap')),
    cache: resolve(values.cache ?? join(root, '.cache/basemap')),
  };
}

function readArguments<T extends Record<string, { type: 'string' }>>(options: T) {
  try {
    return parseArgs({ options });
  } catch (error) {
    throw new BasemapProblem(`${(error as Error).message}\n${usage}`);
  }
}

async function requireFile(file: string): Promise<void> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile()) throw new BasemapProblem(`Berkas tidak ada: ${file}. Periksa letak dan namanya.`);
}
