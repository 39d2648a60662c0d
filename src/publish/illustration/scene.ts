import type { Canvas } from './canvas.ts';
import type { Light } from './palette.ts';
import type { Place } from './place.ts';

/** A picture to be: the hours it may be seen at (the place's own numbers choose), and how it is drawn. */
export interface Scene {
  readonly lights: readonly [Light, ...Light[]];
  readonly draw: (canvas: Canvas, place: Place, light: Light) => void;
}

/** The scene a text asks for: of the first word found in it, else the one given. */
export function told(words: string, table: readonly (readonly [word: RegExp, scene: Scene])[], otherwise: Scene): Scene {
  return table.find(([word]) => word.test(words))?.[1] ?? otherwise;
}
