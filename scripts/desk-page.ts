import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '..');

/** Builds the desk's page when it is missing or older than what it is made from. Returns its folder: `DESK_PAGE`, else `dist-desk/`. */
export async function deskPage(): Promise<string> {
  const folder = process.env.DESK_PAGE ?? join(project, 'dist-desk');
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const inputs = globSync('{src/{desk,domain,geo,publish,i18n,styles}/**/*,package-lock.json}', { cwd: project });
  const newest = Math.max(...inputs.map((file) => statSync(join(project, file), { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (built < newest) {
    const vite = join(project, 'node_modules/vite/bin/vite.js');
    // A process of its own: the build for use is wanted, whatever NODE_ENV says here.
    await promisify(execFile)(process.execPath, [vite, 'build', '--config', join(project, 'src/desk/app/vite.config.ts')], {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }
  return folder;
}

if (import.meta.main) console.log(await deskPage());
