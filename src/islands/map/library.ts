/** What the maps use of MapLibre. */
export type Library = Pick<typeof import('maplibre-gl'), 'Map' | 'Popup' | 'AttributionControl' | 'NavigationControl' | 'ScaleControl'>;

/**
 * Load MapLibre: `lean` is as much of it as the default basemap needs, in one file for page and worker, `whole` what another basemap may
 * need. Rejects when it cannot be loaded.
 */
export const loadLibrary: Readonly<Record<'lean' | 'whole', () => Promise<Library>>> = {
  lean: () => import('virtual:maplibre'),
  whole: () => import('./whole-library.ts'),
};
