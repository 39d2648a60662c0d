import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from './progress.ts';
import type { Tool } from './tools.ts';

/** A piece of the work whose result is one file. */
export interface Step {
  readonly id: string;
  /** For the operator. */
  readonly title: string;
  /** How long it takes beside the others. */
  readonly weight: number;
  readonly tools: readonly Tool[];
  /** The file it makes, in the work folder. */
  readonly output: string;
  /** What the result depends on besides the steps before: settings, texts of configuration. */
  readonly settings?: unknown;
  /** Files it reads that no step makes. */
  readonly files?: readonly string[];
  /** Steps whose results it reads. */
  readonly after: readonly string[];
  /** Makes the file `to`. `scratch` is a folder of its own that is removed afterwards. */
  run(to: string, work: { scratch: string; onProgress: (done: number) => void }): Promise<void>;
}

interface Stamp {
  readonly made: string;
  readonly bytes: number;
}

/** Part of a stamp: raise it when a step makes something else of the same inputs. */
const version = 1;

/**
 * Runs steps in order. A step whose inputs have not changed since its result was made is not run again, so work that broke off goes on
 * where it stood. A result takes its place whole, by renaming, and its stamp comes after it.
 */
export async function runSteps(steps: readonly Step[], folder: string, progress: Progress): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const made = new Map<string, string>();
  for (const [index, step] of steps.entries()) {
    const stamp = await stampOf(step, made);
    made.set(step.id, stamp);
    if (await isMade(folder, step, stamp)) {
      progress.skip(index, step.title);
      continue;
    }
    progress.start(index, step.title);
    await rm(stampFile(folder, step), { force: true });
    const bytes = await make(folder, step, (done) => progress.at(done));
    await writeWhole(stampFile(folder, step), JSON.stringify({ made: stamp, bytes } satisfies Stamp));
    progress.finish(megabytes(bytes));
  }
}

/** Writes a file beside its place, has the disk take it, and renames it. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

async function make(folder: string, step: Step, onProgress: (done: number) => void): Promise<number> {
  // The name ends as the result's does: tools choose the format by it. The number keeps what an orphaned tool still writes apart.
  const scratch = join(folder, `part-${process.pid}-${step.id}`);
  await mkdir(scratch);
  try {
    const part = join(scratch, step.output);
    await step.run(part, { scratch, onProgress });
    const file = await open(part, 'r+');
    await file.sync();
    const { size } = await file.stat();
    await file.close();
    await rename(part, join(folder, step.output));
    return size;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function stampOf(step: Step, made: ReadonlyMap<string, string>): Promise<string> {
  const files = await Promise.all((step.files ?? []).map(async (file) => [file, (await stat(file)).size, (await stat(file)).mtimeMs]));
  const before = step.after.map((id) => made.get(id));
  return createHash('sha256')
    .update(JSON.stringify([version, step.id, step.settings, files, before]))
    .digest('hex');
}

async function isMade(folder: string, step: Step, stamp: string): Promise<boolean> {
  const [kept, result] = await Promise.all([
    readFile(stampFile(folder, step), 'utf8').catch(() => '{}'),
    stat(join(folder, step.output)).catch(() => undefined),
  ]);
  const { made, bytes } = JSON.parse(kept) as Partial<Stamp>;
  return made === stamp && bytes === result?.size;
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => name.startsWith('part-') || name.includes('.part-'));
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

const stampFile = (folder: string, step: Step) => join(folder, `${step.id}.stamp.json`);

/** "3,4 MB", "12 kB". */
export function megabytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString('id-ID', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
