import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { BrowserContext, Page as Tab } from 'playwright';
import type { Finding } from './findings.ts';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Rules of axe that must hold on every page. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations axe finds on a page as it stands; `rules` narrows it to some rules. */
export async function axeFindings(tab: Tab, page: string, rules?: string[]): Promise<Finding[]> {
  await tab.evaluate(axeSource);
  const violations = await tab.evaluate(
    async (runOnly) => {
      const { axe: runner } = window as unknown as { axe: typeof axe };
      // Preloading is for rules about orientation locks in stylesheets of other origins; there are none here.
      return (await runner.run(document, { runOnly, resultTypes: ['violations'], preload: false })).violations;
    },
    rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: standards },
  );
  return violations.flatMap(({ id, helpUrl, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      page,
      rule: `axe ${id}`,
      where: target.join(' '),
      remedy: `${(failureSummary ?? '').replace(/\s+/g, ' ').trim()} (${helpUrl.replace(/\?.*/, '')})`,
    })),
  );
}

/** A tab that remembers what went wrong since it was last pointed at a page. */
export class WatchedTab {
  readonly #tab: Tab;
  readonly #origin: string;
  #address = '';
  #trouble: Finding[] = [];

  private constructor(tab: Tab, origin: string) {
    this.#tab = tab;
    this.#origin = origin;
    tab.on('console', (message) => {
      if (message.type() === 'error') this.#note('console error', message.location().url || this.#address, message.text());
    });
    tab.on('pageerror', (error) => this.#note('script error', this.#address, `${error.message}: mend the script, or guard what it needs`));
    tab.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
        this.#note('third-party request', request.url(), 'serve the file from the site itself');
      }
    });
    tab.on('response', (response) => {
      if (response.status() >= 400)
        this.#note('failed request', response.url(), `status ${response.status()}: publish the file, or drop the link to it`);
    });
    tab.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // The browser drops what it no longer needs when the tab moves on, such as the icon of the page before.
      if (reason === 'net::ERR_ABORTED') return;
      this.#note('failed request', request.url(), `${reason}: publish the file, or drop the link to it`);
    });
  }

  static async open(context: BrowserContext, origin: string): Promise<WatchedTab> {
    return new WatchedTab(await context.newPage(), origin);
  }

  /** Loads a page of the site at a width in CSS pixels; what went wrong before is forgotten. */
  async visit(address: string, width = 360): Promise<void> {
    this.#address = address;
    this.#trouble = [];
    await this.#tab.setViewportSize({ width, height: 740 });
    await this.#tab.goto(this.#origin + address, { waitUntil: 'load' });
  }

  /** What the browser complained of since the visit. */
  trouble(): readonly Finding[] {
    return this.#trouble;
  }

  /** Violations axe finds on the page as it stands; `rules` narrows it to some rules. */
  violations(rules?: string[]): Promise<Finding[]> {
    return axeFindings(this.#tab, this.#address, rules);
  }

  /** Whether the page is wider than the window at a width in CSS pixels, and which elements stick out. */
  async overflow(width: number): Promise<Finding[]> {
    await this.#tab.setViewportSize({ width, height: 740 });
    const outside = await this.#tab.evaluate(() => {
      const allowed = document.documentElement.clientWidth;
      if ((document.scrollingElement?.scrollWidth ?? 0) <= allowed) return [];
      const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > allowed + 0.5);
      const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
      const step = ({ tagName, id, classList }: Element) => [tagName.toLowerCase() + (id && `#${id}`), ...classList].join('.');
      const path = (element: Element): string => {
        const own = step(element);
        return /[#.]/.test(own) || !element.parentElement ? own : `${path(element.parentElement)} > ${own}`;
      };
      const named = innermost.slice(0, 3).map(path);
      // What sticks out may be no element at all: a shadow of a pseudo-element, a long word.
      return named.length > 0 ? named : ['html'];
    });
    return outside.map((where) => ({
      page: this.#address,
      rule: `horizontal scroll at ${width} px`,
      where,
      remedy: 'let it wrap or shrink (min-width: 0, overflow-wrap), or scroll inside a box of its own',
    }));
  }

  async colorScheme(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.#tab.emulateMedia({ colorScheme });
  }

  #note(rule: string, where: string, remedy: string): void {
    this.#trouble.push({ page: this.#address, rule, where: where.replace(this.#origin, ''), remedy });
  }
}
