import { z } from 'zod';
import type { Corridor } from '../domain/corridor.ts';
import { licenceKind, productCategory } from '../domain/model/types/umkm.ts';
import { parseRupiah } from '../domain/rupiah.ts';
import { type IntakeWord, intakeWords } from '../i18n/intake.ts';
import { type Lang, langs } from '../i18n/lang.ts';
import { mobileNumber } from './phone.ts';
import { type Place, type PlaceAsked, resolvePlace } from './place.ts';
import { cleanLine, cleanText, hasMarkup, isStrange } from './text.ts';

/** What an owner sends, checked field by field. Texts are clean, the price whole rupiah, the number E.164. */
export interface Submission {
  readonly product: string;
  readonly price?: number;
  readonly whatsapp: string;
  /** Missing only in a correction that leaves the place as it was. */
  readonly place?: Place;
  readonly business?: string;
  readonly category?: z.output<typeof productCategory>;
  readonly unit?: string;
  readonly description?: string;
  readonly openHours?: string;
  readonly licences: readonly { readonly kind: z.output<typeof licenceKind>; readonly number: string }[];
  readonly qris: boolean;
  /** The number may stand on the page. */
  readonly phonePublic: boolean;
  readonly lang: Lang;
}

/** What is wrong, by the name of the field in the form; `tempat` stands for all fields of the place. */
export type Faults = Readonly<Record<string, IntakeWord>>;

const fault = (word: IntakeWord) => ({ code: 'custom', message: word }) as const;

/** A text of the form. A blank one is `undefined`. */
function text(limit: number, tooLong: IntakeWord, clean: (text: string) => string = cleanLine) {
  return z
    .string()
    .optional()
    .transform((typed = '', context) => {
      // Cutting what is far too long keeps the costly checks away from it.
      const cleaned = clean(typed.slice(0, limit * 40));
      const wrong = cleaned.length > limit ? tooLong : hasMarkup(cleaned) ? 'markup' : isStrange(cleaned) ? 'strange' : undefined;
      if (wrong) context.addIssue(fault(wrong));
      return wrong || cleaned === '' ? undefined : cleaned;
    });
}

const ticked = z
  .string()
  .optional()
  .transform((value) => value?.trim() === 'ya');

const licenceNumber = text(60, 'licenceWrong').refine((number) => number === undefined || /^[\p{L}\d][\p{L}\d .\-/()]*$/u.test(number), {
  error: 'licenceWrong' satisfies IntakeWord,
});

const degrees = z
  .string()
  .optional()
  .transform((typed = '', context) => {
    const plain = typed.trim().replace(',', '.');
    if (plain === '') return undefined;
    if (/^-?\d{1,3}(?:\.\d{1,20})?$/.test(plain)) return Number(plain);
    context.addIssue(fault('placeUnread'));
    return z.NEVER;
  });

const price = text(40, 'priceUnread').transform((typed, context) => {
  const rupiah = parseRupiah(typed ?? '');
  if (rupiah === null) context.addIssue(fault('priceUnread'));
  else if (rupiah !== undefined && rupiah < 100) context.addIssue(fault('priceRange'));
  return rupiah ?? undefined;
});

/** A price as it was typed; none when it is blank. */
export function readPrice(typed: string): { readonly price: number | undefined; readonly fault?: IntakeWord } {
  const { data, error } = price.safeParse(typed);
  return error ? { price: undefined, fault: wordOf(error.issues[0]?.message ?? '') } : { price: data };
}

const placeFields = z.object({
  lat: degrees,
  lon: degrees,
  akurasi: z
    .string()
    .optional()
    .transform((typed = '') => (/^\d{1,7}(?:\.\d{1,12})?$/.test(typed.trim()) ? Number(typed) : undefined)),
  sentra: text(120, 'sentraUnknown'),
  desa: text(120, 'villageLong'),
  daerah: text(120, 'regionMissing'),
});

const otherFields = z.object({
  nama: text(120, 'nameLong').refine((name) => name !== undefined && /\p{L}.*[\p{L}\d]/u.test(name), {
    error: 'nameMissing' satisfies IntakeWord,
  }),
  harga: price,
  wa: text(80, 'phoneWrong').transform((typed, context) => {
    const number = typed === undefined ? undefined : mobileNumber(typed);
    if (number === undefined) context.addIssue(fault(typed === undefined ? 'phoneMissing' : 'phoneWrong'));
    return number ?? '';
  }),
  usaha: text(120, 'businessLong'),
  kategori: text(40, 'categoryUnknown').transform((id, context) => {
    const known = productCategory.safeParse(id);
    if (id !== undefined && !known.success) context.addIssue(fault('categoryUnknown'));
    return known.data;
  }),
  satuan: text(40, 'unitLong'),
  keterangan: text(300, 'descriptionLong', cleanText),
  jam: text(120, 'hoursLong'),
  nib: licenceNumber,
  pirt: licenceNumber,
  halal: licenceNumber,
  gi: licenceNumber,
  qris: ticked,
  setuju: ticked.refine((yes) => yes, { error: 'consentMissing' satisfies IntakeWord }),
  tampil: ticked,
  bahasa: z.enum(langs).catch('id'),
});

const nothing = z
  .string()
  .optional()
  .transform(() => '');

/** Names of the fields of the form that hold text. */
export const fieldNames: readonly string[] = [...Object.keys(otherFields.shape), ...Object.keys(placeFields.shape)];

/**
 * Check what was typed into the form, by the names of its fields. Everything that is wrong comes back at once.
 * `correction`: the consent stands already, and a place that is not given stays as it was.
 * `phoneless`: a blank number is no fault, as in the list of an office; it then stays blank.
 */
export function readSubmission(
  typed: Readonly<Record<string, string>>,
  corridor: Corridor,
  { correction = false, phoneless = false } = {},
): { readonly submission: Submission; readonly faults?: never } | { readonly faults: Faults; readonly submission?: never } {
  const place = placeOf(typed, corridor, correction);
  const fields = phoneless && !typed.wa?.trim() ? otherFields.extend({ wa: nothing }) : otherFields;
  const others = fields.safeParse(correction ? { ...typed, setuju: 'ya' } : typed);
  if (others.success && typeof place !== 'string') return { submission: submissionOf(others.data, place) };
  const faults: Record<string, IntakeWord> = typeof place === 'string' ? { tempat: place } : {};
  for (const { path, message } of others.error?.issues ?? []) faults[String(path[0])] ??= wordOf(message);
  return { faults };
}

/** The sentences of faults in a language, by field. */
export function sentences(faults: Faults, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, word]) => [field, intakeWords[word][lang]]));
}

const wordOf = (message: string): IntakeWord => (Object.hasOwn(intakeWords, message) ? (message as IntakeWord) : 'strange');

function placeOf(typed: Readonly<Record<string, string>>, corridor: Corridor, mayStay: boolean): Place | IntakeWord | undefined {
  const { data, error } = placeFields.safeParse(typed);
  if (error) return wordOf(error.issues[0]?.message ?? '');
  const { lat, lon, akurasi, sentra, desa, daerah } = data;
  const asked: PlaceAsked = {
    ...(lat !== undefined && lon !== undefined && { point: { lon, lat, ...(akurasi !== undefined && { accuracy: akurasi }) } }),
    ...(sentra !== undefined && { sentra }),
    ...(desa !== undefined && { village: { text: desa, region: daerah ?? '' } }),
  };
  return mayStay && Object.keys(asked).length === 0 ? undefined : resolvePlace(asked, corridor);
}

function submissionOf(typed: z.output<typeof otherFields>, place: Place | undefined): Submission {
  const { usaha, kategori, satuan, keterangan, jam, harga } = typed;
  return {
    product: typed.nama ?? '',
    ...(harga !== undefined && { price: harga }),
    whatsapp: typed.wa,
    ...(place && { place }),
    ...(usaha !== undefined && { business: usaha }),
    ...(kategori !== undefined && { category: kategori }),
    ...(satuan !== undefined && { unit: satuan }),
    ...(keterangan !== undefined && { description: keterangan }),
    ...(jam !== undefined && { openHours: jam }),
    licences: licenceKind.options.flatMap((kind) => {
      const number = typed[kind];
      return number === undefined ? [] : [{ kind, number }];
    }),
    qris: typed.qris,
    phonePublic: typed.tampil,
    lang: typed.bahasa,
  };
}
