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
  /** Top of the panel of words in the middle, where its bowl is deepest. */
  readonly edge: number;
  readonly lines: readonly Line[];
  /** The status, on the rim of the bowl. */
  readonly pill?: Line & { readonly width: number; readonly ground: string };
}

const titleBox: TextBox = {
  width: safeHalf * 2,
  weight: 800,
  sizes: [
    [80, 1],
    [70, 1],
    [62, 1],
    [56, 2],
    [50, 2],
    [48, 3],
    [43, 3],
    [40, 4],
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
const quiet = oklch(0.88, 0.02, 275);
const tones: Record<Tone, { ground: string; fill: string }> = {
  mind: { ground: oklch(0.86, 0.14, 95), fill: night },
  ended: { ground: oklch(0.42, 0.035, 275), fill: white },
  plan: { ground: oklch(0.82, 0.09, 315), fill: night },
};
const pillHeight = 50;
/** Height of the row of motifs a card stands on, px. */
const hemHeight = 26;
/** Baseline of the lowest words, px from the top. */
const foot = cardHeight - hemHeight - 26;
/** How far the ends of the bowl lie above its middle: the subject stands in it as the mountain in the caldera. */
const bow = 26;

/** Height of the picture of a card, px: what of it is seen above the panel in the middle. */
export const pictureHeight = (plan: CardPlan): number => plan.edge + 4;

/** Sets the words of a card, from the bottom up: the fewer there are, the more is left for the picture. */
export function planCard(face: CardFace): CardPlan {
  const title = fitText(face.title, titleBox);
  const kicker = fitText(face.kicker, lineBox(27, 700));
  const line = face.line ? fitText(face.line, lineBox(27, 500)) : { lines: [], size: 0 };
  const lines: Line[] = [];
  let bottom = foot;
  const stack = (texts: readonly string[], size: number, rest: Omit<Line, 'text' | 'y' | 'size'>, leading: number) => {
    for (const text of texts.toReversed()) {
      lines.push({ text, y: bottom, size, ...rest });
      bottom -= size * leading;
    }
  };
  stack(line.lines, line.size, { weight: 500, fill: quiet }, 1.25);
  if (line.lines.length > 0) bottom -= 8;
  stack(title.lines, title.size, { weight: 800, fill: white, spacing: -0.015 }, 1.08);
  bottom -= 4;
  stack(kicker.lines, kicker.size, { weight: 700, fill: oklch(0.86, 0.1, face.look.hue) }, 1.25);
  const edge = Math.round(bottom - (face.status ? pillHeight / 2 + 10 : 14));
  return { edge, lines, ...(face.status && { pill: pillOf(face.status, edge) }) };
}

function pillOf({ text, tone }: NonNullable<CardFace['status']>, edge: number): NonNullable<CardPlan['pill']> {
  const fitted = fitText(text, { width: safeHalf * 2 - 52, weight: 700, sizes: [[27, 1]] });
  const [shown = ''] = fitted.lines;
  return { text: shown, y: edge + 9, size: fitted.size, weight: 700, width: textWidth(shown, fitted.size, 700) + 52, ...tones[tone] };
}

/** A whole card as SVG text. `picture` is the SVG of what is seen above the words, drawn from the upper left corner, {@link cardWidth} wide. */
export function drawCard(face: CardFace, { edge, lines, pill }: CardPlan, picture: string): string {
  const { hue, form } = face.look;
  const middle = cardWidth / 2;
  const accent = oklch(0.76, 0.13, hue);
  const bowl = (below: number) => `M0 ${edge - bow + below}Q${middle} ${edge + bow + below} ${cardWidth} ${edge - bow + below}`;
  const ripples = [20, 44, 72, 104, 140].map(bowl).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">`,
    picture,
    `<path fill="${night}" d="${bowl(0)}V${cardHeight}H0z"/>`,
    `<path fill="none" stroke="${oklch(0.285, 0.055, 278)}" stroke-width="3" d="${ripples}"/>`,
    `<path fill="none" stroke="${accent}" stroke-width="7" d="${bowl(0)}"/>`,
    hem('hem', form, oklch(0.55, 0.09, hue), { x: 0, y: cardHeight - hemHeight, width: cardWidth, height: hemHeight }),
    pill
      ? `<rect x="${middle - pill.width / 2}" y="${edge - pillHeight / 2}" width="${pill.width}" height="${pillHeight}" rx="${pillHeight / 2}" fill="${pill.ground}" stroke="${night}" stroke-width="6"/>`
      : '',
    ...[...lines, ...(pill ? [pill] : [])].map(
      ({ text, y, size, weight, fill, spacing = 0 }) =>
        `<path fill="${fill}" d="${textPath(text, middle, y, { size, weight, spacing, anchor: 'middle' })}"/>`,
    ),
    corners(face.credit),
    '</svg>',
  ].join('');
}

/** Whose card it is, left of the words, and right of them who took the photograph. */
function corners(credit = 'Bromo Tengger Semeru'): string {
  const { lines, size } = fitText(credit, { width: cardWidth / 2 - safeHalf - 72, weight: 500, sizes: [[20, 1], [18, 2], [16, 3]] }); // biome-ignore format: one list
  const right = lines.map((text, each) =>
    textPath(text, cardWidth - 44, foot - (lines.length - 1 - each) * size * 1.25, { size, weight: 500, anchor: 'end' }),
  );
  return [
    `<g transform="translate(44 ${foot - 31}) scale(${44 / symbolSize})">${symbol(marks.dark)}</g>`,
    `<path fill="${quiet}" d="${textPath('Lingkar Tengger', 98, foot, { size: 20, weight: 700 })}${right.join('')}"/>`,
  ].join('');
}
