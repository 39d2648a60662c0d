// Runs a script as the publishing engine does, and tells its process id. Arguments: the script.
import { runChild } from '../../../src/release/child/run.ts';

const [script = ''] = process.argv.slice(2);
await runChild(script, [], { cwd: process.cwd(), signal: new AbortController().signal, onLine: (line) => process.send?.(line) });
