/**
 * `lt-map`: a static map that can become an interactive one. Nothing is loaded before the visitor asks for it by the button;
 * until then, and whenever loading fails, the static map stands.
 */
class CorridorMapElement extends HTMLElement {
  #attempt = 0;
  #close: (() => void) | undefined;

  connectedCallback(): void {
    const launch = this.#part('.launch');
    launch.hidden = false;
    this.#button.dataset.text ??= this.#button.textContent;
    this.#button.onclick = () => (this.dataset.state ? this.#stop() : this.#start());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  get #button(): HTMLButtonElement {
    return this.#part('.launch button') as HTMLButtonElement;
  }

  async #start(): Promise<void> {
    const words = this.#part('.state').dataset;
    const attempt = ++this.#attempt;
    this.#show('loading', words.cancel, words.loading);
    try {
      const { open } = await import('./open.ts');
      if (attempt !== this.#attempt) return;
      const close = await open(this);
      if (attempt !== this.#attempt) return close();
      this.#close = close;
      this.#show('open', words.close);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      console.info('lt-map', error);
      this.#show('', words.retry, (error as Error).name === 'MapUnavailable' ? (error as Error).message : words.failed);
    }
  }

  /** Cancel loading, or go back to the static map. */
  #stop(): void {
    this.#attempt += 1;
    this.#close?.();
    this.#close = undefined;
    this.#show('', this.#button.dataset.text);
  }

  #show(state: '' | 'loading' | 'open', button: string | undefined, message = ''): void {
    this.dataset.state = state;
    this.toggleAttribute('data-open', state === 'open');
    this.#button.textContent = button ?? '';
    this.#part('.state').textContent = message;
  }
}

customElements.define('lt-map', CorridorMapElement);
