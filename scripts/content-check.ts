import { join } from 'node:path';
import { load, report } from '../src/sources/load.ts';

const loaded = await load(join(import.meta.dirname, '..', 'content'));
console.log(report(loaded));

const strict = process.argv.includes('--strict');
if (loaded.problems.some(({ severity }) => strict || severity === 'error')) process.exitCode = 1;
