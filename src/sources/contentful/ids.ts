import { createHash } from 'node:crypto';
import { limits } from './limits.ts';

const kebab = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;

/** The id in Contentful of an entry that comes from here: `destination.ranu-pani`, shortened by a hash when it would be too long. */
export function remoteIdOf(type: string, id: string): string {
  const plain = `${type}.${id}`;
  if (plain.length <= limits.idLength) return plain;
  return `${type}._${hash(id)}`;
}

/** What is known of an entry of Contentful when its own id is looked for. */
export interface Named {
  readonly type: string;
  readonly remoteId: string;
  /** What its editor typed as its code. */
  readonly code?: unknown;
  readonly slug?: unknown;
  /** Ids of the region and pillar of a profile. */
  readonly profileOf?: readonly [string, string] | undefined;
}

/**
 * The id here of an entry of Contentful. Entries pushed from here carry it in their Contentful id; for entries made in the
 * web app it is their code, else their address, else a profile's region and pillar, else their Contentful id in our letters.
 */
export function localIdOf({ type, remoteId, code, slug, profileOf }: Named): string {
  const own = remoteId.startsWith(`${type}.`) ? remoteId.slice(type.length + 1) : '';
  if (kebab.test(own)) return own;
  if (typeof code === 'string' && kebab.test(code)) return code;
  if (profileOf) return profileOf.join('--');
  if (typeof slug === 'string' && kebab.test(slug)) return slug;
  return `cf-${hash(remoteId)}`;
}

/** The id in Contentful of the asset of a file in `content/media/`. */
export const assetIdOf = (file: string): string => `media.${hash(file)}`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
