// Runs in a process of its own, because looking through thousands of pages would keep the server from answering.
import { load } from '../../sources/load.ts';
import { type Expected, inspect } from './inspect.ts';
import { shareFiles } from './share.ts';

const [root = '', moment = '', text = '{}'] = process.argv.slice(2);
const expected = JSON.parse(text) as Expected;
const { corridor } = await load(process.env.CONTENT_DIR ?? 'content');
const found = inspect(root, corridor, new Date(moment), expected);
if (found.problems.length === 0 && expected.folder !== undefined) shareFiles(root, expected.folder);
process.send?.(found);
