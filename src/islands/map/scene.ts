import type { StyleSpecification } from 'maplibre-gl';
import { regions } from '../../geo/basemap/index.ts';
import type { MapFeature } from '../../geo/feature.ts';
import type { FlavourName } from '../../geo/flavour.ts';
import { mapStyle } from '../../geo/style.ts';
import { regionLabel } from '../../i18n/map.ts';
import type { MapSettings } from './settings.ts';

/** Names weigh what they do on the static map: MapLibre reads the weight off the name of the first font, and there is none called so. */
const asWeight = 'semibold';
const numberLocale = { id: 'id-ID', en: 'en-GB' } as const;

/** The style of a page's map with some features, on the default basemap; `fonts` are those of `fontsOf`. */
export function sceneStyle(
  settings: MapSettings,
  flavour: FlavourName,
  fonts: readonly string[],
  features: readonly MapFeature[],
): StyleSpecification {
  const { lang } = settings;
  const regionNames = Object.fromEntries(regions.features.map(({ properties }) => [properties.adm, regionLabel(properties, lang)]));
  return mapStyle({ ...settings, flavour, features, regionNames, locale: numberLocale[lang], fonts: [asWeight, ...fonts] });
}

/** The fonts of the page without those that only stand in while one loads. */
export const fontsOf = (host: HTMLElement): string[] =>
  getComputedStyle(host)
    .fontFamily.split(',')
    .map((font) => font.trim())
    .filter((font) => !font.includes('fallback'));
