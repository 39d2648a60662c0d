/** What gdaldem gives flat ground: 1 + 254 cos 45 degrees, rounded. */
const flat = 181;
/** Greyest shadow and brightest light, 0 to 255: the ground below stays readable. */
const deepest = 150;
const brightest = 90;

/**
 * Writes a hillshade value of gdaldem (0: no data, 1 to 255: dark to light) as grey and alpha at `at`: shadows black, lit slopes
 * white, flat ground and missing data clear. So one picture serves light and dark maps.
 */
export function writeShade(target: Uint8Array, at: number, value: number): void {
  const isDark = value < flat;
  target[at] = isDark ? 0 : 255;
  if (value === 0) target[at + 1] = 0;
  else target[at + 1] = Math.round(isDark ? ((flat - value) / (flat - 1)) * deepest : ((value - flat) / (255 - flat)) * brightest);
}
