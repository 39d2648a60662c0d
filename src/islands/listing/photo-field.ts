import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make, part } from './dom.ts';
import { shrink, UnreadablePhoto } from './shrink.ts';
import { fill } from './text.ts';

/** The photo of the form: taken or chosen, made small on this phone, and shown. */
export class PhotoField {
  readonly #field: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #words: ListingWords;
  #preview: HTMLImageElement | undefined;
  #work: Promise<void> = Promise.resolve();
  #photo: Blob | undefined;

  /** `keep` stores each photo the owner settles on; one that it cannot store is not taken. */
  constructor(form: HTMLFormElement, words: ListingWords, keep: (photo: Blob) => Promise<void>) {
    this.#field = part(form, '.photo-field');
    this.#input = part(form, '#foto');
    this.#words = words;
    this.#field.hidden = false;
    this.#input.hidden = true;
    this.#button.id = 'foto-tombol';
    this.#button.onclick = () => this.#input.click();
    part<HTMLLabelElement>(form, 'label[for=foto]').htmlFor = this.#button.id;
    this.#input.onchange = () => {
      const [file] = this.#input.files ?? [];
      if (!file) return;
      this.#work = this.#work.then(() => this.#take(file, keep));
      // The same file may be chosen again.
      this.#input.value = '';
    };
  }

  /** The photo to send, once it is small and stored. */
  async photo(): Promise<Blob | undefined> {
    await this.#work;
    return this.#photo;
  }

  /** Show a photo, or none. */
  show(photo: Blob | undefined, said = ''): void {
    this.#photo = photo;
    this.#say(said);
    this.#button.textContent = photo ? this.#words.otherPhoto : this.#words.takePhoto;
    if (this.#preview) {
      URL.revokeObjectURL(this.#preview.src);
      this.#preview.remove();
      this.#preview = undefined;
    }
    if (!photo) return;
    this.#preview = make('img', { class: 'photo-preview', alt: this.#words.preview, src: URL.createObjectURL(photo) });
    this.#field.prepend(this.#preview);
  }

  async #take(file: File, keep: (photo: Blob) => Promise<void>): Promise<void> {
    this.#say(this.#words.shrinking);
    try {
      const photo = await shrink(file);
      await keep(photo);
      this.show(photo, fill(this.#words.shrunk, { size: String(Math.ceil(photo.size / 1000)) }));
    } catch (error) {
      this.#say(this.#words[wordsFor(error)]);
    }
  }

  get #button(): HTMLButtonElement {
    return part(this.#field, 'button');
  }

  #say(text: string): void {
    part(this.#field, '.said').textContent = text;
  }
}

function wordsFor(error: unknown): 'heic' | 'unreadable' | 'noRoom' {
  if (error instanceof UnreadablePhoto) return error.heic ? 'heic' : 'unreadable';
  console.info('lt-listing', error);
  return 'noRoom';
}
