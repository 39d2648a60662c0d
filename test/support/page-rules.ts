import type { Page } from './dist.ts';
import type { Finding } from './findings.ts';

/** What every page must have, read from its source: one main heading, a title, a description, the right language, its template. */
export function missingParts(page: Page): Finding[] {
  const finding = (rule: string, where: string, remedy: string): Finding => ({ page: page.address, rule, where, remedy });
  const findings: Finding[] = [];
  const headings = page.tags.filter(({ name }) => name === 'h1').length;
  if (headings !== 1) findings.push(finding('exactly one h1', `${headings} found`, 'keep one h1, and make the others h2'));
  if (titleOf(page) === '') findings.push(finding('title', 'head > title', 'give the page a title'));
  if (metaOf(page, 'description') === '')
    findings.push(finding('description', 'head > meta[name=description]', 'give the page a description'));
  const language = page.tags.find(({ name }) => name === 'html')?.attributes.lang;
  if (language !== page.language) {
    findings.push(finding('language', `html[lang=${language}]`, `the address promises lang="${page.language}"`));
  }
  if (page.template === '')
    findings.push(finding('template', 'body', 'write data-template on body, so that tests can pick one page of each'));
  return findings;
}

/** Pages whose title another page has as well. Pages that search engines skip may repeat one. */
export function repeatedTitles(pages: readonly Page[]): Finding[] {
  const owner = new Map<string, string>();
  return pages
    .filter(({ indexable }) => indexable)
    .flatMap((page) => {
      const title = titleOf(page);
      const first = owner.get(title);
      if (title === '') return [];
      owner.set(title, first ?? page.address);
      return first === undefined
        ? []
        : [
            {
              page: page.address,
              rule: 'unique title',
              where: `"${title}"`,
              remedy: `${first} has it too: say in the title what sets them apart`,
            },
          ];
    });
}

function titleOf(page: Page): string {
  return page.tags.find(({ name }) => name === 'title')?.text.trim() ?? '';
}

function metaOf(page: Page, name: string): string {
  return page.tags.find((tag) => tag.name === 'meta' && tag.attributes.name === name)?.attributes.content?.trim() ?? '';
}
