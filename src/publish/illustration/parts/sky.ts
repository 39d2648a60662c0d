import { type Canvas, horizon, width } from '../canvas.ts';
import type { Light } from '../palette.ts';
import { type Place, sunHeight } from '../place.ts';

/** Where the sun or the moon stands in a picture. */
export interface Sun {
  readonly x: number;
  readonly y: number;
}

/**
 * The sky down to the lower edge, with the sun at the height it has at the hour of the light, in the corridor's ring;
 * stars where it is dark, bars of cloud where it is not. The sun always stands on the right: pictures are mirrored whole.
 */
export function sky(c: Canvas, place: Place, light: Light, at = c.between(0.6, 0.86)): Sun {
  const { colours } = c;
  const [top, middle, low] = colours.sky;
  c.fill(`M0 0h${width}v450H0z`, c.gradient([[0, top], [0.42, middle], [horizon / 450, low]])); // biome-ignore format: stops read as one line
  if (colours.dark)
    c.fill(
      `M0 0h${width}v150H0z`,
      c.batik('truntum', colours.cream),
      `fill-opacity="${light === 'night' ? '.5' : light === 'dawn' ? '.3' : '.16'}"`,
    );
  const low_ = light === 'dawn' || light === 'dusk';
  const y = light === 'night' ? 92 : Math.max(58, horizon - 34 - sunHeight(place, light) * (low_ ? 9 : 3.4));
  const sun = { x: at * width, y };
  disc(c, sun, light === 'night' ? 30 : low_ ? 46 : 34);
  if (light !== 'night') clouds(c, sun);
  return sun;
}

/** The sun in two thin rings: the mark of the corridor, the ring around the mountain. */
export function disc(c: Canvas, { x, y }: Sun, radius: number): void {
  const { sun } = c.colours;
  c.circle(x, y, radius * 2.5, sun, 'fill-opacity=".1"');
  c.circle(x, y, radius * 1.7, 'none', `stroke="${sun}" stroke-width="2" stroke-opacity=".55"`);
  c.circle(x, y, radius * 1.32, 'none', `stroke="${sun}" stroke-width="3" stroke-opacity=".75"`);
  c.circle(x, y, radius, sun);
}

/** Bars of cloud on the side away from the sun. */
function clouds(c: Canvas, sun: Sun): void {
  const { cream, sky: tones, dark } = c.colours;
  const fill = dark ? tones[1] : cream;
  const count = 1 + Math.floor(c.random() * 2);
  for (let each = 0; each < count; each += 1) {
    const x = sun.x > 400 ? c.between(20, 330) : c.between(420, 700);
    const y = c.between(46, 140);
    const long = c.between(90, 150);
    c.group(`fill="${fill}" opacity="${dark ? '.55' : '.8'}"`, () => {
      c.rect(x, y, long, 11, fill, 6);
      c.rect(x + long * 0.3, y - 11, long * 0.5, 11, fill, 6);
      c.rect(x - long * 0.35, y + 11, long * 0.85, 9, fill, 5);
    });
  }
}

/** A few birds far off. */
export function birds(c: Canvas, x: number, y: number): void {
  for (const [dx, dy, s] of [
    [0, 0, 1],
    [34, -16, 0.8],
    [58, 6, 0.7],
  ] as const)
    c.stroke(
      `M${x + dx - 11 * s} ${y + dy - 4 * s}q${6 * s} ${-5 * s} ${11 * s} ${4 * s}q${5 * s} ${-9 * s} ${11 * s} ${-4 * s}`,
      c.colours.ink,
      2.5,
    );
}
