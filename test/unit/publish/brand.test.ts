import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../../src/domain/corridor.ts';
import { motifForm } from '../../../src/domain/model/types/region.ts';
import { langs } from '../../../src/i18n/lang.ts';
import { isPillarId, pillarIcon, pillarIds } from '../../../src/publish/brand/icon.ts';
import { type KitSource, kitDrawings, kitPreviews, kitZip, templatePath } from '../../../src/publish/brand/kit.ts';
import { faviconSvg } from '../../../src/publish/brand/logo.ts';
import { regionLook } from '../../../src/publish/brand/look.ts';
import { type MotifForm, motifPattern, motifs, motifTile } from '../../../src/publish/brand/motif.ts';
import { socialFormats } from '../../../src/publish/brand/social.ts';
import { load } from '../../../src/sources/load.ts';

let corridor: Corridor;
let sources: KitSource[];
beforeAll(async () => {
  ({ corridor } = await load('content'));
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  sources = corridor.all('region').map(({ id, name }) => ({
    id,
    name,
    ...regionLook(corridor, id),
    css,
    address: { id: `https://contoh.example/daerah/${id}/`, en: `https://contoh.example/en/regions/${id}/` },
  }));
});

/** How dark each of `side` x `side` fields of a drawing is, 0 to 255, whatever its own size. */
async function greys(svg: string, side: number): Promise<number[]> {
  const { data } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .resize(side, side, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** Share of fields that are black in one picture and white in the other; edges drawn twice and so a little darker do not count. */
const lost = (one: readonly number[], other: readonly number[]) =>
  one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 150).length / one.length;

const distance = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

describe('motifs', () => {
  const forms = motifForm.options;

  test('every form has a tile that repeats without a seam', async () => {
    for (const form of forms) {
      const { width, height, draw } = motifs[form];
      const frame = (inside: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="${height * 4}" viewBox="0 0 ${width * 2} ${height * 2}">${inside}</svg>`;
      // What a cut tile would lose at its edge, uncut tiles laid side by side still show.
      const uncut = [-1, 0, 1, 2].flatMap((x) =>
        [-1, 0, 1, 2].map((y) => `<g transform="translate(${x * width} ${y * height})">${draw('#000')}</g>`),
      );
      const cut = `<defs>${motifPattern('m', form, '#000')}</defs><path fill="url(#m)" d="M0 0h${width * 2}v${height * 2}H0z"/>`;
      expect(lost(await greys(frame(cut), 256), await greys(frame(uncut.join('')), 256)), form).toBeLessThan(0.002);
    }
  });

  test('a motif cut at its edge is found', async () => {
    const whole = '<path d="M-5 10h10v10h-10z"/>';
    const frame = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">${inside}</svg>`;
    const cut = frame(
      `<defs><pattern id="m" width="20" height="20" patternUnits="userSpaceOnUse">${whole}</pattern></defs><path fill="url(#m)" d="M0 0h40v40H0z"/>`,
    );
    const uncut = frame([0, 20, 40].flatMap((x) => [0, 20].map((y) => `<g transform="translate(${x} ${y})">${whole}</g>`)).join(''));
    expect(lost(await greys(cut, 256), await greys(uncut, 256))).toBeGreaterThan(0.02);
  });

  test('no two forms look alike, not even without colour', async () => {
    const pictures = await Promise.all(forms.map(async (form) => [form, await greys(motifTile(form, '#000'), 24)] as const));
    for (const [form, picture] of pictures) {
      for (const [other, its] of pictures) if (form < other) expect(distance(picture, its), `${form} and ${other}`).toBeGreaterThan(45);
    }
  });

  test('the ten regions carry ten different motifs and hues', () => {
    const looks = corridor.all('region').map(({ id }) => regionLook(corridor, id));
    expect(new Set(looks.map(({ form }) => form)).size).toBe(10);
    expect(new Set(looks.map(({ hue }) => hue)).size).toBe(10);
  });
});

describe('pillar icons', () => {
  test('every pillar of the content has one', () => {
    const ids = corridor.all('pillar').map(({ id }) => id);
    expect(ids.filter((id) => !isPillarId(id))).toEqual([]);
    expect([...ids].sort()).toEqual([...pillarIds].sort());
  });

  test('no two are alike at 20 px in black', async () => {
    const draw = (id: (typeof pillarIds)[number]) =>
      greys(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="20" height="20">${pillarIcon(id, '#000')}</svg>`, 20);
    const pictures = await Promise.all(pillarIds.map(async (id) => [id, await draw(id)] as const));
    for (const [id, picture] of pictures) {
      for (const [other, its] of pictures) if (id < other) expect(distance(picture, its), `${id} and ${other}`).toBeGreaterThan(40);
    }
  });
});

describe('brand kits', () => {
  test('every drawing can be drawn, names its region and asks for nothing from outside', async () => {
    for (const source of sources) {
      const drawings = kitDrawings(source);
      expect(drawings.size).toBe(20);
      for (const [path, svg] of drawings) {
        expect(svg.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:|<script|NaN|undefined/);
        const { width = 0, height = 0 } = await sharp(Buffer.from(svg)).metadata();
        expect(width * height, path).toBeGreaterThan(0);
      }
      expect(drawings.get(`logo/${source.id}-latar-gelap.svg`)).toContain(source.name.id);
    }
  });

  test('social templates have the sizes networks ask for', async () => {
    const [source] = sources;
    if (!source) throw new Error('tidak ada daerah');
    const sizes = [...kitDrawings(source)].filter(([path]) => path.startsWith('templat/'));
    for (const [path, svg] of sizes) {
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect(path).toContain(`${width}x${height}`);
    }
    expect(sizes).toHaveLength(6);
  });

  test('a template speaks the language of its page, and a picture shows it without the typeface', () => {
    const source = sources.find(({ id }) => id === 'kab-malang');
    if (!source) throw new Error('tidak ada Kabupaten Malang');
    const drawings = kitDrawings(source);
    const [first] = socialFormats;
    const wanted = { id: ['Kabupaten Malang', 'Judul satu baris'], en: ['Malang Regency', 'A title of one line'] };
    for (const lang of langs) {
      const svg = first && drawings.get(templatePath(source.id, first, lang));
      for (const other of langs) for (const words of wanted[other]) expect(svg?.includes(words), `${words} (${lang})`).toBe(lang === other);
    }
    const previews = kitPreviews(source);
    expect(previews.size).toBe(6);
    for (const [path, svg] of previews) expect(svg, path).not.toMatch(/<text|font-family|https?:\/\/(?!www\.w3\.org)/);
  });

  test('a zip holds all of it, the same bytes each time', () => {
    const [source] = sources;
    if (!source) throw new Error('tidak ada daerah');
    const fonts = { font: new Uint8Array([1, 2, 3]), licence: new Uint8Array([4]) };
    const zip = kitZip(source, fonts);
    expect(Buffer.compare(Buffer.from(zip), Buffer.from(kitZip(source, fonts)))).toBe(0);
    const names = Object.keys(unzipSync(zip)).map((name) => name.replace(`lingkar-tengger-${source.id}/`, ''));
    expect(names).toEqual(
      expect.arrayContaining([...kitDrawings(source).keys(), 'warna.json', 'huruf/OFL.txt', 'BACA-DULU.txt', 'READ-ME.txt']),
    );
    const readMe = new TextDecoder().decode(unzipSync(zip)[`lingkar-tengger-${source.id}/BACA-DULU.txt`]);
    expect(readMe).toContain(source.name.id);
    expect(readMe).not.toMatch(/\{\w+\}/);
  });
});

test('the icon of the browser tab is the one drawn here', () => {
  expect(readFileSync('public/favicon.svg', 'utf8').trim()).toBe(faviconSvg());
});

test('forms are those of the content model', () => {
  expect((Object.keys(motifs) as MotifForm[]).sort()).toEqual([...motifForm.options].sort());
});
