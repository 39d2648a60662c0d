import type { Lang } from './lang.ts';

const locale: Record<Lang, string> = { id: 'id-ID', en: 'en-GB' };

/** Making a formatter takes longer than a hundred uses of it. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}${Object.keys(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale[lang], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format;
}

export function formatNumber(value: number, lang: Lang, digits = 0): string {
  const key = `${lang}${digits}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale[lang], { maximumFractionDigits: digits });
  numberFormats.set(key, format);
  return format.format(value);
}

/** Whole rupiah: `Rp54.000` in Indonesian, `Rp54,000` in English. */
export const formatRupiah = (value: number, lang: Lang): string => `Rp${formatNumber(value, lang)}`;

/** A date as exact as it is known: `2021`, `November 2021` or `16 November 2021`. */
export function formatDate(date: string, lang: Lang): string {
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    ...(date.length > 7 && { day: 'numeric' }),
  };
  return dateFormat(lang, options).format(new Date(`${date.length > 7 ? date : `${date}-01`}T00:00:00Z`));
}

/** The day of a moment as the corridor counts it (WIB, UTC+7): `2026-11-21`. */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** A span of days, told once when both are the same. */
export const formatSpan = (from: string, to: string, lang: Lang): string =>
  from === to ? formatDate(from, lang) : `${formatDate(from, lang)} – ${formatDate(to, lang)}`;

/** Name of a month, 1 to 12. */
export const formatMonth = (month: number, lang: Lang): string =>
  dateFormat(lang, { month: 'long' }).format(new Date(Date.UTC(2026, month - 1, 1)));

/** A day of the year given as `MM-DD`. */
export const formatMonthDay = (day: string, lang: Lang): string =>
  dateFormat(lang, { month: 'long', day: 'numeric' }).format(new Date(`2024-${day}T00:00:00Z`));

/** A range of numbers with its unit; one number when both ends agree. */
export const formatRange = (min: number, max: number, lang: Lang): string =>
  min === max ? formatNumber(min, lang, 1) : `${formatNumber(min, lang, 1)}–${formatNumber(max, lang, 1)}`;

/** A text whose figures keep to one line with their unit ("120 m") and with the end of their range ("6–7"). For pages, not for data. */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=(?:mm|m|km|ha|kg)(?![\p{L}\d]))/gu, '$1\u00a0').replace(/(\d)–(?=\d)/g, '$1–\u2060');
