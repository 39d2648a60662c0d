import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Marks that must not be found in anything that was kept. */
export const poison = ['<script', '<?php', 'onload=', 'PK\u0003\u0004', '%PDF-', 'GIF89a', 'jahat.example'];

const script = '<script>alert("jahat.example")</script>';

/** A PNG whose header promises a size that its data does not keep. */
function promised(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const out = Buffer.alloc(data.length + 12);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4);
    data.copy(out, 8);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A file for the field of the photograph, by name: bombs, disguises, and pictures that carry something else. */
export async function hostileImages(): Promise<Readonly<Record<string, Uint8Array>>> {
  const picture = sharp({ create: { width: 640, height: 500, channels: 3, background: '#3a7' } });
  const jpeg = await picture.clone().jpeg().toBuffer();
  const png = await picture.clone().png().toBuffer();
  // A comment segment straight after the start of the image.
  const commented = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, script.length + 2]),
    Buffer.from(script),
    jpeg.subarray(2),
  ]);
  const wide = Buffer.from(jpeg);
  const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
  wide.writeUInt16BE(65_500, frame + 5);
  wide.writeUInt16BE(65_500, frame + 7);
  return {
    bombPng: promised(50_000, 50_000),
    bombTall: promised(1, 2_000_000_000),
    bombJpeg: wide,
    bombSvg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"><image href="file:///etc/passwd"/></svg>`),
    entitySvg: Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`,
    ),
    scriptSvg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9">${script}</svg>`),
    html: Buffer.from(`<!doctype html>${script}`),
    htmlAsJpeg: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(script)]),
    gifScript: Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;alert("jahat.example")`),
    php: Buffer.from('<?php system($_GET["c"]); ?>'),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n%%EOF'),
    jpegAndHtml: Buffer.concat([jpeg, Buffer.from(script)]),
    jpegAndPhp: Buffer.concat([jpeg, Buffer.from('<?php system($_GET["c"]); ?>')]),
    jpegAndZip: Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004jahat.example')]),
    jpegComment: commented,
    jpegExif: await picture
      .clone()
      .jpeg()
      .withExif({ IFD0: { ImageDescription: script, Copyright: '<?php jahat.example' } })
      .toBuffer(),
    jpegXmp: await picture.clone().jpeg().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${script}</x:xmpmeta>`).toBuffer(),
    pngAndHtml: Buffer.concat([png, Buffer.from(script)]),
    cut: jpeg.subarray(0, Math.floor(jpeg.length / 2)),
    one: Buffer.from([0xff]),
    empty: Buffer.alloc(0),
    zeros: Buffer.alloc(200_000),
    heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)]),
  };
}
