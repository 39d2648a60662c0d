import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ArchiveWriter } from '../../../scripts/basemap/archive.ts';
import { publish } from '../../../scripts/basemap/publish.ts';
import type { BasemapManifest } from '../../../src/geo/tiles/manifest.ts';
import { mapHosts } from '../../../src/server/map-hosts.ts';
import { basemapsOf } from '../../../src/site/basemap.ts';

let folder: string;
let out: string;
let manifest: BasemapManifest;
const warnings: string[] = [];
const basemaps = (env = {}) => basemapsOf(out, env, (message) => warnings.push(message));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'basemap-site-'));
  out = join(folder, 'basemap');
  const path = join(folder, 'vector.pmtiles');
  const writer = await ArchiveWriter.create(path, { type: 'mvt', bounds: [112, -8, 113, -7], metadata: {} });
  await writer.add({ zoom: 6, x: 52, y: 33 }, new Uint8Array(100));
  await writer.finish();
  const attribution = [{ text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' }];
  manifest = await publish({ date: '2026-11-01', bounds: [112, -8, 113, -7], attribution, archives: [{ part: 'vector', path }] }, out);
  warnings.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a build knows of basemaps', () => {
  test('the full one, as it was made', async () => {
    expect(await basemaps()).toEqual({ full: manifest });
    expect(manifest.parts.vector).toMatchObject({ minZoom: 6, maxZoom: 6, bounds: [112, -8, 113, -7] });
    expect(warnings).toEqual([]);
  });

  test('an outside style beside it', async () => {
    expect(await basemaps({ PUBLIC_MAP_STYLE_URL: 'https://tiles.example/style.json' })).toEqual({
      style: 'https://tiles.example/style.json',
      full: manifest,
    });
  });

  test('none, and no word about it, where none was made', async () => {
    rmSync(out, { recursive: true });
    expect(await basemaps()).toEqual({});
    expect(warnings).toEqual([]);
  });

  test.each([
    ['an archive cut short', () => truncateSync(join(out, manifest.parts.vector.file), 50), '50 byte, seharusnya'],
    ['an archive that is gone', () => rmSync(join(out, manifest.parts.vector.file)), 'tidak ada'],
    ['half a basemap.json', () => truncateSync(join(out, 'basemap.json'), 40), 'basemap.json tidak dapat dibaca'],
    ['a basemap.json of another kind', () => writeFileSync(join(out, 'basemap.json'), '{"format":2}'), 'basemap.json tidak dapat dibaca'],
    [
      'an archive outside the folder',
      () => writeFileSync(join(out, 'basemap.json'), JSON.stringify(manifest).replace(manifest.parts.vector.file, '../../secret.pmtiles')),
      'basemap.json tidak dapat dibaca',
    ],
  ])('%s is left out with a word to the operator', async (_, breakIt, word) => {
    breakIt();
    expect(await basemaps()).toEqual({});
    expect(warnings).toEqual([expect.stringContaining(word)]);
    expect(warnings[0]).toContain('Buat lagi dengan npm run basemap');
  });

  test('leftovers of a run that was killed are cleared away by the next', async () => {
    writeFileSync(join(out, '.vector-old.pmtiles.part-1'), 'half');
    writeFileSync(join(out, 'basemap.json.part-1'), 'half');
    mkdirSync(join(out, 'notes'));
    const { parts, format: _, ...about } = manifest;
    await publish({ ...about, archives: [{ part: 'vector', path: join(folder, 'vector.pmtiles') }] }, out);
    expect(await basemaps()).toEqual({ full: { format: 1, ...about, parts } });
    expect(readdirSync(out).sort()).toEqual(['basemap.json', 'notes', parts.vector.file].sort());
  });
});

describe('sites a map may fetch from', () => {
  test('none by default', () => {
    expect(mapHosts({})).toEqual([]);
  });
  test('that of the outside style and those named beside it, each once', () => {
    const env = {
      PUBLIC_MAP_STYLE_URL: 'https://tiles.example/styles/a.json?key=1',
      MAP_STYLE_HOSTS: 'https://tiles.example, https://fonts.example/x',
    };
    expect(mapHosts(env)).toEqual(['https://tiles.example', 'https://fonts.example']);
  });
  test('what is no address of a site is left out', () => {
    expect(mapHosts({ PUBLIC_MAP_STYLE_URL: '/style.json', MAP_STYLE_HOSTS: "'unsafe-inline' data:x javascript:1 *" })).toEqual([]);
  });
});
