import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photo as photoModel } from '../../../src/domain/model/parts.ts';
import { encode } from '../../../src/site/photo-bytes.ts';
import { type Picture, photoStyle, pictureOf, sourceSet } from '../../../src/site/photos.ts';

/** A picture of nothing but grain, the hardest to code: 12 megapixels as a phone takes it. */
async function grain(): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  const data = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = state >>> 24;
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

let folder: string;
let noisy: Buffer;
let picture: Picture;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foto-'));
  process.env.MEDIA_DIR = folder;
  noisy = await grain();
  await sharp(noisy).toFile(join(folder, 'bising.jpg'));
  const found = await pictureOf('bising.jpg');
  if (!found) throw new Error('foto tidak terbaca');
  picture = found;
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  delete process.env.MEDIA_DIR;
});

describe('a photograph of nothing but grain', () => {
  test.each([
    ['avif', 1080],
    ['webp', 1080],
    ['jpeg', 1080],
    ['webp', 480],
  ] as const)('as %s, %i px wide, weighs at most 120 kB', { timeout: 120_000 }, async (format, width) => {
    const bytes = await encode(noisy, width, format);
    expect(bytes.length).toBeLessThanOrEqual(120_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height: (width * 3) / 4 });
  });

  test('for a large screen weighs at most 260 kB', { timeout: 120_000 }, async () => {
    expect((await encode(noisy, 1600, 'webp')).length).toBeLessThanOrEqual(260_000);
  });
});

test('an easy photograph keeps the quality that was asked for', async () => {
  const calm = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#37a' } })
    .jpeg()
    .toBuffer();
  const plain = await sharp(calm).resize({ width: 800 }).webp({ quality: 76 }).toBuffer();
  expect(Math.abs((await encode(calm, 800, 'webp')).length - plain.length)).toBeLessThan(plain.length / 5);
});

test('a phone that lies on its side is turned upright', async () => {
  const lying = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#37a' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await sharp(await encode(lying, 480, 'jpeg')).metadata()).toMatchObject({ width: 480, height: 720 });
});

test('is offered in every kind, and behind it stands a picture of itself of at most 600 characters', () => {
  expect(sourceSet(picture, 'avif').split(', ')).toHaveLength(4);
  expect(sourceSet(picture, 'avif')).toMatch(/^\/media\/bising-[0-9a-f]{8}-480\.avif 480w, /);
  expect(picture.variants.at(-1)).toMatchObject({ format: 'jpeg', width: 1080 });
  expect(picture.placeholder).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/);
  expect(picture.placeholder.length).toBeLessThan(600);
  expect(photoStyle({}, picture)).toMatch(/^object-position:50% 50%;background:url\(data:/);
  expect(photoStyle({ focus: { x: 0.25, y: 1 } }, picture)).toMatch(/^object-position:25% 100%;/);
});

describe('the model of a photograph', () => {
  const whole = { file: 'danau.jpg', alt: { id: 'Danau', en: 'Lake' }, photographer: 'Contoh' };
  const said = (value: unknown) => photoModel.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];
  test('asks for the alternative text in both languages', () => {
    expect(said(whole)).toEqual([]);
    expect(said({ ...whole, alt: { id: 'Danau' } })).toEqual(['alt.en']);
    expect(said({ ...whole, alt: { en: 'Lake' } })).toEqual(['alt.id']);
  });
  test('takes where, who agreed when, and a focal point inside the picture', () => {
    const more = { place: { id: 'Ranu Pani' }, consent: { by: 'Pemotret', date: '2026-11-21' }, focus: { x: 0, y: 1 } };
    expect(said({ ...whole, ...more })).toEqual([]);
    expect(said({ ...whole, consent: { by: 'Pemotret' } })).toEqual(['consent.date']);
    expect(said({ ...whole, focus: { x: 1.2, y: 0.5 } })).toEqual(['focus.x']);
  });
});
