import { textPath } from '../text-path.ts';
import { height, width } from './canvas.ts';

/** A picture on a sheet, and what is written under it. */
export interface Tile {
  readonly svg: string;
  readonly name: string;
}

/** Px of a tile and of what lies between two; how many stand in a row and on a sheet. */
const tile = { width: 400, height: 225, gap: 12, caption: 26 };
const perRow = 5;
export const perSheet = perRow * 6;

/** A contact sheet: up to {@link perSheet} pictures in rows, each under its name, as SVG text. */
export function sheetOf(tiles: readonly Tile[], title: string): string {
  const rows = Math.ceil(tiles.length / perRow);
  const step = { x: tile.width + tile.gap, y: tile.height + tile.caption + tile.gap };
  const size = { width: perRow * step.x + tile.gap, height: rows * step.y + 60 };
  const drawn = tiles.map(({ svg, name }, each) => {
    const [x, y] = [tile.gap + (each % perRow) * step.x, 60 + Math.floor(each / perRow) * step.y];
    const picture = own(svg, each).replace(/ width="\d+" height="\d+"/, ` x="${x}" y="${y}" width="${tile.width}" height="${tile.height}"`);
    return `${picture}<path fill="#333" d="${textPath(name, x, y + tile.height + 18, { size: 14, weight: 500 })}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><path fill="#fff" d="M0 0h${size.width}v${size.height}H0z"/><path fill="#111" d="${textPath(title, tile.gap, 40, { size: 26, weight: 800 })}"/>${drawn.join('')}</svg>`;
}

/** A picture whose ids belong to it alone, so that many can stand in one file. */
const own = (svg: string, each: number): string =>
  svg
    .replace(/ id="/g, ` id="t${each}`)
    .replace(/url\(#/g, `url(#t${each}`)
    .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`);
