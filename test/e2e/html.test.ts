import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { inject, test } from 'vitest';
import { type Page, pagesOf } from '../support/dist.ts';
import { expectNone, type Finding } from '../support/findings.ts';
import { isInlineScript } from '../support/weight.ts';

const pages = pagesOf(inject('site').root);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // How Astro writes, not what it writes: quotes only where needed, `disabled=""`, `<br>` or `<br />`, blank lines.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // A matter for editors: a title is cut by the search engine that shows it, and by no reader.
      'long-title': 'off',
      // Places of map markers and hues of regions are data, and data is written where it is.
      'no-inline-style': 'off',
    },
  }),
);

async function faultsOf(page: Page): Promise<Finding[]> {
  const { results } = await validator.validateString(page.html, page.file);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, selector }) => ({
      page: page.address,
      rule: `html ${ruleId}`,
      where: selector ?? `line ${line}`,
      remedy: message,
    }));
}

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
