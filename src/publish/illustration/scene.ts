import type { Canvas } from './canvas.ts';
import type { Light } from './palette.ts';

/** What a scene may know of its place. */
export interface Place {
  readonly id: string;
  readonly elevationM: number;
}

export interface Scene {
  /** The hours it may be seen at; the place's own numbers choose. */
  readonly lights: readonly Light[];
  draw(canvas: Canvas, place: Place): void;
}
