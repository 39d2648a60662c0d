import type { Canvas } from '../canvas.ts';

/** Openings in a wall: rows of windows, each `w` by `high`, centred `gap` apart, on one sill; `arch` px of rise at the top. */
export function windows(c: Canvas, count: number, middle: number, sill: number, gap: number, w: number, high: number, arch = 0): void {
  const { ink, waterLight } = c.colours;
  for (let each = 0; each < count; each += 1) {
    const x = middle + (each - (count - 1) / 2) * gap - w / 2;
    c.fill(`M${x} ${sill}v${-high}${arch ? `q${w / 2} ${-arch * 2} ${w} 0` : `h${w}`}v${high}z`, ink);
    c.rect(x + w * 0.58, sill - high + 2, w * 0.26, high - 4, waterLight);
  }
}

/** A pointed opening, as the neo-Gothic has it. */
export function lancet(c: Canvas, x: number, sill: number, w: number, high: number, fill = c.colours.ink): void {
  c.fill(
    `M${x - w / 2} ${sill}v${-high}Q${x - w / 2} ${sill - high - w * 0.7} ${x} ${sill - high - w}Q${x + w / 2} ${sill - high - w * 0.7} ${x + w / 2} ${sill - high}v${high}z`,
    fill,
  );
}

/** A wall in light with the shade of its left end. */
export function wall(c: Canvas, x: number, foot: number, w: number, high: number, fill = c.colours.wall): void {
  c.rect(x - w / 2, foot - high, w, high, fill);
  c.rect(x - w / 2, foot - high, w * 0.12, high, c.colours.wallShade);
}

/** A hipped roof over a wall, its lit side to the right. */
export function hip(c: Canvas, x: number, y: number, w: number, high: number, ridge = w * 0.55): void {
  const { roof, roofDark } = c.colours;
  c.polygon([[x - w / 2, y], [x + w / 2, y], [x + ridge / 2, y - high], [x - ridge / 2, y - high]], roofDark); // biome-ignore format: one roof, one line
  c.polygon([[x - ridge / 2 + 8, y], [x + w / 2, y], [x + ridge / 2, y - high], [x - ridge / 2, y - high]], roof); // biome-ignore format: one roof, one line
}

/** A gable end: a triangle over a wall. */
export function gable(c: Canvas, x: number, y: number, w: number, high: number, fill: string): void {
  c.polygon([[x - w / 2, y], [x + w / 2, y], [x, y - high]], fill); // biome-ignore format: one gable, one line
}

/** A spire: narrow pyramid with a lit side, on a tower; a church's carries its cross. */
export function spire(c: Canvas, x: number, y: number, w: number, high: number, church = true): void {
  const { roof, roofDark, gold } = c.colours;
  c.polygon([[x - w / 2, y], [x + w / 2, y], [x, y - high]], roofDark); // biome-ignore format: one spire, one line
  c.polygon([[x, y], [x + w / 2, y], [x, y - high]], roof); // biome-ignore format: one spire, one line
  c.stroke(`M${x} ${y - high}v-18${church ? `M${x - 6} ${y - high - 11}h12` : ''}`, gold, 3);
}

/** Columns between a base and an entablature. */
export function columns(c: Canvas, count: number, middle: number, foot: number, gap: number, high: number): void {
  const { wall: light, wallShade } = c.colours;
  for (let each = 0; each < count; each += 1) {
    const x = middle + (each - (count - 1) / 2) * gap;
    c.rect(x - 8, foot - high, 16, high, wallShade);
    c.rect(x - 3, foot - high, 11, high, light);
    c.rect(x - 12, foot - high, 24, 6, light);
    c.rect(x - 12, foot - 6, 24, 6, light);
  }
}

/** A street before a building: kerb, pavement of kawung tiles, road. */
export function street(c: Canvas, foot: number): void {
  const { wallShade, groundDark, cream } = c.colours;
  c.rect(0, foot, 800, 450 - foot, wallShade);
  c.fill(`M0 ${foot}h800v26H0z`, c.batik('kawung', groundDark, 0.6), 'fill-opacity=".45"');
  c.rect(0, foot + 26, 800, 450 - foot - 26, groundDark);
  for (const x of [40, 220, 400, 580, 740]) c.rect(x, foot + 44, 80, 4, cream, 2);
}

/** A street lamp with two lights. */
export function lamp(c: Canvas, x: number, foot: number, high: number): void {
  const { ink, gold } = c.colours;
  c.stroke(`M${x} ${foot}v${-high}M${x - 18} ${foot - high + 14}q0 -14 18 -14t18 14`, ink, 5);
  for (const dx of [-18, 18]) c.circle(x + dx, foot - high + 22, 8, gold);
}

/** Flags red and white on a pole. */
export function flag(c: Canvas, x: number, foot: number, high: number, size = 1): void {
  const { ink, red, cream } = c.colours;
  c.stroke(`M${x} ${foot}v${-high}`, ink, 4);
  c.fill(`M${x + 2} ${foot - high}q${22 * size} ${-8 * size} ${54 * size} 0v${17 * size}q${-30 * size} ${-8 * size} ${-54 * size} 0z`, red);
  c.fill(
    `M${x + 2} ${foot - high + 17 * size}q${22 * size} ${-8 * size} ${54 * size} 0v${17 * size}q${-30 * size} ${-8 * size} ${-54 * size} 0z`,
    cream,
  );
}

/** A Javanese house with its hipped limasan roof and veranda; `x` its middle, `size` its width. */
export function house(
  c: Canvas,
  x: number,
  foot: number,
  size: number,
  roofs: readonly [dark: string, light: string],
  walls = c.colours.wall,
): void {
  const { wallShade, woodDark, ink } = c.colours;
  const u = size / 100;
  c.rect(x - 44 * u, foot - 40 * u, 88 * u, 40 * u, walls);
  c.rect(x - 44 * u, foot - 40 * u, 20 * u, 40 * u, wallShade);
  c.rect(x - 9 * u, foot - 28 * u, 18 * u, 28 * u, woodDark);
  c.rect(x + 18 * u, foot - 28 * u, 14 * u, 14 * u, ink);
  c.fill(
    `M${x - 60 * u} ${foot - 36 * u}L${x - 32 * u} ${foot - 54 * u}L${x - 20 * u} ${foot - 80 * u}h${40 * u}L${x + 32 * u} ${foot - 54 * u}L${x + 60 * u} ${foot - 36 * u}z`,
    roofs[0],
  );
  c.fill(`M${x + 4 * u} ${foot - 80 * u}h${16 * u}L${x + 32 * u} ${foot - 54 * u}L${x + 60 * u} ${foot - 36 * u}h${-38 * u}z`, roofs[1]);
}
