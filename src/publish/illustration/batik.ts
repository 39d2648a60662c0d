/**
 * Fillings taken from Javanese batik, each used for what it stands for:
 * `truntum` (stars) in the night sky, `gringsing` (scales) on leaves and terraces, `parang` (blades) on the sea,
 * `kawung` (palm fruit) on cloth and floors, `cecek` (dots) as the grain of shade.
 */
export type BatikKind = 'truntum' | 'gringsing' | 'parang' | 'kawung' | 'cecek';

interface Tile {
  readonly size: readonly [width: number, height: number];
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
  parang: { size: [170, 170], draw: blades },
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

/**
 * Rows of blades 34 px apart, turned by the angle of a 3-4-5 triangle: after five rows they meet themselves again across and down,
 * so that an upright tile holds them. A pattern that is turned or scaled by a transform takes librsvg ten times as long.
 */
function blades(colour: string): string {
  const rows = Array.from({ length: 9 }, (_, each) => (each - 1) * 34);
  const wave = 'q8-12 16-1t18 1'.repeat(7);
  const waves = rows.map((y) => `M-102 ${y + 9}${wave}M-102 ${y + 26}${wave}`).join('');
  const lines = rows.map((y) => `M-102 ${y + 17}h238M-102 ${y + 34}h238`).join('');
  return `<g fill="none" stroke="${colour}" transform="matrix(.8-.6 .6 .8 0 0)"><path stroke-width="3" d="${waves}"/><path stroke-width="1.5" d="${lines}"/></g>`;
}

/** The `<pattern>` of a batik filling in one colour. */
export function tile(kind: BatikKind, id: string, colour: string, scale: number): string {
  const {
    size: [width, height],
    draw,
  } = tiles[kind];
  return `<pattern id="${id}" width="${scaled(width, scale)}" height="${scaled(height, scale)}" viewBox="0 0 ${width} ${height}" patternUnits="userSpaceOnUse">${draw(colour)}</pattern>`;
}

const scaled = (length: number, scale: number): number => Math.round(length * scale * 100) / 100;
