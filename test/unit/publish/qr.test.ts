import { create } from 'qrcode';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { qrCode, qrSvg } from '../../../src/publish/qr.ts';

const address = 'https://lingkar-tengger.example/umkm/usaha/keripik-tempe-1a2b/';

/** The code as a camera would see it: the drawn file, with one sample in the middle of each module. */
async function seen(svg: string, side: number): Promise<boolean[][]> {
  const scale = 8;
  const { data } = await sharp(Buffer.from(svg))
    .resize(side * scale)
    .flatten()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (row: number, column: number) => (data[(row * scale + scale / 2) * side * scale + column * scale + scale / 2] ?? 0) < 128;
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => at(row, column)));
}

describe('a drawn QR code', () => {
  test.each(['M', 'Q'] as const)('shows the modules of the encoder, level %s, and nothing in the quiet zone', async (level) => {
    const { size, data } = create(address, { errorCorrectionLevel: level }).modules;
    const { side } = qrCode(address, level);
    const picture = await seen(qrSvg(address, 'QR', level), side);
    expect(side).toBe(size + 8);
    const wanted = picture.map((row, y) =>
      row.map((_, x) => (inside(x - 4, size) && inside(y - 4, size) ? data[(y - 4) * size + x - 4] === 1 : false)),
    );
    expect(picture).toEqual(wanted);
    // A finder pattern in three corners, and none in the fourth: what tells a camera which way is up.
    const finder = (x: number, y: number) =>
      [0, 2, 3, 4, 6].every((step) => picture[y + 3]?.[x + step]) && !picture[y + 3]?.[x + 1] && !picture[y + 3]?.[x + 5];
    expect([finder(4, 4), finder(side - 11, 4), finder(4, side - 11), finder(side - 11, side - 11)]).toEqual([true, true, true, false]);
  });

  test('is valid XML whatever its name', async () => {
    const svg = qrSvg(address, 'Kopi <b> & "Susu"');
    expect(svg).toContain('<title>Kopi &lt;b> &amp; "Susu"</title>');
    await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject({ format: 'svg' });
  });

  test('a text too long for any code is refused', () => {
    expect(() => qrCode('x'.repeat(3_000))).toThrow();
  });
});

const inside = (place: number, size: number) => place >= 0 && place < size;
