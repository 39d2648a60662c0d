import { oklch } from '../../geo/colour.ts';
import { sign as words } from '../../i18n/sign.ts';
import { marks, night } from '../brand/logo.ts';
import type { Look } from '../brand/look.ts';
import { hem, motifPattern } from '../brand/motif.ts';
import { symbol, symbolSize } from '../brand/symbol.ts';
import { qrCode } from '../qr.ts';
import { fitText, type TextBox, textPath, type Weight } from '../text-path.ts';

/** Paper a sign is printed on, millimetres. */
export const paperSizes = { a4: { width: 210, height: 297 }, a5: { width: 148, height: 210 } } as const;
export type PaperSize = keyof typeof paperSizes;

/** Kinds of places that get a sign. */
export const signTypes = ['destination', 'heritage-site', 'sentra'] as const;
export type SignType = (typeof signTypes)[number];

/** What a sign says. */
export interface SignFace {
  readonly type: SignType;
  readonly name: { readonly id: string; readonly en: string };
  readonly region: string;
  /** Full address the code leads to. */
  readonly url: string;
  readonly look: Look;
}

/** Numbers of the national emergency services, as `content/advisory/emergency-numbers.yaml` gives them with its source. */
export const emergencyNumbers = { any: '112', police: '110', fire: '113', rescue: '115', ambulance: '119' } as const;

/** Width of the drawing; the height follows from the paper. One unit is a tenth of a millimetre on A5. */
const width = 1480;
const edge = 110;
const qrSide = 790;
const headHeight = 256;
const footHeight = 352;
const ink = '#16172b';
/** A text as wide as the sign, with the sizes it may take. */
const across = (weight: TextBox['weight'], ...sizes: TextBox['sizes']): TextBox => ({ width: width - 2 * edge, weight, sizes });
const boxes = {
  name: across(800, [150, 1], [128, 1], [96, 2], [84, 2], [68, 3]),
  otherName: across(500, [64, 1], [54, 1], [46, 2]),
  address: across(700, [40, 1], [34, 1], [30, 2]),
  gives: across(700, [52, 1], [46, 1]),
  otherGives: across(500, [48, 1], [42, 1]),
};

/** Where the code stands on a sign, in units of the drawing, quiet zone included. */
export function codePlace(size: PaperSize): { readonly x: number; readonly y: number; readonly side: number; readonly scale: number } {
  const height = heightOn(size);
  const scale = paperSizes[size].width / width;
  return { x: (width - qrSide) / 2, y: height - footHeight - 318 - qrSide, side: qrSide, scale };
}

/**
 * A sign for the place itself as an SVG file: name, code, what scanning it gives, the emergency number. It prints on plain paper,
 * with all text as outlines, so that any print shop gets the same.
 */
export function drawSign(face: SignFace, size: PaperSize): string {
  const height = heightOn(size);
  const deep = oklch(0.36, 0.09, face.look.hue);
  const paper = paperSizes[size];
  const code = codePlace(size);
  const below = code.y + code.side;
  const qr = qrCode(face.url, 'Q');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}mm" height="${paper.height}mm" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(`${face.name.id} · ${face.url}`)}</title>`,
    `<defs>${motifPattern('kain', face.look.form, oklch(0.42, 0.095, face.look.hue), 2.2)}</defs>`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${deep}" d="M0 0h${width}v${headHeight}H0z"/><path fill="url(#kain)" d="M0 0h${width}v${headHeight}H0z"/>`,
    `<circle cx="${edge + 74}" cy="${headHeight / 2}" r="100" fill="${night}"/>`,
    `<g transform="translate(${edge} ${headHeight / 2 - 74}) scale(${148 / symbolSize})">${symbol(marks.dark)}</g>`,
    text('Lingkar Tengger', edge + 210, headHeight / 2 - 6, 76, 800, '#fff', 'start'),
    text(face.region, edge + 210, headHeight / 2 + 66, 50, 700, oklch(0.9, 0.08, face.look.hue), 'start'),
    nameOf(face, headHeight + 24, code.y + 12),
    `<svg x="${code.x}" y="${code.y}" width="${code.side}" height="${code.side}" viewBox="0 0 ${qr.side} ${qr.side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${qr.side}v${qr.side}H0z"/><path d="${qr.path}"/></svg>`,
    block(shortAddress(face.url), below + 34, boxes.address, oklch(0.4, 0.02, 275)),
    block(words[face.type].id, below + 128, boxes.gives, ink),
    block(words[face.type].en, below + 204, boxes.otherGives, ink),
    hem('hem', face.look.form, oklch(0.55, 0.12, face.look.hue), { x: 0, y: height - footHeight - 54, width, height: 54 }),
    foot(height),
    '</svg>\n',
  ].join('');
}

/** The name in the space between head and code, in the middle of it. The English name stands below where it differs. */
function nameOf({ name }: SignFace, top: number, bottom: number): string {
  const own = fitText(name.id, boxes.name);
  const other = name.en === name.id ? undefined : fitText(name.en, boxes.otherName);
  const leading = own.size * 1.08;
  const tall = own.lines.length * leading + (other ? 30 + other.lines.length * other.size * 1.15 : 0);
  let y = top + (bottom - top - tall) / 2 + own.size * 0.82;
  const parts: string[] = [];
  for (const line of own.lines) {
    parts.push(text(line, width / 2, y, own.size, 800, ink));
    y += leading;
  }
  y += 30 - own.size * 0.82 + (other?.size ?? 0) * 0.8;
  for (const line of other?.lines ?? []) {
    parts.push(text(line, width / 2, y, other?.size ?? 0, 500, oklch(0.4, 0.02, 275)));
    y += (other?.size ?? 0) * 1.15;
  }
  return parts.join('');
}

/** The foot: 112 large enough to be read by somebody in a hurry, the other services beside it. */
function foot(height: number): string {
  const top = height - footHeight;
  const others = (['rescue', 'ambulance', 'police', 'fire'] as const).map((service, index) => {
    const x = 672 + (index % 2) * 386;
    const y = top + 118 + Math.floor(index / 2) * 132;
    return (
      text(`${emergencyNumbers[service]}`, x, y, 72, 800, '#fff', 'start') +
      text(labelOf(words[service]), x, y + 46, 31, 500, '#fff', 'start')
    );
  });
  return [
    `<path fill="${oklch(0.42, 0.15, 28)}" d="M0 ${top}h${width}v${footHeight}H0z"/>`,
    text(emergencyNumbers.any, edge, top + 246, 260, 800, '#fff', 'start'),
    text(words.emergency.id, edge + 8, top + 310, 44, 700, '#fff', 'start'),
    text(words.emergency.en, edge + 250, top + 310, 44, 500, '#fff', 'start'),
    ...others,
  ].join('');
}

const labelOf = ({ id, en }: { id: string; en: string }): string => `${id} · ${en}`;

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: Weight,
  fill: string,
  anchor: 'start' | 'middle' = 'middle',
): string {
  return `<path fill="${fill}" d="${textPath(words, x, y, { size, weight, anchor })}"/>`;
}

/** Lines in the middle of the sign, hanging below a height. */
function block(words: string, top: number, box: TextBox, fill: string): string {
  const { lines, size } = fitText(words, box);
  return lines.map((line, index) => text(line, width / 2, top + size * (0.8 + index * 1.2), size, box.weight, fill)).join('');
}

/** The address as it is read and typed: without the scheme. */
const shortAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const heightOn = (size: PaperSize): number => Math.round((width * paperSizes[size].height) / paperSizes[size].width);

const escapeXml = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
