import { html } from 'hono/html';
import { type Confirmation, confirmation, listingState } from '../../domain/listing.ts';
import type { Entry } from '../../domain/model/index.ts';
import { rupiahInWords } from '../../domain/rupiah-words.ts';
import { formatDate, formatRupiah } from '../../i18n/format.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { ownerUi } from '../../i18n/umkm-owner.ts';
import { correctionForm } from './correction.ts';
import { type Markup, none, type OwnerPage } from './parts.ts';

/** The language an owner reads: that of their own words, unless the address says another. */
export function ownerLang(entry: Entry<'umkm'>, asked: string | undefined): Lang {
  if (asked === 'id' || asked === 'en') return asked;
  return entry.offers[0]?.name.en === undefined ? 'id' : 'en';
}

/** The page behind an owner's link, as markup for the built shell. Everything on it is plain forms. */
export function ownerPage(page: OwnerPage): string {
  const { entry, lang } = page;
  const t = (key: keyof typeof ownerUi) => ownerUi[key][lang];
  const state = listingState(entry);
  const isDown = state === 'withdrawn' || state === 'refused';
  return String(html`
<header class="page-head">
  <p class="kicker">${t('kicker')}</p>
  <h1>${say(entry.name, lang)}</h1>
</header>
<div class="owner-page">
${errorsOf(page)}${doneOf(page)}${page.isNew ? keepOf(page) : none}${stateOf(page)}
${isDown ? none : offersOf(page)}${isDown ? none : confirmOf(page)}
${correctionForm(page, page.which === 'new' ? 0 : page.which)}${isDown ? none : correctionForm(page, 'new')}
${endOf(page, isDown)}
</div>`);
}

/** What stands where a link is of no use, or a listing is no more. */
export function endPage(title: string, text: string): string {
  return String(html`<header class="page-head"><h1>${title}</h1><p class="lead">${text}</p></header>`);
}

function errorsOf({ errors = {}, lang }: OwnerPage): Markup {
  const all = Object.entries(errors);
  if (all.length === 0) return none;
  const items = all.map(([field, sentence]) =>
    field === '' ? html`<li>${sentence}</li>` : html`<li><a href="#${field}-galat">${sentence}</a></li>`,
  );
  return html`<div class="form-errors" id="galat"><div role="alert"><h2>${ownerUi.errorsTitle[lang]}</h2><ul>${items}</ul></div></div>`;
}

function doneOf({ done, lang }: OwnerPage): Markup {
  const key = `done${done}` as keyof typeof ownerUi;
  if (done === undefined || !Object.hasOwn(ownerUi, key)) return none;
  return html`<p class="notice info" role="status">✓ ${ownerUi[key][lang]}</p>`;
}

function keepOf({ entry, lang, path, origin }: OwnerPage): Markup {
  const link = `${origin}${path}`;
  const text = ownerUi.selfText[lang].replace('{name}', () => say(entry.name, lang)).replace('{link}', () => link);
  const number = entry.whatsapp?.replace('+', '') ?? '';
  return html`<section class="panel" aria-labelledby="simpan">
  <h2 id="simpan">${ownerUi.keepTitle[lang]}</h2>
  <p>${ownerUi.keep[lang]}</p>
  <p><a class="owner-link" href="${path}">${link}</a></p>
  <p><a class="big" href="https://wa.me/${number}?text=${encodeURIComponent(text)}" rel="noopener noreferrer">${ownerUi.toSelf[lang]}</a></p>
</section>`;
}

function stateOf({ entry, lang, now, address, soon }: OwnerPage): Markup {
  const state = listingState(entry);
  const merged = state === 'withdrawn' && entry.intake?.decisions.at(-1)?.step === 'merged';
  const words = merged ? 'merged' : soon && state === 'published' ? 'soon' : state;
  const note = entry.intake?.note;
  const age: Confirmation = entry.publication.state === 'published' ? confirmation(entry, now) : 'fresh';
  return html`<section class="panel" aria-labelledby="keadaan">
  <h2 id="keadaan">${ownerUi.stateTitle[lang]}</h2>
  <p data-state="${state}">${ownerUi[words][lang]}</p>
  ${note ? html`<div class="notice"><p><b>${ownerUi.note[lang]}</b></p><p>${say(note, lang)}</p></div>` : none}
  ${age === 'fresh' ? none : html`<p class="notice">${ownerUi[age][lang]}</p>`}
  ${address === undefined ? none : html`<p><a href="${address}">${ownerUi.see[lang]}</a></p>`}
</section>`;
}

function offersOf({ entry, lang, path }: OwnerPage): Markup {
  const t = (key: keyof typeof ownerUi) => ownerUi[key][lang];
  const items = entry.offers.map(({ name, price, unit, soldOut }, index) => {
    const told = price === undefined ? t('noPrice') : `${formatRupiah(price, lang)}${unit ? ` ${t('perUnit')} ${unit}` : ''}`;
    const inWords = price !== undefined && lang === 'id' ? ` (${rupiahInWords(price)})` : '';
    return html`<li class="panel">
  <h3>${say(name, lang)}${soldOut ? html` <small class="sold-out">${t('soldOut')}</small>` : none}</h3>
  <p>${told}${inWords}</p>
  <form class="listing-form" method="post" action="${path}/harga?bahasa=${lang}">
    <input type="hidden" name="produk" value="${index}">
    <div class="field">
      <label for="harga-${index}">${t('price')}</label>
      <p class="hint" id="harga-${index}-hint">${t('priceHint')}</p>
      <input type="text" id="harga-${index}" name="harga" maxlength="40" autocomplete="off" value="${price ?? ''}" aria-describedby="harga-${index}-hint">
    </div>
    <button type="submit" class="big">${t('changePrice')}</button>
  </form>
  <form class="listing-form" method="post" action="${path}/habis?bahasa=${lang}">
    <input type="hidden" name="produk" value="${index}"><input type="hidden" name="habis" value="${soldOut ? 'tidak' : 'ya'}">
    <button type="submit" class="big quiet">${t(soldOut ? 'markThere' : 'markSoldOut')}</button>
  </form>
</li>`;
  });
  return html`<section aria-labelledby="harga-stok"><h2 id="harga-stok">${t('offersTitle')}</h2><ul class="mine-list">${items}</ul></section>`;
}

function confirmOf({ entry, lang, path }: OwnerPage): Markup {
  const t = (key: keyof typeof ownerUi) => ownerUi[key][lang];
  return html`<section class="panel" aria-labelledby="masih">
  <h2 id="masih">${t('confirmTitle')}</h2>
  <p>${t('confirmHint')} <time datetime="${entry.confirmedAt}">${formatDate(entry.confirmedAt, lang)}</time></p>
  <form method="post" action="${path}/masih?bahasa=${lang}"><button type="submit" class="big">${t('confirm')}</button></form>
</section>`;
}

function endOf({ lang, path }: OwnerPage, isDown: boolean): Markup {
  const t = (key: keyof typeof ownerUi) => ownerUi[key][lang];
  const withdraw = html`<p>${t('withdrawHint')}</p>
  <form method="post" action="${path}/tarik?bahasa=${lang}"><button type="submit" class="big quiet">${t('withdraw')}</button></form>`;
  return html`<details class="more-fields" id="akhir">
  <summary>${t(isDown ? 'erase' : 'endTitle')}</summary>
  ${isDown ? none : withdraw}
  <p>${t('eraseHint')}</p>
  <form method="post" action="${path}/hapus?bahasa=${lang}">
    <p class="field-error" id="yakin-galat"></p>
    <label class="tick"><input type="checkbox" name="yakin" value="ya" required> <span>${t('eraseSure')}</span></label>
    <button type="submit" class="big quiet">${t('erase')}</button>
  </form>
</details>`;
}
