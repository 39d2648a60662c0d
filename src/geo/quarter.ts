import union from '@turf/union';
import type { Feature, Polygon } from 'geojson';
import type { Entry } from '../domain/model/index.ts';
import { type Camera, fitBounds } from './camera.ts';
import { circleRing } from './circle.ts';
import type { LonLat } from './measure.ts';
import { type WalkStop, walkLine } from './walk.ts';

/** Size of the map of a quarter, px: a street with lanes is taller than wide, and so is a phone. */
const width = 960;
const height = 1200;
const padding = 70;

/** How far a stop of low confidence may lie from its mark, km: the middle of the 100 to 200 m the survey of the lanes gives. */
export const doubtKm = 0.15;

/** What the map of a heritage quarter shows beside the basemap. */
export interface Quarter {
  readonly quarter: { readonly outline: readonly LonLat[]; readonly street: readonly LonLat[] };
  /** The way on foot past its stops. */
  readonly walk: readonly LonLat[];
  /** Rings of the ground on which its stops of low confidence may stand, grown together where they overlap. */
  readonly doubt: readonly (readonly LonLat[])[];
}

type Site = Entry<'heritage-site'>;

/** The stops of a quarter in the order of the walk. */
export const stopsOf = (sites: readonly Site[]): (WalkStop & { readonly site: Site })[] =>
  sites
    .map((site) => {
      const stage = site.outsideArea ? 'beyond' : site.kind === 'kampung' ? 'lanes' : 'street';
      return { site, stage, at: [site.point.lon, site.point.lat] } as const;
    })
    .sort((a, b) => a.site.walkOrder - b.site.walkOrder);

/** A quarter with its walk. */
export function quarterOf(area: Entry<'heritage-area'>, sites: readonly Site[]): Quarter {
  const stops = stopsOf(sites);
  const unsure = stops.filter(({ site, stage }) => site.point.confidence === 'low' && stage !== 'beyond').map((stop) => stop.at);
  return {
    quarter: { outline: area.outline, street: area.street },
    walk: walkLine(stops, area.street).map(([lon, lat]): LonLat => [metre(lon), metre(lat)]),
    doubt: grownTogether(unsure),
  };
}

/** The camera over a whole quarter, the stops beyond it included. */
export function quarterCamera(area: Entry<'heritage-area'>, sites: readonly Site[]): Camera {
  const all = [...area.outline, ...area.street, ...sites.map(({ point }): LonLat => [point.lon, point.lat])];
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
  return fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], width, height, padding);
}

/** Degrees to about a metre. */
const metre = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function grownTogether(points: readonly LonLat[]): LonLat[][] {
  const circles = points.map(
    (at): Feature<Polygon> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [circleRing(at, doubtKm, 32)] },
    }),
  );
  const whole = circles.length > 1 ? union({ type: 'FeatureCollection', features: circles }) : circles[0];
  if (!whole) return [];
  const { geometry } = whole;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.map((ring) => ring.map(([lon, lat]): LonLat => [metre(lon as number), metre(lat as number)]));
}
