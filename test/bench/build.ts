import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = join(import.meta.dirname, '../..');
/** What a build leaves behind to be faster the next time. */
const leftovers = ['dist', '.astro', '.cache', 'node_modules/.astro', 'node_modules/.vite'];

export interface Build {
  readonly seconds: number;
  readonly peakMemoryMB: number;
}

/** Builds the site with nothing kept from earlier builds. Rejects when the build fails, with what it said. */
export async function coldBuild(): Promise<Build> {
  for (const path of leftovers) rmSync(join(project, path), { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), 'lingkar-tengger-bench-'));
  const memoryFile = join(scratch, 'memory');
  const started = performance.now();
  await astroBuild(memoryFile);
  const seconds = (performance.now() - started) / 1000;
  const peakMemoryMB = Number(readFileSync(memoryFile, 'utf8')) / 1024;
  rmSync(scratch, { recursive: true });
  return { seconds, peakMemoryMB };
}

function astroBuild(memoryFile: string): Promise<void> {
  const observer = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href;
  const child = spawn(process.execPath, ['--import', observer, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_MEMORY_FILE: memoryFile },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`astro build failed:\n${Buffer.concat(said)}`))));
  });
}
