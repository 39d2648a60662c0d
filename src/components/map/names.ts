import type { Position } from 'geojson';
import { peaks, places, type RegionProperties, regions } from '../../geo/basemap/index.ts';
import { boundsOf, type Camera, project, projector, pxPerKm } from '../../geo/camera.ts';
import { clipRing, signedArea } from '../../geo/clip.ts';
import type { MapFeature } from '../../geo/feature.ts';
import { regionsIn } from '../../geo/ground.ts';
import { type LabelPoint, labelPoint } from '../../geo/label-point.ts';
import { type Lettered, overlap, type Rect, type Side } from '../../geo/label-rect.ts';
import { layers, showsAt } from '../../geo/layers.ts';
import { regionAt } from '../../geo/locate.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { regionLabel } from '../../i18n/map.ts';
import { type LetteredKind, rankPriority } from './lettering.ts';

/** Something that is written over a picture without being a marker. */
export interface Name {
  readonly key: string;
  readonly kind: Exclude<LetteredKind, 'marker' | 'own'>;
  readonly sides: readonly Side[];
  readonly at: readonly [x: number, y: number];
  readonly lines: readonly string[];
  readonly priority: number;
  readonly oneOf?: string;
  readonly href?: string;
  readonly adm?: string;
  readonly mayCover?: NonNullable<Lettered['mayCover']>;
}

const nameSides: Readonly<Record<Name['kind'], readonly Side[]>> = {
  region: ['c', 'b', 't', 'bb', 'tt', 'r', 'l', 'br', 'bl', 'tr', 'tl'],
  peak: ['r', 'l', 'b', 't', 'br', 'tr', 'bl', 'tl'],
  place: ['r', 'l', 't', 'b'],
};

/** Beside a peak that markers stand around. */
const farSides: readonly Side[] = [...nameSides.peak, 'tt', 'bb', 'rr', 'll'];

/** Beside a city that is smaller than its name. */
const citySides: readonly Side[] = ['t', 'tt', 'tr', 'tl', 'r', 'l', 'b', 'br', 'bl', 'bb', 'c'];

/** Parts of a region's height in which its name may stand, the middle first. */
const labelParts = [
  [0.25, 0.75],
  [0.6, 0.95],
  [0.05, 0.4],
] as const;

/**
 * Region names where most of the region's visible part lies, never on the area of another one; only the name of a city too small for it
 * stands beside the city on its neighbour's. On the map of all regions they come before everything else.
 */
export function regionNames(view: Camera, pages: readonly MapFeature[], lang: Lang, isOwn: (feature: MapFeature) => boolean): Name[] {
  const pageOf = new Map(pages.map((page) => [regionAt([page.lon, page.lat]), page]));
  const grounds = regionGrounds(view);
  return grounds.flatMap(({ region, bounds, points }) => {
    const widest = Math.max(0, ...points.map((point) => point.width));
    if (pages.length < 2 && widest < view.width / 30) return [];
    const page = pageOf.get(region.adm);
    const link = page && !isOwn(page) ? { href: page.href } : {};
    const priority = (pages.length > 1 ? -1 : 3) + (region.kind === 'kota' ? 0.5 : 0);
    const name = {
      kind: 'region' as const,
      lines: regionLabel(region, lang).split(' '),
      oneOf: region.adm,
      adm: region.adm,
      ...link,
    };
    const isTiny = widest < view.width / 10;
    const others = grounds.filter((other) => other.region !== region);
    const mayCover = (box: Rect, width: number) => !others.some((other) => standsOn(scaled(box, view.width / width), other));
    const inside = points.map(({ at }) => ({ at, sides: isTiny ? citySides : nameSides.region }));
    return [...inside, ...(region.kind === 'kota' ? spotsOver(bounds) : [])].map((spot, index) => ({
      ...name,
      ...spot,
      ...(!isTiny && { mayCover }),
      key: `region/${region.adm}/${index}`,
      priority: priority + index / 100,
    }));
  });
}

type Ring = readonly Position[];

/** The part of a region that a picture shows: its rings in px (even-odd), and where in it its name has most room. */
interface RegionGround {
  readonly region: RegionProperties;
  readonly rings: readonly Ring[];
  readonly bounds: Rect;
  readonly points: readonly LabelPoint[];
}

const known = new WeakMap<Camera, readonly RegionGround[]>();

/** What a picture shows of the regions, worked out once for both languages. */
function regionGrounds(view: Camera): readonly RegionGround[] {
  const found = known.get(view) ?? findRegionGrounds(view);
  known.set(view, found);
  return found;
}

function findRegionGrounds(view: Camera): RegionGround[] {
  const toPx = projector(view);
  return regionsIn(view).flatMap(({ properties: region, geometry }) => {
    const rings = geometry.coordinates.flat().map((ring) => ring.map((position) => toPx(position as [number, number])));
    const visible = rings.map((ring) => clipRing(ring, [0, 0, view.width, view.height])).filter((ring) => ring.length > 3);
    if (visible.length === 0) return [];
    return [
      { region, rings: visible, bounds: boundsOfRings(visible), points: labelParts.flatMap((part) => labelPoint(visible, part) ?? []) },
    ];
  });
}

/** The box around rings. */
function boundsOfRings(rings: readonly Ring[]): Rect {
  const points = rings.flat() as [number, number][];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const shares = [0, 0.25, 0.5, 0.75, 1];

/** Places in an area and along its edges, those near its middle first: a city full of markers, or by the sea, is named where there is room. */
function spotsOver([left, top, right, bottom]: Rect): Pick<Name, 'at' | 'sides'>[] {
  const spots = shares.flatMap((x) => shares.map((y) => ({ x, y, away: Math.hypot(x - 0.5, y - 0.5) })));
  return spots
    .sort((one, other) => one.away - other.away)
    .map(({ x, y }) => ({ at: [left + x * (right - left), top + y * (bottom - top)], sides: ['c', 't', 'b', 'r', 'l'] }));
}

/** Share of a name's box that may lie over a border: the box is larger than its letters. */
const overBorder = 0.08;

function standsOn(box: Rect, { rings, bounds }: RegionGround): boolean {
  if (!overlap(box, bounds)) return false;
  const covered = rings.reduce((sum, ring) => sum + signedArea(clipRing(ring, box)), 0);
  return Math.abs(covered) > overBorder * (box[2] - box[0]) * (box[3] - box[1]);
}

const scaled = (box: Rect, by: number) => box.map((px) => px * by) as unknown as Rect;

/** The peaks the corridor is named after. Where markers bear no names, these are tried before them: one finds one's way by them. */
const ours = new Set(['Bromo', 'Semeru']);
/** After every spot a region's name may stand at. */
const beforeMarkers = -0.1;

/** Peaks with their height, unless a marker next to one bears its name. */
export function peakNames(view: Camera, pins: readonly MapFeature[], lang: Lang): Name[] {
  const kmAway = 3;
  const isOverview = !pins.some(({ labelled }) => labelled);
  return peaks.features.flatMap(({ properties: peak, geometry }) => {
    const at = project(view, geometry.coordinates as [number, number]);
    const named = pins.some((pin) => {
      const [x, y] = project(view, [pin.lon, pin.lat]);
      return pin.labelled && pin.name.includes(peak.name) && Math.hypot(x - at[0], y - at[1]) < kmAway * pxPerKm(view);
    });
    if (named) return [];
    const lines = [peak.name, `${formatNumber(peak.heightM, lang)} m`];
    const [sides, priority] = isOverview && ours.has(peak.name) ? [farSides, beforeMarkers] : [nameSides.peak, 4];
    return [{ key: `peak/${peak.name}`, kind: 'peak' as const, at, sides, lines, priority }];
  });
}

/** Towns in the picture, those of the ranks the map shows at its zoom; for the five cities stand their regions' names. */
export function placeNames(view: Camera): Name[] {
  const ranks = new Set(layers.flatMap((layer) => (layer.kind === 'symbol' && layer.rank && showsAt(layer, view.zoom) ? layer.rank : [])));
  const [west, south, east, north] = boundsOf(view);
  const cities = new Set(regions.features.filter((region) => region.properties.kind === 'kota').map((region) => region.properties.adm));
  return places.features.flatMap(({ properties: place, geometry }) => {
    const [lon, lat] = geometry.coordinates as [number, number];
    if (lon < west || lon > east || lat < south || lat > north || cities.has(place.adm) || !ranks.has(place.rank)) return [];
    const at = project(view, [lon, lat]);
    return [
      {
        key: `place/${place.name}`,
        kind: 'place' as const,
        at,
        sides: nameSides.place,
        lines: [place.name],
        priority: rankPriority(place.rank),
      },
    ];
  });
}
