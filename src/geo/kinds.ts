/** Families of things on a map: each has one colour and one shape. */
export const kindGroups = [
  'mountain',
  'water',
  'green',
  'culture',
  'leisure',
  'heritage',
  'gateway',
  'route',
  'craft',
  'business',
  'region',
  'programme',
  'advisory',
] as const;
export type KindGroup = (typeof kindGroups)[number];

const members: Readonly<Record<KindGroup, readonly string[]>> = {
  region: ['region'],
  mountain: ['volcano', 'crater', 'summit', 'viewpoint', 'savanna'],
  water: ['lake', 'waterfall', 'spring', 'river', 'beach', 'island', 'mangrove', 'snorkelling'],
  green: ['forest', 'nature-reserve', 'camping', 'agro', 'park'],
  culture: ['temple', 'heritage', 'culture', 'museum', 'village'],
  leisure: ['theme-park', 'culinary', 'shopping'],
  heritage: ['building', 'kampung', 'heritage-site', 'heritage-area'],
  gateway: ['airport', 'station', 'terminal', 'harbour', 'park-gate', 'gateway', 'terminal-plan'],
  route: ['route', 'waypoint'],
  craft: ['sentra', 'product'],
  business: ['umkm'],
  programme: ['quick-win'],
  advisory: ['advisory'],
};

const groups = new Map(kindGroups.flatMap((group) => members[group].map((kind) => [kind, group] as const)));

/** The family of a destination category, a gateway kind or a content type. Unknown ones count as culture. */
export function kindGroup(kind: string): KindGroup {
  return groups.get(kind) ?? 'culture';
}

/** Shape of a family's marker, so that colour is never the only difference. */
export const groupShape: Readonly<Record<KindGroup, 'dot' | 'diamond' | 'square'>> = {
  region: 'square',
  mountain: 'dot',
  water: 'dot',
  green: 'dot',
  culture: 'dot',
  leisure: 'dot',
  heritage: 'dot',
  gateway: 'diamond',
  route: 'diamond',
  craft: 'square',
  business: 'square',
  programme: 'diamond',
  advisory: 'diamond',
};

/** Hue (OKLCH degrees) of a family's markers. */
export const groupHue: Readonly<Record<KindGroup, number>> = {
  region: 75,
  mountain: 40,
  water: 242,
  green: 140,
  culture: 350,
  leisure: 300,
  heritage: 65,
  gateway: 268,
  route: 40,
  craft: 190,
  business: 205,
  programme: 110,
  advisory: 25,
};
