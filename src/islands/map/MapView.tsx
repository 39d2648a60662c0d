import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { regions } from '../../geo/basemap/index.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { type KindGroup, kindGroup, kindGroups } from '../../geo/kinds.ts';
import { mapStyle } from '../../geo/style.ts';
import { mapUi, regionLabel } from '../../i18n/map.ts';
import { createMap } from './create.ts';
import { KindFilter } from './KindFilter.tsx';
import { MapPopup } from './MapPopup.tsx';
import type { MapSettings } from './settings.ts';
import { type Touched, touched } from './touch.ts';
import { useColourScheme } from './useColourScheme.ts';

interface Props {
  settings: MapSettings;
  features: readonly MapFeature[];
  fonts: readonly string[];
  onReady: () => void;
  onError: (error: unknown) => void;
}

const numberLocale = { id: 'id-ID', en: 'en-GB' } as const;

/** The interactive map: the same layers as the static one, with features that can be touched, filtered and followed. */
export function MapView({ settings, features, fonts, onReady, onError }: Props) {
  const { lang } = settings;
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LibreMap>();
  const [chosen, setChosen] = useState<Touched>();
  const [hidden, setHidden] = useState<ReadonlySet<KindGroup>>(new Set());
  const flavour = useColourScheme();
  const regionNames = Object.fromEntries(regions.features.map(({ properties }) => [properties.adm, regionLabel(properties, lang)]));
  const style = () => mapStyle({ ...settings, flavour, features, hidden, regionNames, locale: numberLocale[lang], fonts });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what changes afterwards is set below
  useEffect(() => {
    try {
      const made = createMap(frame.current as HTMLDivElement, settings, style());
      made.once('load', () => {
        setMap(made);
        onReady();
      });
      made.once('error', ({ error }) => onError(error));
      return () => made.remove();
    } catch (error) {
      onError(error);
      return undefined;
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the style is made of exactly these
  useEffect(() => {
    map?.setStyle(style());
  }, [flavour, hidden]);

  useEffect(() => {
    if (!map) return;
    const touch = (event: MapMouseEvent) => setChosen(touched(map, event, features));
    const hover = (event: MapMouseEvent) => {
      map.getCanvas().style.cursor = touched(map, event, features) ? 'pointer' : '';
    };
    map.on('click', touch);
    map.on('mousemove', hover);
    return () => {
      map.off('click', touch);
      map.off('mousemove', hover);
    };
  }, [map, features]);

  const present = kindGroups.filter((group) => features.some((it) => it.type !== 'region' && kindGroup(it.kind) === group));
  return (
    <>
      <div ref={frame} className="live-map" />
      {present.length > 1 && <KindFilter groups={present} hidden={hidden} onChange={setHidden} lang={lang} />}
      {map && chosen && (
        <MapPopup map={map} at={chosen.at} onClose={() => setChosen(undefined)} key={chosen.at.join()}>
          <strong>{chosen.feature.href ? <a href={chosen.feature.href}>{chosen.feature.name}</a> : chosen.feature.name}</strong>
          {chosen.feature.confidence === 'low' && <small>{mapUi.lowConfidence[lang]}</small>}
        </MapPopup>
      )}
    </>
  );
}
