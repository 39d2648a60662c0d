import type { ListingWords } from '../../i18n/umkm-script.ts';
import { check } from './check.ts';
import { make, part } from './dom.ts';
import { type Draft, isBlank, newDraft } from './draft.ts';
import { readFields, showErrors, writeFields } from './form-fields.ts';
import { Outbox } from './outbox.ts';
import { PhoneStore } from './phone-store.ts';
import { PhotoField } from './photo-field.ts';
import { PlaceField } from './place-field.ts';
import { showResult } from './result.ts';
import type { Outcome } from './send.ts';
import { fill } from './text.ts';

/** Of no use before there are listings. */
const mine = () => import('./mine.ts');
/** Of no use before a price is written, and missed by nobody: the server reads it again. */
const priceEcho = () => import('./price-echo.ts');

/**
 * `lt-listing`: the listing form with a memory. What is typed stays on the phone, what is finished is sent when there is a line, and
 * the listings of this phone are shown with their state. Where the phone refuses to store, the plain form stands as it is.
 */
class ListingElement extends HTMLElement {
  #words = {} as ListingWords;
  #store = {} as PhoneStore;
  #outbox = {} as Outbox;
  #photo = {} as PhotoField;
  #place = {} as PlaceField;
  #draft: Draft = newDraft();
  /** Key of the listing that left the form and whose fate is shown in its place. */
  #shown = '';

  connectedCallback(): void {
    this.#start().catch((error: unknown) => console.info('lt-listing', error));
  }

  async #start(): Promise<void> {
    this.#store = await PhoneStore.open();
    this.#words = JSON.parse(this.dataset.words ?? '{}') as ListingWords;
    const form = this.#form;
    form.noValidate = true;
    this.#outbox = new Outbox(this.#store, (draft, outcome) => void this.#onOutcome(draft, outcome));
    this.#photo = new PhotoField(form, this.#words, (photo) => this.#keepPhoto(photo));
    this.#place = new PlaceField(form, this.#words, () => this.#save());
    form.addEventListener('input', () => this.#save());
    form.addEventListener('focusin', () => this.#prepare(), { once: true });
    part(form, '#harga').addEventListener('input', () => this.#echoPrice());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    document.addEventListener('visibilitychange', () => void this.#askStates());
    const unsent = (await this.#store.all()).find(({ state }) => state === 'writing' || state === 'refused');
    // Somebody may have typed before the script was here.
    if (unsent && isBlank({ ...this.#draft, fields: readFields(form) })) await this.#open(unsent);
    else this.#save();
    await this.#list();
    this.dataset.ready = '';
    void this.#outbox.flush();
    await this.#askStates();
  }

  get #form(): HTMLFormElement {
    return part(this, 'form');
  }

  get #panel(): HTMLElement {
    return part(this, '.result');
  }

  /** What will be needed is loaded while the owner writes and the line still holds. */
  #prepare(): void {
    this.#outbox.prepare();
    for (const part of [import('../../geo/locate.ts'), mine(), priceEcho()]) part.catch(() => undefined);
    // Without it the form cannot be opened where there is no signal; everything else works.
    navigator.serviceWorker?.register('/lapak-sw.js', { scope: this.dataset.page ?? '' }).catch(() => undefined);
  }

  /** Keep what the form says. What left it is not changed any more by what comes late, a position for one. */
  #save(): void {
    if (this.#shown) return;
    const draft: Draft = { ...this.#draft, state: 'writing', changedAt: Date.now(), fields: readFields(this.#form) };
    if (isBlank(draft)) return;
    this.#draft = draft;
    const kept = part(this.#form, '.kept');
    this.#store.put(draft).then(
      () => {
        if (kept.textContent !== this.#words.saved) kept.textContent = this.#words.saved;
      },
      (error: unknown) => {
        kept.textContent = '';
        console.info('lt-listing', error);
      },
    );
  }

  #echoPrice(): void {
    priceEcho()
      .then(({ echoPrice }) => echoPrice(this.#form, this.#words))
      .catch(() => undefined);
  }

  async #keepPhoto(photo: Blob): Promise<void> {
    await this.#store.putPhoto(this.#draft.key, photo);
    await this.#store.put({ ...this.#draft, changedAt: Date.now() });
    part(this.#form, '.kept').textContent = this.#words.saved;
  }

  async #submit(): Promise<void> {
    const form = this.#form;
    const photo = await this.#photo.photo();
    const fields = readFields(form);
    const errors = check(fields, photo !== undefined, this.#words);
    showErrors(form, errors, this.#words);
    if (Object.keys(errors).length > 0) return;
    const { key } = this.#draft;
    const draft: Draft = { key, changedAt: Date.now(), state: 'waiting', fields };
    this.#draft = draft;
    this.#shown = key;
    try {
      await this.#store.put(draft);
    } catch (error) {
      console.info('lt-listing', error);
      this.#shown = '';
      showErrors(form, { '': this.#words.noRoom }, this.#words);
      return;
    }
    void navigator.storage?.persist?.();
    this.#show(draft, 'sending');
    await this.#outbox.flush();
  }

  async #onOutcome(draft: Draft, outcome: Outcome): Promise<void> {
    if (draft.key === this.#shown) {
      if (outcome.kind === 'refused') await this.#open(draft);
      else this.#show(draft, outcome);
    }
    await this.#list();
  }

  #show(draft: Draft, outcome: Exclude<Outcome, { kind: 'refused' }> | 'sending'): void {
    this.#form.hidden = true;
    const officer = () => this.#place.officer();
    showResult(this.#panel, draft, outcome, this.#words, { officer, onMore: this.#fresh });
  }

  readonly #edit = (draft: Draft): void => void this.#open(draft).then(() => this.#list());
  readonly #fresh = (): void => this.#edit(newDraft());

  /** Put a draft into the form, in place of what is there, which is kept. */
  async #open(draft: Draft): Promise<void> {
    const form = this.#form;
    this.#draft = draft;
    this.#shown = '';
    this.#panel.hidden = true;
    form.hidden = false;
    writeFields(form, draft.fields);
    this.#photo.show(await this.#store.photo(draft.key));
    this.#place.show();
    this.#echoPrice();
    part(form, '.kept').textContent = '';
    const isKept = !isBlank(draft);
    const note = part(form, '.resumed');
    note.hidden = !isKept;
    note.replaceChildren(`${this.#words.resumed} `, make('button', { type: 'button', onclick: this.#fresh }, this.#words.fresh));
    showErrors(form, draft.errors ?? {}, this.#words);
    // An opened draft that waits would be sent while it is being written.
    if (draft.state === 'waiting') this.#save();
  }

  async #list(): Promise<void> {
    const drafts = await this.#store.all();
    const others = drafts.filter(({ key }) => this.#form.hidden || key !== this.#draft.key);
    const section = part(this, '.mine');
    if (others.length === 0) {
      section.hidden = true;
      return;
    }
    const view = await mine().catch(() => undefined);
    view?.listMine(section, others, this.#words, {
      edit: this.#edit,
      forget: (draft) => void this.#forget(draft),
    });
  }

  async #forget(draft: Draft): Promise<void> {
    if (!confirm(fill(this.#words.forgetSure, { name: draft.fields.nama || this.#words.noName }))) return;
    await this.#store.remove(draft.key);
    if (draft.key === this.#draft.key) await this.#open(newDraft());
    await this.#list();
  }

  async #askStates(): Promise<void> {
    if (document.visibilityState !== 'visible' || !(await this.#store.all()).some(({ sent }) => sent)) return;
    const view = await mine().catch(() => undefined);
    if (await view?.askStates(this.#store)) await this.#list();
  }
}

customElements.define('lt-listing', ListingElement);
