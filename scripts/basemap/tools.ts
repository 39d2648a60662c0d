import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BasemapProblem } from './problem.ts';

/** Programs the steps call, with the Debian package each comes in. */
export const packageOf = {
  osmium: 'osmium-tool',
  tilemaker: 'tilemaker',
  gdalinfo: 'gdal-bin',
  gdalwarp: 'gdal-bin',
  gdaldem: 'gdal-bin',
  gdal_contour: 'gdal-bin',
  ogr2ogr: 'gdal-bin',
} as const;
export type Tool = keyof typeof packageOf;

/** Throws a {@link BasemapProblem} that names every tool that is missing and the one command that installs them. */
export function requireTools(tools: readonly Tool[], path = process.env.PATH ?? ''): void {
  const missing = [...new Set(tools)].filter((tool) => !isOn(path, tool));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((tool) => packageOf[tool]))].join(' ');
  throw new BasemapProblem(
    `Alat belum terpasang: ${missing.join(', ')}.\n` +
      `Pasang dengan: sudo apt-get update && sudo apt-get install -y ${packages}\n` +
      'Lalu jalankan lagi perintah yang sama.',
  );
}

function isOn(path: string, tool: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

export interface ToolRun {
  /** Told what the tool says of its progress, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const keptBytes = 200_000;

/**
 * Runs a tool and returns what it wrote to its standard output. Rejects with a {@link BasemapProblem} that carries the tool's last
 * words when it fails.
 */
export async function runTool(tool: Tool, parameters: readonly string[], { onProgress }: ToolRun = {}): Promise<string> {
  const child = spawn(tool, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let words = '';
  const hear = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-keptBytes);
    const done = progressIn(tool, words);
    if (done !== undefined) onProgress?.(done);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    hear(chunk);
  });
  child.stderr.on('data', hear);
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, killed) => resolve(exit ?? killed ?? 1));
  });
  if (code !== 0) throw new BasemapProblem(`${tool} berhenti dengan kesalahan (${code}):\n${lastLines(words)}`);
  return output;
}

/** How far a tool is by what it has said so far, 0 to 1; `undefined` when it has not said. */
export function progressIn(tool: Tool, words: string): number | undefined {
  const recent = words.slice(-400);
  if (tool === 'osmium') return fraction(recent.match(/(\d+)%/g)?.at(-1));
  if (tool === 'tilemaker') {
    // Reading comes first; writing tiles takes most of the time.
    const [, tile, tiles] = [...recent.matchAll(/writing tile (\d+) of (\d+)/g)].at(-1) ?? [];
    if (tile) return 0.4 + (0.6 * Number(tile)) / Number(tiles);
    const [, block, blocks] = [...recent.matchAll(/Block (\d+)\/(\d+)/g)].at(-1) ?? [];
    return block ? (0.4 * Number(block)) / Number(blocks) : undefined;
  }
  // GDAL: "0...10...20...", one number for every tenth.
  return fraction(recent.match(/(\d+)(?=\.{3}|\s-\sdone)/g)?.at(-1));
}

const fraction = (percent: string | undefined) => (percent === undefined ? undefined : Math.min(100, Number.parseInt(percent, 10)) / 100);

function lastLines(words: string): string {
  const lines = words.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines
    .slice(-6)
    .map((line) => `  ${line.trim()}`)
    .join('\n');
}
