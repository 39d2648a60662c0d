import type { Map as LibreMap } from 'maplibre-gl';
import { iconsFrom } from '../../geo/style-features.ts';
import { workerFailed } from '../../publish/map-library/worker-failed.ts';
import { colourScheme } from './colour-scheme.ts';
import { createMap, holdDrawing } from './create.ts';
import { isWhole, type MapFiles, readContent, readPlaces } from './data.ts';
import { fillFeatures } from './fill.ts';
import { defaultGround, type Ground } from './ground.ts';
import type { Library } from './library.ts';
import { familiesAtStart, groupsOf, needsFacts, ofFamilies, openingOf, passing } from './opening.ts';
import { fontsOf, sceneStyle } from './scene.ts';
import type { MapSettings } from './settings.ts';

/** A map that draws nothing for this long has failed, ms. */
const patience = 60_000;

interface MapToOpen {
  /** An `lt-map`. */
  readonly host: HTMLElement;
  readonly settings: MapSettings;
  readonly library: Library;
  /** Those that hold its features, where the page does not. */
  readonly files: MapFiles | undefined;
  readonly signal: AbortSignal;
  /** The map can be seen. */
  readonly onDrawn: () => void;
}

/**
 * Put an interactive map in the place of the static one, with the same view or that of the address. The facts of its features and its
 * tools come after it: resolves, once they are there, to a function that takes all of it away again. Rejects when a file holds something
 * else or anything cannot be had, with `MapUnavailable` without WebGL, and when `signal` aborts.
 */
export async function open({ host, settings, library, files, signal, onDrawn }: MapToOpen): Promise<() => void> {
  const opening = openingOf(host);
  const fonts = fontsOf(host);
  const ground = await groundOf(settings, fonts);
  signal.throwIfAborted();
  const { place, frame } = placeFor(host, settings);
  let map: LibreMap | undefined;
  const close = () => {
    ground.detach();
    map?.remove();
    place.remove();
  };
  try {
    const flavour = colourScheme();
    map = createMap(library, frame, settings, sceneStyle(settings, flavour, fonts, []), opening.camera);
    const draw = holdDrawing(map);
    const failure = failureOf(map, ground, signal);
    const styled = once(map, 'style.load');
    // A first frame has its icons, where it is near enough for them.
    const icons = map.getZoom() >= iconsFrom ? import('./icon-outlines.ts').catch(() => undefined) : undefined;
    const look = { flavour, quarter: settings.quarter };
    const placed = needsFacts(opening, map.getZoom(), look.quarter !== undefined) ? undefined : files;
    const first = await Promise.race([placed ? readPlaces(placed) : readContent(host, files), failure]);
    const shown = opening.layers ?? familiesAtStart(settings, groupsOf(first.features));
    await Promise.race([Promise.all([styled, icons]), failure]);
    fillFeatures(map, isWhole(first) ? passing(first.features, opening.filters, shown) : ofFamilies(first.features, shown), look);
    map.triggerRepaint();
    await Promise.race([once(map, 'idle'), failure, tooLate()]);
    draw();
    onDrawn();
    await painted();
    const rest = [isWhole(first) ? first : readContent(host, files), import('./mount.tsx')] as const;
    const [content, { mount }] = await Promise.race([Promise.all(rest), failure]);
    const unmount = mount({ host, place, library, map, ground, settings, content, opening, fonts, named: isWhole(first) });
    return () => {
      unmount();
      close();
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The ground of a map; what watches over other basemaps is fetched where the site has one. */
async function groundOf({ basemaps, lang }: MapSettings, fonts: readonly string[]): Promise<Ground> {
  if (!basemaps) return defaultGround;
  const { PublishedGround } = await import('./basemap.ts');
  return new PublishedGround(lang, fonts);
}

/** Rejects with the first error of a map that its ground does not take, and when `signal` aborts. */
function failureOf(map: LibreMap, ground: Ground, signal: AbortSignal): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    map.on('error', (event) => {
      if (!ground.takes(event)) reject(event.error);
    });
    signal.addEventListener('abort', () => reject(signal.reason));
    // MapLibre would wait without a word.
    addEventListener(workerFailed, () => reject(new Error('The worker of the map cannot be had.')), { signal });
  });
  // Once the map is open nobody waits for it any more.
  failure.catch(() => {});
  return failure;
}

const once = (map: LibreMap, event: string) =>
  new Promise<void>((resolve) => {
    map.once(event, () => resolve());
  });

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The map was not drawn in time.')), patience);
  });

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** An empty map after the picture, and what stands over it. */
function placeFor(host: HTMLElement, settings: MapSettings): { place: HTMLElement; frame: HTMLElement } {
  const place = document.createElement('div');
  place.className = 'live';
  const frame = document.createElement('div');
  frame.className = 'live-map';
  frame.style.setProperty('--aspect', String(settings.height / settings.width));
  place.append(frame);
  host.querySelector('.pic > img')?.after(place);
  return { place, frame };
}
