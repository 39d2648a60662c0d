import { type Canvas, width } from '../canvas.ts';

/** The corridor's mark on the ground: rings of sand, as the wind lays them round the mountain. */
export function sandRings(c: Canvas, x: number, y: number, stroke: string, count = 6, opacity = '.5'): void {
  c.group(`fill="none" stroke="${stroke}" stroke-width="3" opacity="${opacity}"`, () => {
    for (let each = 1; each <= count; each += 1) c.ellipse(x, y, each * 110 + 30, each * 17 + 8, 'none');
  });
}

/** Round trees in a row on a line. */
export function trees(c: Canvas, y: number, count: number, size: number, from = 0, to = width): void {
  const { plant, plantDark, woodDark } = c.colours;
  for (let each = 0; each < count; each += 1) {
    const x = from + ((to - from) * (each + c.between(0.2, 0.8))) / count;
    const high = size * c.between(0.75, 1.25);
    c.rect(x - 2, y - high * 0.5, 4, high * 0.5, woodDark);
    c.ellipse(x, y - high * 0.75, high * 0.34, high * 0.42, plantDark);
    c.ellipse(x + high * 0.1, y - high * 0.82, high * 0.2, high * 0.28, plant);
  }
}

/** Casuarinas and pines: narrow, in two planes. */
export function pines(c: Canvas, y: number, count: number, size: number, from = 0, to = width, fill = c.colours.plantDark): void {
  for (let each = 0; each < count; each += 1) {
    const x = from + ((to - from) * (each + c.between(0.1, 0.9))) / count;
    const high = size * c.between(0.7, 1.25);
    const w = high * 0.2;
    c.fill(
      `M${x - w} ${y}L${x - w * 0.4} ${y - high * 0.45}h${-w * 0.3}L${x} ${y - high}l${w * 0.7} ${high * 0.55}h${-w * 0.3}L${x + w} ${y}z`,
      fill,
    );
  }
}

/** One broad tree with its crown in three planes. `size` is its height. */
export function tree(c: Canvas, x: number, y: number, size: number): void {
  const { plant, plantDark, plantLight, woodDark } = c.colours;
  c.fill(
    `M${x - size * 0.05} ${y}q${size * 0.03} ${-size * 0.3} ${-size * 0.08} ${-size * 0.5}h${size * 0.2}q${-size * 0.1} ${size * 0.25} ${-size * 0.02} ${size * 0.5}z`,
    woodDark,
  );
  for (const [dx, dy, r, fill] of [
    [-0.2, 0.52, 0.24, plantDark],
    [0.2, 0.52, 0.24, plantDark],
    [0, 0.7, 0.3, plantDark],
    [0.08, 0.74, 0.21, plant],
    [0.24, 0.58, 0.13, plant],
    [0.14, 0.82, 0.09, plantLight],
  ] as const)
    c.circle(x + dx * size, y - dy * size, r * size, fill);
}

/** A banyan: a wide crown with its hanging roots. */
export function banyan(c: Canvas, x: number, y: number, size: number): void {
  const { plant, plantDark, plantLight, woodDark } = c.colours;
  for (const root of [-3, -2, -1, 1, 2, 3])
    c.stroke(`M${x + root * size * 0.09} ${y - size * 0.5}L${x + root * size * 0.07} ${y}`, woodDark, 5);
  c.fill(
    `M${x - size * 0.14} ${y}Q${x - size * 0.02} ${y - size * 0.3} ${x - size * 0.2} ${y - size * 0.6}h${size * 0.4}Q${x + size * 0.04} ${y - size * 0.3} ${x + size * 0.14} ${y}z`,
    woodDark,
  );
  for (const [dx, dy, rx, ry, fill] of [
    [-0.44, 0.6, 0.34, 0.2, plantDark],
    [0.44, 0.6, 0.34, 0.2, plantDark],
    [0, 0.76, 0.5, 0.26, plantDark],
    [0.16, 0.82, 0.32, 0.16, plant],
    [0.5, 0.64, 0.2, 0.1, plant],
    [0.26, 0.9, 0.16, 0.07, plantLight],
  ] as const)
    c.ellipse(x + dx * size, y - dy * size, rx * size, ry * size, fill);
}

/** A palm, leaning a little. */
export function palm(c: Canvas, x: number, y: number, high: number, lean = 0.16): void {
  const { plantDark, plant, woodDark } = c.colours;
  const [tx, ty] = [x + lean * high, y - high];
  const w = 4 + high * 0.03;
  c.fill(
    `M${x - w} ${y}Q${x + lean * high * 0.15 - w * 0.4} ${y - high * 0.6} ${tx - w * 0.4} ${ty}h${w * 0.9}Q${x + lean * high * 0.25 + w} ${y - high * 0.5} ${x + w} ${y}z`,
    woodDark,
  );
  for (const [dx, dy, fill] of [
    [-0.46, 0.14, plantDark],
    [-0.38, -0.14, plant],
    [-0.1, -0.3, plantDark],
    [0.24, -0.26, plant],
    [0.46, -0.02, plantDark],
    [0.34, 0.24, plant],
    [-0.24, 0.3, plantDark],
  ] as const) {
    const [ex, ey] = [tx + dx * high, ty + dy * high];
    c.fill(
      `M${tx} ${ty}Q${tx + dx * high * 0.45} ${ty + dy * high * 0.2 - high * 0.16} ${ex} ${ey}Q${tx + dx * high * 0.5} ${ty + dy * high * 0.4 - high * 0.04} ${tx} ${ty}z`,
      fill,
    );
  }
}

/** Terraced fields climbing towards the horizon, every second one with the scales of gringsing. */
export function terraces(c: Canvas, top: number, count = 5): void {
  const { plant, plantDark, plantLight, ground } = c.colours;
  const step = (450 - top) / count;
  const bend = c.between(-50, 50);
  const fills = [plantDark, plant, plantLight, plant, ground, plantDark];
  for (let each = 0; each < count; each += 1) {
    const y = top + each * step * (0.8 + each * 0.06);
    const d = `M0 450V${y + 12}Q200 ${y - 22 - bend * 0.3} 400 ${y + 4}T${width} ${y - 6 + bend * 0.2}V450z`;
    c.fill(d, fills[(each + (bend > 0 ? 0 : 1)) % fills.length] ?? plant);
    if (each % 2 === 1) c.fill(d, c.batik('gringsing', c.colours.cream), 'fill-opacity=".13"');
  }
}

/** Rows of a field running to one point. */
export function rows(c: Canvas, top: number, vanish: number, dark: string, light: string): void {
  c.rect(0, top, width, 450 - top, dark);
  for (let row = -10; row <= 10; row += 1) {
    const near = vanish + row * 130;
    c.fill(`M${vanish + row * 20} ${top}h9L${near + 70} 450h-70z`, light);
  }
}

/** Light on water: level dashes, longer and thicker as they come near, densest below the sun. */
export function glints(c: Canvas, top: number, bottom: number, sunX: number, count = 9): void {
  for (let each = 0; each < count; each += 1) {
    const t = (each + 0.5) / count;
    const y = top + (bottom - top) * t;
    const long = 24 + 70 * t * c.between(0.6, 1.3);
    const x = sunX + c.between(-60, 60) * (0.6 + t) - long / 2;
    c.rect(x, y, long, 3 + t * 3, c.colours.sun, 2);
    if (each % 2) c.rect(c.between(0, width - 90), y + 6, c.between(40, 110), 3, c.colours.waterLight, 2);
  }
}

/** The sea from the horizon down, with the blades of parang for its swell. */
export function sea(c: Canvas, top: number): void {
  const { water, waterDark, waterLight } = c.colours;
  c.rect(0, top, width, 450 - top, water);
  c.rect(0, top, width, 26, waterDark);
  c.fill(`M0 ${top + 26}h${width}V450H0z`, c.batik('parang', waterLight), 'fill-opacity=".16"');
}

/** Grass and low flowers along the lower edge, a dark frame that gives depth. */
export function verge(c: Canvas, y: number, fill: string, flower?: string): void {
  hillock(c, y, fill);
  for (let each = 0; each < 16; each += 1) {
    const x = (each + c.between(0.1, 0.9)) * 50;
    const base = y + 12 + c.between(-4, 12);
    c.stroke(`M${x} ${base}q-2 -14 -9 -22M${x} ${base}q1 -18 2 -28M${x} ${base}q4 -12 11 -18`, fill, 4);
    if (flower && each % 2) c.circle(x + 2, base - 30, 5, flower);
  }
}

function hillock(c: Canvas, y: number, fill: string): void {
  c.fill(`M0 450V${y + 10}Q150 ${y - 8} 330 ${y + 12}T${width} ${y}V450z`, fill);
}
