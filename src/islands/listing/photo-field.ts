import type { ListingWords } from '../../i18n/umkm-script.ts';
import { fill, make, part } from './dom.ts';
import { shrink, type UnreadablePhoto } from './shrink.ts';

/** The photo of the form: taken or chosen, made small on this phone, and shown. */
export class PhotoField {
  readonly #field: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #words: ListingWords;
  #preview: HTMLImageElement | undefined;
  #work: Promise<void> = Promise.resolve();
  #photo: Blob | undefined;

  /** `onPhoto` is told each photo the owner settles on. */
  constructor(form: HTMLFormElement, words: ListingWords, onPhoto: (photo: Blob) => void) {
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
      this.#work = this.#take(file, onPhoto);
      // The same file may be chosen again.
      this.#input.value = '';
    };
  }

  /** The photo to send, once it is small. */
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

  async #take(file: File, onPhoto: (photo: Blob) => void): Promise<void> {
    this.#say(this.#words.shrinking);
    try {
      const photo = await shrink(file);
      this.show(photo, fill(this.#words.shrunk, { size: String(Math.ceil(photo.size / 1000)) }));
      onPhoto(photo);
    } catch (error) {
      this.#say((error as UnreadablePhoto).heic ? this.#words.heic : this.#words.unreadable);
    }
  }

  get #button(): HTMLButtonElement {
    return part(this.#field, 'button');
  }

  #say(text: string): void {
    part(this.#field, '.said').textContent = text;
  }
}
