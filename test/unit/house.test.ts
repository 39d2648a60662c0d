import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenArrows } from '../support/house.ts';

const src = join(import.meta.dirname, '../../src');
const files = globSync('**/*.{ts,tsx,astro,css}', { cwd: src }).map((file) => file.split(sep).join('/'));

test('every import below src follows the arrows of the house', { timeout: 60_000 }, () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => brokenArrows(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

describe('the check sees', () => {
  test.each([
    ['domain/a.ts', "import { load } from '../sources/load.ts';"],
    ['domain/a.ts', "import { measure } from '../geo/measure.ts';"],
    ['domain/a.ts', "import { site } from '../site/site.ts';"],
    ['domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['domain/a.ts', "import { getCollection } from 'astro:content';"],
    ['domain/a.ts', "import type { AstroGlobal } from 'astro';"],
    ['domain/model/types/a.ts', "const x = await import('../../../publish/rss.ts');"],
    ['sources/a.ts', "import { text } from '../i18n/map.ts';"],
    ['sources/a.ts', "export { card } from '../components/card.ts';"],
    ['geo/a.ts', "import { load } from '../sources/load.ts';"],
    ['geo/a.ts', "import { createElement } from 'react';"],
    ['geo/a.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['publish/a.ts', "import { load } from '../sources/load.ts';"],
    ['publish/a.ts', "import { site } from '../site/site.ts';"],
    ['intake/a.ts', "import { markdown } from '../publish/markdown.ts';"],
    ['intake/a.ts', "import page from '../pages/index.astro';"],
    ['i18n/a.ts', "import { model } from '../domain/model/index.ts';"],
    ['i18n/a.ts', "import type { Loaded } from '../sources/load.ts';"],
    ['site/a.ts', "import Page from '../layouts/Page.astro';"],
    ['server/a.ts', "import { pages } from '../pages/routes.ts';"],
    ['server/a.ts', "import { createReleases } from '../release/engine.ts';"],
    ['release/a.ts', "import { createApp } from '../server/app.ts';"],
    ['release/a.ts', "import { site } from '../site/site.ts';"],
    ['styles/a.css', "@import '../components/card.css';"],
    ['components/A.astro', "---\nimport { load } from '../sources/load.ts';\n---\n<p>x</p>"],
    ['components/A.astro', "---\nconst a = 1;\n---\n<script>\n  import { accept } from '../intake/accept.ts';\n</script>"],
    ['components/A.astro', "---\nimport Page from '../layouts/Page.astro';\n---"],
    ['layouts/A.astro', "---\nimport { createApp } from '../server/app.ts';\n---"],
    ['templates/A.astro', "---\nconst all = import.meta.glob(['../sources/*.ts']);\n---"],
    ['templates/A.astro', "---\nimport { accept } from '/src/intake/accept.ts';\n---"],
    ['islands/map/a.tsx', "import { readFile } from 'node:fs/promises';"],
    ['islands/map/a.tsx', "type Loaded = import('../../sources/load.ts').Loaded;"],
    ['islands/a.ts', "import { accept } from '../intake/accept.ts';"],
    ['islands/a.ts', "import { site } from '../site/site.ts';"],
    ['pages/a.ts', "import { load } from '../sources/load.ts';"],
    ['attic/a.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(brokenArrows(file, text)).toEqual([expect.stringContaining(`src/${file}`)]);
  });
});

describe('the check lets pass', () => {
  test.each([
    ['domain/model/a.ts', "import { z } from 'zod';\nimport { walk } from './walk.ts';\nimport type { Problem } from '../problem.ts';"],
    [
      'i18n/a.ts',
      "import type { TypeId } from '../domain/model/index.ts';\nimport { type Entry, type Id } from '../domain/model/index.ts';",
    ],
    ['site/a.ts', "import { load } from '../sources/load.ts';"],
    ['templates/A.astro', "---\nimport Page from '../layouts/Page.astro';\nimport '@fontsource-variable/plus-jakarta-sans';\n---"],
    ['pages/a.ts', "// import { load } from '../sources/load.ts';\nconst text = \"import { load } from '../sources/load.ts'\";"],
    ['islands/map/styles.ts', "import libraryStyles from './library.css?url&no-inline';"],
  ])('%s: %s', (file, text) => {
    expect(brokenArrows(file, text)).toEqual([]);
  });
});
