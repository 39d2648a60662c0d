import type { Map as LibreMap, MapOptions, StyleSpecification } from 'maplibre-gl';
import { credits } from '../../geo/basemap/index.ts';
import { unproject } from '../../geo/camera.ts';
import { iconPx, isIcon } from '../../geo/icons.ts';
import { maplibreLocale, mapUi } from '../../i18n/map.ts';
import type { Library } from './library.ts';
import type { MapSettings } from './settings.ts';
import type { MapState } from './state.ts';

/** The interactive map cannot be shown here; the message is for the visitor, in the language of the page. */
export class MapUnavailable extends Error {
  override readonly name = 'MapUnavailable';
}

const zoomRange = { minZoom: 6, maxZoom: 17 };
const narrowPx = 640;
/** Px of an icon's picture for each px on the screen. */
const iconPixelRatio = 2;
/** How far the map can be moved, degrees: wide enough never to push the view of a static map aside. */
const roam: [number, number, number, number] = [109, -11.5, 117, -4.5];

/**
 * A MapLibre map with the view of the static map or a given one, north up, with its controls. It scrolls with the page until Ctrl or
 * two fingers are used. Throws `MapUnavailable` without WebGL.
 */
export function createMap(
  library: Library,
  container: HTMLElement,
  settings: MapSettings,
  style: StyleSpecification,
  camera: MapState['camera'],
): LibreMap {
  const { lang } = settings;
  const start = camera ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom } : staticView(container, settings);
  const map = drawable(library, settings, {
    container,
    style,
    ...start,
    maxBounds: roam,
    ...zoomRange,
    attributionControl: false,
    // Every step of a fade is another drawing of the whole map.
    fadeDuration: 0,
    // Ours is checked by tests; one from outside is checked when it comes.
    validateStyle: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    locale: { ...maplibreLocale[lang] },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new library.ScaleControl({ unit: 'metric' }), 'bottom-left');
  const creditLines = credits.map(({ name, licence, url }) => `<a href="${url}">${name}</a> (${licence})`);
  const attribution = new library.AttributionControl({ compact: true, customAttribution: [mapUi.schematic[lang], ...creditLines] });
  map.addControl(attribution);
  // The caption below says the same; on a phone the line would cover a third of the map.
  if (container.clientWidth < narrowPx) container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show');
  map.on('styleimagemissing', ({ id }) => addIcon(map, id));
  return map;
}

/** Gives the map an icon by the name its style knows it by, empty until its outline is there. Where that cannot be had or drawn, markers are dots. */
function addIcon(map: LibreMap, name: string): void {
  if (!isIcon(name)) return;
  map.addImage(name, new ImageData(iconPx * iconPixelRatio, iconPx * iconPixelRatio), { pixelRatio: iconPixelRatio, sdf: true });
  const fillIn = ({ iconImage }: typeof import('./icon-outlines.ts')) => {
    map.updateImage(name, iconImage(name, iconPixelRatio));
    map.triggerRepaint();
  };
  import('./icon-outlines.ts').then(fillIn).catch(() => {});
}

/**
 * Keeps a map from drawing until the function it returns is called, which draws it at once. Tiles come and names are placed meanwhile.
 * Without it the whole map is drawn for every tile that comes, some ten times before it is whole.
 */
export function holdDrawing(map: LibreMap): () => void {
  const { painter } = map;
  const { render } = painter;
  painter.render = (style) => {
    // Tiles that come are taken apart with it.
    painter.style = style;
  };
  return () => {
    painter.render = render;
    map.redraw();
  };
}

/** MapLibre's map, or `MapUnavailable` where the browser has no WebGL for it: the library says so in words alone. */
function drawable(library: Library, { lang }: MapSettings, options: MapOptions): LibreMap {
  try {
    return new library.Map(options);
  } catch (error) {
    throw (error as Error).message.includes('WebGL') ? new MapUnavailable(mapUi.noWebGl[lang]) : error;
  }
}

/** The view of the static map: its picture fills the width; where the interactive map is higher, it goes on below the picture. */
function staticView(container: HTMLElement, { center, zoom, width, height }: MapSettings) {
  const wide = container.clientWidth;
  const picture = { center, zoom: zoom + Math.log2(wide / width), width: wide, height: (wide * height) / width };
  return { center: unproject(picture, [wide / 2, container.clientHeight / 2]), zoom: picture.zoom };
}
