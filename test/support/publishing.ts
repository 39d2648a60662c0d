import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../../src/release/child/run.ts';
import { createReleases } from '../../src/release/engine.ts';
import { projectReleases, releasedSite } from '../../src/release/project.ts';

const project = join(import.meta.dirname, '../..');

/** Copies a part of the content that stands on its own, so that a build takes seconds. */
export function copyPart(content: string): void {
  for (const type of ['region', 'pillar', 'citation']) cpSync(join(project, 'content', type), join(content, type), { recursive: true });
}

interface Options {
  readonly content: string;
  /** Where releases are kept. */
  readonly folder: string;
  /** A built site that is served until the first release. */
  readonly root: string;
  readonly clock?: () => Date;
}

/** The real publishing engine over a folder of content, and the site as it is served; until it is closed, this process builds from that folder. */
export async function openPublishing({ content, folder, root, clock = () => new Date() }: Options) {
  // The inspection of a built site runs in a child with the environment of this process.
  process.env.CONTENT_DIR = content;
  const releases = createReleases({
    ...projectReleases(project, { ...process.env, RELEASES_DIR: folder }),
    clock,
    build: async ({ folder: out, signal }) => {
      const env = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_OUT_DIR: out, CONTENT_DIR: content, BUILD_MOMENT: clock().toISOString() };
      await runChild(join(project, 'node_modules/astro/bin/astro.mjs'), ['build'], { cwd: project, signal, env });
    },
  });
  await releases.recover();
  const released = releasedSite(releases.shelf);
  return {
    releases,
    site: { current: async () => (await released.current()) ?? root, earlier: () => released.earlier() },
    async close(): Promise<void> {
      delete process.env.CONTENT_DIR;
      await releases.close();
    },
  };
}
