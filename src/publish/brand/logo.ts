import { oklch } from '../../geo/colour.ts';
import { textPath, textWidth } from '../text-path.ts';
import { hem, type MotifForm } from './motif.ts';
import { n } from './shape.ts';
import { type MarkInks, oneInk, smallSymbol, symbol, symbolSize } from './symbol.ts';

/** Indigo night, the ground of the mark. */
export const night = oklch(0.25, 0.055, 278);
const edelweiss = oklch(0.96, 0.012, 85);
const sulphur = oklch(0.86, 0.14, 95);
const dawn = oklch(0.72, 0.15, 52);

/** Grounds a logo is made for. `ink` is one colour only, for stamps and engraving. */
export type Ground = 'dark' | 'light' | 'ink';

/** Inks of the mark on each ground. */
export const marks: Readonly<Record<Ground, MarkInks>> = {
  dark: { core: sulphur, buffer: dawn, linked: edelweiss, mountain: edelweiss, sand: dawn },
  light: { core: oklch(0.72, 0.14, 85), buffer: oklch(0.62, 0.17, 45), linked: night, mountain: night, sand: oklch(0.62, 0.17, 45) },
  ink: oneInk('#000000'),
};

const words: Readonly<Record<Ground, string>> = { dark: edelweiss, light: night, ink: '#000000' };

/** Elements of a region's lockup and their size, to stand in a larger drawing. */
export interface Lockup {
  readonly width: number;
  readonly height: number;
  readonly inside: string;
}

const svg = (width: number, height: number, inside: string, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img"><title>${title}</title>${inside}</svg>`;

const placed = (x: number, y: number, side: number, inside: string): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${n(side / symbolSize)})">${inside}</g>`;

const name = 'Lingkar Tengger';
const tight = -0.02;

/** The symbol alone. */
export const symbolSvg = (ground: Ground): string => svg(240, 240, placed(0, 0, 240, symbol(marks[ground])), name);

/** The symbol with the name beside it. */
export function wordmarkSvg(ground: Ground): string {
  const width = Math.ceil(296 + textWidth(name, 132, 800, tight));
  const text = `<path fill="${words[ground]}" d="${textPath(name, 288, 166, { size: 132, weight: 800, spacing: tight })}"/>`;
  return svg(width, 240, placed(0, 0, 240, symbol(marks[ground])) + text, name);
}

/** A region as its lockup names it. */
export interface RegionMark {
  readonly name: string;
  readonly hue: number;
  readonly form: MotifForm;
}

const regionInk = (ground: Ground, hue: number): string =>
  ({ dark: oklch(0.86, 0.12, hue), light: oklch(0.485, 0.13, hue), ink: '#000000' })[ground];

/** Symbol, name and region, standing on a hem of the region's motif. */
export function lockup(region: RegionMark, ground: Ground): Lockup {
  const ink = regionInk(ground, region.hue);
  const width = Math.ceil(300 + Math.max(textWidth(name, 104, 800, tight), textWidth(region.name, 66, 700, -0.01)));
  const text =
    `<path fill="${words[ground]}" d="${textPath(name, 286, 116, { size: 104, weight: 800, spacing: tight })}"/>` +
    `<path fill="${ink}" d="${textPath(region.name, 290, 204, { size: 66, weight: 700, spacing: -0.01 })}"/>`;
  const inside = placed(0, 0, 240, symbol(marks[ground])) + text + hem('hem', region.form, ink, { x: 0, y: 268, width, height: 44 });
  return { width, height: 312, inside };
}

/** The lockup of a region as a file. */
export function lockupSvg(region: RegionMark, ground: Ground): string {
  const { width, height, inside } = lockup(region, ground);
  return svg(width, height, inside, `${name}, ${region.name}`);
}

/** The icon of the site in a browser's tab: the small symbol on night. */
export const faviconSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="${night}"/>${placed(4.5, 4.5, 39, smallSymbol(marks.dark))}</svg>`;

/** The icon of an installed site. Systems cut it to their own shape: all that matters lies in the middle four fifths. */
export const maskableSvg = (): string =>
  svg(512, 512, `<path fill="${night}" d="M0 0h512v512H0z"/>${placed(106, 106, 300, symbol(marks.dark))}`, name);

/** Elements of the symbol for a page, on a dark ground, in the site's own tokens. */
export const symbolOnPage = (): string =>
  symbol({
    core: 'var(--sulphur)',
    buffer: 'var(--dawn)',
    linked: 'var(--edelweiss)',
    mountain: 'var(--edelweiss)',
    sand: 'var(--dawn)',
  });
