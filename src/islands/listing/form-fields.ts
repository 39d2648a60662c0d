import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make, part } from './dom.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Values = Readonly<Record<string, string>>;

/** Names that are not the owner's to fill in. */
const ours = new Set(['foto', 'situs']);

/** The values of a form by field name, as they would be sent; the photo is kept apart. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries.filter(([name]) => !ours.has(name)));
}

/** Put values back into a form; what is not among them is emptied. */
export function writeFields(form: HTMLFormElement, values: Values): void {
  for (const control of form.querySelectorAll<Control>('[name]')) {
    if (ours.has(control.name) || control.name === 'bahasa') continue;
    const value = values[control.name] ?? '';
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === control.value;
    else control.value = value;
  }
}

/** Show what is wrong: summed up at the top with a way to each field, and at the fields. No errors take everything away. */
export function showErrors(form: HTMLFormElement, errors: Values, words: ListingWords): void {
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.field-error')) place.textContent = '';
  const top = part(form, '#galat');
  top.replaceChildren();
  const all = Object.entries(errors);
  if (all.length === 0) return;
  const items = all.map(([name, sentence]) => {
    const control = controlOf(form, name);
    if (!control) return make('li', {}, sentence);
    control.setAttribute('aria-invalid', 'true');
    const place = form.querySelector(`#${name}-galat`);
    if (place) place.textContent = sentence;
    const onclick = (event: Event) => {
      event.preventDefault();
      const fold = control.closest('details');
      if (fold) fold.open = true;
      control.focus();
      control.scrollIntoView({ block: 'center' });
    };
    return make('li', {}, make('a', { href: `#${control.id}`, onclick }, sentence));
  });
  const box = make('section', { tabindex: '-1', 'aria-labelledby': 'galat-judul' });
  box.append(make('h2', { id: 'galat-judul' }, words.summary), make('ul', {}, ...items));
  top.append(box);
  box.focus();
}

/** What to point at for an error of a field: the place has several, the photo a button. */
function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  if (name === '') return null;
  if (name === 'foto') return form.querySelector<HTMLElement>('[data-do="photo"]');
  return form.querySelector<HTMLElement>(`#${CSS.escape(name === 'tempat' ? 'sentra' : name)}`);
}
