import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loadSettings } from './env.ts';

const root = join(import.meta.dirname, '..');

/** Runs Astro in the project, with its output shown. Resolves with the exit code. */
export async function astro(...parameters: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...parameters], {
    cwd: root,
    stdio: 'inherit',
    // The default installation speaks to nobody.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

if (import.meta.main) {
  loadSettings();
  process.exitCode = await astro(...process.argv.slice(2));
}
