import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TypeId } from '../../../src/domain/model/index.ts';
import { isTypeId, type RawEntry } from '../../../src/domain/validate.ts';
import { readConfig } from '../../../src/sources/contentful/config.ts';
import { encode } from '../../../src/sources/contentful/encode.ts';
import { remoteIdOf } from '../../../src/sources/contentful/ids.ts';
import { managementClient } from '../../../src/sources/contentful/management.ts';
import { planProvision } from '../../../src/sources/contentful/provision.ts';
import { type Remote, readRemote } from '../../../src/sources/contentful/remote.ts';
import { type ContentfulServer, startContentful, tokens } from '../../support/contentful-server/index.ts';

export interface Bench {
  readonly server: ContentfulServer;
  readonly env: Record<string, string>;
  /** A folder for this test alone. */
  readonly folder: string;
}

/** A local Contentful and the settings that lead to it; both gone when the test ends. */
export async function bench(options: { pageSize?: number } = {}): Promise<Bench> {
  const server = await startContentful(options);
  const folder = await mkdtemp(join(tmpdir(), 'lingkar-contentful-'));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { server, env: envFor(server, folder), folder };
}

/** Settings under which a server that never answers is given up on soon. */
export const impatient = { CONTENTFUL_TIMEOUT_MS: '400' };

export function envFor({ hosts }: ContentfulServer, folder: string): Record<string, string> {
  return {
    CONTENT_SOURCE: 'contentful',
    CONTENTFUL_SPACE_ID: 's1',
    CONTENTFUL_DELIVERY_TOKEN: tokens.delivery,
    CONTENTFUL_PREVIEW_TOKEN: tokens.preview,
    CONTENTFUL_MANAGEMENT_TOKEN: tokens.management,
    CONTENTFUL_DELIVERY_HOST: hosts.delivery,
    CONTENTFUL_PREVIEW_HOST: hosts.preview,
    CONTENTFUL_MANAGEMENT_HOST: hosts.management,
    CONTENTFUL_UPLOAD_HOST: hosts.upload,
    CONTENTFUL_INSECURE: '1',
    CONTENTFUL_TIMEOUT_MS: '8000',
    CONTENTFUL_RETRIES: '0',
    CACHE_DIR: join(folder, 'cache'),
  };
}

/** Settings and client for the management interface; paced so that tests do not wait. */
export function management({ env }: Pick<Bench, 'env'>) {
  const config = readConfig(env, 'CONTENTFUL_MANAGEMENT_TOKEN');
  return { config, client: managementClient(config, 0) };
}

export async function provision(it: Pick<Bench, 'env'>): Promise<number> {
  const { config, client } = management(it);
  const { steps } = await planProvision(config, client);
  for (const step of steps) await step.act();
  return steps.length;
}

export function remoteOf(it: Pick<Bench, 'env'>): Promise<Remote> {
  const { config, client } = management(it);
  return readRemote(config, client, isTypeId);
}

/** Put an entry into the server as if it had been written and published there. */
export function put({ state }: ContentfulServer, raw: RawEntry, { publish = true } = {}) {
  const fields = structuredClone(encode(raw.type as TypeId, raw.id, raw.data)) as Record<string, Record<string, unknown>>;
  const remoteId = remoteIdOf(raw.type, raw.id);
  const present = state.get('Entry', remoteId);
  if (present) state.save(present, fields);
  const item = present ?? state.create('Entry', remoteId, fields, raw.type);
  if (publish) state.publish(item);
  return item;
}
