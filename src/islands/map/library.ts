/** What the maps use of MapLibre. */
export type Library = Pick<typeof import('maplibre-gl'), 'Map' | 'Popup' | 'AttributionControl' | 'NavigationControl' | 'ScaleControl'>;

/**
 * Load MapLibre: as much of it as the default basemap needs, or the whole of it, which another basemap may need. Rejects when it cannot
 * be loaded.
 */
export const loadLibrary = (whole: boolean): Promise<Library> => (whole ? import('./whole-library.ts') : import('virtual:maplibre'));
