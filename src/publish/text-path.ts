import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** Weights of Plus Jakarta Sans that text is drawn in. */
export type Weight = 500 | 600 | 700 | 800;

/** Text to draw: its size in px, the end of its baseline it is hung up by, and extra space between letters in em. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly spacing?: number;
}

/** Text broken into lines, at a size that fits. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Where a text has to fit: width in px, and at most how many lines at each size, the preferred size first. */
export interface TextBox {
  readonly width: number;
  readonly weight: Weight;
  readonly sizes: readonly (readonly [size: number, lines: number])[];
}

type Command = readonly [letter: string, args: readonly number[]];

/** A character as drawn: outline in font units (y upwards), and how far the next one stands. */
interface Placed {
  readonly commands: readonly Command[];
  readonly advance: number;
  readonly offset: readonly [x: number, y: number];
}

const require = createRequire(import.meta.url);
const letters: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };
/** Parts of the typeface, in the order they are asked for a character. */
const subsets = ['latin', 'latin-ext'] as const;
const fonts = new Map<string, Font>();
/** Words come back on picture after picture; laying one out takes half a millisecond. */
const words = new Map<string, readonly Placed[]>();

/**
 * Path data of one line of text in Plus Jakarta Sans, its baseline at (x, y) px, so that a picture looks the same wherever it is
 * shown. Characters the typeface lacks are left out.
 */
export function textPath(text: string, x: number, y: number, style: TextStyle): string {
  const { size, weight, anchor = 'start', spacing = 0 } = style;
  const shift = { start: 0, middle: 0.5, end: 1 }[anchor];
  let at = x - (shift === 0 ? 0 : shift * textWidth(text, size, weight, spacing));
  let path = '';
  for (const { commands, advance, offset } of shaped(text, weight)) {
    const left = at + offset[0] * size;
    const base = y - offset[1] * size;
    for (const [letter, args] of commands) {
      path += letter;
      // Coordinates in tenths of a px. This runs a million times a build: no arrays are made on the way.
      for (let index = 0; index < args.length; index += 2) {
        const px = Math.round((left + (args[index] as number) * size) * 10) / 10;
        const py = Math.round((base - (args[index + 1] as number) * size) * 10) / 10;
        path += index === 0 ? `${px} ${py}` : ` ${px} ${py}`;
      }
    }
    at += (advance + spacing) * size;
  }
  return path;
}

/** Width of one line of text, px, kerning included, without the space after its last letter. */
export function textWidth(text: string, size: number, weight: Weight, spacing = 0): number {
  const glyphs = shaped(text, weight);
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return size * (advance + spacing * Math.max(0, glyphs.length - 1));
}

/** Text in as few lines of a width as words allow, of even length. A word is never cut: one that is too long stands out. */
export function wrapText(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = filled(text, width, size, weight);
  if (lines.length < 2) return lines;
  // The narrowest width that takes no more lines leaves no word alone at the end.
  let [low, high] = [width / 2, width];
  while (high - low > size / 8) {
    const middle = (low + high) / 2;
    const tried = filled(text, middle, size, weight);
    if (tried.length > lines.length || tried.some((line) => textWidth(line, size, weight) > middle)) low = middle;
    else high = middle;
  }
  return filled(text, high, size, weight);
}

/** The first size at which a text fits its box. A text that fits at none is set at the last, and shrunk until its lines do. */
export function fitText(text: string, { width, weight, sizes }: TextBox): FittedText {
  for (const [size, most] of sizes) {
    const lines = wrapText(text, width, size, weight);
    if (fits(lines, most, width, size, weight)) return { lines, size };
  }
  const [smallest, most] = sizes.at(-1) ?? [16, 1];
  for (let size = smallest * 0.95; ; size *= 0.95) {
    const lines = wrapText(text, width, size, weight);
    if (fits(lines, most, width, size, weight)) return { lines, size };
  }
}

function fits(lines: readonly string[], most: number, width: number, size: number, weight: Weight): boolean {
  return lines.length <= most && lines.every((line) => textWidth(line, size, weight) <= width);
}

/** Words end at spaces, and after a dash or a slash before a letter, as in "Malang–Tumpang". */
function filled(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    for (const [index, piece] of word.split(/(?<=[–/])(?=\p{L})/u).entries()) {
      const last = lines.at(-1);
      const longer = last === undefined ? undefined : `${last}${index === 0 ? ' ' : ''}${piece}`;
      if (longer !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
  }
  return lines;
}

function shaped(text: string, weight: Weight): Placed[] {
  return text.split(/(?<= )/).flatMap((word) => {
    const key = `${weight} ${word}`;
    const known = words.get(key) ?? shapedWord(word, weight);
    words.set(key, known);
    return known;
  });
}

function shapedWord(word: string, weight: Weight): Placed[] {
  return runsOf(word, weight).flatMap(({ run, font }) => {
    const { glyphs, positions } = font.layout(run);
    const unit = 1 / font.unitsPerEm;
    return glyphs.map((glyph, index) => {
      const position = positions[index];
      return {
        commands: glyph.path.commands.map(({ command, args }) => [letters[command] ?? '', args.map((arg) => arg * unit)] as const),
        advance: (position?.xAdvance ?? glyph.advanceWidth) * unit,
        offset: [(position?.xOffset ?? 0) * unit, (position?.yOffset ?? 0) * unit] as const,
      };
    });
  });
}

/** A text in pieces, each of which one part of the typeface holds. */
function runsOf(text: string, weight: Weight): { run: string; font: Font }[] {
  const runs: { run: string; font: Font }[] = [];
  for (const character of text.normalize('NFC')) {
    const font = subsets.map((subset) => fontOf(subset, weight)).find((each) => each.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    if (!font) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ run: character, font });
  }
  return runs;
}

function fontOf(subset: string, weight: Weight): Font {
  const file = `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-${weight}-normal.woff`;
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(require.resolve(file))) as Font;
  fonts.set(file, font);
  return font;
}
