import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { filled } from '../intake.ts';

/** A running intake that can be killed. */
export interface Victim {
  readonly origin: string;
  kill(): Promise<void>;
}

/** Starts the intake over a folder. @param cache where compiled programs are kept, so that many starts take little time */
export async function startVictim(folder: string, cache: string): Promise<Victim> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(ended)])) as [{ origin: string }];
  return {
    origin: message.origin,
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function ended(): never {
  throw new Error('The intake did not start.');
}

/** Runs one to its end, so that what it compiled is kept for those that are killed. */
export async function warmUp(folder: string, cache: string): Promise<void> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'server.ts'), [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  await once(child, 'message');
  child.send('stop');
  await once(child, 'exit');
}

/** What a phone keeps until the server has said that it has it. */
export interface Draft {
  readonly key: string;
  readonly name: string;
  readonly photo: Uint8Array;
}

/** Sends a draft once; the id of its entry when the server says it is kept, `undefined` when the line was lost. */
export async function sendDraft(origin: string, { key, name, photo }: Draft): Promise<string | undefined> {
  const body = new FormData();
  for (const [field, value] of Object.entries({ ...filled, nama: name, kunci: key })) body.set(field, value);
  body.set('foto', new Blob([photo as BlobPart], { type: 'image/jpeg' }), 'foto.jpg');
  let response: Response;
  try {
    response = await fetch(`${origin}/layanan/umkm/kiriman`, {
      method: 'POST',
      body,
      headers: { Origin: origin, Accept: 'application/json' },
    });
    const answer = (await response.json()) as { id?: string; error?: string };
    if (response.status !== 200 && response.status !== 201) throw new Refusal(`${response.status} ${JSON.stringify(answer)}`);
    return answer.id;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return undefined;
  }
}

/** The server answered, and would not have it: that is no lost line. */
class Refusal extends Error {}
