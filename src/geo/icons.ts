/** Icon of Maki (CC0) for each kind of feature: its file name without `.svg`. */
export const iconOf = {
  region: 'city',
  volcano: 'volcano',
  crater: 'volcano',
  summit: 'mountain',
  viewpoint: 'viewpoint',
  savanna: 'natural',
  lake: 'water',
  waterfall: 'waterfall',
  spring: 'swimming',
  river: 'water',
  beach: 'beach',
  island: 'globe',
  mangrove: 'wetland',
  snorkelling: 'swimming',
  forest: 'park-alt1',
  'nature-reserve': 'park-alt1',
  camping: 'campsite',
  agro: 'farm',
  park: 'park',
  temple: 'landmark',
  heritage: 'historic',
  culture: 'theatre',
  museum: 'museum',
  village: 'village',
  'theme-park': 'amusement-park',
  culinary: 'restaurant',
  shopping: 'shop',
  building: 'building-alt1',
  kampung: 'residential-community',
  airport: 'airport',
  station: 'rail',
  terminal: 'bus',
  harbour: 'harbor',
  'park-gate': 'gate',
  'terminal-plan': 'construction',
  route: 'car',
  sentra: 'industry',
  umkm: 'commercial',
  'quick-win': 'star',
  advisory: 'caution',
} as const satisfies Record<string, string>;
export type IconName = (typeof iconOf)[keyof typeof iconOf];

/** Name of the icon of a kind; a plain marker for one that is not known. */
export const iconName = (kind: string): IconName | 'marker' => (iconOf as Record<string, IconName>)[kind] ?? 'marker';

/** Width and height of an icon of Maki, px. */
export const iconPx = 15;

const names: ReadonlySet<string> = new Set([...Object.values(iconOf), 'marker']);

/** Whether a name is that of an icon. */
export const isIcon = (name: string): name is IconName | 'marker' => names.has(name);
