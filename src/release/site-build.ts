import { join } from 'node:path';
import type { Expected } from './check/inspect.ts';
import { runChild } from './child/run.ts';
import type { Inspection } from './release.ts';

/** What a build is told. */
export interface BuildJob {
  /** Empty folder the site goes into. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Takes every line the build says. */
  readonly onLine?: (line: string) => void;
}

/** Builds the site into a folder. Rejects when it cannot. */
export type Build = (job: BuildJob) => Promise<void>;

export interface InspectJob extends BuildJob {
  /** When the build was started. */
  readonly moment: Date;
  readonly expected: Expected;
}

/** Looks a finished build over. Rejects only when it could not look. */
export type Inspect = (job: InspectJob) => Promise<Inspection>;

/** Builds the site of a project with Astro, in a process of its own. */
export function astroBuild(project: string): Build {
  return async ({ folder, signal, onLine }) => {
    await runChild(join(project, 'node_modules/astro/bin/astro.mjs'), ['build'], {
      cwd: project,
      signal,
      ...(onLine && { onLine }),
      // The default installation speaks to nobody.
      env: { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_OUT_DIR: folder },
    });
  };
}

/** Inspects a build of a project, in a process of its own. */
export function siteInspection(project: string): Inspect {
  return async ({ folder, moment, signal, onLine, expected }) => {
    const answer = await runChild(join(import.meta.dirname, 'check/main.ts'), [folder, moment.toISOString(), JSON.stringify(expected)], {
      cwd: project,
      signal,
      ...(onLine && { onLine }),
    });
    return answer as Inspection;
  };
}
