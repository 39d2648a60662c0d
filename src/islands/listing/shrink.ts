/** Most a photo may weigh when it is sent, bytes. */
export const mostBytes = 300_000;
const longestSides = [1600, 1280, 1024, 800, 640];
const qualities = [0.82, 0.7, 0.58];

/** A photo this phone cannot decode; HEIC is the usual one. */
export class UnreadablePhoto extends Error {
  readonly heic: boolean;
  constructor(heic: boolean) {
    super('unreadable');
    this.heic = heic;
  }
}

/** A photo as a JPEG of at most {@link mostBytes}, upright and without what the camera wrote into it. Throws `UnreadablePhoto`. */
export async function shrink(photo: Blob): Promise<Blob> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(async () => {
    throw new UnreadablePhoto(await isHeic(photo));
  });
  try {
    let smallest: Blob | undefined;
    for (const side of longestSides) {
      const canvas = draw(picture, Math.min(1, side / Math.max(picture.width, picture.height)));
      for (const quality of qualities) {
        smallest = await jpeg(canvas, quality);
        if (smallest.size <= mostBytes) return smallest;
      }
    }
    return smallest as Blob;
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  // What is see-through would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new UnreadablePhoto(false))), 'image/jpeg', quality);
  });
}

/** By its first bytes: a file with an `ftyp` box of the HEIF family. */
async function isHeic(photo: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await photo.slice(4, 12).arrayBuffer());
  return /^ftyp(?:hei|hev|mif|msf)/.test(head);
}
