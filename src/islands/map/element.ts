import { loadLibrary } from './library.ts';
import type { MapSettings } from './settings.ts';
import { addStyles } from './styles.ts';
import { hasModuleWorkers, tryWorker } from './worker.ts';

/**
 * `lt-map`: a static map that can become an interactive one. It starts when the visitor taps its picture or its button, or follows
 * a link that carries a camera (`#peta=…`, see state.ts); where the visitor saves data or the line is slow, such a link only shows the
 * map, which waits for the button. Until the map is ready, and whenever it cannot be had, the static map stands.
 */
class CorridorMapElement extends HTMLElement {
  #loading: AbortController | undefined;
  #close: (() => void) | undefined;

  connectedCallback(): void {
    this.#part('.launch').hidden = false;
    const button = this.#button;
    button.dataset.text ??= button.textContent ?? '';
    button.onclick = () => (this.dataset.state ? this.#stop(true) : this.#start());
    this.#part('.pic > img').onclick = () => this.#start();
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
    this.#stop(false);
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  get #button(): HTMLButtonElement {
    return this.#part('.launch button') as HTMLButtonElement;
  }

  /** A link with a camera belongs to the first map of the page; going back to the page without one closes it. */
  readonly #follow = (): void => {
    if (this !== document.querySelector('lt-map')) return;
    if (location.hash.startsWith('#peta=')) {
      if (this.dataset.state) return;
      if (sparing()) this.scrollIntoView();
      else this.#start(true);
    } else if (!location.hash && this.#close) this.#stop(false);
  };

  async #start(scroll = false): Promise<void> {
    if (this.dataset.state) return;
    const words = this.#part('.state').dataset;
    const loading = new AbortController();
    this.#loading = loading;
    this.#show('loading', words.cancel, words.loading);
    const bar = document.createElement('progress');
    bar.ariaLabel = words.loading ?? '';
    this.#part('.state').append(' ', bar);
    if (scroll) this.scrollIntoView();
    try {
      const settings = JSON.parse(this.dataset.map ?? '') as MapSettings;
      const { data } = settings;
      bar.value = 0;
      const part = async <T>(task: Promise<T>): Promise<T> => {
        const result = await task;
        bar.value += data ? 0.3 : 0.45;
        return result;
      };
      // All at once: on a weak line every turn of asking and waiting counts.
      const files = data && {
        places: part(fetchJson(data.places, loading.signal)),
        facts: () => fetchJson(data.facts, loading.signal),
      };
      // `open` hears of its failure, if it is not the code that fails first.
      files?.places.catch(() => {});
      const isLean = !settings.basemaps && hasModuleWorkers();
      const code = Promise.all([import('./open.ts'), loadLibrary[isLean ? 'lean' : 'whole'](), isLean || tryWorker()]);
      const [[{ open }, library]] = await Promise.all([part(code), part(addStyles())]);
      const onDrawn = () => this.#show('open', words.close);
      const close = await open({ host: this, settings, library, files, signal: loading.signal, onDrawn });
      if (loading.signal.aborted) return close();
      this.#close = close;
    } catch (error) {
      if (loading.signal.aborted) return;
      console.info('lt-map', error);
      this.#show('', words.retry, (error as Error).name === 'MapUnavailable' ? (error as Error).message : words.failed);
    }
  }

  /** Cancel loading, or go back to the static map; `tidy` takes the camera out of the address. */
  #stop(tidy: boolean): void {
    this.#loading?.abort();
    this.#close?.();
    this.#close = undefined;
    if (tidy && location.hash.startsWith('#peta=')) history.replaceState(null, '', location.pathname + location.search);
    this.#show('', this.#button.dataset.text);
  }

  #show(state: '' | 'loading' | 'open', button: string | undefined, message = ''): void {
    this.dataset.state = state;
    this.toggleAttribute('data-open', state === 'open');
    this.#button.textContent = button ?? '';
    this.#part('.state').textContent = message;
  }
}

/** What a data file holds. Rejects when it cannot be had or is cut short. */
async function fetchJson(href: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}

/** Whether the visitor or the line asks for little data. Without a word on it, a link may start the map. */
function sparing(): boolean {
  const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  return line?.saveData === true || /2g|3g/.test(line?.effectiveType ?? '') || matchMedia('(prefers-reduced-data: reduce)').matches;
}

customElements.define('lt-map', CorridorMapElement);
