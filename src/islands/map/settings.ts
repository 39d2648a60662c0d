import type { NamedCamera } from '../../geo/cameras.ts';
import type { Hues } from '../../geo/static.ts';
import type { Lang } from '../../i18n/lang.ts';

/** What a page hands to its interactive map, as JSON in `data-map`. */
export interface MapSettings extends Pick<NamedCamera, 'adm' | 'line' | 'area'> {
  readonly lang: Lang;
  /** View of the static map, which the interactive one takes over: its zoom holds at its width in px. */
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
  readonly width: number;
  readonly hues: Hues;
  /** Features to show in place of those on the page. */
  readonly dataHref?: string;
}
