/**
 * Builds a release, inspects it and puts it live; what was live stays on any failure. For machines without a running server:
 * another web server serves the folder `.releases/current`, and a timer calls this.
 *
 *   npm run release [-- --force]   --force: pages may vanish
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReleases } from '../src/release/engine.ts';
import { projectReleases } from '../src/release/project.ts';

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
const releases = createReleases({
  ...projectReleases(join(import.meta.dirname, '..')),
  settleMs: 0,
  say: console.log,
  onBuildLine: console.log,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 1;
    void releases.close();
  });
}
releases.request('permintaan operator', values);
await releases.idle();
if (releases.status().state === 'failed') process.exitCode = 1;
