import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { type KitFonts, type KitSource, kitZip } from '../publish/brand/kit.ts';
import { regionLook } from '../publish/brand/look.ts';
import { addressOf } from './address.ts';

/** Where the files of a kit stand on the site; their paths below it are those in the zip. */
export const kitFolder = (region: string): string => `/merek/berkas/${region}/`;
export const kitZipAddress = (region: string): string => `/merek/berkas/lingkar-tengger-${region}.zip`;

/** What the kit of a region is made of. `css` is the text of tokens.css; `origin` is where the site will live. */
export function kitSourceOf(region: Entry<'region'>, corridor: Corridor, css: string, origin: URL | undefined): KitSource {
  const address = addressOf(region, corridor);
  return {
    id: region.id,
    name: region.name,
    ...regionLook(corridor, region.id),
    css,
    address: { id: new URL(address.id, origin).href, en: new URL(address.en, origin).href },
  };
}

const zips = new WeakMap<Corridor, Map<string, Uint8Array>>();
let fonts: KitFonts | undefined;

/** The zip of a kit, made once a build: its page names its size, and its address gives its bytes. */
export function zipOf(source: KitSource, corridor: Corridor): Uint8Array {
  const made = zips.get(corridor) ?? new Map<string, Uint8Array>();
  zips.set(corridor, made);
  fonts ??= readFonts();
  const zip = made.get(source.id) ?? kitZip(source, fonts);
  made.set(source.id, zip);
  return zip;
}

function readFonts(): KitFonts {
  // From the project's folder: once built, this module may lie anywhere.
  const require = createRequire(resolve('package.json'));
  const read = (file: string) => new Uint8Array(readFileSync(require.resolve(`@fontsource-variable/plus-jakarta-sans/${file}`)));
  return { font: read('files/plus-jakarta-sans-latin-wght-normal.woff2'), licence: read('LICENSE') };
}
