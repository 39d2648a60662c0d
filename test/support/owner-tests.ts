import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Owner, ownerOf, stall } from './owner.ts';
import { type OwnerSite, ownerSite } from './owner-site.ts';

/** What the tests of one file share: a browser, the built site at `root` with the real intake, and a photo as a phone takes it. */
export interface OwnerTests {
  readonly browser: Browser;
  readonly site: OwnerSite;
  readonly photo: Buffer;
  /** Lets an owner work on a phone of their own at the listing form; the phone is put away afterwards. */
  onPhone<T>(work: (owner: Owner) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
}

/** Opens it all before the tests of the file that calls this, and closes it after them. */
export function ownerTests(root: string): OwnerTests {
  const parts = {} as { browser: Browser; site: OwnerSite; photo: Buffer };
  beforeAll(async () => {
    const [browser, site, photo] = await Promise.all([launchChromium(), ownerSite(root), stall()]);
    Object.assign(parts, { browser, site, photo });
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.site?.close();
  });
  return {
    get browser() {
      return parts.browser;
    },
    get site() {
      return parts.site;
    },
    get photo() {
      return parts.photo;
    },
    async onPhone(work, options = {}) {
      const owner = await ownerOf(parts.browser, `${parts.site.origin}/umkm/daftar/`, options);
      try {
        return await work(owner);
      } finally {
        await owner.context.close();
      }
    },
  };
}
