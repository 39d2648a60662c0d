/**
 * Fillings taken from Javanese batik, each used for what it stands for:
 * `truntum` (stars) in the night sky, `gringsing` (scales) on leaves and terraces, `parang` (blades) on the sea,
 * `kawung` (palm fruit) on cloth and floors, `cecek` (dots) as the grain of shade.
 */
export type BatikKind = 'truntum' | 'gringsing' | 'parang' | 'kawung' | 'cecek';

interface Tile {
  readonly size: readonly [width: number, height: number];
  /** Degrees the tile is turned. */
  readonly turn?: number;
  readonly draw: (colour: string) => string;
}

const tiles: Record<BatikKind, Tile> = {
  truntum: {
    size: [46, 46],
    draw: (colour) =>
      `<path fill="${colour}" d="M23 15l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM0-4l1 3 3 1-3 1-1 3-1-3-3-1 3-1zM46-4l1 3 3 1-3 1-1 3-1-3-3-1 3-1zM0 42l1 3 3 1-3 1-1 3-1-3-3-1 3-1zM46 42l1 3 3 1-3 1-1 3-1-3-3-1 3-1z"/>`,
  },
  gringsing: {
    size: [28, 20],
    draw: (colour) =>
      `<path fill="none" stroke="${colour}" stroke-width="2" d="M0 10a14 12 0 0 1 28 0M-14 20a14 12 0 0 1 28 0M14 20a14 12 0 0 1 28 0"/><path fill="${colour}" d="M12 7h4v4h-4zM-2 17h4v4h-4zM26 17h4v4h-4z"/>`,
  },
  parang: {
    size: [34, 34],
    turn: -38,
    draw: (colour) =>
      `<path fill="none" stroke="${colour}" stroke-width="3" d="M0 9q8-12 16-1t18 1M0 26q8-12 16-1t18 1"/><path stroke="${colour}" stroke-width="1.5" d="M0 17h34M0 34h34"/>`,
  },
  kawung: {
    size: [40, 40],
    draw: (colour) =>
      `<path fill="${colour}" d="M3 3q15 1 15 15Q4 18 3 3zM37 3q-1 15-15 15Q22 4 37 3zM3 37q1-15 15-15Q18 36 3 37zM37 37q-15-1-15-15 14 0 15 15z"/><circle cx="20" cy="20" r="1.5" fill="${colour}"/>`,
  },
  cecek: {
    size: [12, 12],
    draw: (colour) => `<path fill="${colour}" d="M2 2h2v2H2zM8 8h2v2H8z"/>`,
  },
};

/** The `<pattern>` of a batik filling in one colour. */
export function tile(kind: BatikKind, id: string, colour: string, scale: number): string {
  const { size, turn, draw } = tiles[kind];
  const moves = [scale !== 1 && `scale(${scale})`, turn && `rotate(${turn})`].filter(Boolean).join('');
  return `<pattern id="${id}" width="${size[0]}" height="${size[1]}" patternUnits="userSpaceOnUse"${moves && ` patternTransform="${moves}"`}>${draw(colour)}</pattern>`;
}
