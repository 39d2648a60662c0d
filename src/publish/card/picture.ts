import type { Camera } from '../../geo/camera.ts';
import { corridorCamera } from '../../geo/cameras.ts';
import { type Drawing, type Hues, staticMap } from '../../geo/static.ts';

/** Draws a picture into a space at the upper left corner of a card, px. */
export type Picture = (width: number, height: number) => string;

/** A drawing over the full width, of its height the part around the horizon, where places stand. */
export function framed(svg: string): Picture {
  const [, across = '800', tall = '450'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return (width, height) => {
    const shown = (Number(across) * height) / width;
    const top = Math.max(0, Number(tall) - shown) * 0.42;
    return `<svg width="${width}" height="${height}" viewBox="0 ${top.toFixed(1)} ${across} ${shown.toFixed(1)}" preserveAspectRatio="xMidYMin slice">${inner}</svg>`;
  };
}

/** How many px of a card one px of a map takes, so that lines still show when the card is small. */
const mapScale = 2;

/** Part of a view's width that a map shows at most: there is no ground drawn far beyond the corridor. */
const widest = 1.55;

/** A map of the same ground as a view, moved so that it fits the space. */
export function mapPicture(view: Drawing, hues: Hues): Picture {
  return (width, height) => {
    const [w, h] = [Math.round(width / mapScale), Math.round(height / mapScale)];
    const fits = Math.min(w / view.camera.width, (h * 0.94) / view.camera.height);
    const least = view.camera === corridorCamera ? w / view.camera.width / widest : 0;
    const zoom = view.camera.zoom + Math.log2(Math.max(fits, least));
    const camera: Camera = { ...view.camera, zoom, width: w, height: h };
    const svg = staticMap({ ...view, camera }, hues);
    return `<svg width="${width}" height="${height}" viewBox="0 0 ${w} ${h}"${svg.slice(svg.indexOf('>'))}`;
  };
}
