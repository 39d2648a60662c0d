import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { typeNames } from '../src/domain/model/index.ts';
import { illustrate, illustratedTypes, isIllustrated } from '../src/publish/illustration/index.ts';
import { perSheet, sheetOf } from '../src/publish/illustration/sheet.ts';
import { hueOf } from '../src/site/hue.ts';
import { load } from '../src/sources/load.ts';
import { loadSettings } from './env.ts';

loadSettings();
const [folder = join('.cache', 'contact-sheet')] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
// Small files for the documentation; PNG for looking closely.
const small = process.argv.includes('--webp');
const { corridor } = await load(process.env.CONTENT_DIR ?? join(import.meta.dirname, '..', 'content'));
await mkdir(folder, { recursive: true });
for (const type of illustratedTypes) {
  const entries = corridor.all(type).filter(isIllustrated);
  for (let first = 0; first < entries.length; first += perSheet) {
    const tiles = entries.slice(first, first + perSheet).map((entry) => ({
      svg: illustrate(entry, corridor, hueOf(entry, corridor)),
      name: `${type}/${entry.id}`,
    }));
    const title = `${typeNames[type].one.id} ${first + 1}–${first + tiles.length} dari ${entries.length}`;
    const file = join(folder, `${type}-${first / perSheet + 1}.${small ? 'webp' : 'png'}`);
    const sheet = sharp(Buffer.from(sheetOf(tiles, title)));
    await (small ? sheet.resize({ width: 1240 }).webp({ quality: 60 }) : sheet.png()).toFile(file);
    console.log(`${file}: ${tiles.length} gambar`);
  }
}
