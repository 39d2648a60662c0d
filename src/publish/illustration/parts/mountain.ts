import { type Canvas, horizon, width, type XY } from '../canvas.ts';
import { panorama, type Seen } from '../panorama.ts';
import type { Place } from '../place.ts';

/** How wide a mountain stands for its height, from its foot to its middle: Semeru steep, the Tengger broad, the rest between. */
const spread: Readonly<Record<string, number>> = { Semeru: 1.45, Bromo: 2.6, Argopuro: 2.5, Butak: 2.3, Kelud: 1.9 };

/** The mountains a place sees, standing on the horizon, with the far land at their feet; Semeru smokes unless it is told not to. */
export function range(c: Canvas, place: Place, base = horizon, smoke = true): void {
  const seen = panorama(place);
  const tallest = Math.max(...seen.map(({ rise }) => rise), 1);
  for (const mountain of seen) summit(c, mountain, base + 10, mountain.rise / tallest, smoke);
  plain(c, base, 14, c.colours.planes[2]);
}

function summit(c: Canvas, { name, x, rise, distanceKm }: Seen, base: number, share: number, smoke: boolean): void {
  const { planes, lit } = c.colours;
  const high = Math.max(16, rise);
  const half = high * (spread[name] ?? 1.7) + 26;
  const fill = distanceKm > 45 || share < 0.4 ? planes[0] : planes[1];
  if (smoke && name === 'Semeru' && high > 60) plume(c, x + 3, base - high, Math.min(1, high / 130), '.6');
  cone(c, { x, foot: base, high, half, crater: name === 'Bromo' ? half * 0.34 : name === 'Kelud' ? half * 0.22 : high * 0.06, fill, lit });
}

export interface Cone {
  readonly x: number;
  readonly foot: number;
  readonly high: number;
  readonly half: number;
  /** Px of its top that is open. */
  readonly crater: number;
  readonly fill: string;
  readonly lit: string;
  /** How strongly the sun falls on its right side, 0 to 1. */
  readonly glow?: number;
}

/** A volcano in two planes: the whole in shade, its sunlit side cut like a lino print. */
export function cone(c: Canvas, { x, foot, high, half, crater, fill, lit, glow = 0.42 }: Cone): void {
  const top = foot - high;
  const open = crater / 2;
  const bend = (half - open) * 0.36 + open;
  const flank = foot - high * 0.36;
  c.fill(
    `M${x - half} ${foot}Q${x - bend} ${flank} ${x - open} ${top}q${open} ${crater * 0.22} ${crater} 0Q${x + bend} ${flank} ${x + half} ${foot}z`,
    fill,
  );
  const jag: readonly XY[] = [
    [0.12, 0.16],
    [0.02, 0.3],
    [0.2, 0.5],
    [0.1, 0.62],
    [0.34, 0.86],
    [0.3, 1],
  ];
  const inner = [...jag].reverse().map(([dx, dy]) => `L${x + open * 0.6 + dx * half * 0.62} ${top + dy * high}`);
  c.fill(`M${x + open} ${top}Q${x + bend} ${flank} ${x + half} ${foot}${inner.join('')}z`, lit, `fill-opacity="${glow}"`);
}

/** A plume of smoke drifting away from the sun, of flat rounds. */
export function plume(c: Canvas, x: number, y: number, size: number, opacity = '.85'): void {
  const { cream, lit } = c.colours;
  c.group(`fill="${cream}" opacity="${opacity}"`, () => {
    for (const [dx, dy, r] of [
      [0, -8, 10],
      [-8, -24, 15],
      [-24, -42, 20],
      [-48, -54, 22],
      [-78, -62, 18],
      [-104, -66, 12],
    ] as const)
      c.circle(x + dx * size, y + dy * size, r * size, r === 20 ? lit : cream);
  });
}

/** Land in one plane with a softly uneven upper edge, down to the lower edge of the picture. */
export function plain(c: Canvas, y: number, uneven: number, fill: string): void {
  let d = `M0 450V${y + c.between(-uneven, uneven)}`;
  for (let x = 100; x <= width; x += 100)
    d += `L${x - c.between(20, 60)} ${y + c.between(-uneven, uneven * 0.4)}L${x} ${y + c.between(-uneven * 0.3, uneven)}`;
  c.fill(`${d}V450z`, fill);
}

/** Soft hills in one plane, down to the lower edge. */
export function hills(c: Canvas, y: number, swell: number, fill: string): void {
  const from = y + c.between(-swell, swell);
  const [one, two] = [c.between(180, 300), c.between(460, 600)];
  c.fill(
    `M0 450V${from}C${one * 0.4} ${from - swell} ${one * 0.7} ${y - swell * 1.4} ${one} ${y - swell * 0.4}S${two - 90} ${y + swell * 1.3} ${two} ${y + swell * 0.3}S${width - 70} ${y - swell * 1.5} ${width} ${y + c.between(-swell, swell)}V450z`,
    fill,
  );
}

/** Furrows from a summit to its foot, as rain cuts them into ash. */
export function furrows(c: Canvas, { x, foot, high, half, crater }: Cone, count: number, stroke: string): void {
  const top = foot - high;
  for (let each = 0; each <= count; each += 1) {
    const t = (each / count) * 2 - 1;
    const start = x + t * crater * 0.42;
    c.stroke(
      `M${start} ${top + 14 + 8 * (1 - Math.abs(t))}Q${x + t * half * 0.34} ${foot - high * 0.38} ${x + t * half * 0.86} ${foot}`,
      stroke,
      3,
      'stroke-opacity=".5"',
    );
  }
}
