import { AttributionControl, Map as LibreMap, NavigationControl, ScaleControl, type StyleSpecification } from 'maplibre-gl';
import { bounds, credits } from '../../geo/basemap/index.ts';
import { maplibreLocale, mapUi } from '../../i18n/map.ts';
import type { MapSettings } from './settings.ts';

const zoomRange = { minZoom: 6.5, maxZoom: 15 };

/**
 * A MapLibre map with the view of the static map, north up, with its controls. It scrolls with the page until Ctrl or two fingers
 * are used. Throws `GPUInitializationError` without WebGL.
 */
export function createMap(container: HTMLElement, settings: MapSettings, style: StyleSpecification): LibreMap {
  const { lang } = settings;
  const [west, south, east, north] = bounds;
  const map = new LibreMap({
    container,
    style,
    center: [...settings.center],
    zoom: settings.zoom + Math.log2(container.clientWidth / settings.width),
    maxBounds: [west, south, east, north],
    ...zoomRange,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    locale: { ...maplibreLocale[lang] },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  const creditLines = credits.map(({ name, licence, url }) => `<a href="${url}">${name}</a> (${licence})`);
  map.addControl(new AttributionControl({ compact: true, customAttribution: [mapUi.schematic[lang], ...creditLines] }));
  return map;
}
