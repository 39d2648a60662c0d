import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../src/server/app.ts';
import { type Listening, listen } from '../src/server/listen.ts';
import { astro } from './astro.ts';

const root = join(import.meta.dirname, '..', 'dist');
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4321);

if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT="${process.env.PORT}" bukan nomor port. / is not a port number.`);
if (!process.argv.includes('--no-build') && (await astro('build')) !== 0) {
  fail('Situs gagal dibangun; pesan di atas mengatakan sebabnya. / The build failed; see the message above.');
}
if (!existsSync(join(root, 'index.html'))) {
  fail(
    'Folder dist/ belum berisi situs: jalankan "npm start" tanpa --no-build. / dist/ holds no site: run "npm start" without --no-build.',
  );
}

const server = await serve();
console.log(box([`Lingkar Tengger: ${server.origin}/`, 'Berhenti / stop: Ctrl+C']));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => console.log('Server berhenti. / Stopped.'));
  });
}

async function serve(): Promise<Listening> {
  try {
    return await listen(createApp({ root }), {
      host,
      port,
      tries: 20,
      onTaken: (taken) => console.log(`Port ${taken} sedang dipakai, mencoba ${taken + 1}. / Port ${taken} is taken, trying ${taken + 1}.`),
    });
  } catch (error) {
    return fail(`Server tidak dapat dibuka. / The server cannot be opened: ${(error as Error).message}`);
  }
}

function box(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const rows = lines.map((line) => `│  ${line.padEnd(width)}  │`);
  return ['', `┌${'─'.repeat(width + 4)}┐`, ...rows, `└${'─'.repeat(width + 4)}┘`, ''].join('\n');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
