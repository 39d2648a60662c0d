import { contrast } from '../../geo/colour.ts';
import { commonPairs, huePairs, type Pair } from './pairs.ts';
import { colourOf, type Scheme, schemes, tokensOf } from './tokens.ts';

/** A pair as measured, in its worst hue. */
export interface Measured extends Pair {
  readonly scheme: string;
  /** Name of the hue in which the contrast is lowest; absent where the colours are the same in all. */
  readonly worstIn?: string;
  readonly ratio: number;
  readonly needed: number;
}

/** What WCAG 2.2 AA asks of a pair; where the reader asked for more contrast, text is held to AAA. */
export const neededFor = (use: Pair['use'], scheme: Scheme): number => (use === 'graphic' ? 3 : scheme.contrast ? 7 : 4.5);

/**
 * Contrast of every declared pair in every scheme, those that follow the hue in the hue that is worst for them.
 * `css` is the text of tokens.css, `hues` those of regions and pillars (OKLCH degrees by name).
 */
export function measure(css: string, hues: Readonly<Record<string, number>>): Measured[] {
  return Object.entries(schemes).flatMap(([name, scheme]) => {
    const tokens = tokensOf(css, scheme);
    const ratio = ({ front, ground }: Pair, hue: number) => contrast(colourOf(tokens, front, hue), colourOf(tokens, ground, hue));
    const base = (pair: Pair) => ({ ...pair, scheme: name, needed: neededFor(pair.use, scheme) });
    return [
      ...commonPairs.map((pair) => ({ ...base(pair), ratio: ratio(pair, 0) })),
      ...huePairs.map((pair) => {
        const all = Object.entries(hues).map(([worstIn, hue]) => ({ worstIn, ratio: ratio(pair, hue) }));
        return { ...base(pair), ...all.reduce((worst, each) => (each.ratio < worst.ratio ? each : worst)) };
      }),
    ];
  });
}

/** The measured pairs as a Markdown table, one row a pair, one column a scheme. */
export function contrastTable(measured: readonly Measured[]): string {
  const columns = [...new Set(measured.map(({ scheme }) => scheme))];
  const rows = new Map<string, Measured[]>();
  for (const item of measured) {
    const key = `${item.front} on ${item.ground} (${item.use})`;
    rows.set(key, [...(rows.get(key) ?? []), item]);
  }
  const cell = (item: Measured | undefined) =>
    item ? `${(Math.floor(item.ratio * 100) / 100).toFixed(2)}${item.worstIn ? ` ${item.worstIn}` : ''}` : '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['pair', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...[...rows].map(([key, items]) => line([key, ...columns.map((column) => cell(items.find(({ scheme }) => scheme === column)))])),
  ].join('\n');
}
