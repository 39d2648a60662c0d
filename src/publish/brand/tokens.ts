import { oklch } from '../../geo/colour.ts';

/** How the reader's device asks for a page. */
export interface Scheme {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The schemes the tokens know, by the name reports give them. */
export const schemes: Readonly<Record<string, Scheme>> = {
  light: { dark: false, contrast: false },
  dark: { dark: true, contrast: false },
  'light, more contrast': { dark: false, contrast: true },
  'dark, more contrast': { dark: true, contrast: true },
};

/** Custom properties as they stand in the sheet, by name without its dashes. */
export type Tokens = ReadonlyMap<string, string>;

const conditions: Readonly<Record<string, (scheme: Scheme) => boolean>> = {
  screen: () => true,
  '(prefers-color-scheme: dark)': ({ dark }) => dark,
  '(prefers-contrast: more)': ({ contrast }) => contrast,
  '(forced-colors: active)': () => false,
  '(prefers-reduced-motion: reduce)': () => false,
};

/**
 * The tokens of a scheme, read from the text of `src/styles/tokens.css`: declarations of `:root`, a later one overruling an
 * earlier one. Throws at a media condition it does not know, because it could not tell when that holds.
 */
export function tokensOf(css: string, scheme: Scheme): Tokens {
  const tokens = new Map<string, string>();
  const open: boolean[] = [];
  for (const [, start, declaration] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)\{|([^{};]*);|\}/g)) {
    if (start !== undefined) open.push(holds(start.trim(), scheme));
    else if (declaration === undefined) open.pop();
    else if (open.every(Boolean)) {
      const [, name, value] = /^\s*--([\w-]+):\s*(.*?)\s*$/s.exec(declaration) ?? [];
      if (name && value) tokens.set(name, value);
    }
  }
  return tokens;
}

function holds(start: string, scheme: Scheme): boolean {
  if (!start.startsWith('@media')) return true;
  return start
    .slice('@media'.length)
    .split(' and ')
    .every((part) => {
      const condition = conditions[part.trim()];
      if (!condition) throw new Error(`src/styles/tokens.css: "${part.trim()}" tidak dikenal; tambahkan di src/publish/brand/tokens.ts.`);
      return condition(scheme);
    });
}

/** A colour token as sRGB hex, at a hue (OKLCH degrees). Throws when it is not there or no colour. */
export function colourOf(tokens: Tokens, name: string, hue: number): string {
  const value = tokens.get(name)?.replace('var(--hue)', String(hue));
  const [, lightness, chroma, own] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value ?? '') ?? [];
  if (lightness === undefined)
    throw new Error(`src/styles/tokens.css: --${name} bukan warna oklch(terang kroma rona), melainkan "${value}".`);
  return oklch(Number(lightness), Number(chroma), Number(own));
}
