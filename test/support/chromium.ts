import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What lets Chromium run as root in a container, and keeps it from calling home: a closed network would refuse it, loudly. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Software WebGL, for tests that open the interactive map. */
export const webglFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Without these the page itself is composited and drawn by the software GPU too, and a map takes ten times as long to open.
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];

/** Starts a headless Chromium, installed first when the machine has none. */
export async function launchChromium({ webgl = false } = {}): Promise<Browser> {
  const executablePath = chromiumPath();
  console.log(`Chromium: ${executablePath}`);
  return chromium.launch({ executablePath, args: webgl ? [...flags, ...webglFlags] : flags });
}

/** The Chromium to use: `CHROMIUM_PATH`, one the system has, or one installed now. Throws when none can be had. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH="${named}" does not exist. Correct it, or unset it to let one be found.`);
    return named;
  }
  const found = present() ?? installWithApt() ?? installWithPlaywright();
  if (!found)
    throw new Error('No Chromium was found, nor could one be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  return found;
}

function present(): string | undefined {
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get ...');
  const install = () => run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  if (!install() && run('apt-get', 'update')) install();
  return present();
}

function installWithPlaywright(): string | undefined {
  console.log('Installing Chromium with Playwright ...');
  run(process.execPath, join(import.meta.dirname, '../../node_modules/playwright/cli.js'), 'install', 'chromium');
  return present();
}

function run(command: string, ...parameters: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
