import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { operatorEnv } from './operator-env.ts';

const project = join(import.meta.dirname, '../..');

/** A command of the project under way, ended with the test at the latest. */
export class Command {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';

  constructor(script: string, parameters: readonly string[], env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [join(project, script), ...parameters], {
      cwd: project,
      env: { ...operatorEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (chunk) => (this.#output += chunk));
    this.#ended = once(this.#child, 'close');
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** Everything said so far. */
  get output(): string {
    return this.#output;
  }

  /** Waits until the output matches; rejects with the output when the command ends without. */
  async says(pattern: RegExp, after = 0): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#output.slice(after));
      if (match) return match;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        await this.#ended;
        throw new Error(`Ended without saying ${pattern}:\n${this.#output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits for the end; the exit code. */
  async end(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.end();
  }
}
