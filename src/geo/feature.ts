import type { Entry, TypeId } from '../domain/model/index.ts';
import type { Confidence } from '../domain/model/parts.ts';
import { areaRadiusKm } from './cameras.ts';
import type { LonLat } from './measure.ts';

/** Something on a map that leads to a page. */
export interface MapFeature {
  readonly id: string;
  readonly type: TypeId;
  readonly href: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** First category of a destination, kind of a gateway, else the type. */
  readonly kind: string;
  readonly confidence: Confidence;
  /** OKLCH hue in place of the colour of its kind. */
  readonly hue?: number;
  /** Whether its name is written on the static map, as far as there is room. */
  readonly labelled?: boolean;
}

/** The map feature of an entry, or `undefined` when the entry has no point. */
export function mapFeature(entry: Entry, lang: 'id' | 'en', href: string, labelled = false): MapFeature | undefined {
  if (!('point' in entry) || !entry.point) return undefined;
  const { lon, lat, confidence } = entry.point;
  const name = entry.name[lang] ?? entry.name.id;
  return { id: entry.id, type: entry.type, href, name, lon, lat, kind: kindOf(entry), confidence, ...(labelled && { labelled }) };
}

/** A circle around a point as a closed ring of positions. Radius in km; planar, good to 0.1 % below 50 km. */
export function circleRing([lon, lat]: LonLat, radiusKm: number, corners = 48): [number, number][] {
  const dLat = radiusKm / 111.195;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % corners)) / corners;
    return [lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)];
  });
}

/** Radius of the area that stands for a feature of low confidence, km. */
export const lowConfidenceKm = areaRadiusKm.low;

function kindOf(entry: Entry): string {
  if (entry.type === 'destination') return entry.categories[0] ?? 'destination';
  if (entry.type === 'gateway') return entry.kind;
  return entry.type;
}
