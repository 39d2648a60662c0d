import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import { intakeWords } from '../i18n/intake.ts';
import { type Lang, langs } from '../i18n/lang.ts';
import { serviceUi } from '../i18n/umkm-owner.ts';
import { MediaError } from '../sources/files/media.ts';
import { BodyError } from './body.ts';
import type { Limited, Limits } from './limits.ts';
import type { ListingEntry, Listings } from './listings.ts';
import type { Robots } from './robot.ts';
import { ListingError } from './steps.ts';
import { type Faults, sentences } from './submission.ts';
import type { Links } from './tokens.ts';
import type { Turns } from './turns.ts';

/** What the intake needs of the site it stands beside. */
export interface SiteParts {
  /** The built page at an address, as it is live. */
  page(address: string): Promise<string | undefined>;
  /** Addresses of the form and of the owner's page, by language. */
  readonly form: Label;
  readonly manage: Label;
  /** Address of the public page of a listing. */
  addressOf(entry: ListingEntry): Label;
}

export interface IntakeOptions {
  readonly listings: Listings;
  readonly links: Links;
  readonly limits: Limits;
  readonly robots: Robots;
  readonly corridor: () => Promise<Corridor>;
  readonly site: SiteParts;
  /** How many proxies stand in front of this server. */
  readonly proxies: number;
  /** Photographs worked on at a time. */
  readonly turns: Turns;
  readonly now: () => Date;
}

/** A request that is not done, told to who sent it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: ContentfulStatusCode;
  /** Sentences by field of the form; '' stands for the whole. */
  readonly errors: (lang: Lang) => Readonly<Record<string, string>>;
  readonly retryAfter: number | undefined;

  constructor(status: ContentfulStatusCode, errors: Refused['errors'], retryAfter?: number) {
    super(`${status}`);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

const whole = (status: ContentfulStatusCode, label: Label, retryAfter?: number) =>
  new Refused(status, (lang) => ({ '': label[lang] }), retryAfter);

export const refusals = {
  faults: (faults: Faults) => new Refused(422, (lang) => sentences(faults, lang)),
  robot: () => whole(400, serviceUi.robot),
  notForm: () => whole(400, serviceUi.notForm),
};

/** Throws when a limit was met. */
export function within(met: Limited | undefined): void {
  if (!met) return;
  const minutes = String(Math.max(1, Math.ceil(met.seconds / 60)));
  const often = met.rule === 'phone' || met.rule === 'phoneUnchecked' ? serviceUi.tooOftenPhone : serviceUi.tooOften;
  const told = { id: often.id.replace('{minutes}', minutes), en: often.en.replace('{minutes}', minutes) };
  throw whole(429, told, met.seconds);
}

/** Any failure as a refusal. What nobody foresaw is written to the log without a word of what was sent. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof MediaError) {
    const word = /piksel|MB/.test(error.message) ? 'photoLarge' : 'photoUnread';
    return refusals.faults({ foto: word });
  }
  if (error instanceof BodyError) {
    if (error.status === 413) return new Refused(413, (lang) => ({ foto: intakeWords.photoLarge[lang] }));
    return error.status === 503 ? whole(503, serviceUi.busy, 30) : whole(error.status, serviceUi.notForm);
  }
  if (error instanceof ListingError) {
    const statuses = { missing: 404, conflict: 409, invalid: 422, 'not-now': 409 } as const;
    if (error.kind !== 'invalid') return new Refused(statuses[error.kind], () => ({ '': error.message }));
    // Its message names fields of the model and what was found in them: nothing for the sender, and nothing for a log.
    return whole(422, serviceUi.failed);
  }
  if (error instanceof Error && 'getResponse' in error) return whole(403, serviceUi.foreign);
  console.error(`[umkm] ${traceOf(error)}`);
  return whole(500, serviceUi.failed);
}

/** Where a failure came from, without its message: that may hold what was sent. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code = '' } = error as NodeJS.ErrnoException;
  return [`${error.name} ${code}`, ...frames].join('\n');
}

export const wantsJson = (c: Context): boolean => (c.req.header('accept') ?? '').includes('application/json');

/** A refusal as JSON: one sentence, or one for each field. */
export function refusedJson(c: Context, { status, errors, retryAfter }: Refused, lang: Lang): Response {
  const all = errors(lang);
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  const { '': sentence } = all;
  return sentence === undefined && status === 422
    ? c.json({ errors: all }, status)
    : c.json({ error: sentence ?? Object.values(all)[0] ?? '' }, status);
}

export const langOf = (text: string | undefined): Lang => langs.find((lang) => lang === text) ?? 'id';
