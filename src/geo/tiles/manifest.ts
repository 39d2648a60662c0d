import type { Bounds } from '../camera.ts';

/** A PMTiles archive of the full basemap. */
export interface BasemapArchive {
  /** Name below `/basemap/`; it changes with the content. */
  readonly file: string;
  readonly bytes: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
}

/** Parts of the full basemap: roads, water and the like; shaded relief; contour lines; heights for 3D. */
export const basemapParts = ['vector', 'hillshade', 'contours', 'terrain'] as const;
export type BasemapPart = (typeof basemapParts)[number];

/** What `basemap.json` says of the full basemap. */
export interface BasemapManifest {
  readonly format: 1;
  /** Date of the OpenStreetMap data, YYYY-MM-DD. */
  readonly date: string;
  /** The box that has data, within the corridor's. */
  readonly bounds: Bounds;
  /** Credits to show on the map, plain text. */
  readonly attribution: readonly { readonly text: string; readonly url?: string }[];
  readonly parts: { readonly vector: BasemapArchive } & Partial<Record<Exclude<BasemapPart, 'vector'>, BasemapArchive>>;
}

/** What stands in `/data/basemap.json` of a site: the basemaps it has besides the default one. */
export interface PublishedBasemaps {
  /** Address of an outside MapLibre style. */
  readonly style?: string;
  /** The site's own full basemap. */
  readonly full?: BasemapManifest;
}

/** The credit the licence of OpenStreetMap data (ODbL) asks for: https://www.openstreetmap.org/copyright */
export const osmCredit = { text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' } as const;

/** Tile sizes in px: rasters of 512 need a quarter of the requests of 256. */
export const rasterTilePx = 512;
