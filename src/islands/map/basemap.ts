import { addProtocol, type ErrorEvent, type IControl, type Map as LibreMap, type StyleSpecification } from 'maplibre-gl';
import type { FlavourName } from '../../geo/flavour.ts';
import { tilesIn, tilesOver } from '../../geo/tiles/grid.ts';
import {
  type BasemapArchive,
  type BasemapManifest,
  type BasemapPart,
  basemapParts,
  type PublishedBasemaps,
} from '../../geo/tiles/manifest.ts';
import { onOutside, outsidePrefix, readStyle } from '../../geo/tiles/outside.ts';
import { partOf, sourceOf, withBasemap } from '../../geo/tiles/style.ts';
import { basemapUi } from '../../i18n/basemap.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Ground, GroundHooks } from './ground.ts';
import { TerrainButton } from './terrain-button.ts';

const patienceMs = 10_000;
/** How long missing tiles wait until they are asked for again: twice as long after each try that brought nothing. */
const firstPatienceMs = 2_000;
const longestPatienceMs = 60_000;

/**
 * The ground of a site that has more than the default basemap. It begins with that one, which needs nothing; an outside style or the
 * site's own full basemap takes its place once it is known to be whole, and gives it back when it fails.
 */
export class PublishedGround implements Ground {
  readonly #lang: Lang;
  readonly #fonts: readonly string[];
  readonly #bad = new Set<BasemapPart>();
  readonly #ending = new AbortController();
  #published: PublishedBasemaps = {};
  #archives: typeof import('./archives.ts') | undefined;
  #outside: { readonly style: StyleSpecification; readonly address: string } | undefined;
  #full: BasemapManifest | undefined;
  #terrain = false;
  #hasSpoken = false;
  /** Tiles are missing because the network failed. */
  #isWaiting = false;
  #patience = firstPatienceMs;
  #map: LibreMap | undefined;
  #hooks: GroundHooks | undefined;
  #button: IControl | undefined;

  constructor(lang: Lang, fonts: readonly string[]) {
    this.#lang = lang;
    this.#fonts = fonts;
  }

  under(own: StyleSpecification, flavour: FlavourName): StyleSpecification {
    if (this.#outside) return onOutside(own, this.#outside.style, this.#outside.address, this.#fonts);
    if (!this.#full) return own;
    const look = { flavour, lang: this.#lang, fonts: this.#fonts, without: this.#bad, terrain: this.#terrain };
    return withBasemap(own, this.#full, look);
  }

  async attach(map: LibreMap, hooks: GroundHooks): Promise<void> {
    this.#map = map;
    this.#hooks = hooks;
    this.#published = await this.#ask();
    const { style } = this.#published;
    if (style && (await this.#openOutside(style))) return;
    await this.#openFull();
  }

  /** A part that fails is left out from then on; without the vector part the default takes its place. */
  takes(event: ErrorEvent): boolean {
    const source = (event as ErrorEvent & { sourceId?: string }).sourceId ?? '';
    if (source.startsWith(outsidePrefix)) {
      this.#loseOutside(event.error);
      return true;
    }
    const part = partOf(source);
    if (!part) return false;
    // One bar of signal: what is missing is clear, and comes with the connection.
    if (this.#archives?.isConnectionError(event.error)) this.#wait();
    else this.#lose(part, event.error);
    return true;
  }

  detach(): void {
    this.#ending.abort();
    this.#map = undefined;
    this.#hooks = undefined;
  }

  async #openOutside(style: string): Promise<boolean> {
    try {
      const address = new URL(style, location.href).href;
      const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(patienceMs)]);
      const response = await fetch(address, { signal });
      if (!response.ok) throw new Error(`${response.status}`);
      this.#outside = { style: readStyle(await response.json()), address };
      this.#hooks?.restyle();
      return true;
    } catch (error) {
      this.#fail(basemapUi.failed[this.#lang], error);
      return false;
    }
  }

  #loseOutside(error: unknown): void {
    if (!this.#outside) return;
    this.#outside = undefined;
    this.#fail(basemapUi.failed[this.#lang], error);
    void this.#openFull();
  }

  async #openFull(): Promise<void> {
    const manifest = this.#published.full;
    if (!manifest || !this.#hooks) return;
    const parts = basemapParts.filter((part) => manifest.parts[part]);
    const results = await Promise.allSettled(parts.map((part) => this.#openPart(manifest, part)));
    if (!this.#map || !this.#hooks) return;
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected') this.#lose(parts[index] as BasemapPart, result.reason);
    }
    if (this.#bad.has('vector')) return;
    this.#full = manifest;
    this.#hooks.restyle();
    if (manifest.parts.terrain && !this.#bad.has('terrain')) this.#addTerrainButton();
    addEventListener('online', () => this.#askAgain(), { signal: this.#ending.signal });
  }

  async #openPart(manifest: BasemapManifest, part: BasemapPart): Promise<void> {
    this.#archives ??= await import('./archives.ts');
    addProtocol('pmtiles', this.#archives.answer);
    await this.#archives.openArchive(manifest.parts[part] as BasemapArchive, this.#ending.signal);
  }

  /** What the site says it has. A site that cannot be asked has nothing. */
  async #ask(): Promise<PublishedBasemaps> {
    try {
      const response = await fetch('/data/basemap.json', { signal: this.#ending.signal });
      return response.ok ? ((await response.json()) as PublishedBasemaps) : {};
    } catch {
      return {};
    }
  }

  /** Goes on without a part; without the vector part there is no full basemap. */
  #lose(part: BasemapPart, error: unknown): void {
    if (this.#bad.has(part)) return;
    this.#bad.add(part);
    if (part === 'vector') this.#full = undefined;
    if (part === 'vector' || part === 'terrain') this.#dropTerrain();
    this.#fail(part === 'vector' ? basemapUi.failed[this.#lang] : basemapUi.partFailed[this.#lang], error);
  }

  #fail(message: string, error: unknown): void {
    if (this.#ending.signal.aborted) return;
    console.info('lt-map', error);
    this.#say(message);
    this.#hooks?.restyle();
  }

  /** One message is enough, however many tiles fail. */
  #say(message: string): void {
    if (!this.#hasSpoken) this.#hooks?.say(message);
    this.#hasSpoken = true;
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#say(basemapUi.waiting[this.#lang]);
    this.#map?.once('moveend', () => this.#askAgain());
    // A weak line comes and goes without the browser being told, and an answer can fail after it has come back.
    setTimeout(() => this.#askAgain(), this.#patience);
    this.#patience = Math.min(2 * this.#patience, longestPatienceMs);
  }

  /**
   * Fetches what could not be fetched; the message goes when all of it has come.
   * MapLibre takes up tiles that failed only where they are named.
   */
  #askAgain(): void {
    if (!this.#isWaiting || !this.#map || !this.#full) return;
    this.#isWaiting = false;
    this.#map.once('idle', () => this.#hasComeBack());
    this.#map.triggerRepaint();
    const zoom = Math.ceil(this.#map.getZoom());
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    for (const part of basemapParts) {
      const { minZoom = 0, maxZoom = 0 } = this.#full.parts[part] ?? {};
      if (!maxZoom || this.#bad.has(part)) continue;
      const zooms = Array.from({ length: Math.min(maxZoom, zoom) - minZoom + 1 }, (_, index) => minZoom + index);
      const tiles = zooms.flatMap((z) => tilesIn(tilesOver([west, south, east, north], z)));
      this.#map.refreshTiles(
        sourceOf(part),
        tiles.map(({ zoom: z, x, y }) => ({ z, x, y })),
      );
    }
  }

  #hasComeBack(): void {
    if (this.#isWaiting || !this.#hasSpoken) return;
    this.#hasSpoken = false;
    this.#patience = firstPatienceMs;
    this.#hooks?.say('');
  }

  #addTerrainButton(): void {
    this.#button = new TerrainButton(basemapUi.terrain[this.#lang], (on) => {
      this.#terrain = on;
      this.#hooks?.restyle();
    });
    this.#map?.addControl(this.#button, 'top-right');
  }

  #dropTerrain(): void {
    this.#terrain = false;
    if (this.#button) this.#map?.removeControl(this.#button);
    this.#button = undefined;
  }
}
