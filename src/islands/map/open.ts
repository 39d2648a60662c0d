import { GPUInitializationError, setWorkerUrl } from 'maplibre-gl';
import libraryStyles from 'maplibre-gl/dist/maplibre-gl.css?url&no-inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { MapFeature } from '../../geo/feature.ts';
import { mapUi } from '../../i18n/map.ts';
import { featuresOnPage } from './features.ts';
import ownStyles from './live.css?url&no-inline';
import { MapView } from './MapView.tsx';
import type { MapSettings } from './settings.ts';

/** The interactive map cannot be shown here; the message is for the visitor, in the language of the page. */
class MapUnavailable extends Error {
  override readonly name = 'MapUnavailable';
}

/**
 * Put an interactive map in the place of the static one of an `lt-map`, with the same view.
 * Resolves, once the map is drawn, to a function that takes it away again. Rejects with `MapUnavailable` without WebGL.
 */
export async function open(host: HTMLElement): Promise<() => void> {
  const settings = JSON.parse(host.dataset.map ?? '') as MapSettings;
  const [features] = await Promise.all([featuresFor(host, settings), addStyles(libraryStyles), addStyles(ownStyles)]);
  setWorkerUrl(workerUrl);
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
      const fonts = getComputedStyle(host)
        .fontFamily.split(',')
        .map((font) => font.trim())
        .filter((font) => !font.includes('fallback'));
      root.render(createElement(MapView, { settings, features, fonts, onReady: resolve, onError: reject }));
    });
  } catch (error) {
    close();
    throw error instanceof GPUInitializationError ? new MapUnavailable(mapUi.noWebGl[settings.lang]) : error;
  }
  return close;
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

/** Features of the page's data file, with the page's own where the file cannot be had. */
async function featuresFor(host: HTMLElement, { dataHref }: MapSettings): Promise<MapFeature[]> {
  const onPage = featuresOnPage(host);
  if (!dataHref) return onPage;
  try {
    const response = await fetch(dataHref);
    if (!response.ok) return onPage;
    const regions = onPage.filter((feature) => feature.type === 'region');
    return [...regions, ...((await response.json()) as MapFeature[])];
  } catch {
    return onPage;
  }
}
