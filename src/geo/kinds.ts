/** Families of things on a map: each has one colour and one shape. */
export const kindGroups = ['mountain', 'water', 'green', 'culture', 'leisure', 'gateway', 'craft'] as const;
export type KindGroup = (typeof kindGroups)[number];

const members: Readonly<Record<KindGroup, readonly string[]>> = {
  mountain: ['volcano', 'crater', 'summit', 'viewpoint', 'savanna'],
  water: ['lake', 'waterfall', 'spring', 'river', 'beach', 'island', 'mangrove', 'snorkelling'],
  green: ['forest', 'nature-reserve', 'camping', 'agro', 'park'],
  culture: ['temple', 'heritage', 'culture', 'museum', 'village', 'building', 'kampung', 'heritage-site', 'heritage-area'],
  leisure: ['theme-park', 'culinary', 'shopping'],
  gateway: ['airport', 'station', 'terminal', 'harbour', 'park-gate', 'gateway', 'terminal-plan', 'route', 'waypoint'],
  craft: ['sentra', 'product', 'umkm'],
};

const groups = new Map(kindGroups.flatMap((group) => members[group].map((kind) => [kind, group] as const)));

/** The family of a destination category, a gateway kind or a content type. Unknown ones count as culture. */
export function kindGroup(kind: string): KindGroup {
  return groups.get(kind) ?? 'culture';
}

/** Shape of a family's marker, so that colour is never the only difference. */
export const groupShape: Readonly<Record<KindGroup, 'dot' | 'diamond' | 'square'>> = {
  mountain: 'dot',
  water: 'dot',
  green: 'dot',
  culture: 'dot',
  leisure: 'dot',
  gateway: 'diamond',
  craft: 'square',
};

/** Hue (OKLCH degrees) of a family's markers. */
export const groupHue: Readonly<Record<KindGroup, number>> = {
  mountain: 40,
  water: 242,
  green: 140,
  culture: 350,
  leisure: 300,
  gateway: 268,
  craft: 190,
};
