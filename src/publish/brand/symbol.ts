import { arc } from './shape.ts';

/** Colours of the mark, or one for all of it. */
export interface MarkInks {
  readonly core: string;
  readonly buffer: string;
  readonly linked: string;
  readonly mountain: string;
  readonly sand: string;
}

/** Side of the square the symbol is drawn in. */
export const symbolSize = 48;

const centre = [24, 24] as const;
/** The ten regions of the ring, clockwise from the top: four core ones above, four that support on the sides, two linked below. */
const ring = ['core', 'core', 'buffer', 'buffer', 'linked', 'linked', 'buffer', 'buffer', 'core', 'core'] as const;
const gap = 9;
const mountain = 'M8.8 32 19.3 14.8c1 2 2.7 3.1 4.7 3.1s3.7-1.1 4.7-3.1L39.2 32q-7.6-3-15.2 0t-15.2 0z';
const ripple = 'M13 36.8q5.5 2.4 11 0t11 0';
const smallMountain = 'M8.8 32.5 19 14.5c1 2.2 2.8 3.4 5 3.4s4-1.2 5-3.4l10.2 18q-7.6-3.2-15.2 0t-15.2 0z';

/** The same ink for every part, for stamps, engravings and one-colour print. */
export const oneInk = (ink: string): MarkInks => ({ core: ink, buffer: ink, linked: ink, mountain: ink, sand: ink });

/**
 * The symbol: a mountain with an open crater, its foot running out into sand ripples, inside a ring of ten parts.
 * Elements for an SVG of 48 units.
 */
export function symbol(inks: MarkInks): string {
  const parts = ring.map((role, index) => {
    const from = index * 36 + gap / 2;
    return `<path d="${arc(centre, 21.4, from, from + 36 - gap)}" fill="none" stroke="${inks[role]}" stroke-width="4"/>`;
  });
  return `${parts.join('')}<path d="${mountain}" fill="${inks.mountain}"/><path d="${ripple}" fill="none" stroke="${inks.sand}" stroke-width="2.6" stroke-linecap="round"/>`;
}

/** The symbol for less than 24 px, where ten parts would run together: the ring closed, the ripple left out. */
export const smallSymbol = (inks: MarkInks): string =>
  `<circle cx="24" cy="24" r="21" fill="none" stroke="${inks.core}" stroke-width="4.4"/><path d="${smallMountain}" fill="${inks.mountain}"/>`;
