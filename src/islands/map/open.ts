import libraryStyles from 'maplibre-gl/dist/maplibre-gl.css?url&no-inline';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { loadContent } from './data.ts';
import ownStyles from './live.css?url&no-inline';
import { MapView } from './MapView.tsx';
import type { MapSettings } from './settings.ts';

/** A map that draws nothing for this long has failed, ms. */
const patience = 60_000;

/**
 * Put an interactive map in the place of the static one of an `lt-map`, with the same view or that of the address.
 * Resolves, once the map is drawn, to a function that takes it away again. Rejects when anything it needs cannot be had or is cut
 * short, with `MapUnavailable` without WebGL, and when `signal` aborts. `onProgress` is told the part that is done, 0 to 1.
 */
export async function open(host: HTMLElement, signal: AbortSignal, onProgress: (done: number) => void): Promise<() => void> {
  const settings = JSON.parse(host.dataset.map ?? '') as MapSettings;
  onProgress(0.4);
  let done = 0;
  const step = async <T>(task: Promise<T>): Promise<T> => {
    const result = await task;
    done += 1;
    onProgress(0.4 + done * 0.12);
    return result;
  };
  const [content] = await Promise.all([
    step(loadContent(host, settings, signal)),
    step(tryWorker()),
    step(addStyles(libraryStyles)),
    step(addStyles(ownStyles)),
  ]);
  signal.throwIfAborted();
  const place = document.createElement('div');
  place.className = 'live';
  host.querySelector('.pic > img')?.after(place);
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The map was not drawn in time.')), patience);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        then();
      };
      signal.addEventListener('abort', () => settle(() => reject(signal.reason)));
      const onReady = () => settle(resolve);
      const onError = (error: unknown) => settle(() => reject(error));
      root.render(createElement(MapView, { host, settings, content, onReady, onError }));
    });
  } catch (error) {
    close();
    throw error;
  }
  return close;
}

/** Rejects where workers of the page's own making are blocked: MapLibre would wait for its own without a word. */
function tryWorker(): Promise<void> {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new Error('Workers are blocked.'));
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}

/**
 * Load a style sheet once. As imports, Astro would link them on every page with a map, for visitors who never open it.
 * Rejects when it cannot be loaded.
 */
function addStyles(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}
