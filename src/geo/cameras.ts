import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import { regions } from './basemap/index.ts';
import { type Bounds, boundsAround, type Camera, fitBounds } from './camera.ts';
import { circleRing } from './circle.ts';
import type { LonLat } from './measure.ts';
import { type Quarter, quarterCamera, quarterOf } from './quarter.ts';

/** Size of every static map, px: 3:2. */
export const mapWidth = 960;
export const mapHeight = 640;
const padding = 36;
/** Half the height of the map around a single place, km. */
const placeRadiusKm = 12;
/** Half the height of the map around a building of a heritage quarter, km. */
const buildingRadiusKm = 0.4;

/** A named view, and what is drawn on it beside the basemap. */
export interface NamedCamera {
  /** Name of its picture: `/peta/NAME.svg`. */
  readonly name: string;
  readonly camera: Camera;
  /** Code of the region the map is about; the others recede. */
  readonly adm?: string;
  /** Positions of a route's way-points, drawn as a schematic line. */
  readonly line?: readonly LonLat[];
  /** A place known only to within some km, drawn as an area; `planned` when nothing of it exists. */
  readonly area?: { readonly at: LonLat; readonly radiusKm: number; readonly planned?: true };
  /** A heritage quarter with its main street. */
  readonly quarter?: { readonly outline: readonly LonLat[]; readonly street: readonly LonLat[] };
  readonly overlay?: Overlay;
}

/** Lines and grounds drawn over the basemap of one map. */
export interface Overlay {
  /** The way on foot past the stops of a quarter. */
  readonly walk?: readonly LonLat[];
  /** Rings of the ground on which stops of low confidence may stand. */
  readonly doubt?: readonly (readonly LonLat[])[];
  /** Ways that exist, on the map of something planned; schematic. */
  readonly roads?: readonly (readonly LonLat[])[];
}

/** Radius of the area a point of some confidence stands for, km; `undefined` when it is good enough for a pin. */
export const areaRadiusKm = { high: undefined, medium: 1, low: 3 } as const;

/** A camera that shows at least some km in every direction around a point. */
export function around(point: LonLat, km: number): Camera {
  return fitBounds(boundsAround(point, km), mapWidth, mapHeight, 0);
}

/** A camera over all of some points, showing at least some km in every direction. */
export function fitPoints(points: readonly LonLat[], leastKm = placeRadiusKm / 2): Camera {
  const camera = fitBounds(boundsOfPoints(points), mapWidth, mapHeight, padding * 2);
  const closest = around(camera.center, leastKm);
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

/** The map of an entry of its own: around its point, over its way-points, its quarter or its ways; `undefined` when it has none. */
export function entryCamera(entry: Entry, corridor: Corridor): NamedCamera | undefined {
  const name = entryCameraName(entry);
  if (entry.type === 'heritage-area')
    return { name, camera: quarterCamera(entry, sitesOf(entry.id, corridor)), ...quarterIn(entry.id, corridor) };
  if (entry.type === 'terminal-plan') return { name, ...planView(entry, corridor) };
  if (entry.type === 'region') return { name, camera: regionCamera(entry.adm), adm: entry.adm };
  if ('waypoints' in entry) {
    const line = entry.waypoints.map((stop): LonLat => [stop.lon, stop.lat]);
    return { name, camera: fitPoints(line), line };
  }
  if (!('point' in entry) || !entry.point) return undefined;
  const at: LonLat = [entry.point.lon, entry.point.lat];
  // Its quarter says where it is; the area it may lie in would fill the picture.
  if (entry.type === 'heritage-site') return { name, camera: around(at, buildingRadiusKm), ...quarterIn(entry.area, corridor) };
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
  const own = corridor.entries().flatMap((entry) => entryCamera(entry, corridor) ?? []);
  const cameras = new Map([{ name: 'corridor', camera: corridorCamera }, ...own].map((named) => [named.name, named]));
  known.set(corridor, cameras);
  return cameras;
}

const sitesOf = (area: string, corridor: Corridor) => corridor.all('heritage-site').filter((site) => site.area === area);

const quarters = new WeakMap<Corridor, Map<string, Quarter>>();

/** The same on the maps of an area and of each of its sites. */
function quarterIn(id: string, corridor: Corridor): Pick<NamedCamera, 'quarter' | 'overlay'> {
  const areas = quarters.get(corridor) ?? new Map<string, Quarter>();
  quarters.set(corridor, areas);
  const found = areas.get(id) ?? quarterOf(corridor.get('heritage-area', id), sitesOf(id, corridor));
  areas.set(id, found);
  const { quarter, ...overlay } = found;
  return { quarter, overlay };
}

/** A planned terminal as the ground it may take, with the park gates and the ways that lead there or past it. */
function planView(plan: Entry<'terminal-plan'>, corridor: Corridor): Omit<NamedCamera, 'name'> {
  const at: LonLat = [plan.point.lon, plan.point.lat];
  const gates = corridor.all('gateway').filter((gateway) => gateway.kind === 'park-gate');
  const ways = corridor.all('route').filter((route) => plan.routes.includes(route.id) || gates.some((gate) => gate.id === route.to));
  const radiusKm = areaRadiusKm[plan.point.confidence] ?? areaRadiusKm.medium;
  return {
    camera: fitPoints([...circleRing(at, radiusKm), ...gates.map(({ point }): LonLat => [point.lon, point.lat])]),
    area: { at, radiusKm, planned: true },
    overlay: { roads: ways.map((way) => way.waypoints.map((stop): LonLat => [stop.lon, stop.lat])) },
  };
}

function boundsOfPoints(points: readonly LonLat[]): Bounds {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
