import { type Camera, pxPerKm } from '../../geo/camera.ts';
import { type Lettered, overlap, type Rect, square } from '../../geo/label-rect.ts';
import { type Band, bands } from '../../geo/labels.ts';
import { scaleBoxPx } from './lettering.ts';

/** A scale bar in one of the lower corners; its length in km and in hundredths of the picture's width. */
export interface Scale {
  readonly km: number;
  readonly width: number;
  readonly corner: 'west' | 'east';
}

/** The longest round distance that takes at most a fifth of the picture's width, in the lower corner where fewer symbols stand. */
export function scaleBar(view: Camera, symbols: Readonly<Record<Band, readonly Lettered[]>>): Scale {
  const perKm = pxPerKm(view);
  const km = [50, 20, 10, 5, 2, 1, 0.5, 0.2].find((length) => length * perKm <= view.width / 5) ?? 0.1;
  const bar = { km, width: Math.round(((km * perKm) / view.width) * 10_000) / 100 };
  const aspect = view.height / view.width;
  const hits = (corner: Scale['corner']) =>
    (['narrow', 'wide'] as const)
      .flatMap((band) => bands[band].map((width) => ({ width, box: scaleBox({ ...bar, corner }, aspect, width), band })))
      .reduce(
        (sum, { width, box, band }) =>
          sum + symbols[band].filter((item) => overlap(square(item, item.lettering.symbolPx, width), box)).length,
        0,
      );
  return { ...bar, corner: hits('east') < hits('west') ? 'east' : 'west' };
}

/** The box that the scale bar and its figure take at a width of the picture, px. */
export function scaleBox({ width: share, corner }: Scale, aspect: number, width: number): Rect {
  const wide = scaleBoxPx.edge + Math.max(scaleBoxPx.text, (share / 100) * width);
  const [top, bottom] = [width * aspect - scaleBoxPx.height, width * aspect];
  return corner === 'west' ? [0, top, wide, bottom] : [width - wide, top, width, bottom];
}
