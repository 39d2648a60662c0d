import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const project = join(import.meta.dirname, '..');

/** Builds the desk's page when it is missing or older than what it is made from. Returns its folder: `DESK_PAGE`, else `dist-desk/`. */
export async function deskPage(): Promise<string> {
  const folder = process.env.DESK_PAGE ?? join(project, 'dist-desk');
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const inputs = globSync('{src/{desk,domain,geo,publish,i18n,styles}/**/*,package-lock.json}', { cwd: project });
  const newest = Math.max(...inputs.map((file) => statSync(join(project, file), { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (built < newest) await build({ configFile: join(project, 'src/desk/app/vite.config.ts') });
  return folder;
}

if (import.meta.main) console.log(await deskPage());
