import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createReleases, type ReleaseOptions, type Releases } from '../../src/release/engine.ts';
import type { Inspection } from '../../src/release/release.ts';

/** A folder of its own that goes away with the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-releases-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A page as complete as the inspection wants it. */
export function page(title: string, body = '<p>Isi.</p>', head = ''): string {
  return `<!doctype html><html lang="id"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>\n`;
}

export const origin = 'https://lingkar-tengger.example';

/** The files of a small whole site; `version` stands on every page. */
export function smallSite(version: string): Record<string, string> {
  const canonical = `<link rel="canonical" href="${origin}/"><link rel="stylesheet" href="/_astro/site.${version}.css">`;
  return {
    'index.html': page(`Beranda ${version}`, '<a href="/kabar/#isi">Kabar</a>', canonical),
    'kabar/index.html': page(`Kabar ${version}`, '<p id="isi">Isi.</p>'),
    'en/index.html': page(`Home ${version}`),
    '404.html': page(`Tidak ada ${version}`),
    'en/404/index.html': page(`Not found ${version}`),
    'robots.txt': 'User-agent: *\n',
    'sitemap.xml': `<?xml version="1.0"?><urlset><url><loc>${origin}/</loc></url><url><loc>${origin}/kabar/</loc></url></urlset>`,
    [`_astro/site.${version}.css`]: `/* ${version} */\n`,
  };
}

export function writeSite(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export const inspection = (facts: Partial<Inspection> = {}): Inspection => ({
  pages: 5,
  problems: [],
  schedule: [],
  digest: 'sama',
  ...facts,
});

/** A clock that stands still until it is set. */
export class TestClock {
  now: Date;

  constructor(text: string) {
    this.now = new Date(text);
  }

  readonly read = (): Date => new Date(this.now);

  set(text: string): void {
    this.now = new Date(text);
  }

  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }
}

/**
 * An engine over a folder of its own whose builds write a small site numbered 1, 2, 3 ..., each with content of its own;
 * `builds` counts them. It is closed with the test.
 */
export function testReleases(options: Partial<ReleaseOptions> = {}): { releases: Releases; builds: () => number; said: string[] } {
  let count = 0;
  const said: string[] = [];
  const releases = createReleases({
    root: join(scratch(), 'releases'),
    build: async ({ folder }) => {
      count += 1;
      writeSite(folder, smallSite(String(count)));
    },
    inspect: async () => inspection({ digest: String(count) }),
    inputs: async () => ({ code: 'program', content: 'isi' }),
    settleMs: 5,
    say: (line) => said.push(line),
    ...options,
  });
  onTestFinished(() => releases.close());
  return { releases, builds: () => count, said };
}
