import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inputs } from './release.ts';
import { isUnseen } from './unseen.ts';

/** What the program is made of, below the project's folder. */
const code = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
/** Settings that change what a build writes. Secrets are not among them: they change who may read, not what is read. */
const settings = /^(SITE_URL|PUBLIC_\w+|CONTENT_\w+|CONTENTFUL_(SPACE|ENVIRONMENT)\w*|BUILD_MOMENT)$/;

/**
 * What a build of the project would be made from now: marks that change with every file that is added, changed or removed.
 * Reads names, sizes and dates only; whether a date is older or newer does not matter.
 */
export async function projectInputs(project: string, content: string, env: NodeJS.ProcessEnv = process.env): Promise<Inputs> {
  const parts = await Promise.all(code.map((name) => linesBelow(join(project, name))));
  const set = Object.entries(env).filter(([name]) => settings.test(name));
  return { code: mark([...parts.flat(), ...set.map((pair) => pair.join('=')).sort()]), content: await contentMark(content) };
}

/** A mark that changes with every change in the content folder that may show on a page. */
export async function contentMark(folder: string): Promise<string> {
  return mark(await linesBelow(folder));
}

function mark(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

async function linesBelow(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return [];
  if (!stats.isDirectory()) {
    const line = `${path} ${stats.size} ${stats.mtimeMs}`;
    return (await isUnseen(path, line)) ? [] : [line];
  }
  const names = (await readdir(path).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const lines = await Promise.all(names.map((name) => linesBelow(join(path, name))));
  return lines.flat();
}
