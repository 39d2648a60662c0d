import { type Camera, project, pxPerKm, unproject } from '../../geo/camera.ts';
import { regionAt } from '../../geo/locate.ts';
import type { LonLat } from '../../geo/measure.ts';
import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make, part } from './dom.ts';
import { followFingers } from './fingers.ts';
import { loadPicture, type Picture } from './pin-picture.ts';

/** A place pointed at; accuracy in metres, from what a finger covers. */
export interface Pointed {
  readonly lon: number;
  readonly lat: number;
  readonly accuracy: number;
}

const zooms = { least: 6, most: 15, point: 13, tapStep: 2, names: 9.5 };
/** Room a name is given, px; where two want it, the first has it. */
const namePx = { wide: 84, high: 32 };
/** Px a finger is off by. */
const fingerPx = 24;
/** A point that may be off by more is no place at all, m. */
const mostMetres = 3_000;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-40, 0],
  ArrowRight: [40, 0],
  ArrowUp: [0, -40],
  ArrowDown: [0, 40],
};

interface Name {
  readonly text: string;
  readonly at: LonLat;
  readonly isRegion: boolean;
}

/**
 * Open the map of the place field: the site's own drawing, moved under a fixed mark. Resolves to a function that closes it, and
 * rejects when the drawing cannot be had.
 */
export async function openPinMap(
  field: HTMLElement,
  words: ListingWords,
  at: { lon: number; lat: number } | undefined,
  onUse: (pointed: Pointed) => void,
): Promise<() => void> {
  const corridor = await loadPicture('corridor', field.dataset.view ?? '');
  const place = part(field, '.pin-map');
  place.hidden = false;
  const map = new PinMap(place, field, words, corridor, onUse);
  map.look(at ? { center: [at.lon, at.lat], zoom: zooms.point } : map.whole());
  map.focus();
  return () => {
    place.replaceChildren();
    place.hidden = true;
  };
}

class PinMap {
  readonly #view: HTMLElement;
  readonly #names: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #said: HTMLElement;
  readonly #use: HTMLButtonElement;
  readonly #words: ListingWords;
  readonly #field: HTMLElement;
  readonly #corridor: Picture;
  readonly #regions = new Map<string, Picture | undefined>();
  readonly #labels: readonly Name[];
  #center: LonLat = [0, 0];
  #zoom = 0;

  constructor(place: HTMLElement, field: HTMLElement, words: ListingWords, corridor: Picture, onUse: (pointed: Pointed) => void) {
    this.#words = words;
    this.#field = field;
    this.#corridor = corridor;
    this.#labels = namesOf(field);
    const picture = make('div', { class: 'pin-picture' });
    this.#shadow = picture.attachShadow({ mode: 'open' });
    this.#names = make('div', { class: 'pin-names', 'aria-hidden': 'true' });
    const label = { tabindex: '0', role: 'application', 'aria-label': words.mapLabel, 'aria-describedby': 'pin-help' };
    this.#view = make('div', { class: 'pin-view', ...label }, picture, this.#names, make('i', { class: 'pin-mark' }));
    this.#view.onkeydown = (event) => this.#onKey(event);
    this.#said = make('p', { class: 'said', role: 'status' });
    this.#use = make('button', { type: 'button', class: 'big', onclick: () => onUse(this.#pointed()) }, words.mapUse);
    const zoomBy = (step: number) => () => this.look({ center: this.#center, zoom: this.#zoom + step });
    place.replaceChildren(
      make('p', { class: 'hint', id: 'pin-help' }, words.mapHelp),
      this.#view,
      make(
        'div',
        { class: 'pin-buttons' },
        make('button', { type: 'button', class: 'big quiet', onclick: zoomBy(1) }, `+ ${words.zoomIn}`),
        make('button', { type: 'button', class: 'big quiet', onclick: zoomBy(-1) }, `− ${words.zoomOut}`),
      ),
      this.#said,
      this.#use,
      this.#coordinates(),
    );
    followFingers(this.#view, {
      drag: (x, y) => this.#moveBy(-x, -y),
      pinch: (factor) => this.look({ center: this.#center, zoom: this.#zoom + Math.log2(factor) }),
      tap: (x, y) => this.#tap(x, y),
    });
  }

  focus(): void {
    this.#view.focus();
  }

  /** The corridor, filling this map. */
  whole(): { center: LonLat; zoom: number } {
    const { center, zoom, width, height } = this.#corridor.camera;
    return { center, zoom: zoom + Math.log2(Math.max(this.#view.clientWidth / width, this.#view.clientHeight / height)) };
  }

  look({ center, zoom }: { center: LonLat; zoom: number }): void {
    this.#center = center;
    this.#zoom = Math.min(zooms.most, Math.max(zooms.least, zoom));
    this.#draw();
  }

  get #camera(): Camera {
    return { center: this.#center, zoom: this.#zoom, width: this.#view.clientWidth, height: this.#view.clientHeight };
  }

  #pointed(): Pointed {
    const accuracy = Math.max(25, Math.round((fingerPx * 1000) / pxPerKm(this.#camera)));
    return { lon: this.#center[0], lat: this.#center[1], accuracy };
  }

  #moveBy(x: number, y: number): void {
    const camera = this.#camera;
    this.look({ center: unproject(camera, [camera.width / 2 + x, camera.height / 2 + y]), zoom: this.#zoom });
  }

  #tap(x: number, y: number): void {
    const step = this.#zoom < zooms.point - 1 ? zooms.tapStep : 0;
    this.look({ center: unproject(this.#camera, [x, y]), zoom: this.#zoom + step });
  }

  #onKey(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    const step = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (arrow) this.#moveBy(...arrow);
    else if (step) this.look({ center: this.#center, zoom: this.#zoom + step });
    else return;
    event.preventDefault();
  }

  #draw(): void {
    const adm = regionAt(this.#center);
    const { svg, camera } = this.#pictureFor(adm);
    const scale = 2 ** (this.#zoom - camera.zoom);
    const [x, y] = project(camera, this.#center);
    const { clientWidth: width, clientHeight: height } = this.#view;
    const box = [x - width / scale / 2, y - height / scale / 2, width / scale, height / scale];
    svg.setAttribute('viewBox', box.join(' '));
    if (svg.parentNode !== this.#shadow) this.#shadow.replaceChildren(svg);
    this.#drawNames();
    const isVague = this.#pointed().accuracy > mostMetres;
    this.#use.disabled = isVague;
    this.#said.textContent = isVague ? this.#words.mapCloser : (this.#option(adm)?.text ?? this.#words.outside);
  }

  /** The drawing of a region once it is near enough and loaded, else that of the corridor. */
  #pictureFor(adm: string | undefined): Picture {
    const option = this.#option(adm);
    if (!option || !adm || this.#zoom < zooms.names) return this.#corridor;
    if (!this.#regions.has(adm)) {
      this.#regions.set(adm, undefined);
      loadPicture(option.value, option.dataset.view ?? '')
        .then((picture) => {
          this.#regions.set(adm, picture);
          this.#draw();
        })
        // The corridor's drawing stays; the next look asks again.
        .catch(() => this.#regions.delete(adm));
    }
    return this.#regions.get(adm) ?? this.#corridor;
  }

  #drawNames(): void {
    const camera = this.#camera;
    const showRegions = this.#zoom < zooms.names;
    const taken: (readonly [x: number, y: number])[] = [];
    const shown = this.#labels.flatMap(({ text, at, isRegion }) => {
      const [x, y] = project(camera, at);
      if (isRegion !== showRegions || x < 0 || y < 0 || x > camera.width || y > camera.height) return [];
      if (taken.some((other) => Math.abs(other[0] - x) < namePx.wide && Math.abs(other[1] - y) < namePx.high)) return [];
      taken.push([x, y]);
      return make('span', { class: isRegion ? 'region' : '', style: `left:${x.toFixed(1)}px;top:${y.toFixed(1)}px` }, text);
    });
    this.#names.replaceChildren(...shown);
  }

  #option(adm: string | undefined): HTMLOptionElement | null {
    return adm === undefined ? null : this.#field.querySelector<HTMLOptionElement>(`option[data-adm="${adm}"]`);
  }

  #coordinates(): HTMLElement {
    const error = make('p', { class: 'field-error', id: 'koordinat-galat' });
    const input = make('input', { id: 'koordinat', inputmode: 'text', autocomplete: 'off', 'aria-describedby': error.id });
    input.onchange = () => {
      const [, lat, lon] = /^\s*(-?\d+(?:[.,]\d+)?)\s*[,;\s]\s*(\d+(?:[.,]\d+)?)\s*$/.exec(input.value) ?? [];
      error.textContent = lat && lon ? '' : this.#words.coordinatesWrong;
      if (lat && lon) this.look({ center: [Number(lon.replace(',', '.')), Number(lat.replace(',', '.'))], zoom: zooms.point });
    };
    return make('div', { class: 'field' }, make('label', { for: 'koordinat' }, this.#words.coordinates), error, input);
  }
}

/** Names the form knows with their places: regions, towns and sentra. */
function namesOf(field: HTMLElement): Name[] {
  const at = (text = ''): LonLat => text.split(' ').slice(0, 2).map(Number) as [number, number];
  const regions = [...field.querySelectorAll<HTMLOptionElement>('option[data-adm]')];
  const towns = (field.dataset.towns ?? '').split(';').flatMap((town): Name[] => {
    const [text = '', lon, lat] = town.split('|');
    return text ? [{ text, at: [Number(lon), Number(lat)], isRegion: false }] : [];
  });
  const sentra = [...field.querySelectorAll<HTMLOptionElement>('option[data-at]')];
  return [
    ...regions.map(({ text, dataset }) => ({ text, at: at(dataset.view), isRegion: true })),
    ...towns,
    ...sentra.map(({ text, dataset }) => ({ text, at: at(dataset.at), isRegion: false })),
  ];
}
