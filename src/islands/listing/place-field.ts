import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make, part } from './dom.ts';
import type { Officer } from './result.ts';
import { fill } from './text.ts';

const locatingMs = 20_000;

/** The place of the form: a point by position or by the map, its region named so that the owner can object. */
export class PlaceField {
  readonly #field: HTMLElement;
  readonly #words: ListingWords;
  readonly #onChange: () => void;
  #closeMap: (() => void) | undefined;
  /** Code of the region the point lies in. */
  #adm: string | undefined;

  /** `onChange` is told when the point changes, which no field of the form says by itself. */
  constructor(form: HTMLFormElement, words: ListingWords, onChange: () => void) {
    this.#field = part(form, '[data-field="tempat"]');
    this.#words = words;
    this.#onChange = onChange;
    part(this.#field, '.point-field').hidden = false;
    part<HTMLButtonElement>(this.#field, '[data-do="here"]').onclick = () => this.#locate();
    const map = part<HTMLButtonElement>(this.#field, '[data-do="map"]');
    map.dataset.text = map.textContent ?? '';
    map.onclick = () => this.#toggleMap();
  }

  /** Say where the point of a draft lies that was put back into the form, or nothing without one. */
  show(): void {
    const lat = this.#value('lat');
    if (lat) void this.#take(Number(this.#value('lon')), Number(lat), Number(this.#value('akurasi')) || undefined);
    else this.#say();
  }

  /** Who would take this listing by hand, from what the form says. */
  officer(): Officer {
    const select = (name: string) => part<HTMLSelectElement>(this.#field, `#${name}`);
    const [sentra] = select('sentra').value ? select('sentra').selectedOptions : [];
    const id = sentra?.parentElement?.dataset.region ?? select('daerah').value;
    const known = this.#value('lat') ? this.#region(`[data-adm="${this.#adm}"]`) : this.#region(`[value="${id}"]`);
    const point = this.#value('lat') && `${this.#value('lat')}, ${this.#value('lon')}`;
    const place = [sentra?.text, part<HTMLInputElement>(this.#field, '#desa').value, known?.text, point].filter(Boolean).join(', ');
    return { region: known?.text ?? '', phone: known?.dataset.officer, place };
  }

  #region(which: string): HTMLOptionElement | null {
    return this.#field.querySelector<HTMLOptionElement>(`#daerah option${which}`);
  }

  #locate(): void {
    const { geolocation } = navigator as { geolocation?: Geolocation };
    this.#say(geolocation ? this.#words.locating : this.#words.unavailable);
    geolocation?.getCurrentPosition(
      ({ coords }) => void this.#take(coords.longitude, coords.latitude, Math.round(coords.accuracy)),
      ({ code, PERMISSION_DENIED }) => this.#say(code === PERMISSION_DENIED ? this.#words.denied : this.#words.unavailable),
      { enableHighAccuracy: true, timeout: locatingMs, maximumAge: 60_000 },
    );
  }

  /** Keep a point of the corridor; accuracy in metres. One outside is explained and not kept. */
  async #take(lon: number, lat: number, accuracy: number | undefined): Promise<void> {
    // Without a line the outlines may be out of reach: the server finds the region as well.
    const found = await import('../../geo/locate.ts').then(({ regionAt }) => ({ adm: regionAt([lon, lat]) })).catch(() => undefined);
    const isOutside = found !== undefined && found.adm === undefined;
    this.#keep(isOutside ? ['', '', ''] : [lat.toFixed(6), lon.toFixed(6), accuracy === undefined ? '' : String(accuracy)]);
    if (isOutside) return this.#say(this.#words.outside);
    this.#adm = found?.adm;
    const region = this.#region(`[data-adm="${found?.adm}"]`)?.text ?? '…';
    const exact = accuracy === undefined ? '' : ` ${fill(this.#words.locatedAccuracy, { metres: String(accuracy) })}`;
    const remove = () => {
      this.#keep(['', '', '']);
      this.#say();
    };
    this.#say(
      `${fill(this.#words.located, { region })}${exact} ${this.#words.wrongRegion} `,
      make('button', { type: 'button', class: 'big quiet', onclick: remove }, this.#words.removePoint),
    );
  }

  async #toggleMap(): Promise<void> {
    if (this.#closeMap) return this.#endMap();
    try {
      const { openPinMap } = await import('./pin-map.ts');
      const at = this.#value('lat') ? { lon: Number(this.#value('lon')), lat: Number(this.#value('lat')) } : undefined;
      this.#closeMap = await openPinMap(this.#field, this.#words, at, ({ lon, lat, accuracy }) => {
        this.#endMap();
        void this.#take(lon, lat, accuracy);
      });
      part(this.#field, '[data-do="map"]').textContent = this.#words.mapClose;
    } catch (error) {
      console.info('lt-listing', error);
      this.#say(this.#words.mapFailed);
    }
  }

  #endMap(): void {
    this.#closeMap?.();
    this.#closeMap = undefined;
    const button = part(this.#field, '[data-do="map"]');
    button.textContent = button.dataset.text ?? '';
    button.focus();
  }

  #keep([lat, lon, accuracy]: readonly [string, string, string]): void {
    for (const [name, value] of [
      ['lat', lat],
      ['lon', lon],
      ['akurasi', accuracy],
    ] as const)
      this.#input(name).value = value;
    this.#onChange();
  }

  #input(name: string): HTMLInputElement {
    return part(this.#field, `[name="${name}"]`);
  }

  #value(name: string): string {
    return this.#input(name).value;
  }

  #say(...content: (string | Node)[]): void {
    part(this.#field, '.point-field .said').replaceChildren(...content);
  }
}
