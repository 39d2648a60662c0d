import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { MapFeature } from '../../geo/feature.ts';
import { kindGroups } from '../../geo/kinds.ts';
import { namesFrom } from '../../geo/style-features.ts';
import { Chosen } from './Chosen.tsx';
import { colourScheme, onColourScheme } from './colour-scheme.ts';
import type { MapContent } from './data.ts';
import { FeatureList } from './FeatureList.tsx';
import { type Filters, inView, type View } from './filter.ts';
import type { Ground } from './ground.ts';
import type { Library } from './library.ts';
import { NearMe } from './NearMe.tsx';
import type { Place } from './near.ts';
import { familiesAtStart, groupsOf, type Opening, passing } from './opening.ts';
import { Rover } from './Rover.tsx';
import { Share } from './Share.tsx';
import { sceneStyle } from './scene.ts';
import type { MapSettings } from './settings.ts';
import { type MapState, writeState } from './state.ts';
import { Tools } from './Tools.tsx';
import { keyOf, type Touched, touch } from './touch.ts';
import { useAddress } from './useAddress.ts';
import { useFeatureLayers } from './useFeatureLayers.ts';

export interface MapViewProps {
  readonly host: HTMLElement;
  readonly library: Library;
  /** Drawn, with the features of the opening. */
  readonly map: LibreMap;
  readonly ground: Ground;
  readonly settings: MapSettings;
  readonly content: MapContent;
  readonly opening: Opening;
  readonly fonts: readonly string[];
  /** Whether the features drawn have their names. */
  readonly named: boolean;
}

/** What stands over an interactive map and beside it: its tools and its list, with features that can be found and followed. */
export function MapView({ host, library, map, ground, settings, content, opening, fonts, named }: MapViewProps) {
  const { lang, quarter } = settings;
  const { features, names } = content;
  const { inAddress } = opening;
  const flavour = useSyncExternalStore(onColourScheme, colourScheme);
  const groups = useMemo(() => groupsOf(features), [features]);
  const atStart = useMemo(() => familiesAtStart(settings, groups), [settings, groups]);

  const [filters, setFilters] = useState<Filters>(opening.filters);
  const [shown, setShown] = useState(opening.layers ?? atStart);
  const [chosen, setChosen] = useState<Touched | undefined>(() => touchedOf(features, opening.chosen));
  const [me, setMe] = useState<Place>();
  const [said, say] = useState('');
  const [dress, restyle] = useReducer((count: number) => count + 1, 0);
  const [view, setView] = useState(() => viewOf(map));

  const wanted = useDeferredValue(filters);
  const found = useMemo(() => passing(features, wanted, shown), [features, wanted, shown]);
  const visible = useMemo(() => found.filter((feature) => inView(feature, view.bounds)), [found, view]);

  useEffect(() => {
    const look = () => setView(viewOf(map));
    map.on('moveend', look);
    void ground.attach(map, { restyle, say });
    return () => {
      map.off('moveend', look);
    };
  }, [map, ground]);

  const dressed = useRef(flavour + dress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: features are set on their own; colours and another basemap make a new style
  useEffect(() => {
    if (dressed.current === flavour + dress) return;
    dressed.current = flavour + dress;
    map.setStyle(ground.under(sceneStyle(settings, flavour, fonts, found), flavour), { validate: true });
  }, [map, flavour, dress]);
  const isNear = view.camera.zoom >= namesFrom(quarter !== undefined);
  useFeatureLayers(map, found, chosen?.at, me, { flavour, quarter, dress, named, isNear });

  useEffect(() => {
    const onClick = ({ point, lngLat }: MapMouseEvent) => void touch(map, point, lngLat, found).then(setChosen);
    const canvas = map.getCanvas();
    const onMove = ({ point }: MapMouseEvent) => {
      canvas.style.cursor = map.queryRenderedFeatures(point, { layers: ['features', 'crowd', 'clusters'] }).length > 0 ? 'pointer' : '';
    };
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [map, found]);

  const state = useMemo((): MapState => {
    const [first] = chosen?.features ?? [];
    return {
      camera: view.camera,
      filters,
      ...(!sameSet(shown, atStart) && { layers: kindGroups.filter((group) => shown.has(group)) }),
      ...(first && { chosen: keyOf(first) }),
    };
  }, [view, filters, shown, atStart, chosen]);
  const onReturn = useCallback(
    (back: MapState) => {
      setFilters(back.filters);
      setShown(back.layers ? new Set(back.layers) : atStart);
      setChosen(touchedOf(features, back.chosen));
      if (back.camera) map.jumpTo({ center: [back.camera.lon, back.camera.lat], zoom: back.camera.zoom });
    },
    [map, features, atStart],
  );
  useAddress(inAddress ? state : undefined, onReturn);

  const choose = (feature: MapFeature) => {
    setChosen({ features: [feature], at: [feature.lon, feature.lat] });
    map.easeTo({ center: [feature.lon, feature.lat] });
  };
  const locate = (place: Place | undefined) => {
    setMe(place);
    if (place && map.getMaxBounds()?.contains([...place.at])) map.easeTo({ center: [...place.at] });
  };
  const [first] = chosen?.features ?? [];
  const side = host.querySelector('.live-side');
  return (
    <>
      <Rover map={map} features={visible} lang={lang} onChoose={choose} />
      {chosen && first && (
        <Chosen
          library={library}
          map={map}
          touched={chosen}
          names={names}
          lang={lang}
          me={me?.at}
          onClose={() => setChosen(undefined)}
          key={keyOf(first)}
        />
      )}
      {side &&
        createPortal(
          <>
            <p role="status">{said}</p>
            {settings.tools === 'full' && (
              <Tools
                features={features}
                names={names}
                lang={lang}
                filters={filters}
                onFilters={setFilters}
                groups={groups}
                shown={shown}
                onShown={setShown}
              />
            )}
            <NearMe lang={lang} place={me} onPlace={locate} />
            <FeatureList
              features={visible}
              total={found.length}
              names={names}
              lang={lang}
              me={me?.at}
              chosen={first && keyOf(first)}
              onChoose={choose}
            />
            {inAddress && (
              <Share
                lang={lang}
                filters={filters}
                names={names}
                count={visible.length}
                chosen={first?.name}
                url={location.origin + location.pathname + writeState(state)}
              />
            )}
          </>,
          side,
        )}
    </>
  );
}

function touchedOf(features: readonly MapFeature[], key: string | undefined): Touched | undefined {
  const feature = key ? features.find((it) => keyOf(it) === key) : undefined;
  return feature && { features: [feature], at: [feature.lon, feature.lat] };
}

function viewOf(map: LibreMap): { bounds: View; camera: NonNullable<MapState['camera']> } {
  const bounds = map.getBounds();
  const { lng, lat } = map.getCenter();
  const around = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
  return { bounds: around, camera: { zoom: map.getZoom(), lat, lon: lng } };
}

const sameSet = <T,>(one: ReadonlySet<T>, other: ReadonlySet<T>) => one.size === other.size && [...one].every((item) => other.has(item));
