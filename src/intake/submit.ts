import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { listingState } from '../domain/listing.ts';
import type { Lang } from '../i18n/lang.ts';
import { addressOf } from './address.ts';
import { type Form, withForm } from './body.ts';
import { digest } from './entry.ts';
import type { ListingEntry } from './listings.ts';
import { filledForm } from './pages/fill.ts';
import { asRefused, type IntakeOptions, langOf, type Refused, refusals, refusedJson, wantsJson, within } from './requests.ts';
import { fieldNames, readSubmission } from './submission.ts';
import { intakePath } from './tokens.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A first listing sent by the form: by its script, which wants JSON, or by the form itself. */
export async function submit(c: Context, it: IntakeOptions): Promise<Response> {
  let form: Form = { texts: {}, files: new Map() };
  const address = addressOf(c, it.proxies);
  try {
    within(await it.limits.attempt(address));
    return await withForm(c, async (sent) => {
      form = sent;
      if (form.texts.situs?.trim()) return await pretended(c);
      const { entry, again } = await kept(form, address, it);
      return answer(c, it, entry, again);
    });
  } catch (error) {
    return refusedReply(c, it, asRefused(error), form);
  }
}

async function kept(form: Form, address: string, it: IntakeOptions): Promise<{ entry: ListingEntry; again: boolean }> {
  const { texts } = form;
  const photo = await photoOf(form);
  const key = keyOf(form, photo, address);
  const before = await it.listings.received(key);
  if (before) return { entry: before, again: true };

  const { submission, faults } = readSubmission(texts, await it.corridor());
  if (!submission || photo === undefined)
    throw refusals.faults({ ...(photo === undefined && { foto: 'photoMissing' as const }), ...faults });
  const checked = Boolean(texts.altcha);
  if (checked && !(await it.robots.passes(texts.altcha ?? '', key))) throw refusals.robot();
  within(await it.limits.listing(address, submission.whatsapp, checked));
  try {
    return await it.turns.take(() => it.listings.receive(submission, photo, { key, checked }));
  } catch (error) {
    await it.limits.giveBack(address, submission.whatsapp, checked);
    throw error;
  }
}

/** The bytes of the photograph; `undefined` when none was chosen. */
export async function photoOf({ files }: Form): Promise<Uint8Array | undefined> {
  const file = files.get('foto');
  return file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
}

/**
 * What tells one submission from another. A script makes a key of its own; the plain form has none, so the same words and photograph
 * from the same address are the same submission: a reload sends them again.
 */
function keyOf({ texts }: Form, photo: Uint8Array | undefined, address: string): string {
  const { kunci = '' } = texts;
  if (kunci !== '') {
    if (!uuid.test(kunci)) throw refusals.notForm();
    return kunci.toLowerCase();
  }
  const words = fieldNames.map((name) => texts[name] ?? '');
  return `isi ${digest(JSON.stringify([address, words, photo ? digest(photo) : '']))}`;
}

async function answer(c: Context, it: IntakeOptions, entry: ListingEntry, again: boolean): Promise<Response> {
  const since = new Date(entry.intake?.receivedAt ?? it.now());
  // The first link, also when it was renewed since: a repeated submission opens nothing that an officer has closed.
  const link = await it.links.path({ id: entry.id, version: 1 }, since);
  if (wantsJson(c)) return c.json({ id: entry.id, link, state: listingState(entry) }, again ? 200 : 201);
  return c.redirect(`${link}?baru=1`, 303);
}

/** Who fills the field that people do not see is told that all went well, and nothing is kept. */
async function pretended(c: Context): Promise<Response> {
  const link = `${intakePath}/kelola/${randomUUID()}`;
  if (wantsJson(c)) return c.json({ id: `lapak-${digest(link).slice(0, 12)}`, link, state: 'sent' }, 201);
  return c.redirect(link, 303);
}

async function refusedReply(c: Context, it: IntakeOptions, refused: Refused, { texts }: Form): Promise<Response> {
  const lang: Lang = langOf(texts.bahasa);
  if (wantsJson(c)) return refusedJson(c, refused, lang);
  const page = await it.site.page(it.site.form[lang]);
  const errors = refused.errors(lang);
  if (refused.retryAfter !== undefined) c.header('Retry-After', String(refused.retryAfter));
  if (page === undefined) return c.text(Object.values(errors).join('\n'), refused.status);
  return c.html(filledForm(page, texts, errors, lang), refused.status);
}
