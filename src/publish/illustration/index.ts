import type { Corridor } from '../../domain/corridor.ts';
import type { Entry, TypeId } from '../../domain/model/index.ts';
import { Canvas, height, width } from './canvas.ts';
import { type Light, paletteOf } from './palette.ts';
import { looksSouth } from './panorama.ts';
import { placeOf } from './place.ts';
import { randomFrom } from './random.ts';
import { type Scene, usualFocus } from './scene.ts';
import { type Scenic, sceneOf } from './scenes/index.ts';
import { regionFocus, regionScene } from './scenes/regions.ts';

export { height as illustrationHeight, width as illustrationWidth } from './canvas.ts';

/** Types whose entries have a picture made from their facts until somebody brings a photograph. */
export const illustratedTypes = [
  'region',
  'destination',
  'heritage-area',
  'heritage-site',
  'product',
  'sentra',
  'event',
  'gateway',
  'route',
] as const satisfies readonly TypeId[];
export type Illustrated = { [T in (typeof illustratedTypes)[number]]: Entry<T> }[(typeof illustratedTypes)[number]];

/** True where an entry shows a drawn picture: its type has one, and nobody has photographed it yet. */
export function isIllustrated(entry: Entry): entry is Illustrated {
  return (illustratedTypes as readonly TypeId[]).includes(entry.type) && 'photos' in entry && entry.photos.length === 0;
}

/** The address of an entry's picture; the type is part of it because ids of two types may be the same. */
export const illustrationAddress = ({ type, id }: Pick<Entry, 'type' | 'id'>): string => `/ilustrasi/${type}/${id}.svg`;

/**
 * An illustration as SVG text, drawn from the entry's own facts: its category, name, style and year decide the scene, its
 * position which mountains stand on the horizon and where the sun is, its height how high it stands, its region the colours,
 * its id the rest. The same entry always gives the same picture. `hue` is the region's (OKLCH degrees).
 */
export function illustrate(entry: Illustrated, corridor: Corridor, hue: number): string {
  const inside = entry.type === 'region' ? region(entry, corridor, hue) : scenic(entry, corridor, hue);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`;
}

/** What of an illustration a crop is to keep in its middle, as shares of width and height. */
export function illustrationFocus(entry: Illustrated, corridor: Corridor): { readonly x: number; readonly y: number } {
  const focus = entry.type === 'region' ? regionFocus : (sceneOf(entry, placeOf(entry, corridor), corridor).focus ?? usualFocus);
  return { x: 0.5, y: focus / height };
}

function scenic(entry: Scenic, corridor: Corridor, hue: number): string {
  const place = placeOf(entry, corridor);
  const scene = sceneOf(entry, place, corridor);
  const random = randomFrom(`${entry.type}/${entry.id}`);
  const light = lightOf(scene, random);
  const canvas = new Canvas(paletteOf(hue, light, random() * 2 - 1), random);
  scene.draw(canvas, place, light);
  // Looking south the morning sun stands on the left: the whole picture is turned, its mountains with it.
  return looksSouth(place) ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${canvas}</g>` : `${canvas}`;
}

/** What a region shows: the destinations its profile names, then its others. */
function region(entry: Entry<'region'>, corridor: Corridor, hue: number): string {
  const known = corridor.profile(entry.id, 'smart-branding')?.branding?.destinations ?? [];
  const others = corridor.all('destination').filter(({ id, regions }) => regions.includes(entry.id) && !known.includes(id));
  const parts = [...known.map((id) => corridor.get('destination', id)), ...others].slice(0, 3).map((destination) => {
    const place = placeOf(destination, corridor);
    return { place, scene: sceneOf(destination, place, corridor) };
  });
  return `${regionScene(parts, paletteOf(hue, 'morning', 0), entry.id)}`;
}

const lightOf = ({ lights }: Scene, random: () => number): Light => lights[Math.floor(random() * lights.length)] ?? lights[0];
