import type { NamedCamera } from '../../geo/cameras.ts';
import type { KindGroup } from '../../geo/kinds.ts';
import type { Hues } from '../../geo/static.ts';
import type { Lang } from '../../i18n/lang.ts';

/** What a page hands to its interactive map, as JSON in `data-map`. */
export interface MapSettings extends Pick<NamedCamera, 'adm' | 'line' | 'area' | 'quarter' | 'overlay'> {
  readonly lang: Lang;
  /** View of the static map, which the interactive one takes over: its zoom holds at its width in px. */
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly hues: Hues;
  /** The site has basemaps besides the default one: see `/data/basemap.json`. */
  readonly basemaps?: true;
  /** Features to show in place of those on the page: addresses of the two parts of a pack, as `FeaturePack` in `src/geo/feature-pack.ts`. */
  readonly data?: { readonly places: string; readonly facts: string };
  /** `full`: filters, search and layers beside the list; `plain`: the list alone. */
  readonly tools: 'full' | 'plain';
  /** Families shown at the start; all of them where it is left out. */
  readonly layers?: readonly KindGroup[];
}
