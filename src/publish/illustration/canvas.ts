import type { Palette } from './palette.ts';

/** Size of every illustration, px. */
export const width = 800;
export const height = 450;

type XY = readonly [x: number, y: number];

/** What a scene is drawn with: its colours, its own numbers, and shapes with rounded coordinates. */
export class Canvas {
  readonly colours: Palette;
  readonly random: () => number;
  #parts: string[] = [];

  constructor(colours: Palette, random: () => number) {
    this.colours = colours;
    this.random = random;
  }

  /** A number between two bounds. */
  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  polygon(points: readonly XY[], fill: string, extra = ''): void {
    this.#parts.push(`<path fill="${fill}"${extra && ` ${extra}`} d="M${points.map(([x, y]) => `${r(x)} ${r(y)}`).join('L')}z"/>`);
  }

  path(d: string, paint: string): void {
    this.#parts.push(`<path d="${d.replace(/-?\d+\.\d+/g, (number) => String(r(Number(number))))}" ${paint}/>`);
  }

  line(points: readonly XY[], stroke: string, size: number, extra = ''): void {
    const d = `M${points.map(([x, y]) => `${r(x)} ${r(y)}`).join('L')}`;
    this.#parts.push(`<path fill="none" stroke="${stroke}" stroke-width="${r(size)}"${extra && ` ${extra}`} d="${d}"/>`);
  }

  rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): void {
    this.#parts.push(
      `<rect x="${r(x)}" y="${r(y)}" width="${r(w)}" height="${r(h)}" fill="${fill}"${radius ? ` rx="${r(radius)}"` : ''}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string, extra = ''): void {
    this.#parts.push(`<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}"${extra && ` ${extra}`}/>`);
  }

  ellipse(x: number, y: number, rx: number, ry: number, fill: string, extra = ''): void {
    this.#parts.push(`<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}"${extra && ` ${extra}`}/>`);
  }

  /** Everything drawn so far, as the inside of an SVG. */
  toString(): string {
    return this.#parts.join('');
  }
}

const r = (value: number): number => Math.round(value);
