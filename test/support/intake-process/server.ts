// The intake over a folder, as a process that can be killed. Tells its address once it answers.
import { join } from 'node:path';
import { createApp } from '../../../src/server/app.ts';
import { openIntake } from '../../../src/server/intake.ts';
import { listen } from '../../../src/server/listen.ts';
import { openWorkplace } from '../../../src/sources/workplace.ts';
import { noLimits } from '../intake-limits.ts';

const [folder = '', site = folder] = process.argv.slice(2);
const workplace = await openWorkplace({ content: join(folder, 'content'), journal: join(folder, 'riwayat.jsonl'), commit: false, env: {} });
if (!workplace) throw new Error('no place to work');
const { app } = await openIntake({
  workplace,
  folder: join(folder, '.umkm'),
  publisher: { request: () => undefined },
  site: { current: async () => site },
  env: {},
  limits: noLimits,
});
const { origin } = await listen(createApp({ root: site, mounts: [{ path: '/layanan/umkm', app }] }), { port: 0 });
process.send?.({ origin });
process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  process.send?.({ maxRssKb: process.resourceUsage().maxRSS });
});
