import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/atomic.ts';
import type { Config } from './config.ts';
import type { RemoteAsset, RemoteEntry } from './wire.ts';

/** What Contentful held when it last answered well, kept between builds. */
export interface Snapshot {
  readonly format: 1;
  readonly syncToken: string;
  /** When, by the clock of Contentful. ISO 8601. */
  readonly syncedAt: string;
  readonly entries: Readonly<Record<string, RemoteEntry>>;
  readonly assets: Readonly<Record<string, RemoteAsset>>;
  /** For entries whose newest version does not pass the check: the last version that did. */
  readonly good: Readonly<Record<string, RemoteEntry>>;
}

/** The folder that keeps what comes from one environment of one space. */
export const cacheFolder = (root: string, { space, environment }: Config) =>
  join(root, 'contentful', `${space}--${environment}`.replaceAll(/[^\w-]/g, '_'));

/** The last good snapshot; when its file is spoiled, the one before it. */
export async function readSnapshot(folder: string): Promise<{ snapshot?: Snapshot; notes: string[] }> {
  const notes: string[] = [];
  for (const name of ['snapshot.json', 'snapshot.previous.json']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const snapshot = parsed(text);
    if (snapshot) return { snapshot, notes };
    notes.push(`Simpanan ${name} rusak dan tidak dipakai.`);
  }
  return { notes };
}

function parsed(text: string): Snapshot | undefined {
  try {
    const value = JSON.parse(text) as Partial<Snapshot> | null;
    const whole = value?.format === 1 && value.syncToken && value.syncedAt && value.entries && value.assets && value.good;
    return whole ? (value as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a snapshot, whole or not at all, and the one before it when the content changed. */
export async function saveSnapshot(folder: string, snapshot: Snapshot, before: Snapshot | undefined): Promise<void> {
  if (before && JSON.stringify(before.entries) !== JSON.stringify(snapshot.entries)) {
    await replaceFile(join(folder, 'snapshot.previous.json'), JSON.stringify(before));
  }
  await replaceFile(join(folder, 'snapshot.json'), JSON.stringify(snapshot));
}
