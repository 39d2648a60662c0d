import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import { regions } from './basemap/index.ts';
import { type Bounds, type Camera, fitBounds } from './camera.ts';
import type { LonLat } from './measure.ts';

/** Size of every static map, px: 3:2. */
export const mapWidth = 960;
export const mapHeight = 640;
const padding = 36;
const kmPerDegree = 111.195;
/** Half the height of the map around a single place, km. */
const placeRadiusKm = 12;

/** A named view, and what is drawn on it beside the basemap. */
export interface NamedCamera {
  /** Name of its picture: `/peta/NAME.svg`. */
  readonly name: string;
  readonly camera: Camera;
  /** Code of the region the map is about; the others recede. */
  readonly adm?: string;
  /** Positions of a route's way-points, drawn as a schematic line. */
  readonly line?: readonly LonLat[];
  /** A place known only to within some km, drawn as an area. */
  readonly area?: { readonly at: LonLat; readonly radiusKm: number };
}

/** Radius of the area a point of some confidence stands for, km; `undefined` when it is good enough for a pin. */
export const areaRadiusKm = { high: undefined, medium: 1, low: 3 } as const;

/** A camera that shows at least some km in every direction around a point. */
export function around(point: LonLat, km: number): Camera {
  const dLat = km / kmPerDegree;
  const dLon = dLat / Math.cos((point[1] * Math.PI) / 180);
  return fitBounds([point[0] - dLon, point[1] - dLat, point[0] + dLon, point[1] + dLat], mapWidth, mapHeight, 0);
}

/** A camera over all of some points, never closer than the map around a single place. */
export function fitPoints(points: readonly LonLat[]): Camera {
  const camera = fitBounds(boundsOfPoints(points), mapWidth, mapHeight, padding * 2);
  const closest = around(camera.center, placeRadiusKm / 2);
  return camera.zoom > closest.zoom ? closest : camera;
}

/** The ten regions. */
export const corridorCamera: Camera = fitBounds(
  boundsOfPoints(regions.features.flatMap((region) => region.geometry.coordinates.flat(2) as [number, number][])),
  mapWidth,
  mapHeight,
  padding,
);

/** One region. Throws for a code that is not of the corridor. */
export function regionCamera(adm: string): Camera {
  const region = regions.features.find((it) => it.properties.adm === adm);
  if (!region) throw new Error(`Tidak ada garis luar untuk daerah ${adm}.`);
  return fitBounds(boundsOfPoints(region.geometry.coordinates.flat(2) as [number, number][]), mapWidth, mapHeight, padding);
}

/** The map of an entry of its own: around its point, over its way-points or its outline; `undefined` when it has none. */
export function entryCamera(entry: Entry): NamedCamera | undefined {
  const name = entryCameraName(entry);
  if (entry.type === 'region') return { name, camera: regionCamera(entry.adm), adm: entry.adm };
  if ('waypoints' in entry) {
    const line = entry.waypoints.map((stop): LonLat => [stop.lon, stop.lat]);
    return { name, camera: fitPoints(line), line };
  }
  if ('outline' in entry) return { name, camera: fitPoints(entry.outline) };
  if (!('point' in entry) || !entry.point) return undefined;
  const at: LonLat = [entry.point.lon, entry.point.lat];
  const radiusKm = areaRadiusKm[entry.point.confidence];
  return { name, camera: around(at, placeRadiusKm), ...(radiusKm && { area: { at, radiusKm } }) };
}

/** Name of an entry's map. */
export function entryCameraName({ type, id }: { type: TypeId; id: string }): string {
  return type === 'region' ? id : `${type}-${id}`;
}

const known = new WeakMap<Corridor, ReadonlyMap<string, NamedCamera>>();

/** Every named camera of a corridor by name: the whole of it, each region, each entry that has a place. */
export function namedCameras(corridor: Corridor): ReadonlyMap<string, NamedCamera> {
  const ready = known.get(corridor);
  if (ready) return ready;
  const own = corridor.entries().flatMap((entry) => entryCamera(entry) ?? []);
  const cameras = new Map([{ name: 'corridor', camera: corridorCamera }, ...own].map((named) => [named.name, named]));
  known.set(corridor, cameras);
  return cameras;
}

function boundsOfPoints(points: readonly LonLat[]): Bounds {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
