import type { Map as LibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { circleRing, type MapFeature } from '../../geo/feature.ts';
import type { FlavourName } from '../../geo/flavour.ts';
import { collection, shape } from '../../geo/style-features.ts';
import { fill, fillFeatures } from './fill.ts';
import type { Place } from './near.ts';

interface Look {
  readonly flavour: FlavourName;
  readonly quarter: object | undefined;
  /** Another number for another style that was put under the features. */
  readonly dress: number;
  /** Whether the features drawn at first had their names. */
  readonly named: boolean;
  /** Whether the map is near enough for names. */
  readonly isNear: boolean;
}

/**
 * Keeps the features of the map, the chosen one and the visitor's place as they are given; the rest of the style stays. Features that
 * were not `named` when they were drawn at first get their names once the map is near enough to write them: with thousands of them that
 * takes a weak phone a second.
 */
export function useFeatureLayers(
  map: LibreMap,
  features: readonly MapFeature[],
  chosen: readonly [lon: number, lat: number] | undefined,
  me: Place | undefined,
  { flavour, quarter, dress, named, isNear }: Look,
): void {
  const drawn = useRef({ features, named });
  useEffect(() => {
    const { current } = drawn;
    if (current.features === features && (current.named || !isNear)) return;
    drawn.current = { features, named: true };
    fillFeatures(map, features, { flavour, quarter });
  }, [map, features, flavour, quarter, isNear]);

  // Other colours or another basemap are a new style, whose sources start empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again in every flavour
  useEffect(() => {
    const points = chosen ? [shape({ type: 'Point', coordinates: [...chosen] }, {})] : [];
    fill(map, 'chosen', collection(points));
  }, [map, chosen, flavour, dress]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again in every flavour
  useEffect(() => {
    const shapes = me
      ? [
          shape({ type: 'Polygon' as const, coordinates: [circleRing(me.at, me.accuracyKm)] }, {}),
          shape({ type: 'Point' as const, coordinates: [...me.at] }, {}),
        ]
      : [];
    fill(map, 'me', { type: 'FeatureCollection', features: shapes });
  }, [map, me, flavour, dress]);
}
