import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ChildError, runChild } from '../../../src/release/child/run.ts';
import { Shelf } from '../../../src/release/shelf.ts';
import { scratch } from '../../support/releases.ts';

const script = (name: string) => join(import.meta.dirname, `../../support/release-process/${name}.ts`);

function started(name: string, ...parameters: string[]): ChildProcess {
  const child = fork(script(name), parameters, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('killed at any moment of 20 builds and swaps, it leaves the old site whole or the new one', async () => {
  const root = join(scratch(), 'releases');
  const shelf = new Shelf(root);
  const versions = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const child = started('slow-publisher', root);
    const [message] = (await once(child, 'message')) as [{ id?: string; message?: string }];
    expect(message.message).toBeUndefined();
    // From the middle of a build to the middle of a swap, a little later each time.
    await pause(round * 7);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const live = await shelf.current();
    if (live === undefined) throw new Error('nothing is live');
    const pages = globSync('halaman/*/index.html', { cwd: shelf.folderOf(live) });
    const texts = new Set(pages.map((page) => readFileSync(join(shelf.folderOf(live), page), 'utf8')));
    expect([pages.length, texts.size]).toEqual([20, 1]);
    for (const text of texts) versions.add(text);
    for (const { id } of await shelf.list()) expect(globSync('halaman/*/index.html', { cwd: shelf.folderOf(id) })).toHaveLength(20);
  }
  expect(versions.size).toBe(20);
  expect((await shelf.list()).length).toBeLessThanOrEqual(7);
}, 180_000);

describe('a child process', () => {
  const never = new AbortController().signal;
  const written = (text: string) => {
    const file = join(scratch(), 'anak.mjs');
    writeFileSync(file, text);
    return file;
  };
  const run = (text: string, signal = never, env: Record<string, string> = {}) =>
    runChild(written(text), ['satu'], { cwd: scratch(), signal, env });

  test('gives back what it sends, and runs where and with what it is told', async () => {
    const answer = await run('process.send([process.argv[2], process.env.UJI, process.cwd() !== "/"])', never, { UJI: 'dua' });
    expect(answer).toEqual(['satu', 'dua', true]);
  });

  test('gives way to the server', async () => {
    const priority = await run('import { getPriority } from "node:os"; process.send(getPriority())');
    expect(priority).toBeGreaterThan(0);
  });

  test('that fails says how, without colours and without secrets, the last lines only', async () => {
    vi.stubEnv('UJI_TOKEN', 'sangat-rahasia');
    onTestFinished(() => void vi.unstubAllEnvs());
    const text =
      'for (let i = 0; i < 100; i += 1) console.log("baris", i); console.error("\\u001b[31mrusak: sangat-rahasia\\u001b[0m"); process.exitCode = 3;';
    const error = await run(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChildError);
    const { code, tail } = error as ChildError;
    expect([code, tail.length]).toEqual([3, 60]);
    expect(tail.join('\n')).toContain('rusak: [rahasia]');
    expect(tail.join('\n')).not.toContain('rahasia-');
  });

  test('that is ended from outside says so', async () => {
    await expect(run('process.kill(process.pid, "SIGKILL")')).rejects.toMatchObject({ code: null, killedBy: 'SIGKILL' });
  });

  test('that does not stop when asked is ended', async () => {
    const stop = new AbortController();
    let pid = 0;
    const running = runChild(script('endless'), [], {
      cwd: scratch(),
      signal: stop.signal,
      onLine: (line) => {
        pid = Number(line);
        stop.abort(new Error('cukup'));
      },
    });
    await expect(running).rejects.toThrow('cukup');
    expect(isAlive(pid)).toBe(false);
  });

  test('ends when its parent is killed', async () => {
    const parent = started('parent', script('endless'));
    const [line] = (await once(parent, 'message')) as [string];
    expect(isAlive(Number(line))).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(Number(line))).toBe(false), { timeout: 5_000 });
  });

  test('is not started when it is already too late', async () => {
    await expect(run('process.send(1)', AbortSignal.abort(new Error('terlambat')))).rejects.toThrow('terlambat');
  });
});
