import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Corridor } from '../domain/corridor.ts';
import { langs } from '../i18n/lang.ts';
import { createIntake } from '../intake/app.ts';
import { Erased } from '../intake/erased.ts';
import { type LimitRules, Limits } from '../intake/limits.ts';
import { type ListingEntry, Listings } from '../intake/listings.ts';
import type { SiteParts } from '../intake/requests.ts';
import { Robots } from '../intake/robot.ts';
import { Secret } from '../intake/secret.ts';
import { Links } from '../intake/tokens.ts';
import { Turns } from '../intake/turns.ts';
import { below, sections } from '../site/address.ts';
import { Content } from '../sources/content.ts';
import { removeAbandoned } from '../sources/files/atomic.ts';
import { Once } from '../sources/files/once.ts';
import type { Workplace } from '../sources/workplace.ts';
import { findFile } from './files.ts';
import type { SiteFolders } from './static.ts';

export interface OpenIntakeOptions {
  readonly workplace: Workplace;
  /** Folder of what belongs to the intake alone: its secret, limits, and answers that were used. */
  readonly folder: string;
  readonly publisher: { request(reason: string): unknown };
  readonly site: Pick<SiteFolders, 'current'>;
  /** Forgets what else is kept of a listing. */
  readonly alsoForget?: (id: string) => Promise<void>;
  /** Erases what builds have made of a listing. */
  readonly published?: PublishedCopies;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: () => Date;
  /** Other limits than the usual, for a machine under test. */
  readonly limits?: LimitRules;
}

/** Copies of what was published, outside the store. */
export interface PublishedCopies {
  /** Every published size of a photograph. */
  erasePicture(file: string): Promise<void>;
  /** The page at an address, and its share cards where no other page shares them. */
  erasePage(address: string, withCards: boolean): Promise<void>;
  /** What is left of photographs that are no more; given those that are. */
  eraseOrphans(photographs: readonly string[]): Promise<void>;
}

/** The intake, open. */
export interface Intake {
  readonly app: Hono;
  readonly listings: Listings;
  readonly secret: Secret;
  readonly erased: Erased;
  /** Writes down what is not on disk yet. */
  close(): Promise<void>;
}

/** Photographs worked on at a time: one for each of the two processors a small server has. */
const photosAtOnce = 2;
/** Regions and villages change rarely; a form need not wait for every entry to be checked again. */
const placesFreshMs = 60_000;

/** Whether owners may list their products here: `UMKM_INTAKE=0` turns it off. */
export const isIntakeWanted = (env: Readonly<Record<string, string | undefined>> = process.env) => env.UMKM_INTAKE !== '0';

/** Folder of the intake: `UMKM_DIR`, else `.umkm/` of the project. */
export const intakeFolder = (project: string, env: Readonly<Record<string, string | undefined>> = process.env) =>
  env.UMKM_DIR ?? join(project, '.umkm');

/** Opens the intake over a store, with the settings of the environment. Throws `SecretError` when a secret cannot be used. */
export async function openIntake(options: OpenIntakeOptions): Promise<Intake> {
  const { workplace, folder, published, env = process.env, now = () => new Date() } = options;
  const { store, pictures } = workplace;
  const secret = await Secret.open(folder, env.UMKM_LINK_SECRET ?? '');
  const content = new Content(store);
  const links = new Links(secret, now);
  const erased = new Erased(folder, secret);
  const listings = new Listings({
    store,
    erased,
    media: {
      add: (upload, name) => pictures.add(upload, name),
      // The photograph goes last: should this be broken off, it is found again by the sweep.
      async remove(file) {
        await published?.erasePicture(file);
        await pictures.remove(file);
      },
    },
    state: () => content.state(),
    publisher: options.publisher,
    links,
    async alsoForget(id, entry) {
      if (entry && published) await erasePages(entry, published);
      await options.alsoForget?.(id);
    },
    now,
  });
  // At Contentful another server may be in the middle of a submission.
  if (workplace.files) {
    await removeAbandoned(workplace.media);
    await listings.sweep(await pictures.list());
    await published?.eraseOrphans(await pictures.list());
  }
  const limits = await Limits.open(join(folder, 'batas.json'), secret, options.limits);
  const app = createIntake({
    listings,
    links,
    limits,
    robots: new Robots(new Once(join(folder, 'terpakai')), secret, now),
    corridor: lately(async () => (await content.state()).corridor, now),
    site: partsOf(options.site),
    proxies: Number(env.TRUSTED_PROXIES ?? 0) || 0,
    turns: new Turns(photosAtOnce),
    now,
  });
  return { app, listings, secret, erased, close: () => limits.close() };
}

async function erasePages({ slug, photos }: ListingEntry, published: PublishedCopies): Promise<void> {
  const addresses = below(sections.businesses, slug);
  for (const lang of langs) await published.erasePage(addresses[lang], photos.length > 0);
}

/** What was read a while ago, while it is read again. */
function lately(read: () => Promise<Corridor>, now: () => Date): () => Promise<Corridor> {
  let known: Corridor | undefined;
  let readAt = 0;
  let reading: Promise<Corridor> | undefined;
  return async () => {
    if (known && now().getTime() - readAt < placesFreshMs) return known;
    reading ??= read()
      .then((corridor) => {
        known = corridor;
        readAt = now().getTime();
        return corridor;
      })
      .finally(() => {
        reading = undefined;
      });
    if (!known) return reading;
    reading.catch(() => undefined);
    return known;
  };
}

function partsOf(site: Pick<SiteFolders, 'current'>): SiteParts {
  return {
    form: sections.listing,
    manage: sections.manage,
    addressOf: ({ slug }) => below(sections.businesses, slug),
    async page(address) {
      const root = await site.current();
      const found = root === undefined ? undefined : await findFile(root, address);
      return found?.kind === 'file' ? readFile(found.path, 'utf8') : undefined;
    },
  };
}
