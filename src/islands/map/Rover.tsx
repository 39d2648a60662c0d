import type { Map as LibreMap } from 'maplibre-gl';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { MapFeature } from '../../geo/feature.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { liveUi } from '../../i18n/map-live.ts';
import { nextInDirection } from './filter.ts';
import { keyOf } from './touch.ts';

interface Props {
  map: LibreMap;
  /** Features in view, points and areas alike. */
  features: readonly MapFeature[];
  lang: Lang;
  onChoose: (feature: MapFeature) => void;
}

const directions = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

/**
 * Markers by keyboard: one stop of the Tab key on the map, from which the arrow keys go from marker to marker.
 * Every marker gets a button of its own, so that screen readers say its name when the focus moves to it.
 */
export function Rover({ map, features, lang, onChoose }: Props) {
  const [current, setCurrent] = useState<MapFeature>();
  const [at, setAt] = useState({ x: 0, y: 0 });
  const button = useRef<HTMLButtonElement>(null);
  const roving = useRef(false);
  const feature = features.find((it) => current && keyOf(it) === keyOf(current)) ?? nearestToCentre(map, features);

  useLayoutEffect(() => {
    if (!feature) return;
    const place = () => setAt(map.project([feature.lon, feature.lat]));
    place();
    map.on('move', place);
    return () => {
      map.off('move', place);
    };
  }, [map, feature]);

  useLayoutEffect(() => {
    if (feature && roving.current) button.current?.focus({ preventScroll: true });
    roving.current = false;
  }, [feature]);

  if (!feature) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key as keyof typeof directions];
    if (!direction) return;
    event.preventDefault();
    roving.current = true;
    setCurrent(nextInDirection(feature, features, direction) ?? feature);
  };
  const place = `${formatNumber(features.indexOf(feature) + 1, lang)} / ${formatNumber(features.length, lang)}`;
  return (
    <fieldset className="live-rover" aria-label={liveUi.markers[lang]}>
      <button
        type="button"
        ref={button}
        key={keyOf(feature)}
        style={{ left: at.x, top: at.y }}
        onKeyDown={onKeyDown}
        onClick={() => onChoose(feature)}
        onFocus={() => setCurrent(feature)}
        aria-label={`${feature.name}, ${place}`}
      >
        <span aria-hidden="true">{feature.name}</span>
      </button>
    </fieldset>
  );
}

function nearestToCentre(map: LibreMap, features: readonly MapFeature[]): MapFeature | undefined {
  const { lng, lat } = map.getCenter();
  const away = (feature: MapFeature) => Math.hypot(feature.lon - lng, feature.lat - lat);
  return features.reduce<MapFeature | undefined>((best, feature) => (best && away(best) <= away(feature) ? best : feature), undefined);
}
