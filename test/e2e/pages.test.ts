import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { WatchedTab } from '../support/browser-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { oneOfEach, pagesOf, sitemapOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { missingParts, repeatedTitles } from '../support/page-rules.ts';

const { root, origin } = inject('site');
const pages = pagesOf(root);
const visited = process.env.QUICK ? oneOfEach(pages, ({ template, language }) => `${template} ${language}`) : pages;

let browser: Browser;
let context: BrowserContext;
/** Tabs waiting for a page. Tests run four at a time, so there are never more than four. */
const idle: WatchedTab[] = [];
const told = new Set<string>();

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
});
afterAll(() => browser?.close());

async function inTab<T>(work: (tab: WatchedTab) => Promise<T>): Promise<T> {
  const tab = idle.pop() ?? (await WatchedTab.open(context, origin));
  try {
    return await work(tab);
  } finally {
    idle.push(tab);
  }
}

test('the sitemap lists every page for search engines, and nothing else', () => {
  const listed = new Set(sitemapOf(root));
  const published = new Set(pages.filter(({ indexable }) => indexable).map(({ address }) => address));
  expectNone([
    ...[...listed.difference(published)].map((page) => ({
      page,
      rule: 'sitemap',
      where: 'sitemap.xml',
      remedy: 'take it out: there is no such page, or it asks not to be indexed',
    })),
    ...[...published.difference(listed)].map((page) => ({
      page,
      rule: 'sitemap',
      where: 'sitemap.xml',
      remedy: 'list it, or mark the page noindex',
    })),
  ]);
});

test('every page has a heading, a title, a description, its language and its template', () => {
  expectNone(pages.flatMap(missingParts));
});

test('no two pages share a title', () => {
  expectNone(repeatedTitles(pages));
});

describe('on a phone 360 px wide', () => {
  test.concurrent.each(visited.map((page) => [page.address, page] as const))('%s', async (address) => {
    await inTab(async (tab) => {
      await tab.visit(address);
      expectNone([...(await tab.violations()), ...(await tab.overflow(360)), ...(await tab.overflow(320)), ...tab.trouble()], told);
    });
  });
});

describe('in the dark', () => {
  test.concurrent.each(oneOfEach(pages, ({ template }) => template).map(({ template, address }) => [template, address] as const))(
    '%s: %s has enough contrast',
    async (_, address) => {
      await inTab(async (tab) => {
        await tab.colorScheme('dark');
        await tab.visit(address);
        const findings = await tab.violations(['color-contrast', 'link-in-text-block']);
        await tab.colorScheme('light');
        expectNone(
          findings.map((finding) => ({ ...finding, rule: `${finding.rule} (dark)` })),
          told,
        );
      });
    },
  );
});
