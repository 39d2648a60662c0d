// Publishes again and again with a build that takes its time, until it is killed. Arguments: folder of the releases.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createReleases } from '../../../src/release/engine.ts';

const [root = ''] = process.argv.slice(2);
let version = Date.now();

const releases = createReleases({
  root,
  settleMs: 0,
  async build({ folder }) {
    version += 1;
    for (let index = 0; index < 20; index += 1) {
      const file = join(folder, `halaman/${index}/index.html`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, String(version));
      await pause(2);
    }
  },
  inspect: async () => ({ pages: 20, problems: [], schedule: [], digest: String(version) }),
  inputs: async () => ({ code: '', content: '' }),
});
await releases.recover();
for (;;) {
  releases.request('uji');
  await releases.idle();
  const { state, live, lastFailure } = releases.status();
  process.send?.(state === 'failed' ? lastFailure : live);
}
