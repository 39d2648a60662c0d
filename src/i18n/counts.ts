import type { Label } from '../domain/model/field.ts';
import { formatNumber } from './format.ts';
import type { Lang } from './lang.ts';

const thing = (id: string, one: string, many: string): Readonly<Record<'one' | 'other', Label>> => ({
  one: { id, en: one },
  other: { id, en: many },
});

/** What is counted on the pages; Indonesian has one word for one and for many. */
const things = {
  entry: thing('entri', 'entry', 'entries'),
  fact: thing('fakta', 'fact', 'facts'),
  link: thing('tautan', 'link', 'links'),
  month: thing('bulan', 'month', 'months'),
  page: thing('halaman', 'page', 'pages'),
  quickWin: thing('quick win', 'quick win', 'quick wins'),
};

const rules: Readonly<Record<Lang, Intl.PluralRules>> = { id: new Intl.PluralRules('id'), en: new Intl.PluralRules('en') };

/** A number of things in words: `1 entry`, `12 entries`. */
export const counted = (value: number, what: keyof typeof things, lang: Lang): string =>
  `${formatNumber(value, lang)} ${things[what][rules[lang].select(value) === 'one' ? 'one' : 'other'][lang]}`;
