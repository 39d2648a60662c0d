import { type CSSProperties, useId, useState } from 'react';
import type { MapFeature } from '../../geo/feature.ts';
import { groupHue, type KindGroup } from '../../geo/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { kindGroupNames } from '../../i18n/map.ts';
import { fill, liveUi } from '../../i18n/map-live.ts';
import { Choice } from './Choice.tsx';
import type { MapContent } from './data.ts';
import { answerable, costLimits, type Filters } from './filter.ts';
import { KindIcon } from './KindIcon.tsx';

interface Props {
  features: readonly MapFeature[];
  names: MapContent['names'];
  lang: Lang;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** Families that have features, those of them that are shown, and a kind of each for its icon. */
  groups: ReadonlyMap<KindGroup, string>;
  shown: ReadonlySet<KindGroup>;
  onShown: (shown: ReadonlySet<KindGroup>) => void;
}

type Names = Readonly<Record<string, string>>;

/** Search, filters and layers. The switches of the layers are the legend too. */
export function Tools({ features, names, lang, filters, onFilters, groups, shown, onShown }: Props) {
  const searchId = `search${useId()}`;
  const can = answerable(features);
  const [isNarrowed] = useState(Object.keys(filters).some((field) => field !== 'search'));
  const set = (field: keyof Filters, value: Filters[keyof Filters] | undefined) => {
    const { [field]: _, ...others } = filters;
    onFilters(value === undefined || value === '' ? others : ({ ...others, [field]: value } as Filters));
  };
  const choice = (field: 'category' | 'region' | 'pillar' | 'sentra' | 'price' | 'halal' | 'route', options: Names, goods: Names = {}) => (
    <Choice
      label={liveUi[field][lang]}
      lang={lang}
      value={filters[field]}
      groups={[
        [liveUi.places[lang], options],
        [kindGroupNames.business[lang], goods],
      ]}
      onChoose={(value) => set(field, value)}
    />
  );
  const toggle = (group: KindGroup) => {
    const next = new Set(shown);
    if (!next.delete(group)) next.add(group);
    onShown(next);
  };
  return (
    <section className="live-tools" aria-label={liveUi.tools[lang]}>
      <label htmlFor={searchId}>{liveUi.search[lang]}</label>
      <input id={searchId} type="search" value={filters.search ?? ''} onChange={(event) => set('search', event.target.value)} />
      <details open={isNarrowed}>
        <summary>{liveUi.filters[lang]}</summary>
        <div className="live-selects">
          {choice('category', names.category, names.goods)}
          {choice('region', names.region)}
          {choice('pillar', names.pillar)}
          {can.route && choice('route', names.route)}
          {can.cost && (
            <Choice
              label={liveUi.cost[lang]}
              lang={lang}
              value={filters.cost?.toString()}
              groups={[['', costNames(lang)]]}
              onChoose={(value) => set('cost', value === '' ? undefined : Number(value))}
            />
          )}
        </div>
        {(can.sentra || can.price || can.halal) && (
          <fieldset>
            <legend>{kindGroupNames.business[lang]}</legend>
            <div className="live-selects">
              {can.sentra && choice('sentra', names.sentra)}
              {can.price && choice('price', names.price)}
              {can.halal && choice('halal', names.halal)}
            </div>
          </fieldset>
        )}
        {(can.open || can.children || can.wheelchair) && (
          <div className="live-checks">
            {([['open', 'openNow'] as const, ['children', 'children'] as const, ['wheelchair', 'wheelchair'] as const] as const).map(
              ([field, word]) =>
                can[field] && (
                  <label key={field}>
                    <input
                      type="checkbox"
                      checked={filters[field] ?? false}
                      onChange={(event) => set(field, event.target.checked || undefined)}
                    />
                    {liveUi[word][lang]}
                  </label>
                ),
            )}
          </div>
        )}
      </details>
      {Object.keys(filters).length > 0 && (
        <button type="button" onClick={() => onFilters({})}>
          {liveUi.reset[lang]}
        </button>
      )}
      <details>
        <summary>{liveUi.layers[lang]}</summary>
        <div className="live-checks">
          {[...groups].map(([group, kind]) => (
            <label key={group} style={{ '--h': groupHue[group] } as CSSProperties}>
              <input type="checkbox" checked={shown.has(group)} onChange={() => toggle(group)} />
              <KindIcon kind={kind} />
              {kindGroupNames[group][lang]}
            </label>
          ))}
        </div>
      </details>
    </section>
  );
}

/** Limits of the entrance fee by their amount. */
const costNames = (lang: Lang): Names =>
  Object.fromEntries(
    costLimits.map((limit) => [limit, limit === 0 ? liveUi.costFree[lang] : fill(liveUi.costUpTo[lang], { n: formatNumber(limit, lang) })]),
  );
