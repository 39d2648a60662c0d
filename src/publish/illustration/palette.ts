import { oklch } from '../../geo/colour.ts';

/** The light of a scene: the hour it is seen at. */
export type Light = 'dawn' | 'morning' | 'noon' | 'dusk';

/** Colours of one picture, far to near. */
export interface Palette {
  readonly skyTop: string;
  readonly skyLow: string;
  readonly sun: string;
  /** Ridges from the farthest to the nearest, four of them. */
  readonly ridges: readonly string[];
  readonly ground: string;
  readonly groundDark: string;
  readonly water: string;
  readonly waterLight: string;
  readonly plant: string;
  readonly plantDark: string;
  readonly stone: string;
  readonly stoneDark: string;
  readonly wall: string;
  readonly wallShade: string;
  readonly roof: string;
  /** The region's own colour, for the one thing the eye should find. */
  readonly accent: string;
  readonly ink: string;
}

interface Hour {
  readonly sky: readonly [light: number, chroma: number, hue: number][];
  readonly sun: string;
  /** Lightness of the farthest and the nearest ridge. */
  readonly depth: readonly [far: number, near: number];
  /** Hue the far ridges fade into. */
  readonly haze: number;
  readonly ground: number;
}

const hours: Record<Light, Hour> = {
  dawn: {
    sky: [
      [0.38, 0.08, 290],
      [0.82, 0.12, 62],
    ],
    sun: oklch(0.93, 0.1, 85),
    depth: [0.66, 0.26],
    haze: 330,
    ground: 0.32,
  },
  morning: {
    sky: [
      [0.78, 0.07, 235],
      [0.95, 0.04, 90],
    ],
    sun: oklch(0.97, 0.07, 95),
    depth: [0.8, 0.4],
    haze: 230,
    ground: 0.62,
  },
  noon: {
    sky: [
      [0.72, 0.09, 240],
      [0.92, 0.03, 215],
    ],
    sun: oklch(0.98, 0.05, 100),
    depth: [0.76, 0.42],
    haze: 225,
    ground: 0.68,
  },
  dusk: {
    sky: [
      [0.5, 0.09, 305],
      [0.86, 0.11, 45],
    ],
    sun: oklch(0.9, 0.13, 55),
    depth: [0.68, 0.3],
    haze: 350,
    ground: 0.44,
  },
};

/** The palette of a region (OKLCH hue, degrees) in a light. `drift` turns it a little, so that neighbours differ. */
export function paletteOf(hue: number, light: Light, drift: number): Palette {
  const hour = hours[light];
  const [top, low] = hour.sky as [[number, number, number], [number, number, number]];
  const own = hue + drift * 14;
  const [far, near] = hour.depth;
  // From haze to the region's hue, the way ridges lose their blue as they come closer.
  const ridges = [0, 1, 2, 3].map((step) => {
    const t = step / 3;
    const turn = ((own - hour.haze + 540) % 360) - 180;
    return oklch(far + (near - far) * t, 0.055 + 0.03 * t, hour.haze + turn * t);
  });
  const dim = light === 'dawn' ? 0.62 : light === 'dusk' ? 0.8 : 1;
  return {
    skyTop: oklch(top[0], top[1], top[2] + drift * 10),
    skyLow: oklch(low[0], low[1], low[2] + drift * 10),
    sun: hour.sun,
    ridges,
    ground: oklch(hour.ground, 0.06, 78 + drift * 12),
    groundDark: oklch(hour.ground - 0.12, 0.06, 70 + drift * 12),
    water: oklch(0.58 * dim + 0.05, 0.08, 225 + drift * 12),
    waterLight: oklch(0.78 * dim + 0.1, 0.06, 215 + drift * 12),
    plant: oklch(0.52 * dim + 0.04, 0.1, 138 + drift * 10),
    plantDark: oklch(0.36 * dim + 0.04, 0.08, 145 + drift * 10),
    stone: oklch(0.5 * dim + 0.02, 0.03, 60 + drift * 20),
    stoneDark: oklch(0.38 * dim + 0.02, 0.03, 50 + drift * 20),
    wall: oklch(0.93 * dim + 0.02, 0.025, 85),
    wallShade: oklch(0.8 * dim, 0.03, 70),
    roof: oklch(0.5 * dim + 0.05, 0.11, 38),
    accent: oklch(0.66, 0.15, hue),
    ink: oklch(0.24, 0.035, 275),
  };
}
