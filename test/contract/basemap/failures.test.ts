import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { progressIn } from '../../../scripts/basemap/tools.ts';
import { geotiff } from '../../support/basemap/geotiff.ts';
import { makeBasemap, places, type Workshop, workshop } from '../../support/basemap/make.ts';

let shop: Workshop;
beforeAll(() => {
  shop = workshop();
});
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

/** A PATH on which only some of the tools are found. */
function pathWith(...tools: string[]): NodeJS.ProcessEnv {
  const folder = join(shop.folder, `bin-${tools.join('-')}`);
  mkdirSync(folder, { recursive: true });
  for (const tool of tools) symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(folder, tool));
  return { ...process.env, PATH: folder };
}

describe('a tool that is missing', () => {
  test('is named with the command that installs it', async () => {
    const { code, said } = await makeBasemap(['--osm', shop.osm, ...places(shop)], pathWith());
    expect(code).toBe(1);
    expect(said).toContain('Alat belum terpasang: osmium, tilemaker.');
    expect(said).toContain('sudo apt-get update && sudo apt-get install -y osmium-tool tilemaker\n');
    expect(said).not.toContain('gdal');
    expect(said).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('is asked for before any work is done, those of the elevation model too', async () => {
    const { code, said } = await makeBasemap(['--osm', shop.osm, '--dem', shop.dem, ...places(shop)], pathWith('osmium', 'tilemaker'));
    expect(code).toBe(1);
    expect(said).toContain('Alat belum terpasang: gdalinfo, gdalwarp, gdaldem, gdal_contour, ogr2ogr.');
    expect(said).toContain('install -y gdal-bin\n');
    expect(existsSync(shop.cache)).toBe(false);
  });
});

describe('what cannot be used is said in plain words', () => {
  const run = (...parameters: string[]) => makeBasemap([...parameters, ...places(shop)]);
  const file = (name: string) => join(shop.folder, name);

  test('no OpenStreetMap file named', async () => {
    expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('Pemakaian: npm run basemap -- --osm') });
  });

  test('an option that does not exist', async () => {
    expect(await run('--osm', shop.osm, '--zoom', '14')).toMatchObject({ code: 1, said: expect.stringContaining('Pemakaian:') });
  });

  test('a file that is not there', async () => {
    expect(await run('--osm', file('none.osm.pbf'))).toMatchObject({ code: 1, said: expect.stringContaining('Berkas tidak ada:') });
  });

  test('a file that is no OpenStreetMap data', async () => {
    writeFileSync(file('page.osm.pbf'), '<html>404</html>');
    const { code, said } = await run('--osm', file('page.osm.pbf'));
    expect(code).toBe(1);
    expect(said).toContain('osmium berhenti dengan kesalahan');
    expect(said).toContain('langkah yang sudah selesai tidak akan diulang');
  });

  test('a download that broke off', async () => {
    copyFileSync(shop.osm, file('half.osm.pbf'));
    truncateSync(file('half.osm.pbf'), 1200);
    expect(await run('--osm', file('half.osm.pbf'))).toMatchObject({ code: 1, said: expect.stringContaining('osmium berhenti') });
  });

  test('data of another place', async () => {
    writeFileSync(
      file('far.osm'),
      '<osm version="0.6"><node id="1" version="1" lat="51.5" lon="-0.1"><tag k="place" v="city"/><tag k="name" v="London"/></node></osm>',
    );
    expect(await run('--osm', file('far.osm'))).toMatchObject({ code: 1, said: expect.stringContaining('tidak berisi data di koridor') });
  });

  test.each([
    ['no elevation model at all', 'text.tif', undefined, 'gdalinfo berhenti dengan kesalahan'],
    [
      'an elevation model that does not say where it lies',
      'nowhere.tif',
      { bounds: [112.7, -8, 112.8, -7.9], unplaced: true },
      'sistem koordinatnya',
    ],
    ['an elevation model of another place', 'alps.tif', { bounds: [7, 46, 7.1, 46.1] }, 'tidak menyentuh koridor'],
  ] as const)('%s', async (_, name, grid, message) => {
    writeFileSync(file(name), grid ? geotiff({ columns: 20, rows: 20, height: () => 1, ...grid }) : 'no picture');
    expect(await run('--osm', shop.osm, '--dem', file(name))).toMatchObject({ code: 1, said: expect.stringContaining(message) });
  });

  test('and nothing is published', () => {
    expect(existsSync(shop.out) ? readdirSync(shop.out) : []).toEqual([]);
  });
});

describe('how far a tool is', () => {
  test.each([
    ['osmium', '[=====>    ]  33% \r  \r[====]  66% ', 0.66],
    ['tilemaker', 'Reading .pbf\nBlock 1/4 ways 44', 0.1],
    ['tilemaker', 'Block 3/4\rZoom level 14, writing tile 26 of 52     ', 0.7],
    ['gdalwarp', 'Creating output file\n0...10...20...30', 0.2],
    ['gdalwarp', '0...10...20...30...40...50...60...70...80...90...100 - done.', 1],
    ['gdaldem', 'hello', undefined],
  ] as const)('%s: %j', (tool, words, done) => {
    expect(progressIn(tool, words)).toBe(done);
  });
});
