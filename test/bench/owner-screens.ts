import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { specimen } from '../../src/components/style/specimen.ts';
import type { ListingState } from '../../src/domain/listing.ts';
import type { Entry } from '../../src/domain/model/index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { ownerUi } from '../../src/i18n/umkm-owner.ts';
import { between } from '../../src/intake/pages/fill.ts';
import { endPage, ownerPage } from '../../src/intake/pages/owner.ts';
import type { OwnerPage } from '../../src/intake/pages/parts.ts';
import type { Mount } from '../../src/server/app.ts';
import { sections } from '../../src/site/address.ts';

type Listing = Entry<'umkm'>;

const path = '/pemilik';
const received = { receivedAt: '2026-11-01T09:00:00+07:00', checked: true, linkVersion: 1, decisions: [] };
const base: Listing = { ...specimen('kota-malang'), publication: { state: 'review' }, intake: received };
const published: Listing = { ...base, publication: { state: 'published' } };

interface State {
  readonly entry: Listing;
  readonly more?: (lang: Lang) => Partial<OwnerPage>;
}

const ended = (step: 'refused' | 'withdrawn' | 'merged'): State => ({
  entry: {
    ...base,
    publication: { state: 'withdrawn' },
    intake: { ...received, decisions: [{ at: received.receivedAt, by: 'petugas', step }] },
  },
});

/** The states of the page behind an owner's link: a placeholder listing, and what the page says of it beside. */
const states: Readonly<Record<ListingState | 'new' | 'soon' | 'stale' | 'hidden' | 'merged', State>> = {
  new: { entry: base, more: () => ({ isNew: true }) },
  sent: { entry: base },
  checking: { entry: { ...base, intake: { ...received, seenAt: received.receivedAt } } },
  returned: {
    entry: { ...base, publication: { state: 'draft' }, intake: { ...received, note: ownerUi.errorsTitle } },
    more: (lang) => ({ errors: { harga: ownerUi.priceHint[lang] }, typed: { nama: '…', harga: 'seribu' } }),
  },
  published: { entry: published, more: () => ({ address: '/', done: 'harga' }) },
  soon: { entry: published, more: () => ({ soon: true }) },
  changing: { entry: { ...published, intake: { ...received, change: { ...base, at: received.receivedAt } } } },
  hidden: { entry: { ...published, confirmedAt: '2026-01-01' } },
  stale: { entry: { ...published, confirmedAt: '2026-07-01' }, more: () => ({ address: '/', which: 'new' }) },
  refused: ended('refused'),
  withdrawn: ended('withdrawn'),
  merged: ended('merged'),
};

/** Addresses of the states in both languages; the last is a link that is no longer good. */
export const ownerScreens: readonly Readonly<Record<Lang, string>>[] = [...Object.keys(states), 'dead'].map((state) => ({
  id: `${path}/${state}/id`,
  en: `${path}/${state}/en`,
}));

/** The pages the service makes for owners, in the built shells of `root`, on placeholders. */
export function ownerMount(root: string): Mount {
  const app = new Hono().get('/:state/:lang', (c) => {
    const lang = c.req.param('lang') === 'en' ? 'en' : 'id';
    const shell = readFileSync(join(root, sections.manage[lang], 'index.html'), 'utf8');
    const state = (states as Readonly<Record<string, State>>)[c.req.param('state')];
    const content = state
      ? ownerPage({
          entry: state.entry,
          lang,
          path: c.req.path,
          origin: 'https://lingkar-tengger.example',
          now: new Date('2026-11-22T09:00:00+07:00'),
          regions: [],
          isNew: false,
          which: 0,
          ...state.more?.(lang),
        })
      : endPage(ownerUi.deadTitle[lang], ownerUi.dead[lang]);
    return c.html(between(shell, 'isi', content));
  });
  return { path, app };
}
