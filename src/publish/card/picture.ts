import type { Camera } from '../../geo/camera.ts';
import { corridorCamera } from '../../geo/cameras.ts';
import { type Drawing, type Hues, staticMap } from '../../geo/static.ts';

/**
 * What a card shows: a drawing in the proportions of the illustrations, a map drawn for the space it gets, or a photograph.
 * Pictures of the same key are the same.
 */
export type CardPicture = { readonly key: string } & (
  | { readonly kind: 'drawing'; readonly draw: () => string }
  | { readonly kind: 'map'; readonly draw: (width: number, height: number) => string }
  | { readonly kind: 'photo'; readonly path: string }
);

/** How many px of a card one px of a map takes, so that lines still show when the card is small. */
const mapScale = 2;

/** Part of a view's width that a map shows at most: there is no ground drawn far beyond the corridor. */
const widest = 1.55;

/** A map of the same ground as a view, moved so that it fits the space. */
export function mapPicture(view: Drawing, hues: Hues): (width: number, height: number) => string {
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
