import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that decides how a card is drawn, below the project's folder. */
const drawnBy = 'src/{publish/{card,illustration,brand}/**/*.ts,publish/*.ts,geo/**/*.{ts,json},i18n/*.ts}';
let version: string | undefined;

/** A mark that changes with the code that draws cards, so that cards of an earlier state of it are not taken for those of today. */
export function cardVersion(project = process.cwd()): string {
  version ??= globSync(drawnBy, { cwd: project })
    .sort()
    .reduce((hash, file) => hash.update(file).update(readFileSync(join(project, file))), createHash('sha256'))
    .digest('hex');
  return version;
}
