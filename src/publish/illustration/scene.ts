import type { Canvas } from './canvas.ts';
import type { Light } from './palette.ts';
import type { Place } from './place.ts';

/** A picture to be: the hours it may be seen at (the place's own numbers choose), and how it is drawn. */
export interface Scene {
  readonly lights: readonly [Light, ...Light[]];
  /** Middle of what it is about, px from the top, where that is not {@link usualFocus}: a crop keeps it in sight. */
  readonly focus?: number;
  readonly draw: (canvas: Canvas, place: Place, light: Light) => void;
}

/** Middle of what most scenes are about, px from the top: from the tree tops to the feet of who stands before them. */
export const usualFocus = 272;

/** The scene a text asks for: of the first word found in it, else the one given. */
export function told(words: string, table: readonly (readonly [word: RegExp, scene: Scene])[], otherwise: Scene): Scene {
  return table.find(([word]) => word.test(words))?.[1] ?? otherwise;
}
