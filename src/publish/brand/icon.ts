/** The six pillars in their order. Names are those of the content. */
export const pillarIds = [
  'smart-branding',
  'smart-governance',
  'smart-economy',
  'smart-living',
  'smart-society',
  'smart-environment',
] as const;
export type PillarId = (typeof pillarIds)[number];

interface PillarMark {
  /** OKLCH hue, degrees. */
  readonly hue: number;
  /** Lines of the icon on a grid of 24, drawn 2 wide with round ends. */
  readonly lines: string;
  /** Its solid part. */
  readonly solid: string;
}

/** Icon and colour of each pillar. No two share an outline, so that they are told apart without colour. */
export const pillarMarks: Readonly<Record<PillarId, PillarMark>> = {
  // The ring around the mountain.
  'smart-branding': {
    hue: 48,
    lines: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19',
    solid: 'M5.5 16.5 10 8.5q2 1.8 4 0l4.5 8q-3.2-1.4-6.5 0t-6.5 0z',
  },
  // The roof of a pendopo on its posts: the hall where a village is governed.
  'smart-governance': {
    hue: 275,
    lines: 'M5.5 13v8M10 13v8M14 13v8M18.5 13v8M3 21h18',
    solid: 'M9.5 2.5h5l1.8 4.5L22 11.5H2L7.7 7z',
  },
  // The awning of a stall and its table.
  'smart-economy': {
    hue: 88,
    lines: 'M4 12v9h16v-9M9 21v-5.5h6V21',
    solid: 'M4 3h16l2 6.5a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0z',
  },
  // A heart with the beat of the pulse.
  'smart-living': {
    hue: 15,
    lines: 'M12 20.8C5.5 16 2.5 12.8 2.5 8.8A5 5 0 0 1 12 6.5a5 5 0 0 1 9.5 2.3c0 4-3 7.2-9.5 12zM2.5 12.5h5',
    solid: 'M6.5 11.5h2.4l2-4 2.7 6.6 1.5-2.6h2.4v2h-1.3l-2.8 4.9-2.7-6.6-.7 1.7H6.5z',
  },
  // Three people side by side.
  'smart-society': {
    hue: 325,
    lines: 'M2 20.5v-1.7a3.3 3.3 0 0 1 2.5-3.2M22 20.5v-1.7a3.3 3.3 0 0 0-2.5-3.2',
    solid:
      'M12 3a4 4 0 1 1 0 8 4 4 0 1 1 0-8zM6.5 21.5v-2.5a5.5 5.5 0 0 1 11 0v2.5zM4.6 7.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 1 1 0-5.2zM19.4 7.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 1 1 0-5.2z',
  },
  // A leaf and its stem.
  'smart-environment': {
    hue: 148,
    lines: 'M3 21.5Q8 17 16.5 7.5',
    solid: 'M20.8 3.2C9 3.6 4 8.5 5.6 16.6L14.3 7.5 15.7 8.9 7.2 18.1C15.5 20 20.8 14.5 20.8 3.2z',
  },
};

/** The icon of a pillar as elements for an SVG of 24 units, in one ink. */
export function pillarIcon(id: PillarId, ink: string): string {
  const { lines, solid } = pillarMarks[id];
  return `<path d="${lines}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><path d="${solid}" fill="${ink}"/>`;
}

/** Whether an id from the content is one of the pillars that have a mark. */
export const isPillarId = (id: string): id is PillarId => (pillarIds as readonly string[]).includes(id);
