import { oklch } from './colour.ts';

/** Colours of a map, drawn from the place: indigo-grey sea, ash and cream land, andesite lines, ember for routes. */
export interface Flavour {
  readonly sea: string;
  /** Rings of shallow water along the coast, from the coast outwards. */
  readonly shoal1: string;
  readonly shoal2: string;
  readonly shoal3: string;
  readonly land: string;
  readonly coast: string;
  readonly river: string;
  readonly border: string;
  readonly edge: string;
  readonly route: string;
  readonly casing: string;
  readonly area: string;
  readonly peak: string;
  readonly peakLit: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly halo: string;
  /** Ground of a region by its hue (OKLCH): as one of many, and as the one the map is about. */
  readonly tint: (hue: number) => string;
  readonly tintStrong: (hue: number) => string;
  /** Band along the inside of its border, as in a printed atlas. */
  readonly band: (hue: number) => string;
  /** Markers by the hue of their family; style sheets use the same lightness and chroma. */
  readonly marker: (hue: number) => string;
}

/** Names of the flat colours of a flavour. */
export type ColourKey = Exclude<keyof Flavour, 'tint' | 'tintStrong' | 'band' | 'marker'>;
export type FlavourName = 'light' | 'dark';

export const flavours: Readonly<Record<FlavourName, Flavour>> = {
  light: {
    sea: oklch(0.865, 0.022, 262),
    shoal1: oklch(0.935, 0.014, 250),
    shoal2: oklch(0.912, 0.017, 254),
    shoal3: oklch(0.889, 0.02, 258),
    land: oklch(0.955, 0.011, 88),
    coast: oklch(0.55, 0.045, 262),
    river: oklch(0.66, 0.055, 250),
    border: oklch(0.6, 0.018, 70),
    edge: oklch(0.5, 0.022, 60),
    route: oklch(0.52, 0.15, 38),
    casing: oklch(0.985, 0.006, 88),
    area: oklch(0.52, 0.15, 38),
    peak: oklch(0.38, 0.03, 50),
    peakLit: oklch(0.72, 0.045, 62),
    label: oklch(0.28, 0.02, 262),
    labelQuiet: oklch(0.4, 0.02, 262),
    halo: oklch(0.985, 0.006, 88),
    tint: (hue) => oklch(0.94, 0.022, hue),
    tintStrong: (hue) => oklch(0.915, 0.042, hue),
    band: (hue) => oklch(0.845, 0.058, hue),
    marker: (hue) => oklch(0.5, 0.13, hue),
  },
  dark: {
    sea: oklch(0.215, 0.03, 266),
    shoal1: oklch(0.29, 0.036, 262),
    shoal2: oklch(0.262, 0.034, 263),
    shoal3: oklch(0.238, 0.032, 264),
    land: oklch(0.315, 0.008, 80),
    coast: oklch(0.6, 0.04, 258),
    river: oklch(0.58, 0.05, 252),
    border: oklch(0.58, 0.014, 75),
    edge: oklch(0.68, 0.018, 75),
    route: oklch(0.78, 0.125, 60),
    casing: oklch(0.2, 0.015, 266),
    area: oklch(0.78, 0.125, 60),
    peak: oklch(0.86, 0.025, 75),
    peakLit: oklch(0.6, 0.03, 62),
    label: oklch(0.95, 0.008, 88),
    labelQuiet: oklch(0.86, 0.01, 88),
    halo: oklch(0.2, 0.015, 266),
    tint: (hue) => oklch(0.345, 0.02, hue),
    tintStrong: (hue) => oklch(0.385, 0.036, hue),
    band: (hue) => oklch(0.45, 0.052, hue),
    marker: (hue) => oklch(0.8, 0.11, hue),
  },
};
