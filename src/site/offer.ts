import type { Entry } from '../domain/model/index.ts';
import type { Offer } from '../domain/model/types/umkm.ts';
import { isSoldOut, pricesOf } from '../domain/offers.ts';
import { formatRupiah } from '../i18n/format.ts';
import type { Lang } from '../i18n/lang.ts';
import { buyerUi } from '../i18n/umkm-buyer.ts';

/** The price of an offer as it is read: `Rp15.000 / bungkus`, or that it has to be asked for. */
export function priceText({ price, unit }: Offer, lang: Lang): string {
  if (price === undefined) return buyerUi.askPrice[lang];
  return [formatRupiah(price, lang), unit].filter(Boolean).join(' / ');
}

/** What a business asks, in one line of a list: sold out, one price, the lowest of several, or that it has to be asked for. */
export function priceLine(business: Entry<'umkm'>, lang: Lang): string | undefined {
  if (isSoldOut(business)) return buyerUi.soldOut[lang];
  const [least, ...more] = pricesOf(business);
  if (business.offers.length === 0) return undefined;
  if (least === undefined) return buyerUi.askPrice[lang];
  if (more.length > 0) return `${buyerUi.from[lang]} ${formatRupiah(least, lang)}`;
  const only = business.offers.find(({ price }) => price === least);
  return only ? priceText(only, lang) : undefined;
}
