import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { MediaError, MediaStore, maxUploadBytes } from '../../../src/sources/files/media.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-media-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = new MediaStore(folder);

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } });

describe('a photograph', () => {
  test('is kept upright, small enough, and without where and with what it was taken', async () => {
    const upload = await photo(4000, 3000)
      .jpeg()
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '7/1 56/1 0/1', GPSLatitudeRef: 'S' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const before = await sharp(upload).metadata();
    expect(before.exif).toBeDefined();
    const kept = await store.add(upload, 'Foto Ranu Pani (1).JPG');
    expect(kept.file).toMatch(/^foto-ranu-pani-1-[0-9a-f]{8}\.jpg$/);
    const after = await sharp(readFileSync(join(folder, 'media', kept.file))).metadata();
    expect([after.width, after.height]).toEqual([1920, 2560]);
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is kept once, however often it is uploaded', async () => {
    const upload = await photo(300, 200).png().toBuffer();
    const first = await store.add(upload, 'sama.png');
    expect(await store.add(upload, 'sama.png')).toEqual(first);
  });
});

describe('what is no photograph is refused with what to do', () => {
  /** A PNG whose header promises 50,000 by 50,000 pixels. */
  const bomb = () => {
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data]);
      const out = Buffer.alloc(body.length + 8);
      out.writeUInt32BE(data.length, 0);
      body.copy(out, 4);
      return out;
    };
    const header = Buffer.alloc(13);
    header.writeUInt32BE(50_000, 0);
    header.writeUInt32BE(50_000, 4);
    header.set([1, 0, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(1000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  };
  test.each([
    ['a text', Buffer.from('bukan gambar')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ['an empty file', Buffer.alloc(0)],
    ['a picture of 2,500 million pixels in a small file', bomb()],
    ['more than 25 MB', Buffer.alloc(maxUploadBytes + 1)],
  ])('%s', async (_, bytes) => {
    const before = readdirSync(join(folder, 'media')).length;
    await expect(store.add(bytes, 'x.jpg')).rejects.toThrow(MediaError);
    expect(readdirSync(join(folder, 'media')).length).toBe(before);
  });

  test('a JPEG cut short', async () => {
    const whole = await photo(800, 800).jpeg().toBuffer();
    await expect(store.add(whole.subarray(0, whole.length / 2), 'x.jpg')).rejects.toThrow(/bukan foto/);
  });

  test('a name that leads out of the folder has no thumbnail', async () => {
    expect(await store.thumbnail('../../etc/passwd')).toBeUndefined();
    expect(await store.thumbnail('tidak-ada.jpg')).toBeUndefined();
  });
});
