// Runs before `npm start`, `npm test` and their like, on whatever Node the machine has (20 or newer) and with nothing
// installed: a fresh clone needs one command, not two.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = join(root, 'package-lock.json');
/** npm writes this copy of the lock at the end of every install, so its date is the date of the last complete one. */
const installedLock = join(root, 'node_modules', '.package-lock.json');

const reason = whyInstall();
if (reason) {
  console.log(`Memasang paket (npm ci): ${reason.id}. / Installing packages (npm ci): ${reason.en}.`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // NODE_ENV=production would leave out the build tools.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) {
    console.error('Pemasangan gagal: periksa sambungan lalu ulangi. / Installing failed: check the connection and try again.');
    process.exit(1);
  }
}

/** Why an install is due, or `undefined` when node_modules is as new as the lock file. */
function whyInstall() {
  const installed = statSync(installedLock, { throwIfNoEntry: false });
  if (!installed) return { id: 'node_modules belum ada', en: 'node_modules is missing' };
  if (installed.mtimeMs >= statSync(lockFile).mtimeMs || samePackages()) return undefined;
  return { id: 'package-lock.json lebih baru', en: 'package-lock.json is newer' };
}

/** A checkout touches the lock file without changing it: then nothing is due. */
function samePackages() {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return (
    Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(([path, item]) => path === '' || item.optional || present[path]?.version === item.version)
  );
}
