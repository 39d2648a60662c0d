import sharp from 'sharp';

/** Shorter side of a photograph that fills a phone's page, in pixels. */
const smallSide = 480;
/** Width at which sharpness is judged, so that the size of the camera does not count. */
const judgedWidth = 512;
/** Spread of the second derivative below which nothing in the picture has an edge; from trials with blurred photographs. */
const blurryBelow = 4;

/** What an officer should look at in a photograph; `undefined` when nothing stands out, or it cannot be read at all. */
export async function photoFault(upload: Uint8Array): Promise<'small' | 'blurry' | undefined> {
  try {
    const { width, height } = await sharp(upload, { limitInputPixels: 60_000_000 }).metadata();
    if (Math.min(width, height) < smallSide) return 'small';
    const edges = await sharp(upload, { limitInputPixels: 60_000_000 })
      .resize({ width: judgedWidth })
      .greyscale()
      .convolve({ width: 3, height: 3, kernel: [0, 1, 0, 1, -4, 1, 0, 1, 0], scale: 1, offset: 128 })
      .raw()
      .toBuffer();
    const { channels } = await sharp(edges, { raw: { width: judgedWidth, height: edges.length / judgedWidth, channels: 1 } }).stats();
    return (channels[0]?.stdev ?? 0) < blurryBelow ? 'blurry' : undefined;
  } catch {
    return undefined;
  }
}
