import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { statusOf } from '../domain/status.ts';
import { formatDate, formatRange, formatRupiah } from '../i18n/format.ts';
import { labels } from '../i18n/labels.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { ui } from '../i18n/ui.ts';
import { priceLine } from './offer.ts';

/** What a card says about an entry besides its name. */
export interface Card {
  readonly meta?: string;
  readonly text?: { readonly id: string; readonly en?: string | undefined };
  readonly foot?: string;
}

/** Region names of an entry, main region first; only the first when there are more than two. */
export function regionNames(entry: { regions: readonly string[] }, corridor: Corridor, lang: Lang): string {
  const names = entry.regions.map((id) => say(corridor.get('region', id).name, lang));
  return names.length > 2 ? `${names[0]} +${names.length - 1}` : names.join(', ');
}

export function cardOf(entry: Entry, corridor: Corridor, lang: Lang): Card {
  const text = 'summary' in entry ? entry.summary : undefined;
  const base = text ? { text } : {};
  const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  switch (entry.type) {
    case 'region':
      return { ...base, meta: labels.regionRole[entry.role][lang] };
    case 'destination':
      return {
        ...base,
        meta: join(entry.categories[0] && labels.destinationCategory[entry.categories[0]][lang], regionNames(entry, corridor, lang)),
      };
    case 'gateway':
      return { ...base, meta: join(labels.gatewayKind[entry.kind][lang], entry.outsideCorridor ?? regionNames(entry, corridor, lang)) };
    case 'route':
      return { ...base, foot: join(`${formatRange(entry.distanceKm.min, entry.distanceKm.max, lang)} km`, say(entry.travelTime, lang)) };
    case 'sentra':
      return { ...base, meta: regionNames(entry, corridor, lang) };
    case 'product':
      return {
        ...base,
        meta: join(labels.productCategory[entry.category][lang], regionNames(entry, corridor, lang)),
        ...(entry.price && {
          foot: `${formatRupiah(entry.price.min, lang)}–${formatRupiah(entry.price.max, lang)} ${say(entry.price.unit, lang)}`,
        }),
      };
    case 'umkm': {
      const category = entry.offers[0]?.category ?? entry.products.map((id) => corridor.get('product', id).category)[0];
      const foot = priceLine(entry, lang);
      return {
        ...base,
        meta: join(category && labels.productCategory[category][lang], regionNames(entry, corridor, lang)),
        ...(foot && { foot }),
      };
    }
    case 'heritage-site':
      return { ...base, ...(entry.yearText && { meta: say(entry.yearText, lang) }) };
    case 'quick-win':
      return {
        ...base,
        meta: join(say(entry.yearText, lang), regionNames(entry, corridor, lang)),
        foot: `${ui.status[lang]}: ${labels.programmeStatus[statusOf(entry)][lang]}`,
      };
    case 'evaluation':
      return { ...base, meta: join(formatDate(entry.date, lang), regionNames(entry, corridor, lang)) };
    case 'advisory':
      return {
        ...base,
        meta: join(labels.advisoryKind[entry.kind][lang], entry.issuedAt && formatDate(entry.issuedAt, lang)),
        foot: labels.advisoryStatus[entry.status][lang],
      };
    case 'event':
      return { ...base, meta: join(labels.eventKind[entry.kind][lang], regionNames(entry, corridor, lang)), foot: say(entry.when, lang) };
    case 'article':
      return { ...base, meta: entry.kind === 'guide' ? ui.guide[lang] : formatDate(entry.date, lang) };
    default:
      return base;
  }
}
