import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { fill, liveUi } from '../../i18n/map-live.ts';
import type { MapContent } from './data.ts';
import type { Filters } from './filter.ts';

interface Props {
  lang: Lang;
  filters: Filters;
  names: MapContent['names'];
  count: number;
  /** Name of the chosen feature. */
  chosen: string | undefined;
  /** The address that brings others to this view. */
  url: string;
}

/** What a shared map says in words: what is chosen, what it is narrowed to, how many places that leaves. */
export function summary({ lang, filters, names, count, chosen }: Omit<Props, 'url'>): string {
  const narrowed = [
    filters.search && `"${filters.search}"`,
    filters.category && (names.category[filters.category] ?? names.goods[filters.category]),
    filters.region && names.region[filters.region],
    filters.pillar && names.pillar[filters.pillar],
    filters.sentra && names.sentra[filters.sentra],
    filters.price && names.price[filters.price],
    filters.halal && names.halal[filters.halal],
    filters.route && names.route[filters.route],
  ].filter(Boolean);
  const places = fill(liveUi.shareCount[lang], { n: formatNumber(count, lang) });
  return [chosen, liveUi.shareText[lang], [places, ...narrowed].join(', ')].filter(Boolean).join(' · ');
}

/** Share by the system's sheet where there is one, and by WhatsApp everywhere. */
export function Share(props: Props) {
  const { lang, url } = props;
  const text = summary(props);
  const share = () => navigator.share({ title: document.title, text, url }).catch((error: Error) => console.info('lt-map', error.name));
  return (
    <p className="live-buttons">
      {'share' in navigator && (
        <button type="button" onClick={share}>
          {liveUi.share[lang]}
        </button>
      )}
      <a href={`https://wa.me/?text=${encodeURIComponent(`${text}\n${url}`)}`} rel="external noopener" target="_blank">
        {liveUi.shareWhatsApp[lang]}
      </a>
    </p>
  );
}
