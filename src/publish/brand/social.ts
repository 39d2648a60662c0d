import type { Label } from '../../domain/model/field.ts';
import { oklch } from '../../geo/colour.ts';
import { brandUi } from '../../i18n/brand.ts';
import type { Lang } from '../../i18n/lang.ts';
import { textPath, type Weight } from '../text-path.ts';
import { lockup, type RegionMark } from './logo.ts';
import { hem, motifPattern } from './motif.ts';
import { n } from './shape.ts';

/** A format social networks take, px. */
export interface SocialFormat {
  readonly name: string;
  /** What it is called on the page of a kit. */
  readonly words: Label;
  readonly width: number;
  readonly height: number;
}

export const socialFormats: readonly SocialFormat[] = [
  { name: 'kotak-1080x1080', words: brandUi.square, width: 1080, height: 1080 },
  { name: 'cerita-1080x1920', words: brandUi.story, width: 1080, height: 1920 },
  { name: 'tautan-1200x630', words: brandUi.link, width: 1200, height: 630 },
];

interface Layout {
  readonly photo: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly title: { readonly x: number; readonly y: number; readonly size: number };
  readonly logo: { readonly x: number; readonly y: number; readonly height: number };
  readonly hem: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A wide picture has its photograph at the side, a high one on top. */
function layoutOf({ width, height }: SocialFormat): Layout {
  const edge = 60;
  if (width > height) {
    const half = Math.round(width * 0.46);
    return {
      photo: { x: width - half, y: 0, width: half, height },
      title: { x: edge, y: 190, size: 56 },
      logo: { x: edge, y: height - 200, height: 112 },
      hem: { x: 0, y: height - 44, width: width - half, height: 44 },
    };
  }
  // A story keeps its foot free: apps lay their own buttons over it.
  const story = height > width * 1.5;
  const top = Math.round(height * (story ? 0.54 : 0.45));
  return {
    photo: { x: 0, y: 0, width, height: top },
    title: { x: edge, y: top + (story ? 190 : 150), size: story ? 84 : 68 },
    logo: { x: edge, y: height - (story ? 440 : 200), height: story ? 160 : 140 },
    hem: { x: 0, y: top, width, height: 52 },
  };
}

/** Words of a template: as text somebody can change, or as outlines, which look the same in a page that shows the file as a picture. */
type Letters = 'text' | 'outlines';

/**
 * A picture for social networks in the colours of a region, to be finished by hand: the title is text that can be changed, the field
 * for the photograph is one shape named "foto". Logo and motif are outlines.
 */
export function socialSvg(region: RegionMark, format: SocialFormat, lang: Lang, letters: Letters = 'text'): string {
  const { photo, title, logo, hem: strip } = layoutOf(format);
  const [deep, line, glow] = [oklch(0.29, 0.065, region.hue), oklch(0.37, 0.08, region.hue), oklch(0.86, 0.12, region.hue)];
  const mark = lockup(region, 'dark');
  const middle = photo.x + photo.width / 2;
  const text = (x: number, y: number, size: number, weight: Weight, fill: string, words: string, anchor: 'start' | 'middle' = 'start') =>
    letters === 'outlines'
      ? `<path fill="${fill}" d="${textPath(words, x, y, { size, weight, anchor })}"/>`
      : `<text x="${n(x)}" y="${n(y)}" font-family="'Plus Jakarta Sans', sans-serif" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${format.width}" height="${format.height}" viewBox="0 0 ${format.width} ${format.height}">`,
    `<title>${region.name}</title>`,
    `<defs>${motifPattern('kain', region.form, line, 1.8)}</defs>`,
    `<path id="dasar" fill="${deep}" d="M0 0h${format.width}v${format.height}H0z"/>`,
    `<path id="kain-motif" fill="url(#kain)" opacity=".55" d="M0 0h${format.width}v${format.height}H0z"/>`,
    `<rect id="foto" x="${photo.x}" y="${photo.y}" width="${photo.width}" height="${photo.height}" fill="${oklch(0.78, 0.06, region.hue)}"/>`,
    text(middle, photo.y + photo.height / 2, 34, 600, deep, brandUi.putPhoto[lang], 'middle'),
    text(middle, photo.y + photo.height / 2 + 48, 24, 500, deep, brandUi.nameTaker[lang], 'middle'),
    hem('hem-pinggir', region.form, glow, strip),
    text(title.x, title.y, title.size, 800, '#ffffff', brandUi.titleOne[lang]),
    text(title.x, title.y + title.size * 1.15, title.size, 800, '#ffffff', brandUi.titleTwo[lang]),
    text(title.x, title.y + title.size * 2.05, title.size * 0.48, 600, glow, brandUi.titleFoot[lang]),
    `<g id="logo" transform="translate(${logo.x} ${logo.y}) scale(${n(logo.height / mark.height)})">${mark.inside}</g>`,
    '</svg>',
  ].join('');
}
