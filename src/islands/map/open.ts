import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { readContent } from './data.ts';
import { MapView } from './MapView.tsx';
import type { MapSettings } from './settings.ts';

/** A map that draws nothing for this long has failed, ms. */
const patience = 60_000;

/**
 * Put an interactive map in the place of the static one of an `lt-map`, with the same view or that of the address; `data` is what the
 * page's data file holds. Resolves, once the map is drawn, to a function that takes it away again. Rejects when the data is something
 * else or anything cannot be had, with `MapUnavailable` without WebGL, and when `signal` aborts.
 */
export async function open(host: HTMLElement, data: unknown, signal: AbortSignal): Promise<() => void> {
  const settings = JSON.parse(host.dataset.map ?? '') as MapSettings;
  const content = readContent(host, data);
  await tryWorker();
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
