import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { regions } from '../../geo/basemap/index.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { type KindGroup, kindGroup, kindGroups } from '../../geo/kinds.ts';
import { mapStyle } from '../../geo/style.ts';
import { regionLabel } from '../../i18n/map.ts';
import { Ground } from './basemap.ts';
import { Chosen } from './Chosen.tsx';
import { createMap, sharpen } from './create.ts';
import type { MapContent } from './data.ts';
import { FeatureList } from './FeatureList.tsx';
import { type Filters, filtered, inView, type View } from './filter.ts';
import { NearMe } from './NearMe.tsx';
import type { Place } from './near.ts';
import { Rover } from './Rover.tsx';
import { Share } from './Share.tsx';
import type { MapSettings } from './settings.ts';
import { type MapState, readState, writeState } from './state.ts';
import { Tools } from './Tools.tsx';
import { keyOf, type Touched, touch } from './touch.ts';
import { useAddress } from './useAddress.ts';
import { useColourScheme } from './useColourScheme.ts';
import { useFeatureLayers } from './useFeatureLayers.ts';

interface Props {
  host: HTMLElement;
  settings: MapSettings;
  content: MapContent;
  onReady: () => void;
  onError: (error: unknown) => void;
}

const numberLocale = { id: 'id-ID', en: 'en-GB' } as const;

/** The interactive map with its tools and its list: the same layers as the static one, with features that can be found and followed. */
export function MapView({ host, settings, content, onReady, onError }: Props) {
  const { lang, quarter } = settings;
  const { features, names } = content;
  const frame = useRef<HTMLDivElement>(null);
  const flavour = useColourScheme();
  const inAddress = useMemo(() => host === document.querySelector('lt-map'), [host]);
  const initial = useMemo(() => (inAddress ? readState(location.hash) : undefined), [inAddress]);
  const groups = useMemo(() => groupsOf(features), [features]);
  const atStart = useMemo(() => new Set(settings.layers ?? groups.keys()), [settings, groups]);

  const [map, setMap] = useState<LibreMap>();
  const [filters, setFilters] = useState<Filters>(initial?.filters ?? {});
  const [shown, setShown] = useState<ReadonlySet<KindGroup>>(initial?.layers ? new Set(initial.layers) : atStart);
  const [chosen, setChosen] = useState<Touched | undefined>(() => touchedOf(features, initial?.chosen));
  const [me, setMe] = useState<Place>();
  const [said, say] = useState('');
  const [dress, restyle] = useReducer((count: number) => count + 1, 0);
  const [view, setView] = useState<{ bounds: View; camera: NonNullable<MapState['camera']> }>();

  const wanted = useDeferredValue(filters);
  const passing = useMemo(
    () => filtered(features, wanted, new Date()).filter((feature) => shown.has(kindGroup(feature.kind))),
    [features, wanted, shown],
  );
  const visible = useMemo(() => (view ? passing.filter((feature) => inView(feature, view.bounds)) : []), [passing, view]);

  const fonts = useMemo(() => fontsOf(host), [host]);
  const ground = useMemo(() => new Ground(lang, fonts), [lang, fonts]);
  const style = () => {
    const regionNames = Object.fromEntries(regions.features.map(({ properties }) => [properties.adm, regionLabel(properties, lang)]));
    const own = mapStyle({ ...settings, flavour, features: passing, regionNames, locale: numberLocale[lang], fonts });
    return ground.under(own, flavour);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what changes afterwards is set below
  useEffect(() => {
    let isGone = false;
    try {
      const made = createMap(frame.current as HTMLDivElement, settings, style(), initial?.camera);
      const look = () => setView(viewOf(made));
      made.on('moveend', look);
      made.once('load', async () => {
        await sharpen(made);
        onReady();
        // The map is seen before its tools and its list are worked out.
        await painted();
        if (isGone) return;
        look();
        setMap(made);
        void ground.attach(made, { restyle, say });
      });
      made.on('error', (event) => {
        if (!ground.takes(event)) onError(event.error);
      });
      return () => {
        isGone = true;
        ground.detach();
        made.remove();
      };
    } catch (error) {
      onError(error);
      return undefined;
    }
  }, []);

  const dressed = useRef(flavour + dress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: features are set on their own; colours and another basemap make a new style
  useEffect(() => {
    if (dressed.current === flavour + dress) return;
    dressed.current = flavour + dress;
    map?.setStyle(style(), { validate: true });
  }, [map, flavour, dress]);
  useFeatureLayers(map, passing, chosen?.at, me, { flavour, quarter, dress });

  useEffect(() => {
    if (!map) return;
    const onClick = ({ point, lngLat }: MapMouseEvent) => void touch(map, point, lngLat, passing).then(setChosen);
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
  }, [map, passing]);

  const state = useMemo((): MapState | undefined => {
    if (!map || !view) return undefined;
    const [first] = chosen?.features ?? [];
    return {
      camera: view.camera,
      filters,
      ...(!sameSet(shown, atStart) && { layers: kindGroups.filter((group) => shown.has(group)) }),
      ...(first && { chosen: keyOf(first) }),
    };
  }, [map, view, filters, shown, atStart, chosen]);
  const onReturn = useCallback(
    (back: MapState) => {
      setFilters(back.filters);
      setShown(back.layers ? new Set(back.layers) : atStart);
      setChosen(touchedOf(features, back.chosen));
      if (back.camera) map?.jumpTo({ center: [back.camera.lon, back.camera.lat], zoom: back.camera.zoom });
    },
    [map, features, atStart],
  );
  useAddress(inAddress ? state : undefined, onReturn);

  const choose = (feature: MapFeature) => {
    setChosen({ features: [feature], at: [feature.lon, feature.lat] });
    map?.easeTo({ center: [feature.lon, feature.lat] });
  };
  const locate = (place: Place | undefined) => {
    setMe(place);
    if (place && map?.getMaxBounds()?.contains([...place.at])) map.easeTo({ center: [...place.at] });
  };
  const [first] = chosen?.features ?? [];
  const side = host.querySelector('.live-side');
  return (
    <>
      <div ref={frame} className="live-map" style={{ '--aspect': settings.height / settings.width } as React.CSSProperties} />
      {map && <Rover map={map} features={visible} lang={lang} onChoose={choose} />}
      {map && chosen && first && (
        <Chosen map={map} touched={chosen} names={names} lang={lang} me={me?.at} onClose={() => setChosen(undefined)} key={keyOf(first)} />
      )}
      {map &&
        side &&
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
              total={passing.length}
              names={names}
              lang={lang}
              me={me?.at}
              chosen={first && keyOf(first)}
              onChoose={choose}
            />
            {inAddress && state && (
              <Share lang={lang} filters={filters} names={names} count={visible.length} chosen={first?.name} hash={writeState(state)} />
            )}
          </>,
          side,
        )}
    </>
  );
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Families that have features, in their order, each with a kind for its icon. */
function groupsOf(features: readonly MapFeature[]): ReadonlyMap<KindGroup, string> {
  const kinds = new Map<KindGroup, string>();
  for (const { kind } of features) {
    const group = kindGroup(kind);
    if (!kinds.has(group)) kinds.set(group, kind);
  }
  return new Map(kindGroups.flatMap((group) => (kinds.has(group) ? [[group, kinds.get(group) as string]] : [])));
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

/** The fonts of the page without those that only stand in while one loads. */
const fontsOf = (host: HTMLElement): string[] =>
  getComputedStyle(host)
    .fontFamily.split(',')
    .map((font) => font.trim())
    .filter((font) => !font.includes('fallback'));

const sameSet = <T,>(one: ReadonlySet<T>, other: ReadonlySet<T>) => one.size === other.size && [...one].every((item) => other.has(item));
