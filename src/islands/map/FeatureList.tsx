import { useMemo, useState } from 'react';
import type { MapFeature } from '../../geo/feature.ts';
import { kindGroup, kindGroups } from '../../geo/kinds.ts';
import { distanceKm, type LonLat } from '../../geo/measure.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { fill, liveUi } from '../../i18n/map-live.ts';
import type { MapContent } from './data.ts';
import { KindIcon } from './KindIcon.tsx';
import { keyOf } from './touch.ts';
import { aboutFeature, awayFrom } from './words.ts';

interface Props {
  /** Features that pass the filters and lie in the view. */
  features: readonly MapFeature[];
  /** How many pass the filters, in view or not. */
  total: number;
  names: MapContent['names'];
  lang: Lang;
  me: LonLat | undefined;
  chosen: string | undefined;
  onChoose: (feature: MapFeature) => void;
  /** Rows at first, and with each wish for more: a phone must not draw ten thousand. */
  batch?: number;
  /** Tells lists of one page apart. */
  label?: string;
}

/** The features of the map as a list: links to their pages, each with a button that shows it on the map. */
export function FeatureList({ features, total, names, lang, me, chosen, onChoose, batch = 40, label = liveUi.list[lang] }: Props) {
  const [limit, setLimit] = useState(batch);
  const ordered = useMemo(() => inOrder(features, me, lang), [features, me, lang]);
  const rows = ordered.slice(0, limit);
  const count = fill(liveUi.count[lang], { n: formatNumber(features.length, lang), total: formatNumber(total, lang) });
  return (
    <section className="live-list" aria-label={label}>
      <p className="live-count" role="status">
        {count}
      </p>
      {rows.length === 0 && <p>{liveUi.noneHere[lang]}</p>}
      <ul>
        {rows.map((feature) => (
          <li key={keyOf(feature)} aria-current={keyOf(feature) === chosen || undefined}>
            <KindIcon kind={feature.kind} hue={feature.hue} />
            <span>
              {feature.href ? <a href={feature.href}>{feature.name}</a> : <strong>{feature.name}</strong>}
              <small>{aboutFeature(feature, names, lang)}</small>
              {feature.offer && <small>{feature.offer.asks}</small>}
              {feature.note && <small>{feature.note}</small>}
              {me && <small>{awayFrom(me, feature, lang)}</small>}
            </span>
            <button type="button" onClick={() => onChoose(feature)} aria-label={`${liveUi.showOnMap[lang]}: ${feature.name}`}>
              <svg viewBox="0 0 15 15" width="15" height="15" aria-hidden="true">
                <path d="M7.5 0C5 0 3 2 3 4.6 3 8 7.5 15 7.5 15S12 8 12 4.6C12 2 10 0 7.5 0Z" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {rows.length < ordered.length && (
        <button type="button" className="live-more" onClick={() => setLimit(limit + batch)}>
          {fill(liveUi.more[lang], { n: formatNumber(Math.min(batch, ordered.length - rows.length), lang) })}
        </button>
      )}
    </section>
  );
}

/** Nearest first where the visitor's place is known, else by family and name. */
function inOrder(features: readonly MapFeature[], me: LonLat | undefined, lang: Lang): MapFeature[] {
  if (me) {
    const km = new Map(features.map((feature) => [feature, distanceKm(me, [feature.lon, feature.lat])]));
    return [...features].sort((a, b) => (km.get(a) ?? 0) - (km.get(b) ?? 0));
  }
  const { compare } = new Intl.Collator(lang);
  const ranked = features.map((feature) => ({ feature, rank: kindGroups.indexOf(kindGroup(feature.kind)), no: feature.no ?? 0 }));
  ranked.sort((a, b) => a.rank - b.rank || a.no - b.no || compare(a.feature.name, b.feature.name));
  return ranked.map(({ feature }) => feature);
}
