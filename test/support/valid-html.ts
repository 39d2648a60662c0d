import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from './dist.ts';
import type { Finding } from './findings.ts';

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

/** What is wrong with the HTML of a page, by the standard. */
export async function faultsOf(page: Page): Promise<Finding[]> {
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
