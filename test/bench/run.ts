/**
 *   npm run bench                                        build time, memory and page weights
 *   npm run bench -- --publish [--entries N ...]         time from a change to the page being live, at today's content and at
 *                                                        10,000 entries, or at the numbers given (0: today's content)
 *   npm run bench -- --map                                the interactive map beside plain MapLibre pages, 10,000 points
 *   --json FILE                                          writes the figures down
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchMap } from './map.ts';
import { benchPublishing, type Publishing } from './publish.ts';
import { benchBuild } from './weights.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    map: { type: 'boolean' },
    publish: { type: 'boolean' },
    entries: { type: 'string', multiple: true, default: ['0', '10000'] },
  },
});

const result = values.map ? await benchMap() : values.publish ? await benchPublish() : await benchBuild();
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

async function benchPublish(): Promise<Publishing[]> {
  const results: Publishing[] = [];
  for (const entries of values.entries) {
    console.log(`Publishing a change${Number(entries) > 0 ? ` among ${entries} entries` : " among today's content"} ...`);
    results.push(await benchPublishing(Number(entries)));
  }
  console.table(results);
  return results;
}
