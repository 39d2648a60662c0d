import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { operatorEnv } from './operator-env.ts';

const project = join(import.meta.dirname, '../..');

/** Builds the site into a folder, as an operator would, with some settings. Resolves with what was said; rejects with it when the build fails. */
export function buildSite(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    env: { ...operatorEnv(), ASTRO_TELEMETRY_DISABLED: '1', ASTRO_OUT_DIR: folder, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  return new Promise((resolve, reject) => child.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(said)))));
}
