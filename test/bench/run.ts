/**
 *   npm run bench                                        build time, memory and page weights
 *   npm run bench -- --publish [--entries N ...]         time from a change to the page being live, at today's content and at
 *                                                        10,000 entries, or at the numbers given (0: today's content)
 *   npm run bench -- --map [--runs N]                     the interactive map beside plain MapLibre pages, 10,000 points
 *   npm run bench -- --import [--rows N]                  an office's list brought in and taken out, 10,000 rows
 *   npm run bench -- --lighthouse [--template T ...]      Lighthouse, mobile profile, on one page of each template of dist/
 *   npm run bench -- --intake [--seconds N]               owners' submissions with the site being read, after npm run build
 *   npm run bench -- --screens FOLDER                    every template at three widths, both languages, light and dark, to look at
 *   --json FILE                                          writes the figures down
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchImporting, type Importing } from './import.ts';
import { benchIntake, type Taking } from './intake.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMap } from './map.ts';
import { benchPublishing, type Publishing } from './publish.ts';
import { drawScreens } from './screens.ts';
import { benchBuild } from './weights.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    lighthouse: { type: 'boolean' },
    template: { type: 'string', multiple: true },
    map: { type: 'boolean' },
    runs: { type: 'string', default: '5' },
    screens: { type: 'string' },
    intake: { type: 'boolean' },
    seconds: { type: 'string', default: '20' },
    import: { type: 'boolean' },
    rows: { type: 'string', default: '10000' },
    publish: { type: 'boolean' },
    entries: { type: 'string', multiple: true, default: ['0', '10000'] },
  },
});

const result = await chosen();
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

function chosen(): Promise<unknown> {
  if (values.map) return benchMap(Number(values.runs));
  if (values.lighthouse) return benchLighthouse(values.template);
  if (values.screens) return drawScreens(values.screens);
  if (values.intake) return benchTaking(Number(values.seconds));
  if (values.import) return benchImport(Number(values.rows));
  return values.publish ? benchPublish() : benchBuild();
}

async function benchTaking(seconds: number): Promise<Taking[]> {
  const results = await benchIntake(seconds);
  console.table(results);
  return results;
}

async function benchImport(rows: number): Promise<Importing> {
  const result = await benchImporting(rows);
  console.table([result]);
  return result;
}

async function benchPublish(): Promise<Publishing[]> {
  const results: Publishing[] = [];
  for (const entries of values.entries) {
    console.log(`Publishing a change${Number(entries) > 0 ? ` among ${entries} entries` : " among today's content"} ...`);
    results.push(await benchPublishing(Number(entries)));
  }
  console.table(results);
  return results;
}
