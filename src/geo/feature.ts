import type { Entry, TypeId } from '../domain/model/index.ts';
import type { Confidence } from '../domain/model/parts.ts';
import { areaRadiusKm } from './cameras.ts';
import type { LonLat } from './measure.ts';

export { circleRing } from './circle.ts';

/** What a map draws of a feature before it knows more of it. */
export interface MapPlace {
  /** Its place in the file it came in, by which it is known before its facts are there. */
  readonly index?: number;
  readonly type: TypeId;
  readonly lon: number;
  readonly lat: number;
  /** First category of a destination, kind of a gateway, else the type. */
  readonly kind: string;
  readonly confidence: Confidence;
  /** OKLCH hue in place of the colour of its kind. */
  readonly hue?: number;
  /** Its number on a walk, written in its marker. */
  readonly no?: number;
  /** A line to read with the name: the date a notice was on record. */
  readonly note?: string;
  /** Way-points of a route, joined by straight lines: schematic. */
  readonly line?: readonly LonLat[];
  /** Circle a notice drew around the point, km, and whether the notice is on record as ended. */
  readonly zone?: { readonly radiusKm: number; readonly ended: boolean };
  /** Kemendagri code of a region, by which the map knows its area. */
  readonly adm?: string;
}

/** Something on a map that leads to a page. */
export interface MapFeature extends MapPlace {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** Whether its name is written on the static map, as far as there is room. */
  readonly labelled?: boolean;
  /** What filters ask for: categories of a destination or of what a business sells, ids of regions and pillars. */
  readonly categories?: readonly string[];
  readonly regions?: readonly string[];
  readonly pillars?: readonly string[];
  /** And of a business alone: its sentra, and how it stands with a halal certificate. */
  readonly sentra?: readonly string[];
  readonly halal?: readonly string[];
  readonly offer?: Offer;
  readonly visitor?: VisitorFacts;
}

/** What a business asks, as it is read ("mulai Rp15.000"), and the bands its prices fall into. */
export interface Offer {
  readonly asks: string;
  readonly bands: readonly string[];
}

/** Names of the values that the filters of a map offer: a category is one of a destination or one of goods. Routes name themselves. */
export type FilterNames = Readonly<
  Record<'category' | 'goods' | 'region' | 'pillar' | 'sentra' | 'price' | 'halal', Readonly<Record<string, string>>>
>;

/** What some visitors must know before they choose a place; nothing is assumed where it is not on record. */
export type VisitorFacts = NonNullable<Entry<'destination'>['visitor']>;

/** The map feature of an entry, or `undefined` when the entry has no point. */
export function mapFeature(entry: Entry, lang: 'id' | 'en', href: string, labelled = false): MapFeature | undefined {
  if (!('point' in entry) || !entry.point) return undefined;
  const { lon, lat, confidence } = entry.point;
  const name = entry.name[lang] ?? entry.name.id;
  return { id: entry.id, type: entry.type, href, name, lon, lat, kind: kindOf(entry), confidence, ...(labelled && { labelled }) };
}

/** Radius of the area that stands for a feature of low confidence, km. */
export const lowConfidenceKm = areaRadiusKm.low;

function kindOf(entry: Entry): string {
  if (entry.type === 'destination') return entry.categories[0] ?? 'destination';
  if (entry.type === 'gateway' || entry.type === 'heritage-site') return entry.kind;
  return entry.type;
}
