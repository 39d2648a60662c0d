import type { Lettering } from '../../geo/label-rect.ts';
import type { Band } from '../../geo/labels.ts';

export type LetteredKind = 'marker' | 'own' | 'region' | 'peak' | 'place';

/** Sizes in px. The style sheet of CorridorMap.astro sets the text by the same figures; change both together. */
const sizes: Readonly<Record<LetteredKind, Readonly<Record<Band, Lettering>>>> = {
  marker: {
    narrow: { fontPx: 11.5, linePx: 14, gapPx: 9, symbolPx: 7 },
    wide: { fontPx: 13, linePx: 16, gapPx: 10, symbolPx: 7 },
  },
  // The entry a map is about has the largest mark.
  own: {
    narrow: { fontPx: 11.5, linePx: 14, gapPx: 17, symbolPx: 12 },
    wide: { fontPx: 13, linePx: 16, gapPx: 17, symbolPx: 12 },
  },
  region: {
    // Two lines at narrow and one at wide are as high as a touch target: 24 px, WCAG 2.2 success criterion 2.5.8.
    narrow: { fontPx: 10, linePx: 12, spacing: 0.03, gapPx: 4, symbolPx: 0 },
    wide: { fontPx: 13, linePx: 24, spacing: 0.08, gapPx: 6, symbolPx: 0 },
  },
  peak: {
    narrow: { fontPx: 10.5, linePx: 12, gapPx: 7, symbolPx: 5 },
    wide: { fontPx: 12, linePx: 14, gapPx: 9, symbolPx: 7 },
  },
  place: {
    narrow: { fontPx: 11, linePx: 14, gapPx: 6, symbolPx: 3 },
    wide: { fontPx: 12, linePx: 16, gapPx: 7, symbolPx: 3 },
  },
};

/** The lettering of a kind of label in a band of widths. */
export const lettering = (kind: LetteredKind, band: Band): Lettering => sizes[kind][band];

/** Cities come before towns, towns before villages, all after peaks. */
export const rankPriority = (rank: 1 | 2 | 3): number => 4 + rank;

/** Room kept free for the scale bar: its height, the width of its figure at least, and the space at either end of it. */
export const scaleBoxPx = { height: 30, text: 44, edge: 18 };
