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
  /** A walk on foot, and the doubt about where its stops stand. */
  readonly walk: string;
  /** A way that exists, where something planned is on the same map. */
  readonly road: string;
  /** What is planned and does not exist. */
  readonly plan: string;
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
export const flavourNames = ['light', 'dark', 'contrast', 'contrastDark', 'print'] as const;
export type FlavourName = (typeof flavourNames)[number];

/**
 * When a static map shows a flavour, each overruling those before it. Browsers tell a picture in a page the colour scheme but not the
 * wish for contrast: the page asks for the picture at `#contrast` then.
 */
export const flavourWhen: Readonly<Record<FlavourName, { readonly media?: string; readonly target?: true }>> = {
  light: {},
  dark: { media: '(prefers-color-scheme:dark)' },
  contrast: { target: true },
  contrastDark: { target: true, media: '(prefers-color-scheme:dark)' },
  print: { media: 'print' },
};

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
    walk: oklch(0.52, 0.15, 38),
    road: oklch(0.42, 0.035, 55),
    plan: oklch(0.47, 0.16, 315),
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
    walk: oklch(0.78, 0.125, 60),
    road: oklch(0.83, 0.03, 80),
    plan: oklch(0.8, 0.12, 315),
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
  contrast: {
    sea: oklch(0.9, 0.03, 255),
    shoal1: oklch(0.96, 0.012, 250),
    shoal2: oklch(0.94, 0.018, 252),
    shoal3: oklch(0.92, 0.024, 254),
    land: '#ffffff',
    coast: oklch(0.3, 0.06, 262),
    river: oklch(0.42, 0.09, 255),
    border: oklch(0.35, 0.01, 70),
    edge: oklch(0.2, 0.01, 60),
    route: oklch(0.42, 0.15, 30),
    walk: oklch(0.42, 0.15, 30),
    road: oklch(0.2, 0.01, 55),
    plan: oklch(0.38, 0.17, 315),
    casing: '#ffffff',
    area: oklch(0.42, 0.15, 30),
    peak: '#000000',
    peakLit: oklch(0.55, 0.03, 60),
    label: '#000000',
    labelQuiet: '#000000',
    halo: '#ffffff',
    tint: (hue) => oklch(0.98, 0.008, hue),
    tintStrong: (hue) => oklch(0.95, 0.03, hue),
    band: (hue) => oklch(0.78, 0.08, hue),
    marker: (hue) => oklch(0.4, 0.13, hue),
  },
  contrastDark: {
    sea: oklch(0.13, 0.025, 266),
    shoal1: oklch(0.2, 0.03, 262),
    shoal2: oklch(0.175, 0.028, 263),
    shoal3: oklch(0.15, 0.026, 264),
    land: oklch(0.22, 0.004, 80),
    coast: oklch(0.85, 0.04, 258),
    river: oklch(0.78, 0.07, 252),
    border: oklch(0.82, 0.01, 75),
    edge: oklch(0.96, 0.01, 75),
    route: oklch(0.87, 0.13, 75),
    walk: oklch(0.87, 0.13, 75),
    road: '#ffffff',
    plan: oklch(0.86, 0.1, 315),
    casing: '#000000',
    area: oklch(0.87, 0.13, 75),
    peak: '#ffffff',
    peakLit: oklch(0.7, 0.03, 62),
    label: '#ffffff',
    labelQuiet: '#ffffff',
    halo: '#000000',
    tint: (hue) => oklch(0.235, 0.012, hue),
    tintStrong: (hue) => oklch(0.29, 0.03, hue),
    band: (hue) => oklch(0.42, 0.06, hue),
    marker: (hue) => oklch(0.88, 0.09, hue),
  },
  // Paper: white ground, little ink, and no difference that a grey printer would lose.
  print: {
    sea: '#e9edf2',
    shoal1: '#f7f9fb',
    shoal2: '#f1f4f8',
    shoal3: '#edf1f5',
    land: '#ffffff',
    coast: '#4a5568',
    river: '#6b7a90',
    border: '#777777',
    edge: '#333333',
    route: '#000000',
    walk: '#000000',
    road: '#000000',
    plan: '#444444',
    casing: '#ffffff',
    area: '#222222',
    peak: '#222222',
    peakLit: '#999999',
    label: '#000000',
    labelQuiet: '#222222',
    halo: '#ffffff',
    tint: () => '#ffffff',
    tintStrong: (hue) => oklch(0.97, 0.014, hue),
    band: (hue) => oklch(0.9, 0.03, hue),
    marker: (hue) => oklch(0.36, 0.09, hue),
  },
};
