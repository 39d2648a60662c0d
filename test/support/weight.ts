import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from './dist.ts';

/** Bytes a page costs its reader before anything is asked for, each file compressed with gzip at level 9. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/** The files a page loads at once: addresses such as `/_astro/x.js`. */
export interface Files {
  readonly css: readonly string[];
  readonly js: readonly string[];
}

/** `import` and `export ... from` of a module as a bundler writes it; an `import()` is for later and is not one of them. */
const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*$\s{},]+?\s*from\s*)?["']([^"']+)["']/g;

/** Weighs the pages of a built site; every file is read and compressed once. */
export class Scales {
  readonly #root: string;
  readonly #sizes = new Map<string, number>();
  readonly #imports = new Map<string, readonly string[]>();

  constructor(root: string) {
    this.#root = root;
  }

  weigh(page: Page): Weight {
    const { css, js } = this.files(page);
    const inline = page.tags.filter(isInlineScript).reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
    return { html: gzipSync(page.html, { level: 9 }).length, css: this.#sum(css), js: this.#sum(js) + inline };
  }

  /** Scripts, preloaded modules and hydrated islands of a page with all they import statically, and its stylesheets. */
  files(page: Page): Files {
    const css = new Set<string>();
    const scripts: string[] = [];
    for (const { name, attributes } of page.tags) {
      const { rel = '', href, src } = attributes;
      if (name === 'link' && rel.split(' ').includes('stylesheet') && href) css.add(local(href, page.address));
      if (name === 'link' && rel === 'modulepreload' && href) scripts.push(local(href, page.address));
      if (name === 'script' && src) scripts.push(local(src, page.address));
      if (name === 'astro-island') {
        for (const url of [attributes['component-url'], attributes['renderer-url']]) if (url) scripts.push(local(url, page.address));
      }
    }
    const inline = page.tags.filter(isInlineScript).flatMap(({ text }) => importsIn(text, page.address));
    return { css: [...css], js: this.#withImports([...scripts, ...inline]) };
  }

  /** Text of a file of the site. Throws when it is not there. */
  text(address: string): string {
    return readFileSync(this.#path(address), 'utf8');
  }

  #withImports(addresses: readonly string[]): string[] {
    const seen = new Set<string>();
    const waiting = [...addresses];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      waiting.push(...this.#importsOf(address));
    }
    return [...seen];
  }

  #importsOf(address: string): readonly string[] {
    const known = this.#imports.get(address);
    if (known) return known;
    const found = importsIn(this.text(address), address);
    this.#imports.set(address, found);
    return found;
  }

  #sum(addresses: readonly string[]): number {
    return addresses.reduce((sum, address) => sum + this.#size(address), 0);
  }

  #size(address: string): number {
    const known = this.#sizes.get(address);
    if (known !== undefined) return known;
    const size = gzipSync(readFileSync(this.#path(address)), { level: 9 }).length;
    this.#sizes.set(address, size);
    return size;
  }

  #path(address: string): string {
    return join(this.#root, address);
  }
}

/** A script that runs: not one that carries data (JSON-LD, a map's features). */
export function isInlineScript({ name, attributes, text }: Page['tags'][number]): boolean {
  return name === 'script' && !attributes.src && text !== '' && (!attributes.type || /^(module|text\/javascript)$/.test(attributes.type));
}

function importsIn(code: string, address: string): string[] {
  return [...code.matchAll(staticImport)].map(([, specifier = '']) => local(specifier, address));
}

/** The address of a file, from a link on a page or in a module. */
function local(link: string, from: string): string {
  return posix.normalize(new URL(link, new URL(from, 'http://site')).pathname);
}
