import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageOf } from '../../../scripts/basemap/tools.ts';
import type { BasemapManifest } from '../../../src/geo/tiles/manifest.ts';
import { coneTiff } from './geotiff.ts';
import { smallOsm } from './small-osm.ts';

const script = join(import.meta.dirname, '../../../scripts/basemap.ts');

/** Throws when a tool of the basemap is missing: these tests are not skipped in silence. */
export function requireBasemapTools(): void {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = Object.keys(packageOf).filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))));
  if (missing.length === 0) return;
  const packages = [...new Set(Object.values(packageOf))].join(' ');
  throw new Error(
    `Tools are missing: ${missing.join(', ')}. Install them: apt-get update && apt-get install -y --no-install-recommends ${packages}`,
  );
}

export interface Workshop {
  readonly folder: string;
  readonly osm: string;
  readonly dem: string;
  readonly out: string;
  readonly cache: string;
}

/** A folder of its own with a small OpenStreetMap file, as PBF, and the elevation model of a cone. */
export function workshop(): Workshop {
  requireBasemapTools();
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  writeFileSync(join(folder, 'small.osm'), smallOsm());
  const osm = join(folder, 'small.osm.pbf');
  execFileSync('osmium', ['cat', join(folder, 'small.osm'), '--output', osm], { stdio: 'pipe' });
  writeFileSync(join(folder, 'cone.tif'), coneTiff());
  return { folder, osm, dem: join(folder, 'cone.tif'), out: join(folder, 'out'), cache: join(folder, 'cache') };
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the basemap command in a group of its own, as a terminal does. */
export function startBasemap(
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))) };
}

export const makeBasemap = (parameters: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> => startBasemap(parameters, env).ended;

export const places = ({ out, cache }: Workshop) => ['--out', out, '--cache', cache];

export function manifestIn(folder: string): BasemapManifest {
  return JSON.parse(readFileSync(join(folder, 'basemap.json'), 'utf8')) as BasemapManifest;
}
