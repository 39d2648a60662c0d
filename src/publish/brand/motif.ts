import type { z } from 'zod';
import type { motifForm } from '../../domain/model/types/region.ts';
import { circle, n, onCircle, polyline, type XY } from './shape.ts';

export type MotifForm = z.infer<typeof motifForm>;

/** One tile of a pattern: what lies in it repeats in both directions without a seam. */
export interface Motif {
  readonly width: number;
  readonly height: number;
  /** Elements in one ink, reaching over the edges where the pattern runs on. */
  readonly draw: (ink: string) => string;
}

const line = (d: string, ink: string, size: number): string =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${size}" stroke-linecap="round" stroke-linejoin="round"/>`;
const area = (d: string, ink: string): string => `<path d="${d}" fill="${ink}" fill-rule="evenodd"/>`;

/** What stands in the middle of a tile, and once more on its corners: the half drop of a batik cloth. */
const halfDrop = (width: number, height: number, draw: (centre: XY) => string): string =>
  [[width / 2, height / 2] as XY, [0, 0] as XY, [width, 0] as XY, [0, height] as XY, [width, height] as XY].map(draw).join('');

const cornersOf64: readonly XY[] = [
  [0, 0],
  [64, 0],
  [0, 64],
  [64, 64],
];

/** Caldera rim, crater edge and the sand between them, a little off centre. */
const rings: Motif = {
  width: 72,
  height: 72,
  draw: (ink) =>
    halfDrop(
      72,
      72,
      ([x, y]) =>
        line(circle([x, y], 23.5), ink, 3.4) +
        line(circle([x + 1.2, y + 1], 16.4), ink, 2.2) +
        line(circle([x + 2.2, y + 2], 10), ink, 2.2) +
        area(circle([x + 3, y + 2.6], 4.4), ink),
    ),
};

/** The ribs of Batok, falling from one summit and spreading to the foot. */
const ridges: Motif = {
  width: 68,
  height: 60,
  draw: (ink) => {
    const cone = (x: number, top: number) =>
      [-30, -20, -10, 0, 10, 20, 30]
        .map((foot) => {
          const [sx, sy] = [x + foot * 0.16, top + Math.abs(foot) * 0.06];
          return line(
            `M${n(sx)} ${n(sy)}Q${n(x + foot * 0.34)} ${n(top + 15)} ${n(x + foot)} ${n(top + 26 - Math.abs(foot) * 0.1)}`,
            ink,
            2.6,
          );
        })
        .join('');
    return cone(34, 2) + cone(0, 32) + cone(68, 32);
  },
};

/** Level waves, crossed by the masts of boats tied up side by side. */
const waves: Motif = {
  width: 64,
  height: 56,
  draw: (ink) => {
    const wave = (y: number) => line(`M-16 ${y}q8-7 16 0t16 0 16 0 16 0 16 0 16 0`, ink, 3);
    const boat = (x: number) =>
      line(`M${x} 30V3`, ink, 2.8) + area(`M${x + 3} 5l12 17h-12z`, ink) + area(`M${x - 13} 27q13 4 27 0l-5 8h-17z`, ink);
    return boat(32) + wave(41) + wave(50);
  },
};

/** The meshes of a net, with a bead at every knot. */
const diamonds: Motif = {
  width: 48,
  height: 48,
  draw: (ink) => {
    const knots: XY[] = [
      [24, 0],
      [48, 24],
      [24, 48],
      [0, 24],
    ];
    return (
      line('M24 0Q33 15 48 24Q33 33 24 48Q15 33 0 24Q15 15 24 0', ink, 2.6) +
      line('M24 0Q15-15 0-24M24 48Q33 63 48 72', ink, 2.6) +
      knots.map((knot) => area(circle(knot, 5.4), ink)).join('') +
      area('M24 18.5 29.5 24 24 29.5 18.5 24z', ink)
    );
  },
};

/** Banana blades with a firm midrib, torn along their veins, leaning left and right in turn. */
const leaves: Motif = {
  width: 60,
  height: 66,
  draw: (ink) => {
    const [tip, foot] = [-29, 25];
    /** How far the edge lies from the midrib. */
    const reach = (y: number) => (y <= tip || y >= foot ? 0 : 14 * Math.sin((Math.PI * (y - tip)) / (foot - tip)) ** 0.7);
    const strips = [-27, -18, -9, 0, 9, 18].flatMap((y) => {
      const [upper, lower] = [y - 6.5, y + 1];
      return [-1, 1].map((side) => {
        const edge = [upper, (upper + lower) / 2, lower].map((at): XY => [side * Math.max(1.2, reach(at)), Math.max(tip, at)]);
        return polyline([[side * 1.2, Math.max(tip, y)], ...edge, [side * 1.2, Math.min(foot, y + 7.6)]], true);
      });
    });
    const blade = (x: number, y: number, lean: number) =>
      `<g transform="translate(${x} ${y}) rotate(${lean})">${area(strips.join(''), ink)}${line('M0-29V30', ink, 2)}</g>`;
    return blade(15, 33, 26) + blade(45, 0, -26) + blade(45, 66, -26);
  },
};

/** Round and pointed arches in turn, above a course of paving stones. */
const arches: Motif = {
  width: 64,
  height: 60,
  draw: (ink) => {
    const round = (inset: number) => `M${3 + inset} 46V${22}A${13 - inset} ${13 - inset} 0 0 1 ${29 - inset} 22V46`;
    const pointed = (inset: number) =>
      `M${35 + inset} 46V24Q${36 + inset} ${11 + inset} 48 ${3 + inset * 1.3}Q${60 - inset} ${11 + inset} ${61 - inset} 24V46`;
    return (
      [round(0), pointed(0)].map((d) => line(d, ink, 3)).join('') +
      area(`${round(7)}z`, ink) +
      area(`${pointed(7)}z`, ink) +
      area('M1 50h14v6H1zM18 50h28v6H18zM49 50h14v6H49z', ink)
    );
  },
};

/** Stone tiers that rise to the middle and fall again, a narrow stair on the axis; the sky between them steps the other way. */
const steps: Motif = {
  width: 64,
  height: 62,
  draw: (ink) =>
    line('M-6 58H6V46H14V34H22V22H42V34H50V46H58V58H70', ink, 2.8) +
    area('M12 58V51.5H20V39.5H28V28H36V39.5H44V51.5H52V58zM30.4 33V58H33.6V33z', ink) +
    [0, 64].map((x) => area(`M${x - 17} 3h34v7h-7v9h-7v11h-6V19h-7V10h-7z`, ink)).join(''),
};

/** Rings of petals around a seed, each in a plot of its own. */
const petals: Motif = {
  width: 60,
  height: 60,
  draw: (ink) => {
    const flower = Array.from({ length: 6 }, (_, index) => {
      const petal = area('M0-7.5C8-11 9-22 0-24.5C-9-22-8-11 0-7.5z', ink);
      return petal.replace('/>', ` transform="translate(30 30) rotate(${index * 60})"/>`);
    });
    return (
      flower.join('') +
      area(circle([30, 30], 4.6), ink) +
      area(`${circle([0, 0], 4)}${circle([60, 0], 4)}${circle([0, 60], 4)}${circle([60, 60], 4)}`, ink) +
      line('M0 12V48M60 12V48M12 0H48M12 60H48', ink, 1.8)
    );
  },
};

/** Bamboo strips over and under one another; the gaps between them are the eyes of a Panji mask. */
const weave: Motif = {
  width: 64,
  height: 64,
  draw: (ink) => {
    const level = (x: number, y: number) =>
      area(`M${x} ${y + 1}h30v6.5H${x}zM${x} ${y + 24.5}h30v6.5H${x}z`, ink) +
      area(`M${x + 1} ${y + 16}q14-12.5 28 0q-14 12.5-28 0z${circle([x + 15, y + 16], 3)}`, ink);
    const upright = (x: number, y: number) => area([1, 9, 17, 25].map((at) => `M${x + at} ${y + 1}h5v30h-5z`).join(''), ink);
    return level(1, 0) + upright(32, 0) + upright(0, 32) + level(33, 32);
  },
};

/** Five-pointed stars like a cut star fruit, whose rays run on to the next. */
const rays: Motif = {
  width: 64,
  height: 64,
  draw: (ink) => {
    const star = (radius: number, notch: number) =>
      polyline(
        Array.from({ length: 10 }, (_, index) => onCircle([32, 33], index % 2 === 0 ? radius : notch, index * 36)),
        true,
      );
    const points = [72, 144, 216, 288].map((angle) => onCircle([32, 33], 23, angle));
    // Upper rays leave through the sides, lower ones meet those of four stars on the corner.
    const ends: XY[] = [
      [66, points[0]?.[1] ?? 0],
      [64, 64],
      [0, 64],
      [-2, points[3]?.[1] ?? 0],
    ];
    return (
      area(star(23, 10.5) + star(9, 4), ink) +
      line(`M32 10V-2M32 43.5V66${points.map((point, index) => polyline([point, ends[index] ?? point])).join('')}`, ink, 2.4) +
      area(cornersOf64.map((corner) => circle(corner, 5)).join(''), ink)
    );
  },
};

/** The pattern of each form a region may choose. */
export const motifs: Readonly<Record<MotifForm, Motif>> = { rings, ridges, waves, diamonds, leaves, arches, steps, petals, weave, rays };

/** One tile as an SVG file, on no ground. */
export function motifTile(form: MotifForm, ink: string): string {
  const { width, height, draw } = motifs[form];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw(ink)}</svg>`;
}

/**
 * A pattern to fill shapes with, for the `<defs>` of a drawing: `fill="url(#ID)"`. `scale` 1 draws a tile in its own size. It is
 * scaled by its box: a `patternTransform` looks the same and takes librsvg ten times as long.
 */
export function motifPattern(id: string, form: MotifForm, ink: string, scale = 1, [x, y]: XY = [0, 0]): string {
  const { width, height, draw } = motifs[form];
  const box = `x="${n(x)}" y="${n(y)}" width="${n(width * scale)}" height="${n(height * scale)}" viewBox="0 0 ${width} ${height}"`;
  return `<pattern id="${id}" ${box} preserveAspectRatio="none" patternUnits="userSpaceOnUse">${draw(ink)}</pattern>`;
}

/** A hem: one row of tiles along a strip. Elements for an SVG; `id` must be free in it. */
export function hem(id: string, form: MotifForm, ink: string, strip: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width, height } = strip;
  const pattern = motifPattern(id, form, ink, height / motifs[form].height, [x, y]);
  return `<defs>${pattern}</defs><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="url(#${id})"/>`;
}
