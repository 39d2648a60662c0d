/** A point of a drawing, x to the right and y downwards. */
export type XY = readonly [x: number, y: number];

/** A number as drawings write it: two decimals, without trailing zeros. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** The point on a circle, the angle in degrees clockwise from the top. */
export function onCircle([x, y]: XY, radius: number, angle: number): XY {
  const turn = (angle * Math.PI) / 180;
  return [x + radius * Math.sin(turn), y - radius * Math.cos(turn)];
}

/** Path data through points, closed or open. */
export const polyline = (points: readonly XY[], closed = false): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'z' : ''}`;

/** Path data of a full circle. */
export const circle = ([x, y]: XY, radius: number): string =>
  `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0z`;

/** Path data of an arc from one angle to another, clockwise, at most half a circle. */
export function arc(centre: XY, radius: number, from: number, to: number): string {
  const [start, end] = [onCircle(centre, radius, from), onCircle(centre, radius, to)];
  return `M${n(start[0])} ${n(start[1])}A${n(radius)} ${n(radius)} 0 0 1 ${n(end[0])} ${n(end[1])}`;
}
