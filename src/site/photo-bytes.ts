import sharp from 'sharp';

/** Named in the files' names: change it with anything below that changes the bytes. */
export const recipe = '2';

/** Widest file a phone asks for, px, and the most it may weigh, bytes; wider ones go to large screens. */
const phone = { width: 1080, bytes: 120_000 };
const screenBytes = 260_000;

/** Quality asked for first, and the least that is still worth looking at. */
const qualities = { avif: [52, 28], webp: [76, 40], jpeg: [76, 40] } as const;

/**
 * A photograph as one published file: turned upright, `width` px wide, without data of the camera.
 * What weighs more than its readers can carry is coded with less quality, and where that does not do (grain, leaves), softened first.
 */
export async function encode(photo: Buffer, width: number, format: keyof typeof qualities): Promise<Buffer> {
  const limit = width <= phone.width ? phone.bytes : screenBytes;
  const small = await sharp(photo).rotate().resize({ width }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { info } = small;
  const from = () => sharp(small.data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const [best, least] = qualities[format];
  let bytes = await from().toFormat(format, { quality: best }).toBuffer();
  for (let quality = best - 12; bytes.length > limit && quality >= least; quality -= 12) {
    bytes = await from().toFormat(format, { quality }).toBuffer();
  }
  for (let blur = 0.6; bytes.length > limit; blur *= 1.6) {
    bytes = await from().blur(blur).toFormat(format, { quality: least }).toBuffer();
  }
  return bytes;
}

/** The photograph itself, 16 px wide, as a `data:` address: what is seen, blurred by its own smallness, until the file is there. */
export async function placeholderOf(photo: Buffer): Promise<string> {
  const tiny = await sharp(photo).rotate().resize({ width: 16, height: 16, fit: 'inside' }).webp({ quality: 30, effort: 6 }).toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}
