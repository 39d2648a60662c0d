import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Tag, tags } from '../../src/release/check/html.ts';

export type Language = 'id' | 'en';

/** A page of the built site. */
export interface Page {
  /** Path of the file below the folder of the site. */
  readonly file: string;
  /** Path of its address: `/en/peta/`. */
  readonly address: string;
  /** The language its address promises. */
  readonly language: Language;
  /** `data-template` of its body; empty when it has none. */
  readonly template: string;
  readonly html: string;
  readonly tags: readonly Tag[];
  /** False for error pages and pages that ask search engines to stay away. */
  readonly indexable: boolean;
}

/** Every page of a built site, ordered by address. Throws when the folder holds none, so that no check can pass on nothing. */
export function pagesOf(root: string): Page[] {
  const files = globSync(['**/index.html', '404.html'], { cwd: root }).map((file) => file.split(sep).join('/'));
  if (files.length === 0) throw new Error(`No page below ${root}: build the site first.`);
  return files.map((file) => pageOf(root, file)).sort((a, b) => (a.address < b.address ? -1 : 1));
}

function pageOf(root: string, file: string): Page {
  return pageFrom(file, readFileSync(join(root, file), 'utf8'));
}

/** A page from its text, wherever that comes from. */
export function pageFrom(file: string, html: string): Page {
  const elements = tags(html);
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const robots = elements.find(({ name, attributes }) => name === 'meta' && attributes.name === 'robots')?.attributes.content ?? '';
  return {
    file,
    address,
    language: address.startsWith('/en/') ? 'en' : 'id',
    template: elements.find(({ name }) => name === 'body')?.attributes['data-template'] ?? '',
    html,
    tags: elements,
    indexable: !/(^|\/)404(\.html|\/)$/.test(address) && !robots.includes('noindex'),
  };
}

/** One page for each value of a key: the first in order of address. */
export function oneOfEach(pages: readonly Page[], key: (page: Page) => string): Page[] {
  return [...new Map(pages.toReversed().map((page) => [key(page), page])).values()].reverse();
}

/** Addresses (`/en/peta/`) the sitemap lists, following a sitemap index. Throws when the site has no sitemap. */
export function sitemapOf(root: string): string[] {
  const [first] = globSync(['sitemap.xml', 'sitemap-index.xml'], { cwd: root });
  if (!first) throw new Error(`No sitemap.xml or sitemap-index.xml below ${root}.`);
  return addressesIn(root, first);
}

function addressesIn(root: string, file: string): string[] {
  const addresses = [...readFileSync(join(root, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url.trim()).pathname,
  );
  return addresses.flatMap((address) => (address.endsWith('.xml') ? addressesIn(root, address.slice(1)) : [decodeURI(address)]));
}
