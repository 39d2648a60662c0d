import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { astro } from '../../scripts/astro.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site: its folder, and where it is served. */
    site: { readonly root: string; readonly origin: string };
  }
}

const project = join(import.meta.dirname, '../..');
/** What the built site is made from. */
const inputs = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * Set up of the end-to-end tests: builds the site when `dist/` is missing or older than what it is made from, and serves it
 * with the real server. `SITE_DIST` names another built site, taken as it is.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = resolve(project, process.env.SITE_DIST ?? 'dist');
  if (!process.env.SITE_DIST && builtAt(root) < Math.max(...inputs.map((input) => newest(join(project, input))))) {
    if ((await astro('build')) !== 0) throw new Error('The site does not build: see the message of Astro above.');
  }
  const server = await listen(createApp({ root }), { port: 0 });
  provide('site', { root, origin: server.origin });
  return () => server.close();
}

/** When a site was built, in milliseconds; 0 when it is not there. */
function builtAt(root: string): number {
  return statSync(join(root, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The latest change in a file or below a folder, in milliseconds. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
