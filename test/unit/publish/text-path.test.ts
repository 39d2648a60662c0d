import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fitText, textPath, textWidth, wrapText } from '../../../src/publish/text-path.ts';

/** What a line of text takes when it is drawn: left edge and width of the ink, px. */
async function inkOf(path: string): Promise<{ left: number; top: number; width: number; height: number }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200"><path d="M0 0H900V200H0z" fill="#fff"/><path d="${path}"/></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim({ threshold: 20 }).toBuffer({ resolveWithObject: true });
  return { left: -(info.trimOffsetLeft ?? 0), top: -(info.trimOffsetTop ?? 0), width: info.width, height: info.height };
}

describe('text as paths', () => {
  test.each([
    ['Kawah Bromo', 800],
    ['Terminal wisata Madyopuro', 700],
    ['Kopi é × 200 m² – 1.500', 500],
  ] as const)('"%s" is drawn as wide as it is said to be', async (text, weight) => {
    const style = { size: 60, weight };
    const ink = await inkOf(textPath(text, 20, 120, style));
    // Letters keep a little white on either side.
    expect(ink.left).toBeGreaterThanOrEqual(19);
    expect(Math.abs(ink.width - textWidth(text, 60, weight))).toBeLessThan(60 * 0.2);
    expect(ink.top).toBeGreaterThan(120 - 60);
  });

  test('hangs on its middle or its end when asked to', async () => {
    const middle = await inkOf(textPath('Bromo', 450, 120, { size: 60, weight: 800, anchor: 'middle' }));
    expect(middle.left + middle.width / 2).toBeCloseTo(450, -1);
    const end = await inkOf(textPath('Bromo', 880, 120, { size: 60, weight: 800, anchor: 'end' }));
    expect(end.left + end.width).toBeGreaterThan(870);
    expect(end.left + end.width).toBeLessThanOrEqual(881);
  });

  test('leaves out what the typeface lacks, and keeps the rest', () => {
    expect(textPath('Bromo🌋', 0, 0, { size: 40, weight: 700 })).toBe(textPath('Bromo', 0, 0, { size: 40, weight: 700 }));
  });
});

describe('lines', () => {
  const text = 'Izin sehari dan Desaku Tuntas: layanan digital Kabupaten Malang, 2021';

  test('hold every word whole, in order, within the width', () => {
    const lines = wrapText(text, 590, 44, 800);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 44, 800)).toBeLessThanOrEqual(590);
  });

  test('break after the dashes of a way, not within its names', () => {
    const way = 'Malang–Tumpang–Gubugklakah–Ngadas–Jemplang–Savana';
    const lines = wrapText(way, 560, 54, 800);
    expect(lines.join('')).toBe(way);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/–$/);
  });

  test('are of even length: no word is left alone at the end', () => {
    const widths = wrapText('Hari Jadi Kabupaten Blitar (kirab pusaka Gong Kyai Pradah)', 590, 44, 800).map((line) =>
      textWidth(line, 44, 800),
    );
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.55);
  });

  test('a text takes the first size that fits, and shrinks when none does', () => {
    const box = {
      width: 590,
      weight: 800,
      sizes: [
        [72, 1],
        [56, 3],
      ],
    } as const;
    expect(fitText('Kota Batu', box)).toEqual({ lines: ['Kota Batu'], size: 72 });
    expect(fitText('Kawasan heritage Kayutangan', box).size).toBe(56);
    const word = fitText('Kepariwisataanberkelanjutannyalah', box);
    expect(word.lines).toHaveLength(1);
    expect(textWidth(word.lines[0] ?? '', word.size, 800)).toBeLessThanOrEqual(590);
  });
});
