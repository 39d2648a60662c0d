// Runs in a process of its own, because looking through thousands of pages would keep the server from answering.
import { load } from '../../sources/load.ts';
import { type Expected, inspect } from './inspect.ts';

const [root = '', moment = '', expected = '{}'] = process.argv.slice(2);
const { corridor } = await load(process.env.CONTENT_DIR ?? 'content');
process.send?.(inspect(root, corridor, new Date(moment), JSON.parse(expected) as Expected));
