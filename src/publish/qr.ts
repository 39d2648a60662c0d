import { create } from 'qrcode';

/** Light modules on every side, as the standard asks: without them cameras do not find the code. */
const quietZone = 4;

/** A QR code as one path of unit squares. */
export interface QrCode {
  /** Side of the picture in modules, quiet zone included. */
  readonly side: number;
  /** The dark modules, for a `path` in a picture of `side` by `side`. */
  readonly path: string;
}

/**
 * The QR code of a text. Level M survives damage to about 15 % of it, Q to 25 %: enough for paper that hangs outdoors.
 * Throws when the text is too long for any code (about 2,300 bytes at level M).
 */
export function qrCode(text: string, level: 'M' | 'Q' = 'M'): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: level }).modules;
  const rows = Array.from({ length: size }, (_, row) => runs(data.subarray(row * size, (row + 1) * size), row));
  return { side: size + 2 * quietZone, path: rows.join('') };
}

/** The QR code of a text as an SVG file: black on white, crisp at any size. `title` is read out in its place. */
export function qrSvg(text: string, title: string, level?: 'M' | 'Q'): string {
  const { side, path } = qrCode(text, level);
  const name = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 10}" height="${side * 10}" shape-rendering="crispEdges"><title>${name}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>\n`;
}

/** Neighbouring dark modules of a row as one rectangle each. */
function runs(modules: Uint8Array, row: number): string {
  const bits = Array.from(modules, (module) => (module ? '1' : '0')).join('');
  return [...bits.matchAll(/1+/g)]
    .map(({ 0: { length }, index }) => `M${quietZone + index} ${quietZone + row}h${length}v1h-${length}z`)
    .join('');
}
