import { formatNumber, formatRupiah } from '../i18n/format.ts';
import type { Lang } from '../i18n/lang.ts';
import { fill } from '../i18n/places.ts';
import { buyerUi } from '../i18n/umkm-buyer.ts';

/** What a buyer asks for. */
export interface Order {
  readonly product: string;
  readonly quantity: number;
  readonly unit?: string | undefined;
  /** Whole rupiah for one unit, as the page shows it. */
  readonly price?: number | undefined;
  /** Full address of the page the order is made from. */
  readonly url: string;
}

/** Amounts offered ready-made, because a page without a script cannot put a typed number into an address. */
export const quantities = [1, 2, 3, 5, 10] as const;

/**
 * The message of an order, in the buyer's language. One in English closes with a line in Indonesian: the owner is told what is asked
 * and in which language to answer.
 */
export function orderText(order: Order, lang: Lang): string {
  const { product, price, url } = order;
  const unit = order.unit ?? buyerUi.piece[lang];
  const priced =
    price === undefined ? buyerUi.orderAskPrice[lang] : fill(buyerUi.orderPriced[lang], { price: formatRupiah(price, lang), unit });
  const lines = [fill(buyerUi.orderHello[lang], { amount: amountOf(order, lang), product }), priced, url];
  if (lang === 'en') lines.push(fill(buyerUi.orderGist.id, { amount: amountOf(order, 'id'), product }));
  return lines.join('\n');
}

/** The message that asks when something sold out will be had again, in the buyer's language as {@link orderText}. */
export function askText({ product, url }: Pick<Order, 'product' | 'url'>, lang: Lang): string {
  const lines = [fill(buyerUi.askSoldOut[lang], { product }), url];
  if (lang === 'en') lines.push(fill(buyerUi.askGist.id, { product }));
  return lines.join('\n');
}

const amountOf = ({ quantity, unit }: Order, lang: Lang) => `${formatNumber(quantity, lang)} ${unit ?? buyerUi.piece[lang]}`;

/** Opens WhatsApp with a message to a number; nothing is sent until the buyer sends it. `phone` is an international number. */
export const whatsappTo = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;

/** Opens WhatsApp with a message to somebody the visitor chooses. */
export const whatsappShare = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
