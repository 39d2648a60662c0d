import { resolve } from 'node:path';
import type { SiteFolders } from '../server/static.ts';
import type { ReleaseOptions } from './engine.ts';
import { projectInputs } from './inputs.ts';
import type { Shelf } from './shelf.ts';
import { astroBuild, siteInspection } from './site-build.ts';

/** A setting of the publishing engine cannot be used; the message says which and what it may be. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export interface ProjectFolders {
  readonly releases: string;
  readonly content: string;
  readonly cache: string;
}

/** Where a project's releases, content and cache are: `RELEASES_DIR`, `CONTENT_DIR` and `CACHE_DIR`, or the usual folders. */
export function projectFolders(project: string, env: NodeJS.ProcessEnv = process.env): ProjectFolders {
  return {
    releases: resolve(project, env.RELEASES_DIR ?? '.releases'),
    content: resolve(project, env.CONTENT_DIR ?? 'content'),
    cache: resolve(project, env.CACHE_DIR ?? '.cache'),
  };
}

/** The publishing engine's settings for a project. `BUILD_MOMENT` stops the clock. Throws a {@link SettingError}. */
export function projectReleases(project: string, env: NodeJS.ProcessEnv = process.env): ReleaseOptions {
  const { releases, content } = projectFolders(project, env);
  const fixed = env.BUILD_MOMENT;
  if (fixed !== undefined && Number.isNaN(Date.parse(fixed))) {
    throw new SettingError(`BUILD_MOMENT="${fixed}" bukan waktu; tulis misalnya 2026-11-21T18:00:00+07:00.`);
  }
  return {
    root: releases,
    build: astroBuild(project),
    inspect: siteInspection(project),
    inputs: () => projectInputs(project, content, env),
    safetyMinutes: safetyMinutes(env.REBUILD_MINUTES),
    ...(fixed !== undefined && { clock: () => new Date(fixed) }),
  };
}

function safetyMinutes(setting = '60'): number {
  const minutes = Number(setting);
  if (Number.isFinite(minutes) && minutes >= 1) return minutes;
  throw new SettingError(`REBUILD_MINUTES="${setting}" bukan jumlah menit; tulis angka mulai dari 1.`);
}

/** The releases as the server asks for them: by the pointer, so that a swap by any process shows with the next request. */
export function releasedSite(shelf: Shelf): SiteFolders {
  return {
    async current() {
      const id = await shelf.current();
      return id === undefined ? undefined : shelf.folderOf(id);
    },
    async earlier() {
      return (await shelf.list()).map(({ id }) => shelf.folderOf(id));
    },
  };
}
