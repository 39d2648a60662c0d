import { type Camera, projector } from './camera.ts';

/** Side of the squares of a picture over which a choice is spread, px. */
const squarePx = 80;

/**
 * At most `most` items of a picture, in the order given: what is `important` first, then spread over the picture (one in each square before
 * a second in any), the nearest to the middle before others. Where there are fewer, all of them.
 */
export function thinOut<T extends { readonly lon: number; readonly lat: number }>(
  items: readonly T[],
  view: Camera,
  most: number,
  important: (item: T) => boolean,
): T[] {
  if (items.length <= most) return [...items];
  const toPx = projector(view);
  const ranked = items.map((item) => {
    const [x, y] = toPx([item.lon, item.lat]);
    return {
      item,
      square: `${Math.floor(x / squarePx)}/${Math.floor(y / squarePx)}`,
      rank: important(item) ? 0 : 1,
      away: Math.hypot(x - view.width / 2, y - view.height / 2),
      turn: 0,
    };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.away - b.away);
  const inSquare = new Map<string, number>();
  for (const each of ranked) {
    each.turn = inSquare.get(each.square) ?? 0;
    inSquare.set(each.square, each.turn + 1);
  }
  ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn || a.away - b.away);
  const chosen = new Set(ranked.slice(0, most).map(({ item }) => item));
  return items.filter((item) => chosen.has(item));
}
