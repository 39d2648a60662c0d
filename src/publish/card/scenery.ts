import { oklch } from '../../geo/colour.ts';
import { illustrationHeight, illustrationWidth } from '../illustration/index.ts';

/** What is seen of it in the smallest space, as shares of width and height: the crater under its plume. */
export const sceneryFocus = { x: 0.5, y: 0.43 };

/** Batok beside the crater of Bromo, Semeru behind them: the outline everyone knows the corridor by. */
const semeru = 'M0 262 120 236l96 12 92-40 70-62 44-38 20-12 12 3 12-5 22 16 40 36 76 58 96 28 100-6v224H0z';
const caldera = 'M0 292q90-30 190-24l92 6 40-18h176l60 10 120-14 122 24v174H0z';
const batok = 'M214 318q46-20 72-70l24-32q10-10 34-10t36 12l26 34q26 40 66 66z';
const folds = 'M300 224q-14 44-44 84M322 210q-8 54-26 104M346 208q0 58 2 108M366 212q14 54 32 102M384 222q22 48 52 86';
const bromo = 'M420 322q40-22 62-62l16-8 26 8 22-6 26 10 22-6 20 8q32 40 92 56z';
const crater = 'M482 260q14-12 66-12t66 12q-20 14-66 14t-66-14z';
const sand = 'M0 326q150-22 330-10t250-4 220 4v134H0z';
const ripples =
  'M0 346q130-20 300-8t270-2 230 6M0 372q150-22 320-8t250-2 230 8M0 402q160-24 330-10t240-2 230 10M0 434q170-24 340-10t230-2 230 8';

/** The caldera at dawn, for pages about more than one place. `hue` (OKLCH degrees) colours the morning; the same hue gives the same picture. */
export function scenery(hue: number): string {
  // Half way from the orange of dawn to the hue, the short way round.
  const warm = 55 + (((hue - 55 + 540) % 360) - 180) / 2;
  const sky = [oklch(0.3, 0.075, 285), oklch(0.54, 0.11, 325), oklch(0.82, 0.12, warm)];
  const stops = sky.map((colour, index) => `<stop offset="${[0, 0.36, 0.66][index]}" stop-color="${colour}"/>`).join('');
  const glow = oklch(0.95, 0.08, 85);
  const rings = [66, 104, 146].map(
    (radius, index) => `<circle cx="438" cy="158" r="${radius}" fill="${glow}" fill-opacity="${[0.42, 0.18, 0.1][index]}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${illustrationWidth} ${illustrationHeight}" width="${illustrationWidth}" height="${illustrationHeight}">`,
    `<linearGradient id="dawn" x2="0" y2="1">${stops}</linearGradient>`,
    '<path fill="url(#dawn)" d="M0 0h800v450H0z"/>',
    ...rings,
    `<path fill="${oklch(0.93, 0.05, 60)}" fill-opacity=".55" d="M446 96q-8-22 12-34t2-32q34 8 30 34t-28 36z"/>`,
    `<path fill="${oklch(0.5, 0.085, 322)}" d="${semeru}"/>`,
    `<path fill="${oklch(0.4, 0.07, 308)}" d="${caldera}"/>`,
    `<path fill="${oklch(0.33, 0.055, 300)}" d="${batok}"/>`,
    `<path fill="none" stroke="${oklch(0.27, 0.05, 295)}" stroke-width="7" stroke-linecap="round" d="${folds}"/>`,
    `<path fill="${oklch(0.42, 0.06, 30)}" d="${bromo}"/><path fill="${oklch(0.26, 0.04, 30)}" d="${crater}"/>`,
    `<path fill="${oklch(0.48, 0.05, 50)}" d="${sand}"/><path fill="none" stroke="${oklch(0.57, 0.055, 60)}" stroke-width="3" d="${ripples}"/>`,
    '</svg>',
  ].join('');
}
