import type { MapFeature } from '../../geo/feature.ts';
import type { LonLat } from '../../geo/measure.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { mapUi } from '../../i18n/map.ts';
import { fill, liveUi } from '../../i18n/map-live.ts';
import type { MapContent } from './data.ts';
import { keyOf } from './touch.ts';
import { aboutFeature, awayFrom } from './words.ts';

export interface ChosenTextProps {
  features: readonly MapFeature[];
  names: MapContent['names'];
  lang: Lang;
  me: LonLat | undefined;
}

/** One feature with what is known of it, or the names of several at one point. */
export function ChosenText({ features, names, lang, me }: ChosenTextProps) {
  const [first] = features;
  if (!first) return null;
  if (features.length > 1) {
    return (
      <>
        <strong>{fill(liveUi.here[lang], { n: formatNumber(features.length, lang) })}</strong>
        <ul>
          {features.map((feature) => (
            <li key={keyOf(feature)}>
              <a href={feature.href}>{feature.name}</a>
              {feature.offer && <small>{feature.offer.asks}</small>}
              {feature.note && <small>{feature.note}</small>}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <strong>{first.href ? <a href={first.href}>{first.name}</a> : first.name}</strong>
      <small>{aboutFeature(first, names, lang)}</small>
      {first.offer && <small>{first.offer.asks}</small>}
      {first.note && <small>{first.note}</small>}
      {first.line && <small>{mapUi.schematic[lang]}</small>}
      {first.confidence === 'low' && !first.line && !first.note && <small>{mapUi.lowConfidence[lang]}</small>}
      {me && <small>{awayFrom(me, first, lang)}</small>}
    </>
  );
}
