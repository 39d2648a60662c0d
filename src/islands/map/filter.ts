import { isOpenAt } from '../../domain/opening.ts';
import { alongKm, alongLine } from '../../geo/along.ts';
import type { MapFeature } from '../../geo/feature.ts';

/** What a visitor narrows the map to. A field that is left out lets everything through. */
export interface Filters {
  readonly search?: string;
  /** Of a destination, or of what a business sells. */
  readonly category?: string;
  readonly region?: string;
  readonly pillar?: string;
  readonly sentra?: string;
  /** Band of prices of what a business sells. */
  readonly price?: string;
  readonly halal?: string;
  /** Id of a route whose way leads past. */
  readonly route?: string;
  readonly open?: true;
  readonly children?: true;
  readonly wheelchair?: true;
  /** Highest entrance fee, whole rupiah. */
  readonly cost?: number;
}

/** Fees a visitor may choose as a limit, whole rupiah. */
export const costLimits = [0, 25_000, 50_000, 100_000] as const;

/** The values of a feature that a filter may ask for. */
const valuesOf = {
  category: ({ categories }) => categories,
  region: ({ regions }) => regions,
  pillar: ({ pillars }) => pillars,
  sentra: ({ sentra }) => sentra,
  price: ({ offer }) => offer?.bands,
  halal: ({ halal }) => halal,
} as const satisfies Partial<Record<keyof Filters, (feature: MapFeature) => readonly string[] | undefined>>;

/** Lower case without diacritics, so that "Kajoetangan" finds "Kajoétangan". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The features that pass all filters at a moment. What is not on record of a place does not pass a filter that asks for it. */
export function filtered(features: readonly MapFeature[], filters: Filters, now: Date): MapFeature[] {
  const words = plain(filters.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const asked = Object.entries(valuesOf).flatMap(([field, of]) => {
    const value = filters[field as keyof typeof valuesOf];
    return value ? [{ value, of }] : [];
  });
  const passing = features.filter((feature) => {
    if (asked.some(({ value, of }) => !of(feature)?.includes(value))) return false;
    const { name, visitor } = feature;
    if (filters.open && !(visitor?.openingHours && isOpenAt(visitor.openingHours, now))) return false;
    if (filters.children && !visitor?.children) return false;
    if (filters.wheelchair && !visitor?.wheelchair) return false;
    if (filters.cost !== undefined && !(visitor?.costIdr !== undefined && visitor.costIdr <= filters.cost)) return false;
    if (words.length === 0) return true;
    const text = plain(name);
    return words.every((word) => text.includes(word));
  });
  return filters.route ? onWay(passing, routeOf(features, filters.route)) : passing;
}

const routeOf = (features: readonly MapFeature[], id: string) => features.find((feature) => feature.type === 'route' && feature.id === id);

/** A route, and of some features those near to the straight lines between its way-points: the same as on its page. */
function onWay(features: readonly MapFeature[], route: MapFeature | undefined): MapFeature[] {
  if (!route?.line) return [];
  const placed = features.filter(({ line }) => !line).map((feature) => ({ feature, point: feature }));
  return [route, ...alongLine(route.line, placed, alongKm).map(({ item }) => item.feature)];
}

type Answerable = 'route' | 'sentra' | 'price' | 'halal' | 'open' | 'children' | 'wheelchair' | 'cost';

/** Which of the filters on routes, businesses and visitors' facts any feature can answer; the others are not offered. */
export function answerable(features: readonly MapFeature[]): Readonly<Record<Answerable, boolean>> {
  const any = (field: keyof typeof valuesOf) => features.some((feature) => valuesOf[field](feature)?.length);
  const some = (has: (facts: NonNullable<MapFeature['visitor']>) => boolean) => features.some(({ visitor }) => visitor && has(visitor));
  return {
    route: features.some(({ type }) => type === 'route'),
    sentra: any('sentra'),
    price: any('price'),
    halal: any('halal'),
    open: some((facts) => facts.openingHours !== undefined),
    children: some((facts) => facts.children !== undefined),
    wheelchair: some((facts) => facts.wheelchair !== undefined),
    cost: some((facts) => facts.costIdr !== undefined),
  };
}

/** West, south, east and north of what the map shows. */
export type View = readonly [west: number, south: number, east: number, north: number];

/** Whether a feature lies in a view: its point, or any way-point of a route. */
export function inView({ lon, lat, line }: Pick<MapFeature, 'lon' | 'lat' | 'line'>, [west, south, east, north]: View): boolean {
  return (line ?? [[lon, lat] as const]).some(([x, y]) => x >= west && x <= east && y >= south && y <= north);
}

/** The nearest other feature in one of four directions, as the map is drawn; `undefined` when there is none. */
export function nextInDirection<T extends { readonly lon: number; readonly lat: number }>(
  from: T,
  others: readonly T[],
  direction: 'left' | 'right' | 'up' | 'down',
): T | undefined {
  const [alongX, alongY] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction] as [number, number];
  let best: T | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const x = other.lon - from.lon;
    const y = other.lat - from.lat;
    const along = x * alongX + y * alongY;
    const aside = Math.abs(x * alongY) + Math.abs(y * alongX);
    // Ahead, and not farther aside than ahead by much: what is beside belongs to another key.
    if (other === from || along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (cost < shortest) {
      shortest = cost;
      best = other;
    }
  }
  return best;
}
