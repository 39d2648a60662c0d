import type { ListingWords } from '../../i18n/umkm-script.ts';
import { check } from './check.ts';
import { part } from './dom.ts';
import { type Draft, newDraft } from './draft.ts';
import { readFields, showErrors } from './form-fields.ts';
import { listMine, stateWords } from './mine.ts';
import { PhotoField } from './photo-field.ts';
import { PlaceField } from './place-field.ts';
import { echoPrice } from './price-echo.ts';
import { showResult } from './result.ts';

/**
 * `lt-listing-states`: what `lt-listing` shows in each of its states, all at once, made by the same parts on placeholders. Its form
 * checks what is written; nothing is kept or sent.
 */
class ListingStatesElement extends HTMLElement {
  connectedCallback(): void {
    const words = JSON.parse(this.dataset.words ?? '{}') as ListingWords;
    this.#form(words);
    for (const panel of this.querySelectorAll<HTMLElement>('.result')) this.#result(panel, words);
    const none = () => undefined;
    listMine(part(this, '.mine'), this.#drafts(words), words, { edit: none, forget: none });
    this.dataset.ready = '';
  }

  #form(words: ListingWords): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.noValidate = true;
    const photo = new PhotoField(form, words, () => Promise.resolve());
    new PlaceField(form, words, () => undefined).show();
    echoPrice(form, words);
    part(form, '#harga').addEventListener('input', () => echoPrice(form, words));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void photo.photo().then((taken) => showErrors(form, check(readFields(form), taken !== undefined, words), words));
    });
  }

  #result(panel: HTMLElement, words: ListingWords): void {
    const draft = this.#draft({ state: 'waiting' });
    const officer = () => ({ region: '…', place: '…', ...(panel.dataset.outcome === 'officer' && { phone: this.dataset.phone }) });
    const outcomes = {
      sending: 'sending',
      later: { kind: 'later' },
      taken: { kind: 'taken', sent: { link: location.href, state: 'sent' } },
      officer: { kind: 'static' },
      nobody: { kind: 'static' },
    } as const;
    showResult(panel, draft, outcomes[panel.dataset.outcome as keyof typeof outcomes], words, { officer, onMore: () => undefined });
  }

  /** Listings of a phone, one in each state. */
  #drafts(words: ListingWords): Draft[] {
    const link = location.href;
    return [
      { ...newDraft(), state: 'writing' },
      this.#draft({ state: 'waiting' }),
      this.#draft({ state: 'refused', errors: { harga: words.priceWrong } }),
      ...(Object.keys(stateWords) as (keyof typeof stateWords)[]).map((state) =>
        this.#draft({
          state: 'sent',
          sent: { link, state, ...(state === 'returned' && { note: words.needPhoto }), ...(state === 'published' && { address: link }) },
        }),
      ),
      this.#draft({ state: 'sent', sent: { link, state: 'published', soon: true } }),
    ];
  }

  #draft(more: Pick<Draft, 'state' | 'sent' | 'errors'>): Draft {
    return { ...newDraft(), fields: { nama: this.dataset.name ?? '', wa: this.dataset.phone ?? '', harga: '15000' }, ...more };
  }
}

customElements.define('lt-listing-states', ListingStatesElement);
