import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag } from './html.ts';
import { addressesOf, answersOf, askedBy } from './links.ts';

/** Files without which no release may go live: they are in every build, whatever the content. */
const needed = ['index.html', 'en/index.html', '404.html', 'en/404/index.html', 'sitemap.xml', 'robots.txt'];

/** Files of {@link needed} that a build lacks. */
export function missingFiles(root: string): string[] {
  return needed.filter((file) => !isFile(join(root, file))).map((file) => `berkas ${file} tidak ada`);
}

/** What is wrong with the text of one page: cut off, or empty. */
export function pageFaults(file: string, html: string, elements: readonly Tag[]): string[] {
  if (html.trim() === '') return [`${file}: halaman kosong`];
  if (!/<\/html>\s*$/i.test(html)) return [`${file}: halaman terpotong`];
  const title = elements.find(({ name }) => name === 'title')?.text.trim();
  if (!title) return [`${file}: halaman tanpa judul`];
  const start = /<main\b[^>]*>/i.exec(html);
  const main = start ? html.slice(start.index + start[0].length, html.search(/<\/main>/i)) : '';
  return main.replace(/<[^>]*>/g, '').trim() === '' ? [`${file}: halaman tanpa isi`] : [];
}

/**
 * The internal links of a site, gathered page by page so that a site of any size fits in memory, then followed at once.
 * Whole pages are not kept: only where each address is first named, and the fragments asked of it.
 */
export class Links {
  readonly #root: string;
  readonly #origin: string;
  readonly #namedBy = new Map<string, string>();
  readonly #fragments = new Map<string, Map<string, string>>();
  readonly #ids = new Map<string, ReadonlySet<string>>();

  /** `origin` is where the site will live: absolute links to it are links to its files. */
  constructor(root: string, origin: string) {
    this.#root = root;
    this.#origin = origin;
  }

  add(address: string, elements: readonly Tag[]): void {
    this.#ids.set(address, answersOf(elements));
    for (const written of new Set(elements.flatMap(addressesOf))) {
      const url = URL.parse(written, this.#origin + address);
      if (url?.origin !== this.#origin) continue;
      const target = plain(url.pathname);
      if (!this.#namedBy.has(target)) this.#namedBy.set(target, address);
      const id = askedBy(plain(url.hash.slice(1)));
      if (id === '' || id === 'top') continue;
      const asked = this.#fragments.get(target) ?? new Map<string, string>();
      if (!asked.has(id)) asked.set(id, address);
      this.#fragments.set(target, asked);
    }
  }

  /** Links that lead nowhere, and fragments that name nothing, each once. */
  broken(): string[] {
    const dead = [...this.#namedBy].filter(([target]) => !isFile(join(this.#root, target.endsWith('/') ? `${target}index.html` : target)));
    const hollow = [...this.#fragments].flatMap(([target, asked]) => {
      const ids = this.#ids.get(target);
      return ids
        ? [...asked].filter(([id]) => !ids.has(id)).map(([id, page]) => `${page}: tautan ke ${target}#${id} tidak menemukan bagian itu`)
        : [];
    });
    return [...dead.map(([target, page]) => `${page}: tautan ke ${target} tidak menemukan halaman`), ...hollow];
  }
}

/** An address in plain characters; as it stands when it is not well written. */
export function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
