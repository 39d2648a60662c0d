/** MapLibre as its package builds it. */
export { AttributionControl, Map, NavigationControl, Popup, ScaleControl } from 'maplibre-gl';
