import { inject, test } from 'vitest';
import { pagesOf } from '../support/dist.ts';
import { expectNone, type Finding } from '../support/findings.ts';
import { faultsOf } from '../support/valid-html.ts';
import { isInlineScript } from '../support/weight.ts';

const pages = pagesOf(inject('site').root);

test('every page is valid HTML', { timeout: 300_000 }, async () => {
  const findings: Finding[] = [];
  for (const page of pages) findings.push(...(await faultsOf(page)));
  expectNone(findings);
});

test('no page carries a script in its own source: the content security policy would refuse it', () => {
  expectNone(
    pages.flatMap((page) =>
      page.tags.filter(isInlineScript).map(({ text }) => ({
        page: page.address,
        rule: 'inline script',
        where: text.slice(0, 60),
        remedy: 'move it to a file that Astro bundles (vite.build.assetsInlineLimit: 0 keeps small ones out of the page)',
      })),
    ),
  );
});
