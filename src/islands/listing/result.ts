import { parseRupiah } from '../../domain/rupiah.ts';
import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make } from './dom.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './send.ts';
import { fill, inFigures } from './text.ts';
import { whatsappLink } from './whatsapp.ts';

/** Where a listing would go on a host that takes none: the region it is in, and the number of its officer. */
export interface Officer {
  readonly region: string;
  readonly phone?: string | undefined;
  readonly place: string;
}

/** What became of a listing, in place of the form. `sending` while the answer is on its way. */
export function showResult(
  panel: HTMLElement,
  draft: Draft,
  outcome: Exclude<Outcome, { kind: 'refused' }> | 'sending',
  words: ListingWords,
  { officer, onMore }: { officer: () => Officer; onMore: () => void },
): void {
  const more = make('button', { type: 'button', class: 'big quiet', onclick: onMore }, words.fresh);
  if (outcome === 'sending') panel.replaceChildren(make('h2', {}, words.sending));
  else if (outcome.kind === 'taken') panel.replaceChildren(...taken(draft, outcome.sent.link, words), more);
  else if (outcome.kind === 'later') {
    const said = outcome.message ? [make('p', {}, outcome.message)] : [];
    panel.replaceChildren(make('h2', {}, words.waitingTitle), ...said, make('p', {}, words.waiting), more);
  } else panel.replaceChildren(...byHand(draft, officer(), words), more);
  if (panel.hidden) {
    panel.hidden = false;
    panel.focus();
    panel.scrollIntoView({ block: 'start' });
  }
}

function taken({ fields: { nama = '', wa = '' } }: Draft, link: string, words: ListingWords): HTMLElement[] {
  const said = make('p', { class: 'said', role: 'status' });
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    // Where a script may not copy, the link is marked for the owner's own fingers.
    if (isCopied) said.textContent = words.copied;
    else getSelection()?.selectAllChildren(shown);
  };
  const shown = make('a', { href: link, class: 'owner-link' }, link);
  const text = fill(words.selfText, { name: nama, link });
  return [
    make('h2', {}, `✓ ${words.sentTitle}: ${nama}`),
    make('p', {}, words.sent),
    make('p', {}, words.link),
    make('p', {}, shown),
    make('a', { class: 'big', href: whatsappLink(wa, text), rel: 'noopener', target: '_blank' }, words.toSelf),
    make('button', { type: 'button', class: 'big quiet', onclick: () => void copy() }, words.copy),
    said,
    make('a', { class: 'big quiet', href: link }, words.open),
  ];
}

function byHand({ fields }: Draft, { region, phone, place }: Officer, words: ListingWords): HTMLElement[] {
  const title = make('h2', {}, words.staticTitle);
  if (!phone) return [title, make('p', {}, words.staticNobody)];
  const rupiah = parseRupiah(fields.harga ?? '');
  const text = fill(words.staticText, {
    name: fields.nama ?? '',
    price: rupiah ? inFigures(rupiah) : words.askPrice,
    phone: fields.wa ?? '',
    place,
  });
  return [
    title,
    make('p', {}, fill(words.staticSend, { region })),
    make('a', { class: 'big', href: whatsappLink(phone, text), rel: 'noopener', target: '_blank' }, words.staticButton),
  ];
}
