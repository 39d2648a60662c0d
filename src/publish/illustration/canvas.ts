import { type BatikKind, tile } from './batik.ts';
import type { Palette } from './palette.ts';

/** Size of every illustration, px. */
export const width = 800;
export const height = 450;
/** Where land or sea meets the sky in every landscape, px from the top. */
export const horizon = 284;

export type XY = readonly [x: number, y: number];

/** What a scene is drawn with: its colours, its own numbers, and shapes with rounded coordinates. */
export class Canvas {
  readonly colours: Palette;
  readonly random: () => number;
  #parts: string[] = [];
  #defs = new Map<string, string>();
  readonly #prefix: string;

  /** `prefix` keeps the ids of two canvases apart that end in one SVG. */
  constructor(colours: Palette, random: () => number, prefix = '') {
    this.colours = colours;
    this.random = random;
    this.#prefix = prefix;
  }

  /** A number between two bounds. */
  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  /** One of several. */
  pick<T>(options: readonly [T, ...T[]]): T {
    return options[Math.floor(this.random() * options.length)] ?? options[0];
  }

  polygon(points: readonly XY[], fill: string, extra = ''): void {
    this.#parts.push(`<path fill="${fill}"${extra && ` ${extra}`} d="M${points.map(([x, y]) => `${r(x)} ${r(y)}`).join('L')}z"/>`);
  }

  /** A path, filled; numbers with a fraction are rounded to whole pixels. */
  fill(d: string, fill: string, extra = ''): void {
    this.#parts.push(`<path fill="${fill}"${extra && ` ${extra}`} d="${whole(d)}"/>`);
  }

  /** A path, drawn as a line with round ends. */
  stroke(d: string, stroke: string, size: number, extra = ''): void {
    this.#parts.push(
      `<path fill="none" stroke="${stroke}" stroke-width="${size}" stroke-linecap="round" stroke-linejoin="round"${extra && ` ${extra}`} d="${whole(d)}"/>`,
    );
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

  /** Draw in a frame of its own: origin at `x`, `y`, scaled, turned by degrees, mirrored when the scale across is negative. */
  at(x: number, y: number, scale: number | XY, draw: () => void, turn = 0): void {
    const [sx, sy] = typeof scale === 'number' ? [scale, scale] : scale;
    const scaled = sx === sy ? (sx === 1 ? '' : `scale(${short(sx)})`) : `scale(${short(sx)} ${short(sy)})`;
    this.#parts.push(`<g transform="translate(${r(x)} ${r(y)})${turn ? `rotate(${r(turn)})` : ''}${scaled}">`);
    draw();
    this.#parts.push('</g>');
  }

  /** Draw with an attribute on the whole group, such as `opacity=".4"` or a clip. */
  group(attribute: string, draw: () => void): void {
    this.#parts.push(`<g ${attribute}>`);
    draw();
    this.#parts.push('</g>');
  }

  /** A batik tile in one colour, to fill with: `url(#…)`. */
  batik(kind: BatikKind, colour: string, scale = 1): string {
    return this.#define(`${kind}${colour}${scale}`, (id) => tile(kind, id, colour, scale));
  }

  /** A gradient from top to bottom, to fill with: offset (0 to 1) and colour of each stop. */
  gradient(stops: readonly (readonly [offset: number, colour: string])[]): string {
    const inside = stops.map(([offset, colour]) => `<stop offset="${short(offset)}" stop-color="${colour}"/>`).join('');
    return this.#define(inside, (id) => `<linearGradient id="${id}" x2="0" y2="1">${inside}</linearGradient>`);
  }

  /** A clip by a path, as an attribute for {@link group}. */
  clip(d: string): string {
    return `clip-path="${this.#define(d, (id) => `<clipPath id="${id}"><path d="${whole(d)}"/></clipPath>`)}"`;
  }

  /** What another canvas drew, put into this one. */
  insert(drawn: string): void {
    this.#parts.push(drawn);
  }

  /** Everything drawn so far, as the inside of an SVG. */
  toString(): string {
    const defs = [...this.#defs.values()].join('');
    return `${defs && `<defs>${defs}</defs>`}${this.#parts.join('')}`;
  }

  #define(key: string, make: (id: string) => string): string {
    const id = `${this.#prefix}${[...this.#defs.keys()].indexOf(key) + 1 || this.#defs.size + 1}`;
    if (!this.#defs.has(key)) this.#defs.set(key, make(`i${id}`));
    return `url(#i${id})`;
  }
}

const r = (value: number): number => Math.round(value);
const short = (value: number): number => Math.round(value * 100) / 100;
const whole = (d: string): string => d.replace(/-?\d+\.\d+/g, (number) => String(r(Number(number)))).replaceAll('\n', ' ');
