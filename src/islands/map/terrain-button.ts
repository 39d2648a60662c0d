import type { IControl, Map as LibreMap } from 'maplibre-gl';

/** Degrees from looking straight down. */
const tilt = 60;

/** A button that raises the ground and tilts the view, and lays both flat again. */
export class TerrainButton implements IControl {
  readonly #label: string;
  readonly #onChange: (on: boolean) => void;
  #box: HTMLElement | undefined;

  constructor(label: string, onChange: (on: boolean) => void) {
    this.#label = label;
    this.#onChange = onChange;
  }

  onAdd(map: LibreMap): HTMLElement {
    const box = document.createElement('div');
    box.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '3D';
    button.title = this.#label;
    button.setAttribute('aria-label', this.#label);
    button.setAttribute('aria-pressed', 'false');
    button.onclick = () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      this.#onChange(on);
      // MapLibre leaves the movement out where the visitor asked for less motion.
      map.easeTo({ pitch: on ? tilt : 0 });
    };
    box.append(button);
    this.#box = box;
    return box;
  }

  onRemove(map: LibreMap): void {
    this.#box?.remove();
    map.easeTo({ pitch: 0 });
  }
}
