import { oklch } from '../../geo/colour.ts';
import { marks } from '../brand/logo.ts';
import type { Look } from '../brand/look.ts';
import { hem } from '../brand/motif.ts';
import { symbol, symbolSize } from '../brand/symbol.ts';
import { fitText, type TextBox, textPath, textWidth } from '../text-path.ts';

/** Size of a share card, px: what Facebook, X and WhatsApp ask for. */
export const cardWidth = 1200;
export const cardHeight = 630;

/** All words stand within the middle square that WhatsApp cuts out for its small previews, px from either side of the middle. */
const safeHalf = cardHeight / 2 - 28;

/** How a status is to be taken: mind it, it no longer holds, or it is not there yet. */
export type Tone = 'mind' | 'ended' | 'plan';

/** What a card says and shows. */
export interface CardFace {
  readonly title: string;
  /** What kind of thing it is, and where. */
  readonly kicker: string;
  /** One thing more worth knowing: a season, a distance, a price. */
  readonly line?: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** Hue and motif of its region. */
  readonly look: Look;
  /** Who made the photograph; written in a corner. */
  readonly credit?: string;
}

/** A line of words on a card: its baseline, px, and how it is set. */
interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: 500 | 700 | 800;
  readonly fill: string;
  readonly spacing?: number;
}

/** Where everything on a card stands, px from its upper left corner. */
export interface CardPlan {
  /** Top of the panel of words, at the middle of its arc. */
  readonly edge: number;
  readonly lines: readonly Line[];
  readonly pill?: { readonly y: number; readonly width: number; readonly height: number; readonly fill: string };
}

const titleBox: TextBox = {
  width: safeHalf * 2,
  weight: 800,
  sizes: [
    [88, 1],
    [76, 1],
    [66, 1],
    [58, 1],
    [60, 2],
    [54, 2],
    [50, 3],
    [46, 3],
    [42, 4],
  ],
};
const lineBox = (size: number, weight: 500 | 700): TextBox => ({
  width: safeHalf * 2,
  weight,
  sizes: [
    [size, 1],
    [size - 3, 1],
    [size - 3, 2],
  ],
});

const night = oklch(0.235, 0.05, 278);
const white = oklch(0.98, 0.008, 85);
const tones: Record<Tone, { fill: string; ink: string }> = {
  mind: { fill: oklch(0.86, 0.14, 95), ink: night },
  ended: { fill: oklch(0.42, 0.035, 275), ink: white },
  plan: { fill: oklch(0.82, 0.09, 315), ink: night },
};
const badge = 50;
/** Height of the row of motifs a card stands on, px. */
export const hemHeight = 26;
/** How far the ends of the panel's arc lie below its middle. */
const drop = 44;

/** Height of the picture of a card, px, the part behind the panel's arc included. */
export const pictureHeight = (face: CardFace): number => planCard(face).edge + drop;

/** Sets the words of a card, from the bottom up: the fewer there are, the more is left for the picture. */
export function planCard(face: CardFace): CardPlan {
  const title = fitText(face.title, titleBox);
  const kicker = fitText(face.kicker, lineBox(27, 700));
  const line = face.line ? fitText(face.line, lineBox(28, 500)) : { lines: [], size: 0 };
  const accent = oklch(0.86, 0.1, face.look.hue);
  const quiet = oklch(0.88, 0.02, 275);

  const lines: Line[] = [];
  let bottom = cardHeight - hemHeight - 30;
  let pill: CardPlan['pill'];
  if (face.status) {
    const { fill, ink } = tones[face.status.tone];
    const {
      lines: [text = ''],
      size,
    } = fitText(face.status.text, { width: safeHalf * 2 - 48, weight: 700, sizes: [[27, 1]] });
    pill = { y: bottom - 46, width: textWidth(text, size, 700) + 48, height: 50, fill };
    lines.push({ text, y: bottom - 12, size, weight: 700, fill: ink });
    bottom -= 46 + 26;
  }
  const stack = (texts: readonly string[], size: number, rest: Omit<Line, 'text' | 'y' | 'size'>, leading: number) => {
    for (const text of texts.toReversed()) {
      lines.push({ text, y: bottom, size, ...rest });
      bottom -= size * leading;
    }
  };
  if (line.lines.length > 0) {
    stack(line.lines, line.size, { weight: 500, fill: quiet }, 1.3);
    bottom -= 12;
  }
  stack(title.lines, title.size, { weight: 800, fill: white, spacing: -0.015 }, 1.1);
  bottom -= 6;
  stack(kicker.lines, kicker.size, { weight: 700, fill: accent }, 1.3);
  return { edge: Math.round(bottom - badge - 6), lines, ...(pill && { pill }) };
}

/** The row of motifs a card stands on as SVG text; the same for all cards of a look. */
export function drawHem({ hue, form }: Look): string {
  const strip = { x: 0, y: 0, width: cardWidth, height: hemHeight };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${hemHeight}">${hem('hem', form, oklch(0.55, 0.09, hue), strip)}</svg>`;
}

/** The panel of words as SVG text, to be laid over the picture, and its upper edge on the card, px. */
export function drawPanel(face: CardFace): { readonly svg: string; readonly top: number } {
  const { edge, lines, pill } = planCard(face);
  const top = edge - badge - 8;
  const middle = cardWidth / 2;
  const accent = oklch(0.76, 0.13, face.look.hue);
  const arc = `M0 ${edge + drop}Q${middle} ${edge - drop} ${cardWidth} ${edge + drop}`;
  // Where a ring around the badge comes out of the arc: drawn from there on, it needs no clipping, which costs more than all of the panel.
  const rings = [120, 190, 260, 330, 400, 470, 540].map((radius) => {
    const y = edge + drop * (radius / middle) ** 2;
    const x = Math.sqrt(radius ** 2 - (y - edge) ** 2);
    return `M${(middle - x).toFixed(1)} ${y.toFixed(1)}A${radius} ${radius} 0 0 0 ${(middle + x).toFixed(1)} ${y.toFixed(1)}`;
  });
  const words = lines.map(
    ({ text, y, size, weight, fill, spacing = 0 }) =>
      `<path fill="${fill}" d="${textPath(text, middle, y, { size, weight, spacing, anchor: 'middle' })}"/>`,
  );
  const foot = cardHeight - hemHeight - 30;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight - top}" viewBox="0 ${top} ${cardWidth} ${cardHeight - top}">`,
    `<path fill="${night}" d="${arc}V${cardHeight}H0z"/>`,
    `<path fill="none" stroke="${oklch(0.3, 0.055, 278)}" stroke-width="3" d="${rings.join('')}"/>`,
    `<path fill="none" stroke="${accent}" stroke-width="7" d="${arc}"/>`,
    `<circle cx="${middle}" cy="${edge}" r="${badge}" fill="${night}" stroke="${accent}" stroke-width="7"/>`,
    `<g transform="translate(${middle - 35} ${edge - 35}) scale(${70 / symbolSize})">${symbol(marks.dark)}</g>`,
    pill
      ? `<rect x="${middle - pill.width / 2}" y="${pill.y}" width="${pill.width}" height="${pill.height}" rx="${pill.height / 2}" fill="${pill.fill}"/>`
      : '',
    ...words,
    `<g fill="${oklch(0.78, 0.03, 275)}">`,
    `<path d="${textPath('Lingkar Tengger', 44, foot, { size: 21, weight: 700 })}"/>`,
    `<path d="${textPath(face.credit ?? 'Bromo Tengger Semeru', cardWidth - 44, foot, { size: 21, weight: 500, anchor: 'end' })}"/>`,
    '</g></svg>',
  ].join('');
  return { svg, top };
}
