import workerUrl from 'altcha/workers/pbkdf2?url&no-inline';

/** The site is served without a service that takes listings. */
export class NoService extends Error {
  override readonly name = 'NoService';
}

interface Challenge {
  readonly parameters: { readonly algorithm: string; readonly expiresAt?: number };
}

const address = '/layanan/umkm/tantangan';
const mostWorkers = 4;
const solvingMs = 60_000;
const asking = { headers: { Accept: 'application/json' } };

/** The answer to a challenge: what the field `altcha` carries, good for one listing, and until when (ms since 1970). */
export interface Proof {
  readonly text: string;
  readonly until: number;
}

/**
 * Ask for a challenge and solve it in workers. The text is empty when this phone cannot compute it: the server then takes the listing within stricter limits.
 * Rejects with `NoService` on a purely static host, and as `fetch` does without a line.
 */
export async function proof(): Promise<Proof> {
  const response = await fetch(address, { ...asking, cache: 'no-store', signal: AbortSignal.timeout(30_000) });
  if (response.status === 404 || response.headers.get('content-type')?.includes('html')) throw new NoService();
  if (!response.ok) throw new Error(`${response.status}`);
  const challenge = (await response.json()) as Challenge;
  const solution = await solve(challenge).catch((error: unknown) => console.info('lt-listing', error));
  const { expiresAt } = challenge.parameters;
  return {
    text: solution ? btoa(JSON.stringify({ challenge, solution })) : '',
    until: expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt * 1000,
  };
}

/** The first solution that one of some workers finds; each tries every n-th number. */
async function solve(challenge: Challenge): Promise<unknown> {
  const count = Math.max(1, Math.min(mostWorkers, (navigator.hardwareConcurrency || 2) - 1));
  const workers = Array.from({ length: count }, () => new Worker(workerUrl, { type: 'module' }));
  try {
    return await Promise.race(workers.map((worker, counterStart) => ask(worker, { challenge, counterStart, counterStep: count })));
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

function ask(worker: Worker, work: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('The worker failed.'));
    worker.onmessage = ({ data }: MessageEvent<{ error?: unknown } | null>) => (data && !data.error ? resolve(data) : reject(data?.error));
    worker.postMessage({ type: 'work', timeout: solvingMs, ...work });
  });
}
