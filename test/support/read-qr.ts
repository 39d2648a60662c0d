import sharp from 'sharp';

/** Dark and light modules of a QR code as seen in a picture, row by row. */
export interface SeenCode {
  readonly size: number;
  readonly dark: readonly boolean[];
  /** Light modules around the code on the side where there are fewest. */
  readonly quiet: number;
}

/**
 * Finds the one QR code in a picture by its three finder patterns, as a camera does, and reads its modules in the middle of each.
 * The picture must be upright. Throws when there are not exactly three finder patterns.
 */
export async function readQr(picture: Buffer): Promise<SeenCode> {
  const { data, info } = await sharp(picture).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) => (data[Math.round(y) * info.width + Math.round(x)] ?? 255) < 128;
  const finders = findersIn(isDark, info.width, info.height);
  if (finders.length !== 3) throw new Error(`${finders.length} finder patterns seen, not 3`);
  const left = Math.min(...finders.map(({ x }) => x));
  const top = Math.min(...finders.map(({ y }) => y));
  const span = Math.max(...finders.map(({ x }) => x)) - left;
  const module = finders.reduce((sum, finder) => sum + finder.module, 0) / 3;
  // Finder patterns are seven modules wide: their middles lie size - 7 modules apart.
  const size = Math.round(span / module) + 7;
  const step = span / (size - 7);
  const at = (column: number, row: number) => isDark(left + (column - 3) * step, top + (row - 3) * step);
  const cells = Array.from({ length: size * size }, (_, index) => at(index % size, Math.floor(index / size)));
  return { size, dark: cells, quiet: quietAround(at, size) };
}

function quietAround(at: (column: number, row: number) => boolean, size: number): number {
  const most = 8;
  const along = Array.from({ length: size }, (_, index) => index);
  const isLight = (far: number) =>
    along.every((index) => !at(index, -far) && !at(index, size - 1 + far) && !at(-far, index) && !at(size - 1 + far, index));
  const first = Array.from({ length: most }, (_, index) => index + 1).find((far) => !isLight(far));
  return (first ?? most + 1) - 1;
}

/** Middles of what looks like dark-light-dark-light-dark in the ratio 1:1:3:1:1 both across and down. */
function findersIn(isDark: (x: number, y: number) => boolean, width: number, height: number): { x: number; y: number; module: number }[] {
  const seen: { x: number; y: number; module: number }[] = [];
  for (let y = 0; y < height; y += 2) {
    for (const { middle: x } of patternsIn((at) => isDark(at, y), width)) {
      const down = patternsIn((at) => isDark(x, at), height).find(({ middle, module }) => Math.abs(middle - y) < module * 2);
      if (!down) continue;
      const across = patternsIn((at) => isDark(at, down.middle), width).find(({ middle, module }) => Math.abs(middle - x) < module);
      if (!across || seen.some((other) => Math.hypot(other.x - across.middle, other.y - down.middle) < across.module * 4)) continue;
      seen.push({ x: across.middle, y: down.middle, module: across.module });
    }
  }
  return seen;
}

function patternsIn(isDark: (at: number) => boolean, length: number): { middle: number; module: number }[] {
  const runs: { from: number; length: number; dark: boolean }[] = [];
  for (let at = 0; at < length; at += 1) {
    const last = runs.at(-1);
    if (last && last.dark === isDark(at)) last.length += 1;
    else runs.push({ from: at, length: 1, dark: isDark(at) });
  }
  return runs.flatMap((_, index) => {
    const five = runs.slice(index, index + 5);
    const [first] = five;
    if (five.length < 5 || !first?.dark) return [];
    const module = five.reduce((sum, run) => sum + run.length, 0) / 7;
    const fits = module >= 2 && five.every((run, place) => Math.abs(run.length - (place === 2 ? 3 : 1) * module) < module * 0.5);
    return fits ? [{ middle: first.from + (module * 7) / 2, module }] : [];
  });
}
