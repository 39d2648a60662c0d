/** MapLibre without what the site's own maps do not use: see src/publish/map-library/plugin.ts. */
declare module 'virtual:maplibre' {
  export { AttributionControl, Map, NavigationControl, Popup, ScaleControl } from 'maplibre-gl';
}
