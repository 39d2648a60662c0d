import { type Lettered, labelRect, overlap, type Rect, type Side, square } from './label-rect.ts';

/** A marker that can be touched; its label is written where there is room. */
export interface Marker extends Lettered {
  readonly labelled: boolean;
}

/** What became of a marker or a label within a band of widths. */
export interface Placed {
  /** Side of the label; without one only the symbol is drawn. */
  readonly side?: Side;
  /** The marker would crowd another one: it is drawn, but its link goes to the list below the map. */
  readonly listed?: true;
  /** Its symbol would leave the picture or stand in a box kept free: it is listed only. */
  readonly off?: true;
}

/** Widths of the picture, px, at which a placement must hold. Between them it holds too: points only move apart. */
export const bands = {
  narrow: [272, 290, 320, 340, 380, 440, 520, 620, 719],
  wide: [720, 780, 860, 960, 1080, 1240],
} as const;
export type Band = keyof typeof bands;

/** Half the side of a touch target: 24 px in all, WCAG 2.2 success criterion 2.5.8. */
const targetPx = 12;
const edgePx = 3;
const clearPx = 2;

/** The labels of a map at every width of a band at once: what is taken, and what became of each item. */
class Sheet {
  readonly #widths: readonly number[];
  readonly #aspect: number;
  /** Boxes that stay free, per width. */
  readonly #kept: readonly (readonly Rect[])[];
  /** Boxes nothing may cover, and symbols that labels may not cover, per width. */
  readonly #taken: Rect[][];
  readonly #symbols: Rect[][];
  readonly #written = new Set<string>();
  readonly placed = new Map<string, Placed>();

  constructor(
    widths: readonly number[],
    aspect: number,
    kept: readonly (readonly Rect[])[],
    taken = kept,
    symbols = widths.map((): Rect[] => []),
  ) {
    this.#widths = widths;
    this.#aspect = aspect;
    this.#kept = kept;
    this.#taken = taken.map((list) => [...list]);
    this.#symbols = symbols.map((list) => [...list]);
  }

  copy(): Sheet {
    const sheet = new Sheet(this.#widths, this.#aspect, this.#kept, this.#taken, this.#symbols);
    for (const one of this.#written) sheet.#written.add(one);
    for (const [key, place] of this.placed) sheet.placed.set(key, place);
    return sheet;
  }

  /** A symbol that is in the picture anyway. */
  draw(item: Lettered): void {
    if (!this.#shows(item)) return;
    for (const [index, width] of this.#widths.entries()) this.#symbols[index]?.push(square(item, item.lettering.symbolPx, width));
  }

  /** A marker with its touch target, or listed where another one or the edge of the picture leaves it no room. */
  mark(marker: Marker): void {
    const targets = this.#widths.map((width) => square(marker, targetPx, width));
    const off = this.#widths.some((width, index) => {
      const symbol = square(marker, marker.lettering.symbolPx, width);
      return !this.#holds(targets[index] as Rect, width, 0) || this.#kept[index]?.some((box) => overlap(symbol, box));
    });
    if (off) {
      this.placed.set(marker.key, { listed: true, off });
      return;
    }
    if (targets.some((target, index) => this.#taken[index]?.some((other) => overlap(target, other)))) {
      this.placed.set(marker.key, { listed: true });
      this.draw(marker);
      return;
    }
    this.placed.set(marker.key, {});
    for (const [index, target] of targets.entries()) this.#taken[index]?.push(target);
  }

  /**
   * A label on the first of its sides that is free at every width, of `also` too; `overSymbols` lets it lie over those in the picture.
   * True when there is one.
   */
  write(item: Marker | Lettered, also: readonly Rect[][] = [], overSymbols = false): boolean {
    if (!this.#shows(item) || this.placed.get(item.key)?.listed || (item.oneOf && this.#written.has(item.oneOf))) return false;
    const half = 'labelled' in item ? targetPx : item.lettering.symbolPx;
    const boxes = (side: Side, width: number) => {
      const label = labelRect(item, side, width);
      return 'labelled' in item || item.drawn || half === 0 ? [label] : [label, square(item, half, width)];
    };
    const side = item.sides.find((candidate) =>
      this.#widths.every((width, index) => {
        const own = square(item, half, width);
        const others = [this.#taken[index], overSymbols ? [] : this.#symbols[index], also[index]];
        const free = boxes(candidate, width).every((box) => {
          if (!this.#holds(box, width)) return false;
          const room = grown(box);
          return !others.some((list) => list?.some((other) => overlap(room, other) && !same(other, own)));
        });
        return free && item.mayCover?.(labelRect(item, candidate, width), width) !== false;
      }),
    );
    this.placed.set(item.key, side ? { side } : {});
    if (!side) return false;
    if (item.oneOf) this.#written.add(item.oneOf);
    for (const [index, width] of this.#widths.entries()) this.#taken[index]?.push(...boxes(side, width));
    return true;
  }

  #shows(item: Lettered): boolean {
    return item.x >= 0 && item.x <= 1 && item.y >= 0 && item.y <= this.#aspect;
  }

  #holds([left, top, right, bottom]: Rect, width: number, edge = edgePx): boolean {
    return left >= edge && top >= edge && right <= width - edge && bottom <= width * this.#aspect - edge;
  }
}

/**
 * Place markers in the order given, then all labels by priority, each on the first side where it collides with nothing
 * at any width of the band. Labels of priority below 0 are tried in several orders, and the order that places most is kept.
 * `aspect` is height by width; `reserved` are boxes of the picture that must stay free.
 */
export function placeLabels(
  markers: readonly Marker[],
  names: readonly Lettered[],
  band: Band,
  aspect: number,
  reserved: (width: number) => readonly Rect[] = () => [],
): Map<string, Placed> {
  const widths = bands[band];
  const isFirst = (item: Lettered) => item.priority < 0;
  const labels = byPriority([...markers.filter((marker) => marker.labelled), ...names]);

  const blank = new Sheet(
    widths,
    aspect,
    widths.map((width) => reserved(width)),
  );
  for (const name of names.filter((it) => it.drawn)) blank.draw(name);
  for (const marker of markers.filter(isFirst)) blank.mark(marker);
  const later = markers.filter((marker) => !isFirst(marker));
  const dots = widths.map((width) => later.map((marker) => square(marker, marker.lettering.symbolPx, width)));
  const sheet = fullest(blank, labels.filter(isFirst), dots);
  for (const marker of later) sheet.mark(marker);
  for (const label of labels.filter((it) => !isFirst(it))) sheet.write(label);
  return sheet.placed;
}

/**
 * The sheet with most of some labels on it, of several orders. They keep off the dots of the markers to come and off the symbols in
 * the picture where they can; one whose symbol is drawn anyway is not written otherwise.
 */
function fullest(blank: Sheet, labels: readonly (Marker | Lettered)[], dots: readonly Rect[][]): Sheet {
  let best = { sheet: blank, count: -1 };
  for (const order of beginnings(labels)) {
    const sheet = blank.copy();
    const count = order.filter(
      (label) => sheet.write(label, dots) || (!label.drawn && (sheet.write(label) || sheet.write(label, [], true))),
    ).length;
    if (count > best.count) best = { sheet, count };
  }
  return best.sheet;
}

/** Labels as they are, then with those of each name first, then with those of each two names. */
function beginnings(labels: readonly (Marker | Lettered)[]): (Marker | Lettered)[][] {
  const name = ({ oneOf, key }: Lettered) => oneOf ?? key;
  const names = [...new Set(labels.map(name))];
  const first = (some: readonly string[]) => [
    ...some.flatMap((one) => labels.filter((label) => name(label) === one)),
    ...labels.filter((label) => !some.includes(name(label))),
  ];
  const pairs = names.flatMap((one) => names.filter((two) => two !== one).map((two) => [one, two]));
  return [[], ...names.map((one) => [one]), ...pairs].map(first);
}

const byPriority = <T extends Lettered>(items: readonly T[]): T[] => [...items].sort((a, b) => a.priority - b.priority);

function grown([left, top, right, bottom]: Rect): Rect {
  return [left - clearPx, top, right + clearPx, bottom];
}

function same(a: Rect, b: Rect): boolean {
  return a.every((value, index) => value === b[index]);
}
