import { join } from 'node:path';
import { load, report } from '../src/sources/load.ts';
import { loadSettings } from './env.ts';

loadSettings();
const loaded = await load(process.env.CONTENT_DIR ?? join(import.meta.dirname, '..', 'content'));
for (const note of loaded.notes ?? []) console.log(note);
console.log(report(loaded));

const strict = process.argv.includes('--strict');
if (loaded.problems.some(({ severity }) => strict || severity === 'error')) process.exitCode = 1;
