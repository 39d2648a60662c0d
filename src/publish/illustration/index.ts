import type { Entry } from '../../domain/model/index.ts';
import type { DestinationCategory } from '../../domain/model/types/destination.ts';
import { Canvas, height, width } from './canvas.ts';
import { paletteOf } from './palette.ts';
import { randomFrom } from './random.ts';
import { scenes } from './scenes.ts';

export { height as illustrationHeight, width as illustrationWidth } from './canvas.ts';

/** Categories that say more about a place's look than the one it happens to list first. */
const telling: readonly DestinationCategory[] = ['crater', 'savanna', 'waterfall', 'snorkelling', 'mangrove', 'beach', 'island'];

/**
 * An illustration of a destination as SVG text, drawn from its own facts: its category decides the scene and the hour,
 * its height how high the mountain stands, its region the colours, its id everything else.
 * The same entry always gives the same picture. `hue` is the region's (OKLCH degrees).
 */
export function illustrate(entry: Entry<'destination'>, hue: number): string {
  const random = randomFrom(entry.id);
  const category = telling.find((each) => entry.categories.includes(each)) ?? entry.categories[0] ?? 'viewpoint';
  const scene = scenes[category];
  const light = scene.lights[Math.floor(random() * scene.lights.length)] ?? 'morning';
  const colours = paletteOf(hue, light, random() * 2 - 1);
  const canvas = new Canvas(colours, random);
  scene.draw(canvas, { id: entry.id, elevationM: entry.elevationM ?? 400 });
  // Half of the places look the other way.
  const drawn = random() < 0.5 ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${canvas}</g>` : canvas;
  const gradient = `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${colours.skyTop}"/><stop offset=".72" stop-color="${colours.skyLow}"/></linearGradient>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${gradient}${drawn}</svg>`;
}
