import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag } from '../../src/release/check/html.ts';
import { addressesOf, answersOf, askedBy } from '../../src/release/check/links.ts';
import type { Page } from './dist.ts';
import type { Finding } from './findings.ts';

/** A link on a page to something of the site. */
interface Link {
  readonly element: string;
  readonly url: URL;
}

/** Checks the links of a site's pages against its files and against the ids of its pages. */
export class LinkChecker {
  readonly #root: string;
  readonly #origin: string;
  readonly #ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #files = new Map<string, boolean>();

  /** `origin` is where the site will live (`https://example.org`): absolute links to it are links to its files. */
  constructor(root: string, origin: string, pages: readonly Page[]) {
    this.#root = root;
    this.#origin = origin;
    this.#ids = new Map(pages.map((page) => [page.address, answersOf(page.tags)]));
  }

  /** Links of a page that lead nowhere, and fragments that name nothing. */
  broken(page: Page): Finding[] {
    return page.tags
      .flatMap((tag) => this.#linksOf(tag, page))
      .flatMap(({ element, url }) => {
        const finding = (rule: string, remedy: string): Finding[] => [{ page: page.address, rule, where: element, remedy }];
        const address = decodeURI(url.pathname);
        if (!this.#exists(address)) {
          return this.#exists(`${address}/`)
            ? finding('address without its closing slash', `write ${address}/`)
            : finding('dead link', `nothing is published at ${address}: correct the address, or publish it`);
        }
        const id = askedBy(decodeURIComponent(url.hash.slice(1)));
        const ids = this.#ids.get(address);
        if (id === '' || id === 'top' || !ids || ids.has(id)) return [];
        return finding('dead fragment', `no element of ${address} has id="${id}"`);
      });
  }

  #linksOf(tag: Tag, page: Page): Link[] {
    return addressesOf(tag).flatMap((address) => {
      const url = URL.parse(address, this.#origin + page.address);
      return url?.origin === this.#origin ? [{ element: `${tag.name}[${address}]`, url }] : [];
    });
  }

  #exists(address: string): boolean {
    const known = this.#files.get(address);
    if (known !== undefined) return known;
    const file = join(this.#root, address.endsWith('/') ? `${address}index.html` : address);
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    this.#files.set(address, found);
    return found;
  }
}

/** Whether a page names itself as canonical, and its translations name each other. */
export function languageLinks(pages: readonly Page[], origin: string): Finding[] {
  const alternates = new Map(pages.map((page) => [page.address, alternatesOf(page)]));
  return pages
    .filter(({ indexable }) => indexable)
    .flatMap((page) => {
      const own = origin + encodeURI(page.address);
      const finding = (rule: string, where: string, remedy: string): Finding => ({ page: page.address, rule, where, remedy });
      const findings: Finding[] = [];
      const canonical = linksWith(page, 'canonical').map(({ href }) => href ?? '');
      if (canonical.length !== 1 || canonical[0] !== own) {
        findings.push(finding('canonical', canonical.join(', ') || 'none', `write one link rel="canonical" to ${own}`));
      }
      const named = alternates.get(page.address) ?? new Map();
      for (const language of ['id', 'en', 'x-default']) {
        if (!named.has(language)) findings.push(finding('hreflang', `${language} missing`, `name the page for hreflang="${language}"`));
      }
      if (named.get(page.language) !== own) {
        findings.push(finding('hreflang', `${page.language} is ${named.get(page.language)}`, `a page is its own alternate: ${own}`));
      }
      for (const [language, url] of named) {
        const back = alternates.get(decodeURI(URL.parse(url)?.pathname ?? ''))?.get(page.language);
        if (back !== own)
          findings.push(finding('hreflang', `${language} ${url}`, `that page names ${back} for ${page.language}, not this one`));
      }
      return findings;
    });
}

/** The site's own origin, as its home page declares it. Throws when it does not. */
export function declaredOrigin(pages: readonly Page[]): string {
  const home = pages.find(({ address }) => address === '/');
  const canonical = home && linksWith(home, 'canonical')[0]?.href;
  if (!canonical) throw new Error('The home page has no link rel="canonical": write it, with the full address.');
  return new URL(canonical).origin;
}

function alternatesOf(page: Page): Map<string, string> {
  return new Map(linksWith(page, 'alternate').flatMap(({ hreflang, href }) => (hreflang && href ? [[hreflang, href] as const] : [])));
}

function linksWith(page: Page, rel: string): Readonly<Record<string, string>>[] {
  return page.tags.flatMap(({ name, attributes }) => (name === 'link' && attributes.rel === rel ? [attributes] : []));
}
