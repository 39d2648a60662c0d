import { expect, inject, test } from 'vitest';
import { pagesOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { declaredOrigin, LinkChecker, languageLinks } from '../support/links.ts';

const { root } = inject('site');
const pages = pagesOf(root);
const origin = declaredOrigin(pages);

test('every link, image, script and stylesheet leads to a file, and every fragment to an element', () => {
  const checker = new LinkChecker(root, origin, pages);
  expectNone(pages.flatMap((page) => checker.broken(page)));
});

test('every page is its own canonical, and its translations name each other', () => {
  expectNone(languageLinks(pages, origin));
});

test('the checker sees a dead link, a dead fragment, a missing slash and a dead candidate of a srcset', () => {
  const [home] = pages;
  if (!home) throw new Error('no page');
  const tag = (name: string, attributes: Record<string, string>) => ({ name, attributes, text: '' });
  const page = {
    ...home,
    tags: [
      tag('a', { href: '/nowhere/' }),
      tag('a', { href: `${home.address}#no-such-id` }),
      tag('a', { href: '/en' }),
      tag('img', { src: '/favicon.svg', srcset: '/nowhere-320.webp 320w, /nowhere-640.webp 640w' }),
    ],
  };
  const rules = new LinkChecker(root, origin, pages).broken(page).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['dead link', 'dead fragment', 'address without its closing slash']));
  expect(rules.filter((rule) => rule === 'dead link').length).toBeGreaterThanOrEqual(3);
});
