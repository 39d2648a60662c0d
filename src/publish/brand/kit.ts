import { zipSync } from 'fflate';
import type { Label } from '../../domain/model/field.ts';
import { brandUi } from '../../i18n/brand.ts';
import { type Lang, langs, say } from '../../i18n/lang.ts';
import { fill } from '../../i18n/places.ts';
import { type Ground, lockupSvg, symbolSvg, wordmarkSvg } from './logo.ts';
import { type MotifForm, motifPattern, motifTile } from './motif.ts';
import { kitColours } from './palette.ts';
import { type SocialFormat, socialFormats, socialSvg } from './social.ts';

/** What a kit is made of. */
export interface KitSource {
  readonly id: string;
  readonly name: { readonly id: string; readonly en?: string | undefined };
  readonly hue: number;
  readonly form: MotifForm;
  /** Full addresses of the region's page. */
  readonly address: Label;
  /** Text of tokens.css. */
  readonly css: string;
}

/** Files that are in every kit as they are: the typeface and its licence. */
export interface KitFonts {
  readonly font: Uint8Array;
  readonly licence: Uint8Array;
}

const grounds: readonly { readonly ground: Ground; readonly part: string }[] = [
  { ground: 'dark', part: 'latar-gelap' },
  { ground: 'light', part: 'latar-terang' },
  { ground: 'ink', part: 'satu-warna' },
];

/** The drawings of a kit, SVG text by path; the paths are the same in the zip and on the site. */
export function kitDrawings(source: KitSource): Map<string, string> {
  const { hue, form } = source;
  const region = { name: source.name.id, hue, form };
  const english = { name: say(source.name, 'en'), hue, form };
  const colours = kitColours(source.css, hue);
  const hex = (token: string) => colours.find((colour) => colour.token === token)?.hex ?? '#000000';
  const cloth = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><defs>${motifPattern('kain', form, hex('glow'), 1.5)}</defs><path fill="${hex('deep')}" d="M0 0h1200v800H0z"/><path fill="url(#kain)" d="M0 0h1200v800H0z"/></svg>`;
  return new Map([
    ...grounds.flatMap(({ ground, part }): [string, string][] => [
      [`logo/${source.id}-${part}.svg`, lockupSvg(region, ground)],
      [`logo/${source.id}-${part}-en.svg`, lockupSvg(english, ground)],
      [`logo/lingkar-tengger-${part}.svg`, wordmarkSvg(ground)],
      [`logo/simbol-${part}.svg`, symbolSvg(ground)],
    ]),
    [`motif/${form}-ubin.svg`, motifTile(form, hex('accent'))],
    [`motif/${form}-kain.svg`, cloth],
    ...socialFormats.flatMap((format): [string, string][] => [
      [templatePath(source.id, format, 'id'), socialSvg(region, format, 'id')],
      [templatePath(source.id, format, 'en'), socialSvg(english, format, 'en')],
    ]),
  ]);
}

/** Where a template of a region stands in its kit. */
export const templatePath = (region: string, format: SocialFormat, lang: Lang): string =>
  `templat/${region}-${format.name}${lang === 'en' ? '-en' : ''}.svg`;

/** Where a page finds the picture of a template: beside the template, on the site only. */
export const previewPath = (region: string, format: SocialFormat, lang: Lang): string =>
  templatePath(region, format, lang).replace('templat/', 'pratinjau/');

/** Pictures of the templates with their words as outlines, by path: a file shown in a page cannot load the typeface. */
export function kitPreviews({ id, name, hue, form }: KitSource): Map<string, string> {
  return new Map(
    langs.flatMap((lang) =>
      socialFormats.map((format): [string, string] => [
        previewPath(id, format, lang),
        socialSvg({ name: say(name, lang), hue, form }, format, lang, 'outlines'),
      ]),
    ),
  );
}

/** The kit as one file to download. The same source always gives the same bytes. */
export function kitZip(source: KitSource, fonts: KitFonts): Uint8Array {
  const drawings = kitDrawings(source);
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, content: string | Uint8Array) => {
    files[`lingkar-tengger-${source.id}/${path}`] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  for (const [path, svg] of drawings) add(path, svg);
  add('warna.json', `${JSON.stringify(kitColours(source.css, source.hue).map(forFile), null, 2)}\n`);
  add('huruf/plus-jakarta-sans-latin-wght-normal.woff2', fonts.font);
  add('huruf/OFL.txt', fonts.licence);
  for (const lang of langs) add(lang === 'id' ? 'BACA-DULU.txt' : 'READ-ME.txt', readMe(source, [...drawings.keys()], lang));
  // Zip keeps local dates: one that is the same in every time zone, so that equal content gives equal bytes.
  return zipSync(files, { level: 9, mtime: new Date(2020, 0, 1, 0, 0, 0) });
}

const forFile = ({ token, name, use, hex, onWhite, onDeep }: ReturnType<typeof kitColours>[number]) => ({
  token,
  name,
  use,
  hex,
  contrast: { onWhite: Number(onWhite.toFixed(2)), onDeep: Number(onDeep.toFixed(2)) },
});

function readMe(source: KitSource, paths: readonly string[], lang: Lang): string {
  const region = say(source.name, lang);
  const sections = [
    `Lingkar Tengger · ${region}`,
    source.address[lang],
    `${brandUi.readMe[lang]}:\n${[...paths, 'warna.json', 'huruf/'].map((path) => `  ${path}`).join('\n')}`,
    `${brandUi.logo[lang]}: ${brandUi.logoLead[lang]}`,
    `${brandUi.fonts[lang]}: ${brandUi.fontsText[lang]}`,
    `${brandUi.templates[lang]}: ${brandUi.templatesLead[lang]}`,
    `${brandUi.cite[lang]}: ${fill(brandUi.citeText[lang], { region, address: source.address[lang] })}`,
    `${brandUi.terms[lang]}:\n${brandUi.termsList.map((term) => `- ${term[lang]}`).join('\n')}`,
  ];
  return `${sections.join('\n\n')}\n`;
}
