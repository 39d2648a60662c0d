import area from '@turf/area';
import intersect from '@turf/intersect';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { type Box, clipLine } from '../../clip.ts';
import { labelPoint } from '../../label-point.ts';
import { simplifyLine } from '../../simplify.ts';
import type { Basemap, RegionProperties } from '../index.ts';
import { borderLines } from './borders.ts';
import { landPolygons } from './land.ts';
import { joinSegments, readSegments } from './lines.ts';
import { peaks } from './peaks.ts';
import { placeChoice } from './places.ts';
import { smoothOutlines } from './smooth.ts';

/** West, south, east, north of the basemap. */
export const frame: Box = [111.6, -8.75, 114.2, -6.85];
/** West, east, south, north to ask GMT for: wider than the frame, so that its own cut lines stay outside. */
export const shoreRange = [110, 116, -9.5, -6] as const;

/** Around the ten regions the coast keeps its detail; farther off it only has to be recognised. */
const near: Box = [111.95, -8.5, 113.65, -7.5];
const smallestIslandKm2 = 0.1;
const smallestPartKm2 = 0.05;

export interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin2: string;
}

export interface Inputs {
  /** Text of `gmt coast -M` for shorelines and for rivers. */
  readonly shores: string;
  readonly rivers: string;
  readonly outlines: FeatureCollection<Polygon, { code: string; name: string }>;
  readonly cities: readonly City[];
}

/** The default basemap from its inputs. Throws when a chosen place is not in the gazetteer. */
export function makeBasemap({ shores, rivers, outlines, cities }: Inputs): Basemap {
  const coast = joinSegments(readSegments(shores)).map((line) => simplifyLine(line, shoreTolerance));
  const polygons = landPolygons(coast, frame)
    .map((polygon) => rounded(polygon))
    .filter((polygon) => area(polygon) >= smallestIslandKm2 * 1e6);
  const land = collection(polygons.map((polygon) => feature(polygon, {})));
  const regions = smoothOutlines(outlines.features).map((outline) => regionOnLand(outline, land));
  return {
    bbox: frame,
    land,
    regions: collection(regions),
    borders: collection(
      borderLines(
        regions.map((region) => region.geometry.coordinates),
        polygons,
      ),
    ),
    rivers: collection(riverLines(rivers).map(([name, line]) => feature({ type: 'LineString', coordinates: line }, { name }))),
    places: collection(
      placeChoice.map(([geonames, admin2, rank, name = geonames]) => {
        const city = cities.find((it) => it.country === 'ID' && it.name === geonames && it.admin2 === admin2);
        if (!city) throw new Error(`GeoNames tidak memuat ${geonames} (${admin2}).`);
        const adm = `${admin2.slice(0, 2)}.${admin2.slice(2)}`;
        return feature({ type: 'Point', coordinates: round([Number(city.lng), Number(city.lat)]) }, { name, rank, adm });
      }),
    ),
    peaks: collection(peaks.map(([name, lon, lat, heightM]) => feature({ type: 'Point', coordinates: [lon, lat] }, { name, heightM }))),
  };
}

/** The outlines as they came, running out over the sea, keyed by region code: for asking which region a point lies in. */
export function makeOutlines(outlines: Inputs['outlines']): FeatureCollection<Polygon, { adm: string; name: string }> {
  return collection(
    outlines.features.map(({ geometry, properties }) => feature(rounded(geometry), { adm: properties.code, name: properties.name })),
  );
}

function shoreTolerance([lon, lat]: Position): number {
  const inside = (lon as number) > near[0] && (lon as number) < near[2] && (lat as number) > near[1] && (lat as number) < near[3];
  return inside ? 0.0003 : 0.002;
}

function regionOnLand(
  outline: Feature<Polygon, { code: string; name: string }>,
  land: Basemap['land'],
): Feature<MultiPolygon, RegionProperties> {
  const parts: Position[][][] = [];
  for (const ground of land.features) {
    const common = intersect(collection<Polygon | MultiPolygon, object>([feature(outline.geometry, {}), feature(ground.geometry, {})]));
    if (!common) continue;
    parts.push(...(common.geometry.type === 'Polygon' ? [common.geometry.coordinates] : common.geometry.coordinates));
  }
  const kept = parts
    .map((coordinates) => rounded({ type: 'Polygon' as const, coordinates }))
    .filter((polygon) => area(polygon) >= smallestPartKm2 * 1e6)
    .sort((a, b) => area(b) - area(a));
  const [kind = '', ...words] = outline.properties.name.split(' ');
  return feature(
    { type: 'MultiPolygon', coordinates: kept.map((polygon) => polygon.coordinates) },
    {
      adm: outline.properties.code,
      kind: kind.toLowerCase() as RegionProperties['kind'],
      name: words.join(' '),
      labelAt: round([...(labelPoint((kept[0] as Polygon).coordinates)?.at ?? [])]) as [number, number],
    },
  );
}

/** GSHHG has two rivers here: the Solo reaches the Java Sea in the north, the Brantas rises and ends farther south. */
function riverLines(text: string): [string, Position[]][] {
  const lines = joinSegments(readSegments(text)).flatMap((line) => clipLine(line, frame));
  return lines.map((line) => {
    const northernmost = Math.max(...line.map((point) => point[1] as number));
    const name = northernmost > -7.3 ? 'Bengawan Solo' : 'Brantas';
    return [name, simplifyLine(line, () => 0.0006).map(round)];
  });
}

function round(position: Position): Position {
  return position.map((value) => Math.round(value * 1e4) / 1e4);
}

/** A polygon on the four-decimal grid, without points that fell together. */
function rounded(polygon: Polygon): Polygon {
  const rings = polygon.coordinates.map((ring) =>
    ring.map(round).filter((point, index, all) => index === 0 || point[0] !== all[index - 1]?.[0] || point[1] !== all[index - 1]?.[1]),
  );
  return { type: 'Polygon', coordinates: rings.filter((ring) => ring.length >= 4) };
}

function feature<G extends Geometry, P>(geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', properties, geometry };
}

function collection<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}
