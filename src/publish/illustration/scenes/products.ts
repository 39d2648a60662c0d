import { type Canvas, width } from '../canvas.ts';
import { type Good, leaf } from '../goods/good.ts';
import { terraces } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { disc } from '../parts/sky.ts';
import type { Place } from '../place.ts';
import type { Scene } from '../scene.ts';

type Backdrop = (c: Canvas, place: Place) => void;

/** A still life: the goods on a batik cloth, and behind them one of three views of where they come from. */
export const stillLife = (good: Good): Scene => ({
  lights: ['morning', 'dusk', 'noon'],
  draw(c, place) {
    c.pick([openSky, window, grove])(c, place);
    table(c);
    const x = c.between(372, 428);
    const scale = c.between(1.26, 1.4);
    c.ellipse(x, 404, 190, 12, c.colours.ink, 'fill-opacity=".28"');
    c.at(x, 404, [c.random() < 0.5 ? scale : -scale, scale], () => good(c));
  },
});

/** The sun in its rings, the mountains of the village low before it. */
const openSky: Backdrop = (c, place) => {
  dome(c);
  disc(c, { x: 400, y: 218 }, c.between(136, 156));
  range(c, place, 326, false);
};

/** An arched window in a wall of the region's colour. */
const window: Backdrop = (c, place) => {
  const { accentLight, accent, cream, gold } = c.colours;
  const arch = 'M190 372V226Q190 40 400 28Q610 40 610 226V372z';
  c.rect(0, 0, width, 372, accentLight);
  c.fill('M0 0h800v372H0z', c.batik('truntum', accent, 0.9), 'fill-opacity=".45"');
  c.fill(arch, cream, `stroke="${gold}" stroke-width="12"`);
  c.group(c.clip(arch), () => {
    dome(c);
    disc(c, { x: 470, y: 150 }, 52);
    range(c, place, 316, false);
  });
};

/** The terraces it grows on, large leaves of the garden in the corners. */
const grove: Backdrop = (c, place) => {
  dome(c);
  disc(c, { x: 560, y: 120 }, 50);
  range(c, place, 262, false);
  terraces(c, 268, 4);
  const { plantDark, plant } = c.colours;
  for (const [x, y, size, turn] of [
    [-20, 250, 4, -52],
    [-30, 300, 3.4, -18],
    [820, 230, 4.2, -126],
    [830, 300, 3.4, -164],
  ] as const) {
    leaf(c, x, y, size, turn, plantDark);
    leaf(c, x, y + 10, size * 0.8, turn + 8, plant);
  }
};

function dome(c: Canvas): void {
  const [top, middle, low] = c.colours.sky;
  c.fill(`M0 0h${width}v450H0z`, c.gradient([[0, top], [0.5, middle], [0.75, low]])); // biome-ignore format: stops read as one line
}

/** A table under a batik cloth, its hem a row of tumpal. */
function table(c: Canvas): void {
  const { accent, accentDark, accentLight } = c.colours;
  c.rect(0, 356, width, 94, accentDark);
  c.fill('M0 356h800v62H0z', c.batik('kawung', accent), 'fill-opacity=".75"');
  c.rect(0, 356, width, 5, accentLight);
  hem(c, 420, accent, accentDark);
}

/** A row of tumpal, the triangles at the hem of a batik, from `y` to the lower edge. */
export function hem(c: Canvas, y: number, ground: string, teeth: string): void {
  c.rect(0, y, width, 450 - y, ground);
  let d = 'M0 450';
  for (let each = 0; each < 20; each += 1) d += `L${each * 40 + 20} ${y + 5}L${each * 40 + 40} 450`;
  c.fill(`${d}z`, teeth);
}
