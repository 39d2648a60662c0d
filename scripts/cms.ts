/**
 * Content and structure of the Contentful space.
 *
 *   npm run cms -- provision | diff | push | pull | check   [--yes] [--timpa]
 *
 * Settings come from the environment or from the file `.env`; .env.example lists them.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isTypeId } from '../src/domain/validate.ts';
import { commands, type Desk, isCommand, runCommand } from '../src/sources/contentful/commands.ts';
import { loadSettings } from './env.ts';

const root = join(import.meta.dirname, '..');
loadSettings();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { yes: { type: 'boolean', default: false }, timpa: { type: 'boolean', default: false } },
});
const command = positionals[0] ?? '';
if (!isCommand(command)) {
  console.error(`Perintah: npm run cms -- <${Object.keys(commands).join(' | ')}> [--yes] [--timpa]\n`);
  for (const [name, what] of Object.entries(commands)) console.error(`  ${name.padEnd(10)} ${what}`);
  process.exit(2);
}

const desk: Desk = {
  say: (line) => console.log(line),
  progress: process.stdout.isTTY ? (line) => process.stdout.write(`\r\u001b[K${line}`) : (line) => console.log(line),
  confirm,
};
try {
  process.exitCode = await runCommand(command, desk, {
    env: process.env,
    content: process.env.CONTENT_DIR ?? join(root, 'content'),
    cache: process.env.CACHE_DIR ?? join(root, '.cache'),
    journal: join(process.env.DESK_DIR ?? join(root, '.desk'), 'riwayat.jsonl'),
    overwrite: values.timpa,
    isKnown: isTypeId,
  });
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}

async function confirm(question: string): Promise<boolean> {
  if (values.yes) return true;
  if (!process.stdin.isTTY) {
    console.log('Tidak ada yang diubah. Tambahkan --yes untuk menjalankan rencana ini.');
    return false;
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${question} [y/T] `);
  prompt.close();
  return /^(y|ya)$/i.test(answer.trim());
}
