import sharp from 'sharp';
import type { Focus } from '../../domain/model/parts.ts';
import type { Camera } from '../../geo/camera.ts';
import { corridorCamera } from '../../geo/cameras.ts';
import { type Drawing, type Hues, staticMap } from '../../geo/static.ts';
import { illustrationHeight, illustrationWidth } from '../illustration/index.ts';

/**
 * What a card shows: a drawing in the proportions of the illustrations, a map drawn for the space it gets, or a photograph.
 * Pictures of the same key are the same. `focus` is what a crop goes round, as shares of width and height.
 */
export type CardPicture = { readonly key: string } & (
  | { readonly kind: 'drawing'; readonly focus: Focus; readonly draw: () => string }
  | { readonly kind: 'map'; readonly draw: (width: number, height: number) => string }
  | { readonly kind: 'photo'; readonly focus: Focus; readonly path: string }
);

/** Where a part of a length begins so that a share of the whole comes to its middle, as far as the ends allow. */
const around = (whole: number, part: number, share: number): number =>
  Math.round(Math.min(Math.max(whole * share - part / 2, 0), whole - part));

/** Where a part of a length begins that is cut as `object-position` cuts it: photographs on pages, and at the desk before they are. */
const positioned = (whole: number, part: number, share: number): number => Math.round((whole - part) * share);

/** A picture as SVG that fills a space, px. */
export async function pictureIn(picture: CardPicture, width: number, height: number): Promise<string> {
  switch (picture.kind) {
    case 'map':
      return picture.draw(width, height);
    case 'drawing': {
      const scale = width / illustrationWidth;
      const top = around(illustrationHeight * scale, height, picture.focus.y);
      return `<g transform="translate(0 ${-top}) scale(${scale})">${picture.draw()}</g>`;
    }
    case 'photo':
      return `<image width="${width}" height="${height}" href="data:image/png;base64,${(await photograph(picture, width, height)).toString('base64')}"/>`;
  }
}

async function photograph({ path, focus }: CardPicture & { kind: 'photo' }, width: number, height: number): Promise<Buffer> {
  const { autoOrient } = await sharp(path).metadata();
  const scale = Math.max(width / autoOrient.width, height / autoOrient.height);
  const whole = { width: Math.ceil(autoOrient.width * scale), height: Math.ceil(autoOrient.height * scale) };
  return sharp(path)
    .autoOrient()
    .resize(whole.width, whole.height, { fit: 'fill' })
    .extract({ left: positioned(whole.width, width, focus.x), top: positioned(whole.height, height, focus.y), width, height })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

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
