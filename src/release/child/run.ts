import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { redact } from './redact.ts';

const tie = pathToFileURL(join(import.meta.dirname, 'tie.mjs')).href;
const tailLines = 60;
/** Between asking a child to stop and ending it. */
const graceMs = 5_000;

/** A child process did not do its work; `tail` is the end of what it said, without control characters and secrets. */
export class ChildError extends Error {
  override readonly name = 'ChildError';
  readonly code: number | null;
  readonly killedBy: NodeJS.Signals | null;
  readonly tail: readonly string[];

  constructor(code: number | null, killedBy: NodeJS.Signals | null, tail: readonly string[]) {
    super(`exit ${code ?? killedBy}`);
    this.code = code;
    this.killedBy = killedBy;
    this.tail = tail;
  }
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told every line the child says, as it says it. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs a script with this Node in a process of its own, at low priority. Resolves with what the script sent with `process.send`
 * (the last message). Rejects with a {@link ChildError} when it fails, and with the reason of `signal` when that ends it.
 */
export async function runChild(script: string, parameters: readonly string[], options: ChildOptions): Promise<unknown> {
  options.signal.throwIfAborted();
  const child = spawn(process.execPath, ['--import', tie, script, ...parameters], {
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
      options.onLine?.(line);
      tail.push(redact(stripVTControlCharacters(line)));
      if (tail.length > tailLines) tail.shift();
    });
  }
  let answer: unknown;
  child.on('message', (message) => {
    answer = message;
  });
  const stop = () => end(child);
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    const [code, killedBy] = await closed(child);
    options.signal.throwIfAborted();
    if (code !== 0) throw new ChildError(code, killedBy, tail);
    return answer;
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
}

function closed(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve([code, signal]));
  });
}

function end(child: ChildProcess): void {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.once('exit', () => clearTimeout(force));
}
