import { type Context, Hono } from 'hono';
import { confirmation, listingState } from '../domain/listing.ts';
import { type Lang, otherLang, say } from '../i18n/lang.ts';
import { ownerUi } from '../i18n/umkm-owner.ts';
import { originOf } from './address.ts';
import { type Form, withForm } from './body.ts';
import type { Which } from './entry.ts';
import type { ListingEntry } from './listings.ts';
import { between } from './pages/fill.ts';
import { endPage, ownerLang, ownerPage } from './pages/owner.ts';
import type { OwnerPage } from './pages/parts.ts';
import { asRefused, type IntakeOptions, Refused, refusals, within } from './requests.ts';
import { isShown } from './steps.ts';
import { readPrice, readSubmission } from './submission.ts';
import { photoOf } from './submit.ts';
import { intakePath } from './tokens.ts';

const actions = ['harga', 'habis', 'masih', 'perbaikan', 'tarik', 'hapus'] as const;
type Action = (typeof actions)[number];

/** The page behind an owner's link, and what its forms do. */
export function manageRoutes(it: IntakeOptions): Hono {
  return new Hono()
    .get('/milik', async (c) => {
      const [, token = ''] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
      const entry = await entryOf(token, it);
      if (!entry) return c.json({ error: ownerUi.dead.id }, 401);
      return c.json(await statusOf(entry, it));
    })
    .get('/kelola/:token', async (c) => {
      const entry = await entryOf(c.req.param('token'), it);
      if (!entry) return dead(c, it);
      const { baru, ok } = c.req.query();
      return shown(c, it, entry, { isNew: baru === '1', ...(ok && { done: ok }) });
    })
    .post('/kelola/:token/:action', async (c) => {
      const action = actions.find((each) => each === c.req.param('action'));
      const entry = await entryOf(c.req.param('token'), it);
      if (!action) return c.notFound();
      if (!entry) return dead(c, it);
      return act(c, it, entry, action);
    });
}

/** The listing of a link that is still good. */
async function entryOf(token: string, { links, listings }: IntakeOptions): Promise<ListingEntry | undefined> {
  const claim = await links.read(token);
  const entry = claim && (await listings.find(claim.id));
  return entry && (entry.intake?.linkVersion ?? 1) === claim?.version ? entry : undefined;
}

async function statusOf(entry: ListingEntry, it: IntakeOptions) {
  const { id, name, offers, confirmedAt, intake } = entry;
  const lang = ownerLang(entry, undefined);
  const page = await pageOf(entry, lang, it);
  return {
    id,
    name: say(name, lang),
    state: listingState(entry),
    ...(intake?.note && { note: say(intake.note, lang) }),
    ...page,
    offers: offers.map(({ name: product, price, unit, soldOut }) => ({
      name: say(product, lang),
      ...(price !== undefined && { price }),
      ...(unit !== undefined && { unit }),
      soldOut,
    })),
    confirmedAt,
    confirmation: confirmation(entry, it.now()),
  };
}

/** The public page of a listing: its address once it is there, `soon` while the site is still being built with it. */
async function pageOf(entry: ListingEntry, lang: Lang, { site, now }: IntakeOptions): Promise<Pick<OwnerPage, 'address' | 'soon'>> {
  const isPublic = entry.publication.state === 'published' && isShown(entry) && confirmation(entry, now()) !== 'hidden';
  if (!isPublic) return {};
  const address = site.addressOf(entry)[lang];
  return (await site.page(address)) === undefined ? { soon: true } : { address };
}

async function act(c: Context, it: IntakeOptions, entry: ListingEntry, action: Action): Promise<Response> {
  const lang = ownerLang(entry, c.req.query('bahasa'));
  const path = `${intakePath}/kelola/${c.req.param('token')}`;
  let texts: Form['texts'] = {};
  try {
    within(await it.limits.action(entry.id));
    await withForm(c, async (form) => {
      texts = form.texts;
      await done(entry, action, form, it);
    });
  } catch (error) {
    const refused = asRefused(error);
    if (refused.retryAfter !== undefined) c.header('Retry-After', String(refused.retryAfter));
    const current = (await it.listings.find(entry.id)) ?? entry;
    const errors = refused.errors(lang);
    // Only the form of corrections has places of its own for what is wrong.
    const more =
      action === 'perbaikan' ? { errors, which: whichOf(texts.produk), typed: texts } : { errors: { '': Object.values(errors).join(' ') } };
    return shown(c, it, current, more, refused.status as 200);
  }
  if (action === 'hapus') return framed(c, it, lang, endPage(ownerUi.erasedTitle[lang], ownerUi.erased[lang]));
  return c.redirect(`${path}?ok=${action}&bahasa=${lang}`, 303);
}

async function done({ id }: ListingEntry, action: Action, form: Form, it: IntakeOptions): Promise<void> {
  const { texts } = form;
  const which = whichOf(texts.produk);
  const offer = which === 'new' ? -1 : which;
  switch (action) {
    case 'harga': {
      const { price, fault } = readPrice(texts.harga ?? '');
      if (fault) throw refusals.faults({ harga: fault });
      await it.listings.setPrice(id, offer, price);
      return;
    }
    case 'habis':
      await it.listings.setSoldOut(id, offer, texts.habis === 'ya');
      return;
    case 'masih':
      await it.listings.confirm(id);
      return;
    case 'perbaikan': {
      const { submission, faults } = readSubmission(texts, await it.corridor(), { correction: true });
      const photo = await photoOf(form);
      const lacksPhoto = which === 'new' && photo === undefined;
      if (!submission || lacksPhoto) throw refusals.faults({ ...faults, ...(lacksPhoto && { foto: 'photoMissing' as const }) });
      await it.turns.take(() => it.listings.propose(id, submission, photo, which));
      return;
    }
    case 'tarik':
      await it.listings.withdraw(id, 'pemilik');
      return;
    case 'hapus':
      if (texts.yakin !== 'ya') throw new Refused(422, (lang) => ({ yakin: ownerUi.eraseUnsure[lang] }));
      await it.listings.erase(id);
  }
}

const whichOf = (text: string | undefined): Which => (text === 'baru' ? 'new' : Math.min(99, Number.parseInt(text ?? '0', 10) || 0));

async function shown(c: Context, it: IntakeOptions, entry: ListingEntry, more: Partial<OwnerPage>, status: 200 = 200): Promise<Response> {
  const lang = ownerLang(entry, c.req.query('bahasa'));
  const page = await pageOf(entry, lang, it);
  const asked = whichOf(c.req.query('produk'));
  const corridor = await it.corridor();
  const content = ownerPage({
    entry,
    lang,
    path: `${intakePath}/kelola/${c.req.param('token')}`,
    origin: originOf(c),
    now: it.now(),
    ...page,
    regions: corridor.all('region').map(({ id, name }) => ({ id, name: say(name, lang) })),
    isNew: false,
    which: asked === 'new' || entry.offers[asked] ? asked : 0,
    ...more,
  });
  return framed(c, it, lang, content, status);
}

function dead(c: Context, it: IntakeOptions): Promise<Response> {
  const lang: Lang = c.req.query('bahasa') === 'en' ? 'en' : 'id';
  const other = otherLang(lang);
  const text = `${ownerUi.dead[lang]} / ${ownerUi.dead[other]}`;
  return framed(c, it, lang, endPage(ownerUi.deadTitle[lang], text), 404 as 200);
}

/** Markup inside the built page. Before the site is built it stands alone. */
async function framed(c: Context, it: IntakeOptions, lang: Lang, content: string, status: 200 = 200): Promise<Response> {
  const shell = await it.site.page(it.site.manage[lang]);
  if (shell === undefined) return c.html(`<!doctype html><html lang="${lang}"><title>UMKM</title><main>${content}</main></html>`, status);
  // The switch of languages leads to this page, not to its shell.
  const other = otherLang(lang);
  const own = shell.replaceAll(` href="${it.site.manage[other]}"`, ` href="?bahasa=${other}"`);
  return c.html(between(own, 'isi', content), status);
}
