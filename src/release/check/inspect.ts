import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Corridor } from '../../domain/corridor.ts';
import { changes } from '../../domain/schedule.ts';
import type { Inspection } from '../release.ts';
import { tags } from './html.ts';
import { isFile, Links, missingFiles, pageFaults } from './pages.ts';
import { sitemapFaults } from './sitemap.ts';

/** Fewer pages than this part of the last release's is taken for a fault, unless it is forced. */
const leastPart = 0.9;

export interface Expected {
  /** Number of pages of the release that is live. */
  readonly pages?: number;
  /** Folder of the release that is live; what did not change is shared with it. */
  readonly folder?: string;
  /** Somebody said that pages may vanish. */
  readonly force?: boolean;
}

/** Looks a finished build over: what must hold before it may go live, and what its content says of the days to come. */
export function inspect(root: string, corridor: Corridor, moment: Date, expected: Expected = {}): Inspection {
  const { pages, problems } = siteFaults(root);
  const shown = [...corridor.publicAt(moment).entries(), ...corridor.withdrawn()];
  return {
    pages,
    problems: [...problems, ...tooFew(pages, expected)],
    schedule: changes(corridor).map((moment) => moment.toISOString()),
    digest: createHash('sha256').update(JSON.stringify(shown)).digest('hex'),
  };
}

/** What is wrong with a built site, in Indonesian, and how many pages it has. */
export function siteFaults(root: string): { pages: number; problems: string[] } {
  const files = globSync('**/*.html', { cwd: root }).map((file) => file.split(sep).join('/'));
  const home = join(root, 'index.html');
  const links = new Links(root, originOf(isFile(home) ? readFileSync(home, 'utf8') : ''));
  const faults = files.flatMap((file) => {
    const html = readFileSync(join(root, file), 'utf8');
    const elements = tags(html);
    links.add(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, elements);
    return pageFaults(file, html, elements);
  });
  const sitemap = join(root, 'sitemap.xml');
  return {
    pages: files.length,
    problems: [
      ...missingFiles(root),
      ...faults,
      ...(isFile(sitemap) ? sitemapFaults(readFileSync(sitemap, 'utf8'), root) : []),
      ...links.broken(),
    ],
  };
}

function tooFew(pages: number, { pages: before = 0, force = false }: Expected): string[] {
  if (force || pages >= before * leastPart) return [];
  return [
    `jumlah halaman turun dari ${before} menjadi ${pages}, lebih dari sepersepuluh; bila memang disengaja, jalankan "npm run release -- --force"`,
  ];
}

/** Where the site will live, as its home page declares it. */
function originOf(home: string): string {
  const canonical = tags(home).find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical');
  return URL.parse(canonical?.attributes.href ?? '')?.origin ?? 'https://tanpa-alamat.invalid';
}
