// Saves one file over and over, with contents of different lengths, until it is killed.
import { replaceFile } from '../../../src/sources/files/atomic.ts';

const [path] = process.argv.slice(2);
process.stdout.write('.');
for (let turn = 0; ; turn += 1) await replaceFile(path, `awal\n${String(turn % 10).repeat((turn % 7) * 40_000)}\nakhir\n`);
