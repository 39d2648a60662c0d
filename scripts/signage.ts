/**
 * Signs with a QR code for the places of a region, as SVG files to print.
 *
 *   npm run signage -- --region kota-malang [--type destination|heritage-site|sentra] [--size a5|a4] [--out FOLDER] [--site https://…]
 *
 * Without --type all three kinds; without --site the address is SITE_URL.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSign, type PaperSize, paperSizes } from '../src/publish/sign/sign.ts';
import { SignageError, signsOf } from '../src/site/signs.ts';
import { load } from '../src/sources/load.ts';
import { loadSettings } from './env.ts';

loadSettings();
try {
  const { values } = parseArgs({
    options: {
      region: { type: 'string' },
      type: { type: 'string' },
      size: { type: 'string', default: 'a5' },
      out: { type: 'string' },
      site: { type: 'string', default: process.env.SITE_URL },
    },
  });
  const size = values.size.toLowerCase();
  if (!isPaper(size)) throw new SignageError(`Ukuran "${values.size}" tidak ada: tulis --size a5 atau --size a4.`);
  const { corridor } = await load(process.env.CONTENT_DIR ?? join(import.meta.dirname, '..', 'content'));
  const signs = signsOf(corridor.publicAt(new Date()), values);
  const folder = values.out ?? join('tanda', values.region ?? '');
  mkdirSync(folder, { recursive: true });
  for (const { file, face } of signs) writeFileSync(join(folder, `${file}-${size}.svg`), drawSign(face, size));
  console.log(
    `${signs.length} tanda ${size.toUpperCase()} ditulis ke ${folder}. Buka di peramban lalu cetak pada skala 100 %, tanpa tepi bila pencetak bisa.`,
  );
  console.log('Sebelum mencetak banyak, cetak satu dan pindai dengan telepon dari jarak satu meter.');
} catch (error) {
  const known = error instanceof SignageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!known) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}

function isPaper(size: string): size is PaperSize {
  return Object.hasOwn(paperSizes, size);
}
