import { oklch } from '../../geo/colour.ts';

/** The light of a scene: the hour it is seen at. */
export type Light = 'dawn' | 'morning' | 'noon' | 'dusk' | 'night';

/** Colours of one picture. */
export interface Palette {
  /** From the top to the horizon. */
  readonly sky: readonly [top: string, middle: string, low: string];
  readonly sun: string;
  /** Planes from the farthest to the nearest, five of them. */
  readonly planes: readonly [string, string, string, string, string];
  /** The sunlit side of what stands on the horizon. */
  readonly lit: string;
  readonly ground: string;
  readonly groundDark: string;
  readonly groundLight: string;
  readonly water: string;
  readonly waterLight: string;
  readonly waterDark: string;
  readonly plant: string;
  readonly plantDark: string;
  readonly plantLight: string;
  readonly stone: string;
  readonly stoneDark: string;
  readonly stoneLight: string;
  readonly wall: string;
  readonly wallShade: string;
  readonly roof: string;
  readonly roofDark: string;
  readonly wood: string;
  readonly woodDark: string;
  /** The region's own colour, for the one thing the eye should find. */
  readonly accent: string;
  readonly accentDark: string;
  readonly accentLight: string;
  readonly gold: string;
  readonly silver: string;
  readonly silverDark: string;
  readonly red: string;
  readonly cream: string;
  readonly ink: string;
  readonly dark: boolean;
}

type Tone = readonly [lightness: number, chroma: number, hue: number];

interface Hour {
  readonly sky: readonly [Tone, Tone, Tone];
  readonly sun: Tone;
  /** Hue the far planes fade into, and lightness of the farthest and the nearest. */
  readonly haze: Tone;
  readonly near: readonly [lightness: number, chroma: number];
  readonly lit: Tone;
  /** How much light falls on what stands near, 0 to 1. */
  readonly fall: number;
  /** Degrees by which near colours are warmed (negative: cooled). */
  readonly dark: boolean;
}

const hours: Record<Light, Hour> = {
  dawn: {
    sky: [
      [0.34, 0.09, 285],
      [0.62, 0.13, 15],
      [0.88, 0.12, 75],
    ],
    sun: [0.95, 0.1, 90],
    haze: [0.7, 0.09, 20],
    near: [0.25, 0.06],
    lit: [0.84, 0.12, 65],
    fall: 0.66,
    dark: true,
  },
  morning: {
    sky: [
      [0.76, 0.08, 222],
      [0.87, 0.055, 200],
      [0.96, 0.04, 92],
    ],
    sun: [0.98, 0.06, 95],
    haze: [0.84, 0.045, 215],
    near: [0.4, 0.075],
    lit: [0.92, 0.06, 88],
    fall: 1,
    dark: false,
  },
  noon: {
    sky: [
      [0.7, 0.1, 235],
      [0.82, 0.075, 215],
      [0.95, 0.03, 190],
    ],
    sun: [0.99, 0.04, 100],
    haze: [0.8, 0.06, 225],
    near: [0.42, 0.09],
    lit: [0.9, 0.07, 110],
    fall: 1,
    dark: false,
  },
  dusk: {
    sky: [
      [0.46, 0.11, 310],
      [0.7, 0.14, 25],
      [0.9, 0.11, 80],
    ],
    sun: [0.97, 0.09, 85],
    haze: [0.75, 0.09, 5],
    near: [0.3, 0.075],
    lit: [0.87, 0.12, 60],
    fall: 0.8,
    dark: true,
  },
  night: {
    sky: [
      [0.2, 0.05, 275],
      [0.3, 0.075, 280],
      [0.5, 0.08, 300],
    ],
    sun: [0.96, 0.04, 95],
    haze: [0.42, 0.07, 285],
    near: [0.16, 0.035],
    lit: [0.62, 0.06, 280],
    fall: 0.58,
    dark: true,
  },
};

/** The shorter way round from one hue to another, degrees. */
const turn = (from: number, to: number): number => ((to - from + 540) % 360) - 180;

/** The palette of a region (OKLCH hue, degrees) in a light. `drift`, -1 to 1, turns it a little, so that neighbours differ. */
export function paletteOf(hue: number, light: Light, drift: number): Palette {
  const hour = hours[light];
  const tone = ([lightness, chroma, angle]: Tone, bend = 0.1) =>
    oklch(lightness, chroma, angle + drift * 8 + Math.max(-50, Math.min(50, turn(angle, hue))) * bend);
  const [haze, [nearLight, nearChroma]] = [hour.haze, hour.near];
  const plane = (step: number) => {
    const t = step / 4;
    return oklch(
      haze[0] + (nearLight - haze[0]) * t ** 0.9,
      haze[1] + (nearChroma - haze[1]) * t,
      haze[2] + turn(haze[2], hue) * t + drift * 8,
    );
  };
  // What stands near takes the light of the hour: darker, and towards violet, when the sun is low.
  const near = (lightness: number, chroma: number, angle: number) =>
    oklch(
      lightness * hour.fall + (1 - hour.fall) * 0.12,
      chroma * (0.5 + hour.fall / 2),
      angle + (1 - hour.fall) * 0.35 * turn(angle, 320) + drift * 6,
    );
  return {
    sky: [tone(hour.sky[0]), tone(hour.sky[1]), tone(hour.sky[2], 0.04)],
    sun: tone(hour.sun, 0),
    planes: [plane(0), plane(1), plane(2), plane(3), plane(4)],
    lit: tone(hour.lit, 0.05),
    ground: near(0.76, 0.075, 78),
    groundDark: near(0.6, 0.07, 62),
    groundLight: near(0.88, 0.055, 86),
    water: near(0.6, 0.095, 222),
    waterLight: near(0.84, 0.06, 205),
    waterDark: near(0.42, 0.08, 240),
    plant: near(0.58, 0.12, 135),
    plantDark: near(0.4, 0.085, 150),
    plantLight: near(0.76, 0.13, 122),
    stone: near(0.5, 0.025, 60),
    stoneDark: near(0.35, 0.03, 40),
    stoneLight: near(0.68, 0.03, 75),
    wall: near(0.97, hour.dark ? 0.055 : 0.025, hour.dark ? 62 : 88),
    wallShade: near(0.82, hour.dark ? 0.065 : 0.035, hour.dark ? 42 : 62),
    roof: near(0.58, 0.135, 36),
    roofDark: near(0.42, 0.1, 32),
    wood: near(0.55, 0.08, 58),
    woodDark: near(0.36, 0.06, 48),
    accent: oklch(0.66, 0.16, hue),
    accentDark: oklch(0.47, 0.13, hue),
    accentLight: oklch(0.85, 0.09, hue),
    gold: oklch(0.84, 0.15, 85),
    silver: oklch(0.88, 0.015, 240),
    silverDark: oklch(0.62, 0.025, 255),
    red: oklch(0.58, 0.2, 27),
    cream: oklch(0.97, 0.025, 90),
    ink: oklch(0.23, 0.045, 285),
    dark: hour.dark,
  };
}
